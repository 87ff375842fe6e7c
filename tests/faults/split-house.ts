// The assistant as several processes on a real PostgreSQL and a real Redis, with the ledger opened beside them.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openLedger } from '../../prisma/open-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import type { InboundMessage } from '../../src/stimulus.ts'
import { type Kept, lookInto } from '../app/kept.ts'
import { type RunningAssistant, startAssistant, type StartOptions } from '../app/running-assistant.ts'
import { startPostgresServer } from '../servers/postgres-server.ts'
import { type RedisServer, startRedisServer } from '../servers/redis-server.ts'

export interface SplitHouse {
  readonly redis: RedisServer
  readonly kept: Kept
  readonly stores: Stores
  start(role: NonNullable<StartOptions['role']>): Promise<RunningAssistant>
  close(): Promise<void>
}

const talks = fileURLToPath(new URL('../talks/', import.meta.url))
const divisions = fileURLToPath(new URL('../../src/app/demo/quxian-divisions.csv', import.meta.url))

/** Half a day away from now: whenever the tests run, nobody may be spoken to unasked meanwhile. */
function farHours(): string {
  const hour = (new Date(Date.now() + 8 * 3_600_000).getUTCHours() + 12) % 24
  return `${String(hour).padStart(2, '0')}:00-${String(hour).padStart(2, '0')}:30`
}

/** The small county of the talks; what is to be said unasked waits. */
function writeCounty(folder: string): string {
  const file = join(folder, 'county.yaml')
  const county = readFileSync(join(talks, 'county.yaml'), 'utf8').replace(
    /^divisions:.*$/mu,
    `divisions: ${divisions}`,
  )
  writeFileSync(file, `${county}\nrules: { workingHours: ["${farHours()}"] }\n`)
  return file
}

export async function openSplitHouse(): Promise<SplitHouse> {
  const folder = mkdtempSync(join(tmpdir(), 'split-house-'))
  const [server, redis] = await Promise.all([startPostgresServer(), startRedisServer()])
  const url = await server.createDatabase('ledger')
  const dataKey = randomBytes(32)
  const settings = {
    DATABASE_URL: url,
    REDIS_URL: redis.url,
    DATA_KEY: dataKey.toString('base64'),
    DATA_DIR: folder,
    COUNTY_FILE: writeCounty(folder),
    LOG_LEVEL: 'warn',
  }
  const stores = await openLedger({ url, dataKeys: [dataKey] })
  const kept = await lookInto(url)
  const running: RunningAssistant[] = []
  return {
    redis,
    kept,
    stores,
    start: async (role) => {
      const started = await startAssistant({ settings, role })
      running.push(started)
      return started
    },
    close: async () => {
      await Promise.all(running.map((each) => each.end('SIGKILL')))
      await Promise.all([kept.close(), stores.close()])
      await Promise.all([server.stop(), redis.stop()])
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A sentence as the simulator hands it over. */
export const sentence = (
  id: string,
  account: string,
  text: string,
  room: string | null = null,
): InboundMessage => ({
  channel: 'sim',
  id,
  at: Date.now(),
  sender: { account, name: account },
  room,
  text,
  mentioned: false,
  quote: null,
  button: null,
  attachments: [],
})
