// The watch over the channels: a silence is told once to each of its rooms, a loss to the county, and what reached nobody.
import { beforeEach, describe, expect, it } from 'vitest'
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { createAssistant } from '../../src/app/assistant.ts'
import { createWatch, type Watch } from '../../src/app/watch.ts'
import { createWorld } from '../../src/app/world.ts'
import type { Channel, ChannelState } from '../../src/ports/channel.ts'
import type { Incident, Recipient } from '../../src/stimulus.ts'
import { setTimers, type SetTimers } from '../jobs/set-timers.ts'
import { aDialogue, aMessage, anEntry } from '../prisma/samples.ts'
import { smallCounty } from '../talks/small-county.ts'
import { at } from '../talks/talk.ts'

let now: number
let stores: Stores
let timers: SetTimers
let told: Incident[]
let state: ChannelState
let self: string
let hearsItself: boolean
beforeEach(async () => {
  now = at('2026-11-24T10:00')
  stores = openMemoryLedger({
    clock: { now: () => now },
    leaseMs: 8_000,
    channelOf: ({ channel }) => channel,
  })
  timers = setTimers()
  told = []
  state = 'ready'
  self = '@one'
  hearsItself = true
  const binding = { account: 'wechat:9@chatroom', to: { room: 'linba' }, by: 'liu', at: now, endedAt: null }
  const elsewhere = { ...binding, account: 'telegram:-5', to: { room: 'joint' } }
  await stores.ledger.commit(anEntry({ bindings: [binding, elsewhere] }))
})

const channel = (name = 'wechat'): Channel => ({
  name,
  start: async () => undefined,
  partsOf: () => {
    throw new Error('nothing is said here')
  },
  state: () => state,
  stop: async () => undefined,
  self: () => self,
  scan: () => (state === 'ready' ? null : 'https://login.example/abc'),
  echo: async () => {
    if (!hearsItself) throw new Error('nothing came back')
  },
})

function watching(one = channel()): Watch {
  const world = createWorld(smallCounty, stores.ledger)
  const assistant = createAssistant(world, stores.ledger, async () => true)
  return createWatch({
    channels: [one],
    stores,
    book: { freshen: async () => undefined },
    tell: async (incident) => {
      told.push(incident)
      await assistant.take({ kind: 'incident', incident, at: now })
    },
    timers,
    log: { warn: () => undefined, error: () => undefined },
  })
}

async function pass(watch: Watch, minutes: number): Promise<void> {
  for (let second = 0; second < minutes * 60; second += 10) {
    now += 10_000
    await timers.pass(10_000)
    await watch.look()
  }
}

const waiting = async (to: Recipient) =>
  (await stores.ledger.notices(to, at('2026-12-30T10:00'))).map(({ sentence, values }) => ({
    sentence,
    values,
  }))

describe('a channel that was away', () => {
  it('asks each of its rooms once, with the times, and no room of another channel', async () => {
    const watch = watching()
    await watch.look()
    state = 'away'
    await pass(watch, 5)
    state = 'ready'
    await pass(watch, 2)
    expect(await waiting({ room: 'linba' })).toEqual([
      { sentence: 'silence', values: { from: '今天10:00', to: '今天10:05' } },
    ])
    expect(await waiting({ room: 'joint' })).toEqual([])
  })

  it('asks whoever was in the middle of something alone there, once, and bothers nobody else', async () => {
    const talks = (person: string, changes: Parameters<typeof aDialogue>[1], by = 'wechat') =>
      stores.ledger.commit(
        anEntry({
          dialogues: [aDialogue(`person:${person}/${person}`, { askedAt: now, ...changes })],
          messages: [aMessage(`to ${person}`, { to: { person }, kind: 'reply', channel: by })],
        }),
      )
    const nothing = { question: null, askedAt: null }
    await talks('chen', {})
    await talks('wechat:x9', { ...nothing, held: [{ channel: 'wechat', id: '1', at: now, done: [] }] })
    await talks('zhou', {}, 'telegram')
    await talks('xu', nothing)
    await talks('luo', { askedAt: now - 3 * 24 * 3_600_000 })
    await stores.ledger.commit(anEntry({ dialogues: [aDialogue('room:linba/deng', { askedAt: now })] }))
    const watch = watching()
    await watch.look()
    state = 'away'
    await pass(watch, 5)
    state = 'ready'
    await pass(watch, 2)
    const asked = { sentence: 'silence-alone', values: { from: '今天10:00', to: '今天10:05' } }
    for (const person of ['chen', 'wechat:x9']) expect(await waiting({ person })).toEqual([asked])
    for (const person of ['zhou', 'xu', 'luo', 'deng']) expect(await waiting({ person })).toEqual([])
  })

  it('asks nobody whose account may be another’s since a new login', async () => {
    const person = 'wechat:x9'
    await stores.ledger.commit(
      anEntry({
        dialogues: [aDialogue(`person:${person}/${person}`, { askedAt: now })],
        messages: [aMessage('a', { to: { person }, kind: 'reply', channel: 'wechat' })],
      }),
    )
    const watch = watching()
    await watch.look()
    state = 'away'
    await pass(watch, 5)
    state = 'ready'
    self = '@two'
    await pass(watch, 1)
    expect(told.map(({ what }) => what)).toContain('silence')
    expect(await waiting({ person })).toEqual([])
  })

  it('was away while this process was, too', async () => {
    await watching().look()
    now += 3 * 60_000
    state = 'starting'
    const after = watching()
    await after.look()
    state = 'ready'
    now += 10_000
    await after.look()
    expect(told).toEqual([
      {
        what: 'silence',
        channel: 'wechat',
        from: at('2026-11-24T10:00'),
        to: at('2026-11-24T10:00') + 190_000,
      },
    ])
  })

  it('for a moment disturbs nobody', async () => {
    const watch = watching()
    await watch.look()
    state = 'away'
    await pass(watch, 0.5)
    state = 'ready'
    await pass(watch, 1)
    expect(await waiting({ room: 'linba' })).toEqual([])
  })

  it.each([
    ['telegram keeps what nobody fetches', 'telegram', '2026-11-24T10:00', '2026-11-25T09:00', false],
    ['but not for longer than a day', 'telegram', '2026-11-24T10:00', '2026-11-25T11:00', true],
    ['a night on WeChat Work is said again', 'wecom', '2026-11-24T21:00', '2026-11-25T07:00', false],
    ['an evening is not', 'wecom', '2026-11-24T20:00', '2026-11-24T23:00', true],
    ['nor is noon', 'wecom', '2026-11-24T11:39', '2026-11-24T11:51', true],
    ['nor a Sunday', 'wecom', '2026-11-29T15:00', '2026-11-29T15:11', true],
    ['eleven minutes of the morning are not', 'wecom', '2026-11-24T10:00', '2026-11-24T10:11', true],
    ['on WeChat a night counts', 'wechat', '2026-11-24T22:00', '2026-11-24T22:05', true],
    ['less than a minute never does', 'wechat', '2026-11-24T10:00', '2026-11-24T10:00', false],
  ])('%s', async (_, name, from, to, matters) => {
    const binding = { account: `${name}:1`, to: { room: 'sanhui' }, by: 'liu', at: 0, endedAt: null }
    await stores.ledger.commit(anEntry({ bindings: [binding] }))
    const world = createWorld(smallCounty, stores.ledger)
    const assistant = createAssistant(world, stores.ledger, async () => true)
    const incident = { what: 'silence', channel: name, from: at(from), to: at(to) } as const
    await assistant.take({ kind: 'incident', incident, at: at(to) })
    expect(await waiting({ room: 'sanhui' })).toHaveLength(matters ? 1 : 0)
  })
})

describe('the county federation is told', () => {
  it('once that a channel is lost, after two minutes, and a page in another process sees what is to be scanned', async () => {
    const watch = watching()
    await watch.look()
    state = 'away'
    await pass(watch, 1.5)
    expect(await waiting({ person: 'liu' })).toEqual([])
    await pass(watch, 5)
    expect(await waiting({ person: 'liu' })).toEqual([
      { sentence: 'channel-lost', values: { channel: '微信', since: '今天10:00' } },
    ])
    expect(await stores.channels.known()).toMatchObject([
      { name: 'wechat', state: 'away', scan: 'https://login.example/abc' },
    ])
  })

  it('that a channel is connected and deaf', async () => {
    const watch = watching()
    await watch.look()
    hearsItself = false
    await pass(watch, 14)
    expect(told.map(({ what }) => what)).toEqual(['channel-lost'])
    expect(await stores.channels.known()).toMatchObject([{ state: 'away' }])
    hearsItself = true
    await pass(watch, 4)
    expect(told.map(({ what }) => what)).toEqual(['channel-lost', 'silence'])
  })

  it('that another account is logged in, before its first message is kept', async () => {
    const one = channel()
    const watch = watching(one)
    await watch.noteLogin(one)
    self = '@two'
    await watch.noteLogin(one)
    await watch.noteLogin(one)
    expect(told).toEqual([{ what: 'channel-renewed', channel: 'wechat' }])
    expect(await stores.ledger.renewedAt('wechat')).toBe(now)
  })

  it('in one message of all that could not be handled, once, and by name only of whom it knows', async () => {
    const watch = watching()
    const said = { channel: 'sim', at: now, mentioned: false, quote: null, button: null, attachments: [] }
    const from = (id: string, account: string, name: string) =>
      stores.inbox.store({ ...said, id, sender: { account, name }, room: null, text: '3组李大全' })
    for (const each of [
      await from('1', 'xu', '徐长福'),
      await from('2', 'xu', '徐长福'),
      await from('3', 'x9', '李小芳'),
      await from('4', 'zhou', '周敏'),
    ].slice(0, 3)) {
      await stores.inbox.claim({ limit: 9 })
      await stores.inbox.quarantine(each.inboxId, 'Error: three times')
    }
    await pass(watch, 2)
    const alert = { sentence: 'set-aside-told', values: { count: 3, from: ['徐长福', '一位群众'] } }
    expect(await waiting({ person: 'liu' })).toEqual([alert])
    expect(await waiting({ person: 'fang' })).toEqual([alert])
    expect(await waiting({ person: 'zhou' })).toEqual([])
  })

  it('in one message of all that reached nobody, and never of what was to reach itself', async () => {
    const watch = watching()
    const to = (person: string): Recipient => ({ person })
    await stores.ledger.commit(
      anEntry({
        messages: [
          aMessage('a', { channel: 'wechat' }),
          aMessage('b', { to: to('zhou'), channel: 'wechat' }),
          aMessage('c', { to: to('fang'), kind: 'alert', cases: [], channel: 'wechat' }),
        ],
      }),
    )
    for (const each of await stores.outbox.claim({ limit: 9 }))
      await stores.outbox.giveUp(each, { reason: 'blocked', inDoubt: false })
    await pass(watch, 1)
    expect(await waiting({ person: 'liu' })).toEqual([
      { sentence: 'undeliverable-told', values: { count: 2, to: ['临巴镇残联工作群', '周敏'] } },
    ])
  })
})
