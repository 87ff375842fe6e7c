// The first story on the real thing: `npm start` with a directory of its own, several people at its page, the clock moved,
// the process killed in the middle. Dates and figures are the scheme's; the words are free.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Kept, lookInto, ownerUrl } from './kept.ts'
import { enter, type Player } from './player.ts'
import { type RunningAssistant, startAssistant, startInVain } from './running-assistant.ts'

const home = mkdtempSync(join(tmpdir(), 'first-story-'))
const settings = { DATA_DIR: home }
const long = { timeout: 300_000 }
/** Thursday morning, county time. */
const begin = Date.parse('2026-11-12T09:10:00+08:00')

let assistant: RunningAssistant
let player: Player
let kept: Kept

async function open(): Promise<void> {
  assistant = await startAssistant({ settings })
  player = await enter(assistant.login)
  kept = await lookInto(ownerUrl(home))
}

/** Everything that came in was handled, and everything said was sent. */
const settled = () =>
  vi.waitFor(
    async () => {
      expect(Object.keys(await kept.inbox())).toEqual(['done'])
      expect(Object.keys(await kept.outbox())).toEqual(['sent'])
    },
    { timeout: 60_000, interval: 100 },
  )

beforeAll(async () => {
  writeFileSync(join(home, 'clock.json'), JSON.stringify({ aheadMs: begin - Date.now() }))
  await open()
}, 120_000)

afterAll(async () => {
  await kept.close()
  await assistant.end('SIGKILL')
  rmSync(home, { recursive: true, force: true })
})

describe('the first story', () => {
  test('a cadre reports: a number, the township’s five working days, the name masked', long, async () => {
    await player.say(
      'chen',
      'room-linba',
      '报一个：3组李大全，67岁，车祸两只脚都断了，没办过残疾证，还想要个轮椅',
    )
    const reply = await player.hears('chen', 'room-linba', /0001/u)
    expect(reply.text).not.toContain('李大全')
    expect(await kept.cases()).toEqual(['0001 requested'])
    expect(await kept.deadlines('0001')).toEqual(['verify 2026-11-19 open'])
    await player.say('zhou', 'room-linba', '收到', { quote: reply.message })
    await settled()
  })

  test('a second start says in one line that one runs, and ends with 1', long, async () => {
    const { code, output } = await startInVain({ settings })
    expect(code).toBe(1)
    const said = output.split('\n').filter((line) => line !== '')
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/in use/u)
    expect((await player.get('/healthz')).status).toBe(200)
  })

  test('a page without a login shows nothing but the login', async () => {
    const address = new URL(assistant.login).origin
    for (const path of ['/chat', '/chat/cases', '/chat/talk?as=chen&place=room-linba', '/anything'])
      expect((await fetch(address + path, { redirect: 'manual' })).status, path).toBe(401)
    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({
      status: 'ok',
      database: 'ok',
      jobs: 'ok',
      channels: { sim: 'ready' },
    })
    const used = await fetch(assistant.login, { redirect: 'manual' })
    expect(used.status).toBe(401)
  })

  test('killed in the middle and started again: everything is there, nothing twice', long, async () => {
    const before = await player.talk('chen', 'room-linba')
    const events = await kept.events('0001')
    await kept.close()
    await assistant.end('SIGKILL')
    await open()
    expect(await player.talk('chen', 'room-linba')).toEqual(before)
    expect(await kept.events('0001')).toEqual(events)
    await settled()
    await player.sayAgain('chen', 'room-linba', before[0]?.message ?? '')
    expect((await player.get('/healthz')).status).toBe(200)
    expect(await kept.cases()).toEqual(['0001 requested'])
  })

  test('killed while it handles: what was stored is handled, once', long, async () => {
    await player.moveClock('2026-11-16T16:20')
    await player.say('zhou', 'direct-zhou', '0001核实属实，本人同意上门，上报县残联')
    await kept.close()
    await assistant.end('SIGKILL')
    await open()
    const known = await player.talk('zhou', 'direct-zhou')
    // A page's sentence is accepted when it is stored; one that was not is said again, as people do.
    if (!known.some((each) => each.text.includes('核实属实')))
      await player.say('zhou', 'direct-zhou', '0001核实属实，本人同意上门，上报县残联')
    await vi.waitFor(async () => expect(await kept.cases()).toEqual(['0001 reported']), {
      timeout: 60_000,
      interval: 100,
    })
    await settled()
    expect((await kept.events('0001')).filter((type) => type === 'CaseReported')).toHaveLength(1)
    expect(await kept.deadlines('0001')).toContain('verify 2026-11-19 met')
    expect(await kept.deadlines('0001')).toContain('visit 2026-11-23 open')
  })

  test(
    'the county dispatches, the doctor’s office signs by a button, the visit is recorded',
    long,
    async () => {
      await player.moveClock('2026-11-17T09:00')
      await player.say('liu', 'room-joint', '@小助手 0001 请卫健派医生，19号上午一起上门')
      const card = await player.hears('jiang', 'room-joint', /0001/u)
      expect(await kept.cases()).toEqual(['0001 dispatched'])
      await player.say('jiang', 'room-joint', '卫健收到', { quote: card.message })
      await player.moveClock('2026-11-19T15:30')
      await player.say('liu', 'room-joint', '@小助手 0001今天已上门，鉴定完成')
      await vi.waitFor(async () => expect(await kept.cases()).toEqual(['0001 visited']), { timeout: 60_000 })
      expect(await kept.deadlines('0001')).toContain('visit 2026-11-23 met')
      expect(await kept.deadlines('0001')).toContain('callback 2026-12-21 open')
    },
  )

  test('the clock is moved a month: the call-back is reminded of before its day', long, async () => {
    await settled()
    const before = await kept.sent('person:zhou', 'reminder')
    await player.moveClock('2026-12-18T10:00')
    await settled()
    expect(await kept.sent('person:zhou', 'reminder')).toBeGreaterThan(before)
    await player.hears('zhou', 'direct-zhou', /0001/u)
    // The world began after the 10th of November: that month is not made up for.
    expect(await kept.surveys('2026-11')).toEqual({ open: 414, reported: 1 })
    expect(await kept.surveys('2026-12')).toEqual({ missing: 415 })
    await player.say('zhou', 'direct-zhou', '0001回访了，电话打的，都满意')
    await vi.waitFor(async () => expect(await kept.deadlines('0001')).toContain('callback 2026-12-21 met'), {
      timeout: 60_000,
    })
  })

  test('the figures tell what was done', async () => {
    const figures = await (await player.get('/metrics')).text()
    const figure = (name: string) => {
      const line = figures.split('\n').find((each) => each.startsWith(`assistant_${name} `))
      return Number(line?.split(' ').at(-1))
    }
    expect(figure('messages_handled_total{outcome="done"}')).toBeGreaterThan(0)
    expect(figure('sends_total{channel="sim",outcome="done"}')).toBeGreaterThan(0)
    expect(figure('timers_fired_total{outcome="done"}')).toBeGreaterThan(0)
    expect(figure('releases_total{outcome="done"}')).toBeGreaterThan(0)
    expect(figure('timer_lateness_seconds_count')).toBe(figure('timers_fired_total{outcome="done"}'))
    expect(figure('backlog{what="timersParked"}')).toBe(0)
    expect(figure('backlog{what="inboxQuarantined"}')).toBe(0)
    expect(figure('database_up')).toBe(1)
  })

  test('Ctrl-C ends it cleanly, and the clock does not go back', long, async () => {
    await settled()
    const events = await kept.events('0001')
    await kept.close()
    expect(await assistant.end('SIGINT')).toBe(0)
    expect(assistant.output()).not.toMatch(/"level":"(error|fatal)"/u)
    await open()
    expect(await kept.events('0001')).toEqual(events)
    expect(await (await player.get('/chat/clock')).text()).toContain('12月18日')
  })

  test('npm killed alone leaves nothing running that the next start would stumble over', long, async () => {
    await kept.close()
    await assistant.killNpm()
    await open()
    expect(await kept.cases()).toHaveLength(1)
  })
})
