// A PostgreSQL of the program's own in DATA_DIR, for machines with nothing but Node.
//
// In DATA_DIR: `postgres/` the cluster, `postgres-password` its owner's password, `postgres.log`, `lock`. The server is
// a process group of its own: Ctrl-C reaches this program, which first lets its clients finish and then stops the server.
// Killed without a chance to do so, it leaves the server running; the next start stops that one and starts its own.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Client } from 'pg'
import { writeOnce } from '../write-once.ts'
import { lockDataDir } from './data-dir-lock.ts'
import { findPrograms } from './postgres-programs.ts'
import { makeCluster } from './postgres-cluster.ts'
import { startServer, type Server } from './postgres-server.ts'
import { findServerUser } from './server-user.ts'

export interface EmbeddedPostgres {
  /** For the assistant: a role that owns nothing of the ledger, and may make schemas of its own for the jobs. */
  readonly url: string
  /** For migrations: the owner. */
  readonly ownerUrl: string
  /** Stops the server and frees the directory. Close every client first. */
  stop(): Promise<void>
}

export interface EmbeddedOptions {
  /** What an operator should know: an orphan was stopped, the server came back. One line each, without data. */
  readonly onNews?: (line: string) => void
}

const OWNER = 'postgres'
const APP = 'assistant'
const DATABASE = 'ledger'

/**
 * Starts the database of that directory, making it when there is none.
 * Throws DataDirInUse while another program runs on it, and an Error with the server's own words when it does not start.
 */
export async function startEmbeddedPostgres(
  dataDir: string,
  { onNews = () => undefined }: EmbeddedOptions = {},
): Promise<EmbeddedPostgres> {
  const home = resolve(dataDir)
  await mkdir(home, { recursive: true, mode: 0o700 })
  const lock = await lockDataDir(home)
  let server: Server | undefined
  try {
    const user = await findServerUser()
    const programs = await findPrograms(user)
    const password = await keepPassword(join(home, 'postgres-password'))
    const cluster = await makeCluster(home, { programs, user, owner: OWNER, password })
    server = await startServer({ programs, user, cluster, log: join(home, 'postgres.log'), onNews })
    const urlOf = (role: string, secret: string, database: string) =>
      `postgresql://${role}:${secret}@127.0.0.1:${server?.port}/${database}`
    const appPassword = randomBytes(24).toString('base64url')
    await prepareDatabase(urlOf(OWNER, password, 'postgres'), appPassword)
    const running = server
    return {
      url: urlOf(APP, appPassword, DATABASE),
      ownerUrl: urlOf(OWNER, password, DATABASE),
      stop: async () => {
        await running.stop()
        await lock.release()
      },
    }
  } catch (error) {
    await server?.stop()
    await lock.release()
    throw error
  }
}

async function keepPassword(file: string): Promise<string> {
  await writeOnce(file, `${randomBytes(24).toString('base64url')}\n`)
  return (await readFile(file, 'utf8')).trim()
}

/** The database and the app's role; its password is new at every start and kept nowhere. */
async function prepareDatabase(url: string, appPassword: string): Promise<void> {
  const client = new Client({ connectionString: url })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows } = await client.query(
      `SELECT EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database,
              EXISTS (SELECT FROM pg_roles WHERE rolname = $2) AS role`,
      [DATABASE, APP],
    )
    if (rows[0]?.database !== true) await client.query(`CREATE DATABASE ${DATABASE}`)
    await client.query(
      `${rows[0]?.role === true ? 'ALTER' : 'CREATE'} ROLE ${APP} LOGIN PASSWORD '${appPassword}'`,
    )
    await client.query(`GRANT CONNECT, CREATE, TEMPORARY ON DATABASE ${DATABASE} TO ${APP}`)
  } finally {
    await client.end()
  }
}
