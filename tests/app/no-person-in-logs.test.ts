// A whole story with people who can be recognised: none of them is in the log, the figures or the queue.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type HouseInTest, openHouseInTest } from './house-in-test.ts'
import { type Kept, lookInto, ownerUrl } from './kept.ts'

/** A person who could be recognised by any of these; invented, born in 1902. */
const canaries = ['欧阳若琳', '若琳', '13800007788', '511725190203043527', '高位截瘫', '诸葛望北', '望北']

const home = mkdtempSync(join(tmpdir(), 'no-person-'))
let running: HouseInTest
let kept: Kept

beforeAll(async () => {
  const begin = Date.parse('2026-11-12T09:10:00+08:00')
  writeFileSync(join(home, 'clock.json'), JSON.stringify({ aheadMs: begin - Date.now() }))
  running = await openHouseInTest({ DATA_DIR: home })
  kept = await lookInto(ownerUrl(home))
}, 120_000)
afterAll(async () => {
  await kept.close()
  await running.house.close()
  rmSync(home, { recursive: true, force: true })
})

describe('a story of people who can be recognised', () => {
  test('leaves none of them in what is no place for people', { timeout: 240_000 }, async () => {
    const { player } = running
    await player.say(
      'chen',
      'room-linba',
      '3组欧阳若琳，高位截瘫，电话13800007788，身份证511725190203043527，想办残疾证',
    )
    await player.hears('chen', 'room-linba', /0001/u)
    await player.say(
      'guest-诸葛望北',
      'direct-guest-诸葛望北',
      '我是欧阳若琳的儿子诸葛望北，电话13800007788，问一下办得怎样了',
    )
    await player.say('zhou', 'direct-zhou', '0001 欧阳若琳核实属实，上报县残联')
    await player.say('fang', 'direct-fang', '\u0000坏字\ud800 欧阳若琳')
    await player.moveClock('2026-11-20T10:00')
    await vi.waitFor(async () => expect(Object.keys(await kept.inbox())).toEqual(['done']), {
      timeout: 60_000,
    })

    const jobs = JSON.stringify(await kept.query(`SELECT * FROM bullmq.job`))
    const metrics = await (await player.get('/metrics')).text()
    const server = readFileSync(join(home, 'postgres.log'), 'utf8')
    expect(metrics).toContain('assistant_messages_handled_total{outcome="done"} 4')
    expect(running.log()).toContain('"msg":"started"')
    for (const place of [running.log(), metrics, jobs, server])
      for (const canary of canaries) expect(place).not.toContain(canary)
    // And in the ledger's own rows it is sealed.
    const tables = ['cases', 'case_events', 'inbox', 'outbox', 'dialogues', 'notices', 'timers']
    for (const table of tables) {
      const rows = JSON.stringify(await kept.query(`SELECT * FROM ${table}`))
      for (const canary of canaries.filter((each) => !each.includes('望北')))
        expect(rows, table).not.toContain(canary)
    }
  })
})
