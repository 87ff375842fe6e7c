// Wake-ups on PostgreSQL: BullMQ's own tables in the schema "bullmq", beside the ledger's.
import { createPostgresBackend, isPgPool, runMigrations, withBackend, type PgPool } from 'bullmq'
import { Pool } from 'pg'
import {
  ADDER_SETTINGS,
  type Connecting,
  queueName,
  TAKER_SETTINGS,
  type OnConnectionFault,
  type WakeBackend,
} from './wake-backend.ts'

const SCHEMA = 'bullmq'

/** Three connections listen (one for each name), five carry the statements. */
const CONNECTIONS = 8

/**
 * Connects, and brings BullMQ's tables up to date (safe when several processes start at once).
 * @param databaseUrl a direct connection: behind a pooler in transaction mode nothing can listen
 * @throws when the database cannot be reached, or the role may not create the schema
 */
export async function connectPostgres(
  databaseUrl: string,
  { namespace, patienceMs }: Connecting,
  onFault: OnConnectionFault,
): Promise<WakeBackend> {
  const pool = new Pool({
    connectionString: databaseUrl,
    options: `-c search_path=${SCHEMA}`,
    application_name: `${namespace}-jobs`,
    max: CONNECTIONS,
    connectionTimeoutMillis: 2 * patienceMs,
    query_timeout: 10 * patienceMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  })
  pool.on('error', onFault)
  try {
    await migrate(pool)
  } catch (error) {
    await pool.end()
    throw new Error('the jobs cannot use the PostgreSQL database', { cause: error })
  }
  const { Queue, Worker } = withBackend(createPostgresBackend)
  const connection = asBullPool(pool)

  return {
    name: 'postgres',
    connected: () => true,
    adder: (name) => {
      const queue = new Queue(queueName(namespace, name), { connection, ...ADDER_SETTINGS })
      queue.on('error', onFault)
      return queue
    },
    taker: async (name, concurrency, perform) => {
      const worker = new Worker(queueName(namespace, name), (job) => perform(job.data), {
        connection,
        concurrency,
        ...TAKER_SETTINGS,
      })
      worker.on('error', onFault)
      await worker.waitUntilReady()
      return worker
    },
    probe: async () => {
      await pool.query('select 1')
      return undefined
    },
    close: () => pool.end(),
  }
}

async function migrate(pool: Pool): Promise<void> {
  const client = await pool.connect()
  try {
    await runMigrations(client, SCHEMA)
  } finally {
    client.release()
  }
}

/** BullMQ describes a pool in its own words, to which pg's types only nearly fit; it knows one when it sees one. */
function asBullPool(pool: unknown): PgPool {
  if (!isPgPool(pool)) throw new Error('this version of pg has a pool that BullMQ does not know')
  return pool
}
