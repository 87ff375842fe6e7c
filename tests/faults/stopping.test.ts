// Stopped in the middle of much: what was accepted is done after the next start, once, and nothing is in doubt.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type HouseInTest, openHouseInTest } from '../app/house-in-test.ts'
import { lookInto, ownerUrl } from '../app/kept.ts'

const home = mkdtempSync(join(tmpdir(), 'stopping-'))
let running: HouseInTest

beforeAll(async () => {
  running = await openHouseInTest({ DATA_DIR: home })
}, 120_000)
afterAll(async () => {
  await running.house.close()
  rmSync(home, { recursive: true, force: true })
}, 60_000)

describe('stopping', () => {
  test('finishes what is in hand and keeps the rest', { timeout: 180_000 }, async () => {
    const people = Array.from({ length: 30 }, (_, index) => `guest-${index}`)
    await Promise.all(
      people.map((each) => running.player.say(each, `direct-${each}`, '残疾证怎么办理，要什么材料？')),
    )
    await running.house.close()
    expect(running.log()).not.toMatch(/"level":"(error|fatal)"/u)
    expect(running.log()).not.toContain('did not close')

    running = await openHouseInTest({ DATA_DIR: home })
    const kept = await lookInto(ownerUrl(home))
    await vi.waitFor(
      async () => {
        expect(Object.keys(await kept.inbox())).toEqual(['done'])
        expect(Object.keys(await kept.outbox())).toEqual(['sent'])
      },
      { timeout: 60_000, interval: 100 },
    )
    // A sentence the page still showed as on its way was not accepted; every accepted one has one answer.
    expect((await kept.outbox())['sent']).toBe((await kept.inbox())['done'])
    expect(await kept.query(`SELECT id FROM outbox WHERE in_doubt > 0`)).toEqual([])
    const answered = await kept.query(`SELECT recipient FROM outbox GROUP BY recipient HAVING count(*) > 1`)
    expect(answered).toEqual([])
    await kept.close()
  })

  test('twice is once', async () => {
    const { house } = running
    await Promise.all([house.close(), house.close()])
    running = await openHouseInTest({ DATA_DIR: home })
    expect((await running.player.get('/healthz')).status).toBe(200)
  })
})
