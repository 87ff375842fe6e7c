// The database goes away and comes back: the process stays, says so, and goes on where it was.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type HouseInTest, openHouseInTest } from '../app/house-in-test.ts'
import { lookInto } from '../app/kept.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'

const home = mkdtempSync(join(tmpdir(), 'database-away-'))
let server: PostgresServer
let running: HouseInTest
let url: string
const uncaught: unknown[] = []
const keepUncaught = (error: unknown) => void uncaught.push(error)
const patience = { timeout: 60_000, interval: 100 }
const long = { timeout: 180_000 }

const health = async () => (await fetch(`${running.address}/healthz`)).status

beforeAll(async () => {
  process.on('unhandledRejection', keepUncaught)
  server = await startPostgresServer({ durable: true })
  url = await server.createDatabase('ledger')
  running = await openHouseInTest({ DATABASE_URL: url, DATA_DIR: home })
}, 120_000)
afterAll(async () => {
  await running.house.close()
  await server.stop()
  process.off('unhandledRejection', keepUncaught)
  rmSync(home, { recursive: true, force: true })
}, 60_000)

describe('a database that is killed', () => {
  test(
    'turns health red and nothing else; what people write then is stored when it is back',
    long,
    async () => {
      const { player } = running
      await player.say('chen', 'room-linba', '报一个：3组李大全，两只脚都断了，没办过残疾证')
      await player.hears('chen', 'room-linba', /0001/u)
      expect(await health()).toBe(200)

      await server.crash()
      await vi.waitFor(async () => expect(await health()).toBe(503), patience)
      expect(await (await player.get('/metrics')).text()).toContain('\nassistant_database_up 0\n')
      await player.say('xu', 'room-linba', '报一个：2组何玉兰，半身不遂，要个轮椅')
      await server.restart()
      await vi.waitFor(async () => expect(await health()).toBe(200), patience)

      // A crash may leave a gap in the numbers: PostgreSQL reserves them ahead.
      await player.hears('xu', 'room-linba', /\d{4} 何/u)
      const kept = await lookInto(url)
      expect(await kept.cases()).toEqual(['0001 requested', expect.stringMatching(/^\d{4} requested$/u)])
      expect(await kept.inbox()).toEqual({ done: 2 })
      await vi.waitFor(async () => expect(Object.keys(await kept.outbox())).toEqual(['sent']), patience)
      await kept.close()
      expect(uncaught).toEqual([])
    },
  )

  test('whose clock decides cannot be told another time by the page', long, async () => {
    const inTwoHours = new Date(Date.now() + 10 * 3_600_000).toISOString().slice(0, 16)
    await expect(running.player.moveClock(inTwoHours)).rejects.toThrow('complaint')
    expect(await health()).toBe(200)
  })
})
