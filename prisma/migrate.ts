// Bringing a database up to the migrations, at every start and from any number of processes at once.
//
// It keeps Prisma's own table, so that `prisma migrate deploy` and this agree on what was applied. Prisma's engine does
// not run here: the driver adapter hands it the script cut at every semicolon, functions and all, and a process killed
// half-way leaves a row marked as failed that only a person can clear. Here rows and scripts are one transaction.
import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { z } from 'zod'

const folder = fileURLToPath(new URL('migrations', import.meta.url))

/** Any number that nobody else takes on this database. */
const LOCK = 511_725_001

const appliedSchema = z.array(
  z.object({ migration_name: z.string(), checksum: z.string(), finished_at: z.date().nullable() }),
)

/**
 * Applies the migrations that are not applied yet and returns their names. `url` names the owner of the tables; when
 * nothing is to be applied, any role that may read the table of migrations will do. `role` is then given what the
 * assistant needs to run.
 * Throws MigrationRefused when the database was migrated by another or newer version.
 */
export async function migrate(url: string, role?: string): Promise<string[]> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  // The same fault rejects the query that was under way.
  client.on('error', () => undefined)
  await client.connect()
  try {
    const applied = await applyPending(client)
    if (role !== undefined) await client.query('SELECT grant_ledger_to($1)', [role])
    return applied
  } finally {
    await client.end()
  }
}

async function applyPending(client: Client): Promise<string[]> {
  const migrations = await readMigrations()
  if (pendingOf(migrations, await readApplied(client)).length === 0) return []
  await client.query('BEGIN')
  // Whoever comes second waits here, and then finds everything applied. Kept by the transaction and not by the
  // session, it also holds through a pooler.
  await client.query('SELECT pg_advisory_xact_lock($1)', [LOCK])
  await client.query(migrationsTable)
  const pending = pendingOf(migrations, await readApplied(client))
  for (const { name, checksum, script } of pending) {
    await client.query(script)
    await client.query(
      `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, now(), now(), 1)`,
      [randomUUID(), checksum, name],
    )
  }
  await client.query('COMMIT')
  return pending.map(({ name }) => name)
}

/** The message is one line for whoever starts the program. */
export class MigrationRefused extends Error {
  override readonly name = 'MigrationRefused'
}

interface Migration {
  readonly name: string
  /** As Prisma computes it: SHA-256 of the script, hex. */
  readonly checksum: string
  readonly script: string
}

async function readMigrations(): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(join(folder, name, 'migration.sql'), 'utf8')
      return { name, script, checksum: createHash('sha256').update(script).digest('hex') }
    }),
  )
}

type Applied = z.infer<typeof appliedSchema>

async function readApplied(client: Client): Promise<Applied> {
  const { rows } = await client.query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL AS there`)
  if (!z.array(z.object({ there: z.boolean() })).parse(rows)[0]?.there) return []
  const applied = await client.query(
    'SELECT migration_name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL',
  )
  return appliedSchema.parse(applied.rows)
}

function pendingOf(migrations: readonly Migration[], applied: Applied): Migration[] {
  const known = new Map(migrations.map((each) => [each.name, each.checksum]))
  for (const { migration_name: name, checksum, finished_at } of applied) {
    if (!finished_at)
      throw new MigrationRefused(`the migration ${name} failed half-way: see prisma migrate resolve`)
    if (!known.has(name))
      throw new MigrationRefused(
        `the database is newer than this program: it has ${name}; start the newer program, which comes with “git pull” and “npm ci”`,
      )
    if (known.get(name) !== checksum)
      throw new MigrationRefused(`the migration ${name} was applied in another wording`)
  }
  const done = new Set(applied.map((each) => each.migration_name))
  return migrations.filter(({ name }) => !done.has(name))
}

/** Word for word what Prisma makes. */
const migrationsTable = `
CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`
