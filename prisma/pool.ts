// The connections to PostgreSQL: nothing waits for ever, on either side.
import { Pool, type PoolConfig } from 'pg'

export interface Connections {
  readonly pool: Pool
  /**
   * True behind a pooler in transaction mode (pgbouncer): the server's own timeouts cannot be set for the session, and
   * prepared statements may be gone, so neither is used; the client's timeout still holds.
   */
  readonly pooled: boolean
}

/** The longest a statement may run: a job gives its attempt up after five seconds. */
const STATEMENT_MS = 6_000

const common = {
  application_name: 'one-plus-n',
  // Nobody waits for a free connection longer than for an answer.
  connectionTimeoutMillis: 5_000,
  // A connection whose other end is gone without a word: noticed when it is used by the first, when idle by the second.
  query_timeout: STATEMENT_MS + 2_000,
  keepAlive: true,
  keepAliveInitialDelayMillis: 10_000,
} as const

const sessionTimeouts = {
  statement_timeout: STATEMENT_MS,
  lock_timeout: 4_000,
  idle_in_transaction_session_timeout: STATEMENT_MS,
} as const

/**
 * Opens the pool and tries it. Throws what the first connection throws.
 * @param onFault hears of connections that broke while idle; the pool replaces them by itself.
 */
export async function openConnections(
  url: string,
  size: number,
  onFault: (fault: Error) => void,
): Promise<Connections> {
  const open = (timeouts: PoolConfig) => {
    const pool = new Pool({ connectionString: url, max: size, ...common, ...timeouts })
    pool.on('error', onFault)
    return pool
  }
  const pool = open(sessionTimeouts)
  try {
    const { rows } = await pool.query(`SELECT current_setting('statement_timeout') AS limit`)
    if (String(rows[0]?.limit) === `${STATEMENT_MS / 1_000}s`) return { pool, pooled: false }
  } catch (error) {
    // What pgbouncer says to parameters it was not told to ignore; told to, it leaves them out without a word.
    if (!/unsupported startup parameter/iu.test(String(error))) {
      await pool.end()
      throw error
    }
  }
  await pool.end()
  return { pool: open({}), pooled: true }
}
