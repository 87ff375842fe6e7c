// Opening fresh, empty stores for the contract: in memory, or in a database of their own on the tests' server.
import { Client } from 'pg'
import { migrate } from '../../prisma/migrate.ts'
import { openLedger } from '../../prisma/open-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import type { PostgresServer } from '../servers/postgres-server.ts'
import { morning } from './samples.ts'

interface OpenedStores {
  readonly stores: Stores
  /** Moves the set clock on. */
  pass(milliseconds: number): void
}

/** Claims hold for eight seconds of the set clock, which begins in the morning. */
export type OpenStores = () => Promise<OpenedStores>

export const dataKey = Buffer.alloc(32, 'a key for tests only')

export const openInMemory: OpenStores = async () => {
  const clock = tickingByHand()
  return { stores: await openLedger('memory', { clock }), pass: clock.pass }
}

export interface FreshDatabases {
  /** A new database with every migration applied. */
  create(): Promise<string>
}

/** Databases copied from a migrated one: a fresh one for each test, without waiting for the migrations each time. */
export async function freshDatabases(server: PostgresServer): Promise<FreshDatabases> {
  await migrate(await server.createDatabase('migrated'))
  let count = 0
  return {
    create: async () => {
      const name = `fresh_${++count}`
      const client = new Client({ connectionString: server.url })
      await client.connect()
      await client.query(`CREATE DATABASE ${name} TEMPLATE migrated`)
      await client.end()
      return server.urlOf(name)
    },
  }
}

export const opensInPostgres =
  (databases: () => FreshDatabases): OpenStores =>
  async () => {
    const clock = tickingByHand()
    const url = await databases().create()
    const stores = await openLedger({ url, dataKeys: [dataKey], connections: 4 }, { clock })
    return { stores, pass: clock.pass }
  }

function tickingByHand() {
  let now = morning
  return {
    now: () => now,
    pass: (milliseconds: number) => {
      now += milliseconds
    },
  }
}
