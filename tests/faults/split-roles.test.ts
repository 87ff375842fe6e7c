// Several processes: a worker is killed, Redis loses everything, a message comes many times; each thing happens once.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { enter, type Player } from '../app/player.ts'
import type { RunningAssistant } from '../app/running-assistant.ts'
import { openSplitHouse, sentence, type SplitHouse } from './split-house.ts'

let house: SplitHouse
let web: RunningAssistant
let player: Player
const workers: RunningAssistant[] = []
const patience = { timeout: 120_000, interval: 100 }
const long = { timeout: 300_000 }

beforeAll(async () => {
  house = await openSplitHouse()
  await house.start('bot')
  workers.push(await house.start('worker'), await house.start('worker'))
  web = await house.start('web')
  player = await enter(web.login)
}, 180_000)
afterAll(() => house.close(), 60_000)

/** Everything that came in was handled, and everything said was sent. */
const settled = () =>
  vi.waitFor(async () => {
    expect(Object.keys(await house.kept.inbox())).toEqual(['done'])
    expect(Object.keys(await house.kept.outbox())).toEqual(['sent'])
  }, patience)

/** How many replies each of these accounts got, most first. */
async function repliesOf(prefix: string): Promise<readonly number[]> {
  const rows = await house.kept.query(
    `SELECT count(*)::integer AS replies FROM outbox WHERE kind = 'reply' AND recipient LIKE 'person:${prefix}%'
     GROUP BY recipient ORDER BY replies DESC`,
  )
  return z
    .array(z.object({ replies: z.number() }))
    .parse(rows)
    .map(({ replies }) => replies)
}

/** Each of so many strangers asks something, each message delivered so many times at once. */
async function ask(prefix: string, people: number, times: number): Promise<void> {
  const messages = Array.from({ length: people }, (_, index) => {
    const account = `${prefix}${index}`
    return sentence(account, account, '残疾证怎么办理，要什么材料？')
  })
  await Promise.all(
    messages.flatMap((message) => Array.from({ length: times }, () => house.stores.inbox.store(message))),
  )
}

const names = '李大全 何玉兰 赵长明 孙秀珍 周德才 吴桂芳 郑国强 王翠花 冯永福 陈素英 褚建国 卫红梅'.split(' ')

describe('bot, workers and web', () => {
  test('are one assistant: what is said on the page of one is answered by another', long, async () => {
    await player.say('chen', 'room-linba', '报一个：3组蒋有田，67岁，车祸两只脚都断了，没办过残疾证')
    await player.hears('chen', 'room-linba', /0001/u)
    await player.sayAgain('chen', 'room-linba', (await player.talk('chen', 'room-linba'))[0]?.message ?? '')
    await settled()
    expect(await house.kept.cases()).toEqual(['0001 requested'])
  })

  test('a message that comes twenty times at once has one effect', long, async () => {
    await ask('guest-twenty', 10, 20)
    await settled()
    expect(await repliesOf('guest-twenty')).toEqual(Array.from({ length: 10 }, () => 1))
  })

  test('a worker killed in the middle of it is made good by the other, each message once', long, async () => {
    await ask('guest-killed', 200, 1)
    await vi.waitFor(async () => expect((await house.kept.inbox())['done']).toBeGreaterThan(30), patience)
    await workers[0]?.end('SIGKILL')
    expect((await house.kept.inbox())['waiting'] ?? 0).toBeGreaterThan(0)
    await settled()
    expect(await repliesOf('guest-killed')).toEqual(Array.from({ length: 200 }, () => 1))
    workers[0] = await house.start('worker')
  })

  test('Redis emptied loses no message', long, async () => {
    const redis = new Redis(house.redis.url)
    const asking = ask('guest-flushed', 50, 1)
    await redis.flushall()
    await asking
    await redis.flushall()
    redis.disconnect()
    await settled()
    expect(await repliesOf('guest-flushed')).toEqual(Array.from({ length: 50 }, () => 1))
  })

  test('Redis gone, the poll carries on; health says so', long, async () => {
    await house.redis.crash()
    await ask('guest-redis', 20, 1)
    await settled()
    expect(await repliesOf('guest-redis')).toEqual(Array.from({ length: 20 }, () => 1))
    expect(await (await player.get('/healthz')).json()).toMatchObject({
      status: 'down',
      jobs: 'down',
      database: 'ok',
    })
    await house.redis.restart()
    await vi.waitFor(async () => expect((await player.get('/healthz')).status).toBe(200), patience)
  })

  test('two workers remind of each case exactly once', long, async () => {
    for (const [index, name] of names.entries())
      await house.stores.inbox.store(
        sentence(`named-${index}`, 'chen', `报一个：${index + 1}组${name}，瘫痪在床，没办过残疾证`, 'linba'),
      )
    await settled()
    const reported = (await house.kept.cases()).map((each) => each.slice(0, 4))
    expect(reported).toHaveLength(names.length + 1)
    const reminders = async () =>
      (await house.stores.ledger.notices({ person: 'zhou' }, Date.now() + 400 * 86_400_000)).filter(
        ({ kind }) => kind === 'reminder',
      )
    expect(await reminders()).toEqual([])
    await house.kept.query(`UPDATE timers SET due_at = now() WHERE key LIKE 'rung/%'`)
    await vi.waitFor(async () => {
      const overdue = await house.kept.query(`SELECT key FROM timers WHERE due_at <= now()`)
      expect(overdue).toEqual([])
    }, patience)
    expect((await reminders()).flatMap(({ cases }) => cases).toSorted()).toEqual(reported)
  })

  test(
    'the process of the page killed while it sends: each message is there once after the next start',
    long,
    async () => {
      await ask('guest-page', 100, 1)
      await vi.waitFor(async () => {
        const sent = await house.kept.query(
          `SELECT id FROM outbox WHERE state = 'sent' AND recipient LIKE 'person:guest-page%'`,
        )
        expect(sent.length).toBeGreaterThan(10)
      }, patience)
      await web.end('SIGKILL')
      await vi.waitFor(async () => expect(Object.keys(await house.kept.inbox())).toEqual(['done']), patience)
      web = await house.start('web')
      player = await enter(web.login)
      await settled()
      expect(await repliesOf('guest-page')).toEqual(Array.from({ length: 100 }, () => 1))
      const talk = await player.talk('guest-page7', 'direct-guest-page7')
      expect(talk.map((each) => each.assistant)).toEqual([false, true])
    },
  )

  test('every one of them ends cleanly on a kind kill', long, async () => {
    for (const each of [...workers, web]) {
      expect(await each.end('SIGTERM')).toBe(0)
      expect(each.output()).not.toMatch(/"level":"fatal"/u)
    }
  })
})
