// The whole assistant on real channels, inside a test: the small county with accounts, on a database at a time of its own.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Means } from '../../src/app/house.ts'
import { type HouseInTest, openHouseInTest } from '../app/house-in-test.ts'
import { type Kept, lookInto } from '../app/kept.ts'
import { setDatabaseTo } from '../servers/database-at.ts'
import { startPostgresServer } from '../servers/postgres-server.ts'
import { writeCounty } from './county-on-channels.ts'

export interface HouseOnChannels {
  readonly running: HouseInTest
  readonly kept: Kept
  /** Closed with whatever is in hand, and started again. */
  reopen(): Promise<void>
  close(): Promise<void>
}

/** @param at what time it is when it opens; it goes on from there */
export async function openHouseOnChannels(
  at: number,
  handles: Parameters<typeof writeCounty>[1],
  settings: Readonly<Record<string, string>>,
  means: Partial<Means> = {},
): Promise<HouseOnChannels> {
  const home = mkdtempSync(join(tmpdir(), 'house-on-channels-'))
  const postgres = await startPostgresServer()
  const url = await postgres.createDatabase('ledger')
  await setDatabaseTo(url, at)
  const open = () =>
    openHouseInTest({ DATA_DIR: home, DATABASE_URL: url, COUNTY_FILE: county, ...settings }, means)
  const county = writeCounty(home, handles)
  let running = await open()
  const kept = await lookInto(url)
  return {
    get running() {
      return running
    },
    kept,
    async reopen() {
      await running.house.close()
      running = await open()
    },
    async close() {
      await kept.close()
      await running.house.close()
      await postgres.stop()
      rmSync(home, { recursive: true, force: true })
    },
  }
}
