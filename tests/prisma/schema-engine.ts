// Prisma's own schema engine (WebAssembly): what it makes of the schema, and whether it accepts our migrations.
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'

declare global {
  // Node has it; its types come only with those of browsers.
  namespace WebAssembly {
    function instantiate(
      code: Uint8Array,
      imports: Record<string, object>,
    ): Promise<{ instance: { exports: Record<string, unknown> } }>
  }
}

const prisma = join(import.meta.dirname, '../../prisma')
const filters = { externalTables: [], externalEnums: [] }

export interface SchemaEngine {
  /** The SQL that makes the schema in an empty database. */
  draft(): Promise<string>
  /** Applies what Prisma thinks is not applied, and names it. */
  applyMigrations(): Promise<string[]>
}

export async function schemaEngine(url: string): Promise<SchemaEngine> {
  await load()
  const schema = { path: 'schema.prisma', content: await readFile(join(prisma, 'schema.prisma'), 'utf8') }
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(url))
  const engine = await bindings.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => undefined,
    adapter,
  )
  return {
    draft: async () => {
      const { stdout } = await engine.diff({
        from: { tag: 'empty' },
        to: { tag: 'schemaDatamodel', files: [schema] },
        script: true,
        exitCode: null,
        filters,
      })
      return stdout ?? ''
    },
    applyMigrations: async () => {
      const { appliedMigrationNames } = await engine.applyMigrations({
        migrationsList: await migrationsList(),
        filters,
      })
      return appliedMigrationNames
    },
  }
}

/** The package means its module to be loaded by a bundler; here it is put together by hand. */
let loading: Promise<void> | undefined
const load = (): Promise<void> =>
  (loading ??= (async () => {
    const home = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'))
    const code = await readFile(join(home, 'schema_engine_bg.wasm'))
    const { instance } = await WebAssembly.instantiate(code, { './schema_engine_bg.js': { ...bindings } })
    bindings.__wbg_set_wasm(instance.exports)
    const start = instance.exports['__wbindgen_start']
    if (typeof start === 'function') start()
  })())

async function migrationsList() {
  const base = join(prisma, 'migrations')
  const folders = (await readdir(base, { withFileTypes: true })).filter((entry) => entry.isDirectory())
  return {
    baseDir: base,
    lockfile: {
      path: 'migration_lock.toml',
      content: await readFile(join(base, 'migration_lock.toml'), 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(
      folders
        .map(({ name }) => name)
        .sort()
        .map(async (path) => ({
          path,
          migrationFile: {
            path: 'migration.sql',
            content: { tag: 'ok' as const, value: await readFile(join(base, path, 'migration.sql'), 'utf8') },
          },
        })),
    ),
  }
}
