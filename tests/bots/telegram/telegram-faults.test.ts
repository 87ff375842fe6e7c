// What Telegram and the line to it do to the channel, while messages flow.
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { TelegramOptions } from '../../../bots/telegram/channel.ts'
import { type Delivery, DeliveryError } from '../../../src/ports/channel.ts'
import { BotApiRefusal } from '../../servers/telegram-chats.ts'
import { createInbox } from '../inbox.ts'
import { createShelf } from '../shelf.ts'
import { openTelegramHarness, type TelegramHarness, unlimited, workGroup } from './telegram-harness.ts'
import { patience } from '../../patience.ts'
import { send } from '../send.ts'

const opened: TelegramHarness[] = []
afterEach(async () => {
  for (const harness of opened.splice(0)) {
    await harness.channel.stop()
    await harness.close()
  }
})

async function open(options: Partial<TelegramOptions> & { server?: TelegramHarness['server'] } = {}) {
  const harness = await openTelegramHarness(createShelf().keep, options)
  opened.push(harness)
  return harness
}

let count = 0
const delivery = (to: Delivery['to'], text: string): Delivery => ({
  id: `d${(count += 1)}`,
  kind: 'reply',
  to,
  text,
  mentions: [],
  buttons: [],
  cases: [],
})
const toChen = { account: '7001' }
const toGroup = { room: String(workGroup) }
const failure = async (sending: Promise<unknown>): Promise<DeliveryError> => {
  const error: unknown = await sending.catch((thrown: unknown) => thrown)
  if (!(error instanceof DeliveryError)) throw new TypeError('no DeliveryError was thrown')
  return error
}
const words = (harness: TelegramHarness, chat: number) =>
  harness.server.chats.saidByBot(chat).map((each) => each.text)

describe('an update', () => {
  it('is confirmed only when it is stored, and is given to the next process when this one dies before', async () => {
    const first = await open()
    const [by] = first.people
    const never = new Promise<void>(() => undefined)
    let offered: string[] = []
    await first.channel.start((message) => {
      offered = [...offered, message.id]
      return never
    })
    const ids = [
      await first.write({ by, where: toChen, text: '报一个' }),
      await first.write({ by, where: toGroup, text: '开会' }),
    ]
    await vi.waitFor(() => expect(offered.length).toBeGreaterThan(0), patience)
    await first.channel.stop()
    expect(first.server.updates.waiting()).toHaveLength(2)

    const second = await open({ server: first.server })
    const inbox = createInbox()
    await second.channel.start(inbox.receive)
    expect((await inbox.until(2)).map((each) => each.id).sort()).toEqual(ids.sort())
    await vi.waitFor(() => expect(first.server.updates.waiting()).toEqual([]), patience)
  })

  it('of one chat that cannot be stored holds back no other chat', async () => {
    const harness = await open()
    const [by] = harness.people
    const taken: string[] = []
    let away = true
    await harness.channel.start((message) => {
      if (message.room === null && away) return Promise.reject(new Error('away'))
      taken.push(message.text)
      return Promise.resolve()
    })
    await harness.write({ by, where: toChen, text: '第一句' })
    await harness.write({ by, where: toGroup, text: '群里' })
    await vi.waitFor(() => expect(taken).toEqual(['群里']), patience)
    away = false
    await vi.waitFor(() => expect(taken).toEqual(['群里', '第一句']), patience)
  })
})

describe('the line', () => {
  it(
    'is noticed within ten seconds after an outage, and tells so once each way',
    { timeout: 60_000 },
    async () => {
      const harness = await open()
      const inbox = createInbox()
      await harness.channel.start(inbox.receive)
      await harness.cut()
      await sleep(8_000)
      const [by] = harness.people
      await harness.write({ by, where: toChen, text: '在吗' })
      const back = performance.now()
      await harness.restore()
      await inbox.until(1)
      expect(performance.now() - back).toBeLessThan(10_000)
      expect(harness.log().match(/does not answer/gu)).toHaveLength(1)
      expect(harness.log().match(/answers again/gu)).toHaveLength(1)
    },
  )

  it('waits for a platform that is not there yet', async () => {
    const harness = await open()
    await harness.server.cut()
    await harness.channel.start(createInbox().receive)
    expect(harness.channel.state()).toBe('away')
    await harness.restore()
  })

  it('that hangs is given up and asked again', async () => {
    const harness = await open()
    harness.server.failNext('getMe', 'silence')
    harness.server.failNext('getUpdates', 'silence')
    await harness.channel.start(createInbox().receive)
    expect(harness.channel.state()).toBe('starting')
    await vi.waitFor(() => expect(harness.channel.state()).toBe('ready'), patience)
  })

  it('says that another process has the token, and goes on when it has let go', async () => {
    const harness = await open()
    await harness.channel.start(createInbox().receive)
    const conflict = new BotApiRefusal(409, 'Conflict: terminated by other getUpdates request')
    harness.server.failNext('getUpdates', conflict)
    harness.server.updates.interrupt()
    await vi.waitFor(() => expect(harness.channel.state()).toBe('away'), patience)
    expect(harness.log()).toContain('409')
    await vi.waitFor(() => expect(harness.channel.state()).toBe('ready'), patience)
  })

  it('takes away a webhook that was left behind', async () => {
    const harness = await open()
    await fetch(`${harness.server.root}/bot${harness.server.token}/setWebhook`, {
      method: 'POST',
      body: JSON.stringify({ url: 'http://127.0.0.1:9/nowhere', secret_token: 'old' }),
    })
    await harness.channel.start(createInbox().receive)
    await vi.waitFor(() => expect(harness.channel.state()).toBe('ready'), patience)
    expect(harness.server.webhook()).toBeNull()
  })

  it('tells in its log neither the token nor what was said', async () => {
    const harness = await open()
    await harness.channel.start(createInbox().receive)
    await failure(send(harness.channel, delivery({ account: '999' }, '李大全 13800001234')))
    await harness.cut()
    for (const secret of [harness.server.token, '李大全', '13800001234'])
      expect(harness.log()).not.toContain(secret)
  })

  it('warns when the bot hears only what is said to it', async () => {
    const harness = await open()
    harness.server.readAll(false)
    await harness.channel.start(createInbox().receive)
    expect(harness.log()).toContain('privacy mode')
  })
})

describe('a delivery', () => {
  it('is not tried before the time Telegram named, holds nobody, and leaves other chats alone', async () => {
    const harness = await open()
    await harness.channel.start(createInbox().receive)
    harness.server.failNext(
      'sendMessage',
      new BotApiRefusal(429, 'Too Many Requests', { retry_after: 10_072 }),
    )
    const begun = performance.now()
    const error = await failure(send(harness.channel, delivery(toGroup, '请核实')))
    expect(performance.now() - begun).toBeLessThan(1_000)
    expect(error).toMatchObject({ retry: true, retryAfterMs: 10_072_000, inDoubt: false })
    const calls = () => harness.server.calls.filter(({ method }) => method === 'sendMessage').length
    const before = calls()
    expect((await failure(send(harness.channel, delivery(toGroup, '再试')))).retryAfterMs).toBeGreaterThan(
      10_000_000,
    )
    expect(calls()).toBe(before)
    await send(harness.channel, delivery(toChen, '好的'))
    expect(words(harness, 7001)).toEqual(['好的'])
    harness.pass(10_072_000)
    await send(harness.channel, delivery(toGroup, '再试'))
    expect(words(harness, workGroup)).toEqual(['再试'])
  })

  it('whose answer got lost may have arrived, and says so', async () => {
    const harness = await open()
    await harness.channel.start(createInbox().receive)
    harness.server.failNext('sendMessage', null)
    expect(await failure(send(harness.channel, delivery(toChen, '请核实')))).toMatchObject({
      retry: true,
      inDoubt: true,
    })
    await vi.waitFor(() => expect(harness.channel.state()).toBe('ready'), patience)
  })

  it('that Telegram’s servers fail to take may have arrived, and is not tried again at once', async () => {
    const harness = await open()
    await harness.channel.start(createInbox().receive)
    harness.server.failNext('sendMessage', new BotApiRefusal(502, 'Bad Gateway'))
    expect(await failure(send(harness.channel, delivery(toChen, '请核实')))).toMatchObject({
      retry: true,
      inDoubt: true,
      retryAfterMs: 60_000,
    })
  })

  it('to a chat that does not exist is given up', async () => {
    const harness = await open()
    await harness.channel.start(createInbox().receive)
    expect(await failure(send(harness.channel, delivery({ account: '999' }, '请核实')))).toMatchObject({
      retry: false,
    })
  })
})

describe('a topic of a group', () => {
  it('is answered in; one that is gone, in the group', async () => {
    const harness = await open()
    await harness.channel.start(createInbox().receive)
    const { chats } = harness.server
    chats.openTopic(workGroup, 7)
    await send(harness.channel, { ...delivery(toGroup, '已登记'), topic: '7' })
    chats.deleteTopic(workGroup, 7)
    await send(harness.channel, { ...delivery(toGroup, '已核实'), topic: '7' })
    const [first, second] = chats.saidByBot(workGroup)
    expect(first).toMatchObject({ text: '已登记', message_thread_id: 7 })
    expect(second?.text).toBe('已核实')
    expect(second).not.toHaveProperty('message_thread_id')
  })
})

describe('a group that heard enough', () => {
  it('waits in the outbox, holds nobody, and leaves other chats alone', async () => {
    const harness = await open({
      limits: { ...unlimited, group: { messages: 2, withinMs: 60_000 } },
    })
    await harness.channel.start(createInbox().receive)
    for (const text of ['一', '二']) await send(harness.channel, delivery(toGroup, text))
    const calls = harness.server.calls.length
    const third = delivery(toGroup, '三')
    const error = await failure(send(harness.channel, third))
    expect(error).toMatchObject({ retry: true, inDoubt: false })
    expect(error.retryAfterMs).toBeGreaterThan(59_000)
    expect(harness.server.calls.slice(calls).filter(({ method }) => method === 'sendMessage')).toEqual([])
    await send(harness.channel, delivery(toChen, '好的'))
    harness.pass(60_000)
    await send(harness.channel, third)
    expect(words(harness, workGroup)).toEqual(['一', '二', '三'])
  })
})

describe('a group that became a supergroup', () => {
  const supergroup = -1_001_234_567_890

  it('is written to where it is now, and heard under the id the county knows', async () => {
    const harness = await open()
    const inbox = createInbox()
    await harness.channel.start(inbox.receive)
    harness.server.chats.upgrade(workGroup, supergroup)
    await send(harness.channel, delivery(toGroup, '请核实'))
    expect(words(harness, supergroup)).toEqual(['请核实'])
    const [by] = harness.people
    await harness.write({ by, where: { room: String(supergroup) }, text: '收到' })
    expect((await inbox.until(1))[0]).toMatchObject({ room: String(workGroup), text: '收到' })
    expect(harness.log()).toContain(String(supergroup))
  })

  it('tells it itself', async () => {
    const harness = await open()
    const inbox = createInbox()
    await harness.channel.start(inbox.receive)
    const [by] = harness.people
    const chen = { id: 7001, first_name: '陈国富' }
    const { chats, updates } = harness.server
    updates.add({ message: chats.add(workGroup, chen, { migrate_to_chat_id: supergroup }) })
    chats.upgrade(workGroup, supergroup)
    await harness.write({ by, where: { room: String(supergroup) }, text: '收到' })
    expect((await inbox.until(1))[0]).toMatchObject({ room: String(workGroup) })
  })

  it('is known again after a restart, before the first message is read', async () => {
    const harness = await open({ rooms: [String(workGroup), '-1009999999999'] })
    const inbox = createInbox()
    harness.server.chats.upgrade(workGroup, supergroup)
    const [by] = harness.people
    await harness.write({ by, where: { room: String(supergroup) }, text: '收到' })
    await harness.channel.start(inbox.receive)
    expect((await inbox.until(1))[0]).toMatchObject({ room: String(workGroup) })
    expect(harness.server.calls.filter(({ method }) => method === 'sendChatAction')).toHaveLength(1)
  })
})
