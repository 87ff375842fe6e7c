// The assistant of a storm and the machines under it: one process or several, started, killed, set forward in time, and
// looked into.
import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import { openLedger } from '../../prisma/open-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { freePort } from '../servers/free-port.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'
import { type RedisServer, startRedisServer } from '../servers/redis-server.ts'
import { writeStormCounty } from './county.ts'
import { createMember, type Member, type Role } from './member.ts'
import { type DatabaseTime, ownTimeOf } from './own-time.ts'
import { until } from './until.ts'

/** A Thursday morning, county time, when people are spoken to. */
const begins = Date.parse('2026-11-12T09:10:00+08:00')

/** How the assistant is set up: on what its jobs are, and whether as one process or as several on machines of their own. */
export interface Profile {
  readonly onRedis: boolean
  /** Several have their jobs on Redis. */
  readonly split: boolean
}

/** Two workers at once, so that each finds what the other has in hand. */
const rolesOf = ({ split }: Profile): readonly Role[] =>
  split ? ['bot', 'worker', 'worker', 'web'] : ['all']

export interface StormHouse {
  readonly postgres: PostgresServer
  /** Null where the jobs are on PostgreSQL. */
  readonly redis: RedisServer | null
  /** The ledger as the assistant keeps it; of no use while the database is away. */
  readonly stores: Stores
  /** Its processes, each to be killed or stopped by itself. */
  readonly members: readonly Member[]
  /** The time of the storm. */
  now(): number
  /** Whether the process is there that hears. */
  hearsNow(): boolean
  /** Starts every process that is not there. */
  start(): Promise<void>
  /** So much time passes at once, as for a machine that slept. The database has to be there. */
  pass(milliseconds: number): Promise<void>
  /** Resolves when those channels hear. */
  hears(channels: readonly string[]): Promise<void>
  query<Row>(row: z.ZodType<Row>, text: string): Promise<readonly Row[]>
  /** Everything it printed. */
  log(): string
  close(): Promise<void>
}

/** Whether this one has the lines to the platforms. */
export const isOnLine = ({ role }: Member): boolean => role === 'all' || role === 'bot'

const healthSchema = z.object({ channels: z.record(z.string(), z.string()) })

export async function openStormHouse(
  platforms: Readonly<Record<string, string>>,
  profile: Profile,
): Promise<StormHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'storm-'))
  const [postgres, redis] = await Promise.all([
    startPostgresServer({ durable: true }),
    profile.onRedis ? startRedisServer() : null,
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
  /** Where it answers; the links in letters lead to whoever shows pages. */
  const [line, page] = [await freePort(), await freePort()]
  const addressOf = (port: number) => `http://127.0.0.1:${port}`
  const settings = {
    ...platforms,
    DATABASE_URL: url,
    ...(redis ? { REDIS_URL: redis.url } : {}),
    DATA_KEY: dataKey.toString('base64'),
    COUNTY_FILE: writeStormCounty(folder),
    HOST: '127.0.0.1',
    PUBLIC_URL: addressOf(profile.split ? page : line),
    // Where there is a page of its own, Telegram calls there; the process on the lines only sends.
    ...(profile.split ? { TELEGRAM_WEBHOOK_URL: `${addressOf(page)}/telegram` } : {}),
    LOG_LEVEL: 'info',
  }
  let printed = ''
  const members = rolesOf(profile).map((role, index) => {
    const home = join(folder, `machine-${index}`)
    mkdirSync(home)
    const port = { all: line, bot: line, web: page, worker: null }[role]
    const own = { DATA_DIR: home, ...(port === null ? {} : { PORT: String(port) }) }
    return createMember(role, { ...settings, ...own }, (text) => (printed += text))
  })

  async function query<Row>(row: z.ZodType<Row>, text: string): Promise<readonly Row[]> {
    return z.array(row).parse((await pool.query(text)).rows)
  }

  return {
    postgres,
    redis,
    stores,
    members,
    now: () => Date.now() + aheadMs,
    hearsNow: () => members.some((each) => isOnLine(each) && each.isUp()),
    async start() {
      await Promise.all(members.filter((each) => !each.isUp()).map((each) => each.start(aheadMs)))
    },
    async pass(milliseconds) {
      aheadMs += milliseconds
      await time.setAhead(aheadMs)
      for (const each of members) each.pass(milliseconds)
    },
    hears: (channels) =>
      until(`${channels.join()} ready`, async () => {
        const answer = await fetch(`${addressOf(line)}/healthz`)
        const { channels: states } = healthSchema.parse(await answer.json())
        return channels.every((each) => states[each] === 'ready')
      }),
    query,
    log: () => printed,
    async close() {
      await Promise.all(members.map((each) => each.kill()))
      await Promise.all([stores.close(), pool.end()])
      await Promise.all([postgres.stop(), redis?.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
