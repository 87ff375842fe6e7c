// The assistant of a storm and the machines under it: started, killed, set forward in time, and looked into.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { z } from 'zod'
import { openLedger } from '../../prisma/open-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { freePort } from '../servers/free-port.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'
import { type RedisServer, startRedisServer } from '../servers/redis-server.ts'
import { type DatabaseTime, ownTimeOf } from './own-time.ts'
import { writeStormCounty } from './county.ts'
import { until } from './until.ts'

/** A Thursday morning, county time, when people are spoken to. */
const begins = Date.parse('2026-11-12T09:10:00+08:00')

const child = fileURLToPath(new URL('house-child.ts', import.meta.url))

export interface StormHouse {
  readonly postgres: PostgresServer
  /** Null where the jobs are on PostgreSQL. */
  readonly redis: RedisServer | null
  /** The ledger as the assistant keeps it; of no use while the database is away. */
  readonly stores: Stores
  /** The time of the storm. */
  now(): number
  isUp(): boolean
  start(): Promise<void>
  /** Without warning. */
  kill(): Promise<void>
  /** As a machine that is shut down. */
  stop(): Promise<void>
  /** So much time passes at once, as for a machine that slept. The database has to be there. */
  pass(milliseconds: number): Promise<void>
  /** Resolves when those channels hear. */
  hears(channels: readonly string[]): Promise<void>
  query<Row>(row: z.ZodType<Row>, text: string): Promise<readonly Row[]>
  /** Everything it printed. */
  log(): string
  close(): Promise<void>
}

const healthSchema = z.object({ channels: z.record(z.string(), z.string()) })
const readySchema = z.object({ ready: z.string() })

export async function openStormHouse(
  platforms: Readonly<Record<string, string>>,
  { onRedis }: { readonly onRedis: boolean },
): Promise<StormHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'storm-'))
  const [postgres, redis] = await Promise.all([
    startPostgresServer({ durable: true }),
    onRedis ? startRedisServer() : null,
  ])
  const url = await postgres.createDatabase('ledger')
  const time: DatabaseTime = await ownTimeOf(url)
  let aheadMs = begins - Date.now()
  await time.setAhead(aheadMs)
  const dataKey = randomBytes(32)
  const away = () => undefined
  const stores = await openLedger({ url, dataKeys: [dataKey], onFault: away })
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  pool.on('error', away)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const settings = {
    ...platforms,
    DATABASE_URL: url,
    ...(redis ? { REDIS_URL: redis.url } : {}),
    DATA_KEY: dataKey.toString('base64'),
    DATA_DIR: folder,
    COUNTY_FILE: writeStormCounty(folder),
    HOST: '127.0.0.1',
    PORT: String(port),
    PUBLIC_URL: address,
    LOG_LEVEL: 'info',
  }
  let printed = ''
  let running: ChildProcess | null = null

  async function start(): Promise<void> {
    const { PATH, HOME, TZ } = process.env
    const started = fork(child, {
      execArgv: ['--import', 'tsx'],
      env: { PATH, HOME, TZ, STORM_AHEAD_MS: String(aheadMs), ...settings },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    })
    running = started
    for (const stream of [started.stdout, started.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (printed += text))
    process.once('exit', () => started.kill('SIGKILL'))
    await new Promise<void>((resolve, reject) => {
      started.once('message', (told) => {
        readySchema.parse(told)
        resolve()
      })
      started.once('exit', (code) => reject(new Error(`it ended with ${code}:\n${printed.slice(-4_000)}`)))
    })
  }

  async function end(how: (one: ChildProcess) => void): Promise<void> {
    const ending = running
    if (!ending) return
    running = null
    const gone = once(ending, 'exit')
    how(ending)
    await gone
  }

  async function query<Row>(row: z.ZodType<Row>, text: string): Promise<readonly Row[]> {
    return z.array(row).parse((await pool.query(text)).rows)
  }

  return {
    postgres,
    redis,
    stores,
    now: () => Date.now() + aheadMs,
    isUp: () => running !== null,
    start,
    kill: () => end((one) => one.kill('SIGKILL')),
    stop: () => end((one) => one.send({ stop: true })),
    async pass(milliseconds) {
      aheadMs += milliseconds
      await time.setAhead(aheadMs)
      running?.send({ pass: milliseconds })
    },
    hears: (channels) =>
      until(`${channels.join()} ready`, async () => {
        const { channels: states } = healthSchema.parse(await (await fetch(`${address}/healthz`)).json())
        return channels.every((each) => states[each] === 'ready')
      }),
    query,
    log: () => printed,
    async close() {
      await end((one) => one.kill('SIGKILL'))
      await Promise.all([stores.close(), pool.end()])
      await Promise.all([postgres.stop(), redis?.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
