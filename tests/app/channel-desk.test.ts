// The pages of channels and files on a real server over stores in memory: what went wrong is seen, and can be put right.
import { pino } from 'pino'
import { Registry } from 'prom-client'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { channelsSection, filesSection } from '../../bots/web/channels/channels-section.tsx'
import { createWebServer, type WebServer } from '../../bots/web/web-server.tsx'
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { createAddressBook } from '../../src/app/address-book.ts'
import { createAddresses } from '../../src/app/addresses.ts'
import { createAssistant } from '../../src/app/assistant.ts'
import { createChannelDesk } from '../../src/app/channel-desk.ts'
import { createWorld } from '../../src/app/world.ts'
import type { Binding } from '../../src/organisation/binding.ts'
import { createWebClient, type WebClient } from '../bots/web-client.ts'
import { aCase, aMessage, anEntry, morning, opening, said } from '../prisma/samples.ts'
import { smallCounty } from '../talks/small-county.ts'

const key = 'ab'.repeat(32)
const file = { key, type: 'image/png', size: 2_048, kind: 'image' as const, name: '入户 照片.png' }

let stores: Stores
let server: WebServer
let client: WebClient
let removed: string[]
beforeEach(async () => {
  stores = openMemoryLedger({
    clock: { now: () => morning },
    leaseMs: 8_000,
    channelOf: ({ channel }) => channel,
  })
  removed = []
  const world = createWorld(smallCounty, stores.ledger)
  const book = createAddressBook(
    () => stores.channels,
    () => performance.now(),
  )
  const names = ['wechat', 'mail']
  const desk = createChannelDesk({
    world,
    stores,
    assistant: createAssistant(world, stores.ledger, async () => true),
    attachments: {
      read: async () => Buffer.from('the bytes'),
      remove: async (one) => void removed.push(one.key),
    },
    addresses: createAddresses(smallCounty, names, book),
    book,
    channels: names,
  })
  server = createWebServer({
    sections: [channelsSection(desk), filesSection(desk)],
    health: { database: async () => undefined, jobs: async () => undefined, channels: [] },
    metrics: new Registry(),
    sessionSecret: 'a secret of the tests, long enough to be one',
    password: null,
    log: pino({ level: 'silent' }),
  })
  const { address } = await server.listen({ host: '127.0.0.1', port: 0 })
  client = createWebClient(address)
})
afterEach(() => server.close())

const page = async (path: string) => (await client.get(path)).text()
const enter = () => client.enter(server.loginAddress())
const bound = (account: string, to: Binding['to'], at = morning): Binding => ({
  account,
  to,
  by: 'liu',
  at,
  endedAt: null,
})

describe('without a login', () => {
  it.each(['/channels', '/files', `/files/0001/${key}`])('%s shows nothing', async (path) => {
    await stores.ledger.commit(opening(aCase('0001', { files: [file] })))
    expect((await client.get(path)).status).toBe(303)
  })
})

describe('the page of the channels', () => {
  it('shows how each is, and what is to be scanned', async () => {
    await enter()
    await stores.channels.noteState('wechat', {
      state: 'away',
      scan: 'https://login.example/x',
      hears: false,
    })
    await stores.channels.noteState('mail', { state: 'ready', scan: null, hears: true })
    const shown = await page('/channels')
    expect(shown).toMatch(/微信<\/strong>\s*<span class="state away">断开/u)
    expect(shown).toMatch(/邮件<\/strong>\s*<span class="state ready">正常/u)
    expect(shown.match(/<svg [^>]*shape-rendering="crispEdges"/gu)).toHaveLength(1)
    expect(shown).not.toContain('login.example')
  })

  it('shows what was given up until it is seen, and sends it again by the channel that leads there now', async () => {
    await enter()
    await stores.ledger.commit(
      anEntry({ messages: [aMessage('a', { channel: 'wechat', text: '<b>请核实0001' })] }),
    )
    const [first] = await stores.outbox.claim({ limit: 9 })
    if (first) await stores.outbox.giveUp(first, { reason: 'put out of the room', inDoubt: false })
    const shown = await page('/channels')
    expect(shown).toContain('临巴镇残联工作群')
    expect(shown).toContain('&lt;b&gt;请核实0001')
    expect(shown).toContain('put out of the room')
    await stores.ledger.commit(anEntry({ bindings: [bound('mail:linba@example.org', { room: 'linba' })] }))
    expect((await client.post('/channels/again', { id: 'a' })).status).toBe(303)
    const [again] = await stores.outbox.claim({ limit: 9, channel: 'mail' })
    if (again?.outboxId !== 'a') throw new Error('it is not sent again')
    await stores.outbox.giveUp(again, { reason: 'blocked', inDoubt: false })
    await client.post('/channels/seen', { id: 'a' })
    expect(await page('/channels')).not.toContain('请核实0001')
  })

  it('shows what could not be handled', async () => {
    await enter()
    const { inboxId } = await stores.inbox.store(said('m1', { text: '读不懂的话' }))
    await stores.inbox.claim({ limit: 1 })
    await stores.inbox.quarantine(inboxId, 'it always throws')
    const shown = await page('/channels')
    expect(shown).toContain('读不懂的话')
    expect(shown).toContain('it always throws')
  })

  it('gives out codes, also where a new login has made everybody a stranger', async () => {
    await enter()
    await stores.ledger.commit(
      anEntry({ bindings: [bound('wechat:wx-liu', { person: 'liu' }, morning - 1)] }),
    )
    await stores.channels.noteSelf('wechat', '@one')
    await stores.channels.noteSelf('wechat', '@two')
    expect(await page('/channels')).toMatch(/刘建军<\/strong>[^]*?待核对：微信/u)
    const given = await (await client.post('/channels/code', { to: 'person:liu' })).text()
    const code = /绑定 (\d{6})/u.exec(given)?.[1] ?? ''
    expect(await stores.ledger.code(code)).toMatchObject({ to: { person: 'liu' }, by: 'console' })
    expect((await client.post('/channels/code', { to: 'person:nobody' })).status).toBe(404)
    expect((await client.post('/channels/code', { to: 'room:linba' }, null)).status).toBe(403)
  })
})

describe('the page of the files', () => {
  beforeEach(async () => {
    await stores.ledger.commit(opening(aCase('0001', { files: [file] })))
    await enter()
  })

  it('lists them by case and hands each out as what it is', async () => {
    expect(await page('/files')).toContain('入户 照片.png')
    const got = await client.get(`/files/0001/${key}`)
    expect(got.headers.get('content-type')).toBe('image/png')
    expect(got.headers.get('content-disposition')).toContain('inline')
    expect(got.headers.get('x-content-type-options')).toBe('nosniff')
    expect(await got.text()).toBe('the bytes')
  })

  it('hands out nothing by another case or key', async () => {
    for (const path of [`/files/0002/${key}`, `/files/0001/${'cd'.repeat(32)}`, '/files/0001/..%2f..%2fetc'])
      expect((await client.get(path)).status).toBe(404)
  })

  it('deletes one: from the case, with an event', async () => {
    await client.post('/files/remove', { case: '0001', key })
    expect(await page('/files')).not.toContain('入户 照片.png')
    expect((await stores.ledger.events('0001')).at(-1)).toMatchObject({ type: 'FileRemoved', by: 'console' })
    expect(removed).toEqual([key])
  })
})
