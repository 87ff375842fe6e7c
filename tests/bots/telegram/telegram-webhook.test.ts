// Telegram calls: the same channel, its updates through a route of the web server.
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createWebServer, type WebServer } from '../../../bots/web/web-server.tsx'
import type { InboundMessage } from '../../../src/stimulus.ts'
import { freePort } from '../../servers/free-port.ts'
import { createInbox } from '../inbox.ts'
import { createShelf } from '../shelf.ts'
import { openTelegramHarness, type TelegramHarness } from './telegram-harness.ts'
import { patience } from '../../patience.ts'
import { send } from '../send.ts'

const secret = 'a-secret_of-the-tests'
const path = '/telegram/webhook'
const toChen = { account: '7001' }

let harness: TelegramHarness
let web: WebServer
let url: string
afterEach(async () => {
  await web.close()
  await harness.channel.stop()
  await harness.close()
})

async function open(receive: (message: InboundMessage) => Promise<void>): Promise<void> {
  const port = await freePort()
  url = `http://127.0.0.1:${port}${path}`
  harness = await openTelegramHarness(createShelf().keep, { receives: { url, secret } })
  const { webhook } = harness.channel
  if (!webhook) throw new Error('it has no webhook')
  web = createWebServer({
    sections: [],
    routes: [webhook],
    health: { database: () => Promise.resolve(), jobs: () => Promise.resolve(), channels: [] },
    metrics: new Registry(),
    sessionSecret: 'a secret of the tests, long enough to be one',
    password: null,
    log: pino({ level: 'silent' }),
  })
  await web.listen({ host: '127.0.0.1', port })
  await harness.channel.start(receive)
}

/** Somebody who says he is Telegram. */
const call = (body: unknown, given: string | null = secret) =>
  fetch(url, {
    method: 'POST',
    // A connection on which too much was sent is closed by the server.
    headers: { Connection: 'close', ...(given === null ? {} : { 'X-Telegram-Bot-Api-Secret-Token': given }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const update = (id: number, text: string) => ({
  update_id: id,
  message: {
    message_id: id,
    date: 1_794_445_800,
    chat: { id: 7001, type: 'private' },
    from: { id: 7001, first_name: '陈国富' },
    text,
  },
})

describe('the webhook', () => {
  it('is set where it is to be, and brings every message in its order', async () => {
    const inbox = createInbox()
    await open(inbox.receive)
    expect(harness.server.webhook()).toEqual({ url, secret })
    const [by] = harness.people
    const ids: string[] = []
    for (const text of ['一', '二', '三']) ids.push(await harness.write({ by, where: toChen, text }))
    expect((await inbox.until(3)).map((each) => each.id)).toEqual(ids)
    expect(harness.server.calls.filter(({ method }) => method === 'getUpdates')).toEqual([])
    expect(harness.channel.state()).toBe('ready')
  })

  it('is told again by Telegram what could not be stored, until it is', async () => {
    const inbox = createInbox()
    await open(inbox.receive)
    inbox.refuse(2)
    const [by] = harness.people
    const id = await harness.write({ by, where: toChen, text: '报一个' })
    expect((await inbox.until(1)).map((each) => each.id)).toEqual([id])
    await vi.waitFor(() => expect(harness.server.updates.waiting()).toEqual([]), patience)
  })

  it.each([
    ['none', null],
    ['a wrong one', 'a-secret_of-the-tesst'],
    ['a part of it', 'a-secret'],
  ])('lets nobody in with %s for a secret, and reads nothing', async (_, given) => {
    const inbox = createInbox()
    await open(inbox.receive)
    expect((await call(update(1, '0001 已办结'), given)).status).toBe(401)
    expect((await call('{ broken', given)).status).toBe(401)
    expect((await call('x'.repeat(2_000_000), given)).status).toBe(401)
    expect((await call(update(2, '好的'))).status).toBe(200)
    expect(inbox.taken.map((each) => each.text)).toEqual(['好的'])
  })

  it('takes no more than a megabyte, and no nonsense', async () => {
    const inbox = createInbox()
    await open(inbox.receive)
    expect((await call(update(1, 'x'.repeat(1_100_000)))).status).toBe(413)
    expect((await call('{ broken')).status).toBe(400)
    expect((await call({ update_id: 'x' })).status).toBe(200)
    expect(inbox.taken).toEqual([])
  })

  it('gives the same update called again the same id, however often it comes at once', async () => {
    const inbox = createInbox()
    await open(inbox.receive)
    const answers = await Promise.all(Array.from({ length: 20 }, () => call(update(7, '报一个'))))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 20 }, () => 200))
    expect((await call(update(7, '报一个'))).status).toBe(200)
    expect(new Set(inbox.taken.map((each) => each.id)).size).toBe(1)
  })

  it('answers within a second when storing takes longer, and then stores it once', async () => {
    let finish: () => void = () => undefined
    const slow = new Promise<void>((resolve) => (finish = resolve))
    const offered: string[] = []
    await open((message) => {
      offered.push(message.id)
      return slow
    })
    const begun = performance.now()
    expect((await call(update(3, '报一个'))).status).toBe(503)
    expect(performance.now() - begun).toBeLessThan(1_500)
    expect((await call(update(3, '报一个'))).status).toBe(503)
    expect(offered).toEqual(['7001:3'])
    finish()
    expect((await call(update(3, '报一个'))).status).toBe(200)
    expect(new Set(offered).size).toBe(1)
  })

  it('asks to be called again before it is started and after it is stopped', async () => {
    const inbox = createInbox()
    await open(inbox.receive)
    await harness.channel.stop()
    expect((await call(update(4, '报一个'))).status).toBe(503)
    expect(inbox.taken).toEqual([])
  })

  it('is set again when somebody else has taken it', async () => {
    await open(createInbox().receive)
    await fetch(`${harness.server.root}/bot${harness.server.token}/deleteWebhook`, {
      method: 'POST',
      body: '{}',
    })
    // A failed call makes the channel look at once instead of within half a minute.
    harness.server.failNext('sendMessage', null)
    const word = {
      id: 'd',
      kind: 'reply',
      to: toChen,
      text: '好',
      mentions: [],
      buttons: [],
      cases: [],
    } as const
    await send(harness.channel, word).catch(() => undefined)
    await vi.waitFor(() => expect(harness.server.webhook()).toEqual({ url, secret }), patience)
  })
})

describe('a process that only sends', () => {
  it('asks for no updates and leaves the webhook alone', async () => {
    await open(createInbox().receive)
    const sender = await openTelegramHarness(createShelf().keep, {
      receives: 'elsewhere',
      server: harness.server,
    })
    await sender.channel.start(createInbox().receive)
    expect(sender.channel.state()).toBe('ready')
    await send(sender.channel, {
      id: 'd',
      kind: 'reply',
      to: toChen,
      text: '好',
      mentions: [],
      buttons: [],
      cases: [],
    })
    expect((await sender.shown(toChen)).map((each) => each.text)).toEqual(['好'])
    await sender.channel.stop()
    expect(harness.server.calls.filter(({ method }) => /getUpdates|deleteWebhook/u.test(method))).toEqual([])
  })
})
