// The migrations give the schema, from any number of starters at once, and Prisma's own tools agree that they did.
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { migrate, MigrationRefused } from '../../prisma/migrate.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'
import { schemaEngine } from './schema-engine.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgresServer()
})
afterAll(() => server.stop())

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

/** Every column, constraint, index and kind of value, in words; not what a schema cannot say (functions, triggers). */
const described = `
  SELECT 'column ' || attrelid::regclass || '.' || attname AS what,
    concat_ws(' ', format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'not null' END,
      (SELECT pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = attrelid AND adnum = attnum)) AS is
  FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid
  WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND attnum > 0 AND NOT attisdropped
    AND relname <> '_prisma_migrations'
  UNION ALL
  SELECT 'constraint ' || conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
  FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND conrelid <> coalesce(to_regclass('_prisma_migrations'), 0)
  UNION ALL
  SELECT 'index ' || indexname, indexdef FROM pg_indexes
  WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
  UNION ALL
  SELECT 'type ' || typname, string_agg(enumlabel, ', ' ORDER BY enumsortorder)
  FROM pg_enum JOIN pg_type ON pg_type.oid = enumtypid GROUP BY typname
  ORDER BY 1`

it('the migrations give exactly what the schema describes', async () => {
  const [migrated, drafted] = [
    await server.createDatabase('migrated'),
    await server.createDatabase('drafted'),
  ]
  await migrate(migrated)
  await query(drafted, await (await schemaEngine(drafted)).draft())
  const found = await query(migrated, described)
  expect(found.length).toBeGreaterThan(100)
  expect(found).toEqual(await query(drafted, described))
})

it('Prisma finds nothing left to apply, and so does this after Prisma', async () => {
  const ours = await server.createDatabase('ours')
  const names = await migrate(ours)
  expect(names.length).toBeGreaterThan(0)
  expect(await (await schemaEngine(ours)).applyMigrations()).toEqual([])
  expect(await migrate(ours)).toEqual([])
})

it('eight starters at once on an empty database: one applies them, the others wait and go on', async () => {
  const url = await server.createDatabase('crowded')
  const applied = await Promise.all(Array.from({ length: 8 }, () => migrate(url)))
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1)
  const rows = await query(url, 'SELECT migration_name FROM _prisma_migrations')
  expect(rows).toHaveLength(applied.flat().length)
})

it('a migration that fails leaves nothing behind, and the next start tries again', async () => {
  const url = await server.createDatabase('blocked')
  await query(url, 'CREATE TABLE outbox (x integer)')
  await expect(migrate(url)).rejects.toThrow('relation "outbox" already exists')
  expect(await query(url, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toEqual([
    { tablename: 'outbox' },
  ])
  await query(url, 'DROP TABLE outbox')
  expect((await migrate(url)).length).toBeGreaterThan(0)
})

it.each([
  [
    'newer than the program',
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
       VALUES ('x', 'x', '20990101000000_to_come', now())`,
    /newer than this program: it has 20990101000000_to_come/u,
  ],
  [
    'migrated in another wording',
    `UPDATE _prisma_migrations SET checksum = 'x' WHERE migration_name LIKE '%commit_entry'`,
    /commit_entry was applied in another wording/u,
  ],
  [
    'left half-way by another tool',
    `UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name LIKE '%commit_entry'`,
    /commit_entry failed half-way/u,
  ],
])('a database %s is refused in one line', async (words, change, says) => {
  const url = await server.createDatabase(words)
  await migrate(url)
  await query(url, change)
  const refusal = await migrate(url).catch((error: unknown) => error)
  expect(refusal).toBeInstanceOf(MigrationRefused)
  expect(String(refusal)).toMatch(says)
  expect(String(refusal)).not.toContain('\n')
})

it('once migrated, a role that may only read the list of migrations starts too', async () => {
  const url = await server.createDatabase('read')
  await query(url, `CREATE ROLE reader LOGIN PASSWORD 'reader'`)
  await migrate(url, 'reader')
  expect(await migrate(url.replace('postgres:test@', 'reader:reader@'))).toEqual([])
})
