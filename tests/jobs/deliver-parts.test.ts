// A message of several parts: a pause or a kill between two repeats none, and doubt is counted by the part.
import { describe, expect, test } from 'vitest'
import { deliverWorld, type Send } from './deliver-world.ts'
import { LEASE_MS } from './fake-rows.ts'

const fault = (what: Readonly<Record<string, unknown>>): Promise<never> =>
  Promise.reject(Object.assign(new Error('refused'), what))

/** Goes wrong so often, then goes well. */
const failsFirst = (times: number, what: Readonly<Record<string, unknown>>): Send => {
  let left = times
  return () => ((left -= 1) >= 0 ? fault(what) : Promise.resolve())
}

describe('a message of several parts', () => {
  test('is said in their order and sent with the receipt of the last', async () => {
    const receipts: unknown[] = []
    const { outbox, timers, sender, received } = deliverWorld()
    outbox.add('a+b+c', 'telegram/a')
    const loop = sender({
      recordReceipt: async (id, receipt) => {
        receipts.push(receipt)
        outbox.finish(id)
      },
    })
    loop.wake()
    await timers.drive(loop.idle())
    expect(received).toEqual(['a', 'b', 'c'])
    expect(receipts).toEqual([{ message: 'receipt of c' }])
  })

  test('put off between two parts goes on after the last that arrived, also when its sender is killed meanwhile', async () => {
    const { outbox, timers, sender, poll, seen } = deliverWorld({
      b: failsFirst(1, { retryAfterMs: 60_000 }),
    })
    outbox.add('a+b+c', 'telegram/a')
    const killed = sender()
    killed.wake()
    await timers.drive(killed.idle())
    await poll(sender())
    expect(seen.map(({ id, repeat }) => [id, repeat])).toEqual([
      ['a', false],
      ['b', false],
      ['b', false],
      ['c', false],
    ])
  })

  test('whose sender is killed in a part repeats that one, marked, and no other', async () => {
    const { outbox, timers, sender, poll, seen } = deliverWorld({
      b: () => (dies ? new Promise(() => undefined) : Promise.resolve()),
    })
    let dies = true
    outbox.add('a+b+c', 'telegram/a')
    // It renews nothing any more: that is how a killed one looks from outside.
    const killed = sender({}, { renewMs: 1_000_000 })
    killed.wake()
    await timers.pass(100)
    dies = false
    await poll(sender())
    expect(seen.map(({ id, repeat }) => [id, repeat])).toEqual([
      ['a', false],
      ['b', false],
      ['b', true],
      ['c', false],
    ])
  })

  test('of which each part is cut off once is repeated part by part and not given up', async () => {
    const cutOff = { inDoubt: true, retryAfterMs: 0 }
    const { outbox, sender, poll, seen, undeliverable } = deliverWorld({
      a: failsFirst(1, cutOff),
      b: failsFirst(1, cutOff),
      c: failsFirst(1, cutOff),
    })
    outbox.add('a+b+c', 'telegram/a')
    await poll(sender())
    expect(undeliverable).toEqual(new Map())
    expect(seen.map(({ id, repeat }) => `${id}${repeat ? '!' : ''}`).join(' ')).toBe('a a! b b! c c!')
  })

  test('of which a part is cut off twice is left to an operator', async () => {
    const { outbox, sender, poll, received, undeliverable } = deliverWorld({
      b: () => fault({ inDoubt: true }),
    })
    outbox.add('a+b+c', 'telegram/a')
    await poll(sender())
    expect(received).toEqual(['a'])
    expect(undeliverable.get('a+b+c')).toBe('TooOftenInDoubt: sent twice without an answer')
  })

  test('of which a part arrived that could not be recorded repeats that part, marked', async () => {
    const { outbox, timers, sender, poll, seen } = deliverWorld()
    outbox.add('a+b', 'telegram/a')
    const forgetful = sender({ recordProgress: () => Promise.reject(new Error('store away')) })
    forgetful.wake()
    await timers.pass(45_500)
    await timers.drive(forgetful.stop())
    expect(outbox.get('a+b').inDoubt).toBe(1)
    await poll(sender())
    expect(seen.map(({ id, repeat }) => [id, repeat])).toEqual([
      ['a', false],
      ['a', true],
      ['b', false],
    ])
  })

  test('of which a part arrived while the store was away goes on when it is back', async () => {
    const { outbox, timers, sender, seen } = deliverWorld()
    outbox.add('a+b', 'telegram/a')
    let away = 15
    const loop = sender({
      recordProgress: ({ id, lease }, progress) =>
        (away -= 1) >= 0
          ? Promise.reject(new Error('store away'))
          : Promise.resolve(outbox.renew(id, lease, { progress })),
    })
    loop.wake()
    await timers.drive(loop.idle())
    expect(seen.map(({ id, repeat }) => [id, repeat])).toEqual([
      ['a', false],
      ['b', false],
    ])
  })

  test('left behind between two parts says no more of them', async () => {
    const { outbox, timers, jump, sender, seen } = deliverWorld({ a: () => way() })
    let first = true
    const way = () => (first ? ((first = false), timers.sleep(1_000)) : Promise.resolve())
    outbox.add('a+b', 'telegram/a')
    const [one, two] = [sender(), sender()]
    one.wake()
    await timers.pass(100)
    jump(LEASE_MS)
    two.wake()
    await timers.drive(Promise.all([one.idle(), two.idle()]))
    expect(seen.map(({ id, repeat }) => [id, repeat])).toEqual([
      ['a', false],
      ['a', true],
      ['b', false],
    ])
  })
})

test('the doubt of the last attempt is told to whoever gives the message up', async () => {
  const { outbox, sender, poll } = deliverWorld({ a1: () => fault({ inDoubt: true }) })
  const outcomes: unknown[] = []
  outbox.add('a1', 'mail/a')
  await poll(
    sender(
      {
        giveUpSend: async ({ id }, outcome) => {
          outbox.setAside(id)
          outcomes.push(outcome)
        },
      },
      { attempts: 1 },
    ),
  )
  expect(outcomes).toEqual([{ reason: 'Error: refused', inDoubt: true }])
})
