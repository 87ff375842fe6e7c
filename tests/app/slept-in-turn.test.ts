// A machine sleeps while an answer on Telegram waits for its turn: it is said once, by whoever has it then.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemTimers } from '../../jobs/timers.ts'
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { createAddresses } from '../../src/app/addresses.ts'
import { createCourier } from '../../src/app/courier.ts'
import { openTelegramHarness, type TelegramHarness } from '../bots/telegram/telegram-harness.ts'
import { createShelf } from '../bots/shelf.ts'
import { recordReports } from '../jobs/record-reports.ts'
import { patience } from '../patience.ts'
import { aMessage, anEntry, morning } from '../prisma/samples.ts'
import { smallCounty } from '../talks/small-county.ts'

const unused = () => Promise.reject(new Error('nobody asks for this here'))
const sleptMs = 12 * 60_000
const chen = { person: 'telegram:7001' }

let now: number
let stores: Pick<Stores, 'ledger' | 'outbox'>
/** Ids of the messages that were taken in hand, in order. */
let taken: string[]
let harness: TelegramHarness
beforeEach(async () => {
  now = morning
  const { ledger, outbox } = openMemoryLedger({
    clock: { now: () => now },
    leaseMs: 8_000,
    channelOf: ({ channel }) => channel,
  })
  taken = []
  const claim: Stores['outbox']['claim'] = async (request) => {
    const rows = await outbox.claim(request)
    taken.push(...rows.map(({ outboxId }) => outboxId))
    return rows
  }
  stores = { ledger, outbox: { ...outbox, claim } }
  // One message a second in a chat: the second waits for its turn.
  const second = { messages: 1, withinMs: 1_000 }
  harness = await openTelegramHarness(createShelf().keep, {
    limits: { chat: second, group: second, all: { messages: 30, withinMs: 1_000 } },
  })
  await harness.channel.start(unused)
})
afterEach(async () => {
  await harness.channel.stop()
  await harness.close()
})

/** One process that sends. */
const sender = () =>
  createCourier({
    names: ['telegram'],
    channels: [{ channel: harness.channel, pace: { perSecond: 100, burst: 100 } }],
    stores,
    intake: { keep: unused, waiting: 0, close: unused },
    noteLogin: unused,
    queue: { wake: () => Promise.resolve() },
    addresses: createAddresses(smallCounty, ['telegram']),
    book: { freshen: () => Promise.resolve() },
    tools: { ...recordReports(), timers: systemTimers, chance: () => 0 },
  })

test.each([
  ['by the same process', 1],
  ['by another', 2],
])('taken up again %s', async (_, processes) => {
  const couriers = Array.from({ length: processes }, sender)
  const said = ['没有查到编号 0046。', '没有查到编号 0047。'].map((text, index) =>
    aMessage(`m${index}`, { to: chen, text, channel: 'telegram' }),
  )
  await stores.ledger.commit(anEntry({ messages: said }))
  couriers[0]?.deliver()
  const shown = () => harness.server.chats.saidByBot(7001).map(({ text }) => text)
  await vi.waitFor(() => expect(taken).toEqual(['m0', 'm1']), patience)
  now += sleptMs
  harness.pass(sleptMs)
  couriers.at(-1)?.deliver()
  await Promise.all(couriers.map((each) => each.settled()))
  expect(taken).toEqual(['m0', 'm1', 'm1'])
  expect(shown()).toEqual(said.map(({ text }) => text))
  expect(await stores.outbox.doubtful(9)).toEqual([])
})
