// What is sent: a message that may have arrived on one way says so when it goes another.
import { expect, test } from 'vitest'
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import { createCourier } from '../../src/app/courier.ts'
import { type Delivery, DeliveryError, type Part, type Receipt } from '../../src/ports/channel.ts'
import { recordReports } from '../jobs/record-reports.ts'
import { setTimers } from '../jobs/set-timers.ts'
import { aMessage, anEntry, morning } from '../prisma/samples.ts'

const unused = () => Promise.reject(new Error('nobody asks for this here'))

/** Six attempts at an alert are made by one channel before another is tried: here the last of them is not answered. */
test.each([
  ['is tried no more', { retry: true }],
  ['is refused for good', { retry: false }],
])('a message that may have arrived on one way says so when it goes another: it %s', async (_, { retry }) => {
  let now = morning
  const stores = openMemoryLedger({
    clock: { now: () => now },
    leaseMs: 8_000,
    channelOf: ({ channel }) => channel,
  })
  const shown: string[] = []
  const channel = (name: string, send: (delivery: Delivery, repeat: boolean) => Promise<Receipt>) => ({
    channel: {
      name,
      start: unused,
      partsOf: (delivery: Delivery): readonly [Part] => [
        {
          says: delivery.text,
          turn: () => Promise.resolve(),
          send: ({ repeat }) => send(delivery, repeat),
        },
      ],
      state: () => 'ready' as const,
      stop: unused,
    },
    pace: { perSecond: 100, burst: 100 },
  })
  // Everything arrives there, and only the last attempt before another way is tried is not answered.
  let attempts = 0
  const wechat = channel('wechat', () => {
    attempts += 1
    return Promise.reject(
      new DeliveryError('no answer', { retry: attempts < 6 || retry, inDoubt: attempts === 6 }),
    )
  })
  const mail = channel('mail', ({ text }, repeat) => {
    shown.push(repeat ? `again: ${text}` : text)
    return Promise.resolve({ message: null })
  })
  const courier = createCourier({
    names: ['wechat', 'mail'],
    channels: [wechat, mail],
    stores,
    intake: { keep: unused, waiting: 0, close: unused },
    noteLogin: unused,
    queue: { wake: () => Promise.resolve() },
    addresses: {
      channelOf: () => 'wechat',
      channelAfter: (failed) => (failed === 'wechat' ? 'mail' : null),
      awaitsProof: () => false,
      awaitsProofOn: () => false,
      reaches: () => true,
      deliveryOn: (_, { id, kind, text }) => ({
        id,
        kind,
        text,
        to: { account: 'zhou' },
        mentions: [],
        buttons: [],
        cases: [],
      }),
      accountOn: () => null,
      recipientAt: () => ({ person: 'zhou' }),
    },
    book: { freshen: () => Promise.resolve() },
    tools: { ...recordReports(), timers: setTimers(), chance: () => 0 },
  })
  const alert = aMessage('a', { kind: 'alert', to: { person: 'zhou' }, text: '请核实', channel: 'wechat' })
  await stores.ledger.commit(anEntry({ messages: [alert] }))
  for (let turn = 0; turn < 8; turn += 1) {
    courier.deliver()
    await courier.settled()
    now += 20 * 60_000
  }
  expect(attempts).toBe(6)
  expect(shown).toEqual(['again: 请核实'])
})
