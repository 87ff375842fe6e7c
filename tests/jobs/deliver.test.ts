// The outbox loop: order per conversation, each channel for itself, retries as the platform says.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deliverWorld, type Send } from './deliver-world.ts'
import { LEASE_MS } from './fake-rows.ts'

const failing =
  (fault: Readonly<Record<string, unknown>>): Send =>
  () =>
    Promise.reject(Object.assign(new Error('refused'), fault))

describe('delivering the outbox', () => {
  test('sends a conversation in order, conversations side by side, and records the receipts', async () => {
    const { outbox, timers, sender, seen, reports } = deliverWorld()
    for (const id of ['a1', 'a2', 'a3']) outbox.add(id, 'wechat/a')
    outbox.add('b1', 'wechat/b')
    const loop = sender()
    loop.wake('wechat/a')
    await timers.drive(loop.idle())
    expect(seen.map(({ id, at }) => [id, at])).toEqual([
      ['a1', 0],
      ['b1', 0],
      ['a2', 10],
      ['a3', 20],
    ])
    expect(outbox.rows.map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done'])
    expect(reports.events('send')).toHaveLength(4)
  })

  test('a dead channel delays no other', async () => {
    const dead: Send = () => new Promise(() => undefined)
    const slow = Object.fromEntries(Array.from({ length: 10 }, (_, turn) => [`dead${turn}`, dead]))
    const { outbox, timers, sender, seen } = deliverWorld(slow)
    for (const id of Object.keys(slow)) outbox.add(id, `wechat/${id}`)
    for (let turn = 0; turn < 5; turn += 1) outbox.add(`t${turn}`, 'telegram/t')
    const loop = sender()
    loop.wake()
    await timers.pass(100)
    expect(seen.filter(({ id }) => id.startsWith('t')).map(({ at }) => at)).toEqual([0, 10, 20, 30, 40])
  })

  test('keeps each channel to its pace: a burst, then a steady rate', async () => {
    const { outbox, timers, sender, seen } = deliverWorld({}, { pace: { perSecond: 10, burst: 3 } })
    for (let turn = 0; turn < 8; turn += 1) outbox.add(`w${turn}`, `wechat/${turn}`)
    const loop = sender()
    loop.wake()
    await timers.drive(loop.idle())
    const at = seen.map((each) => each.at)
    expect(at.slice(0, 3)).toEqual([0, 0, 0])
    for (const [turn, instant] of at.slice(3).entries())
      expect(instant).toBeGreaterThanOrEqual((turn + 1) * 100)
  })

  test('waits for a token, not for the send before: slow sends keep the pace too', async () => {
    const sends: Record<string, Send> = {}
    const { outbox, timers, sender, seen } = deliverWorld(sends, { pace: { perSecond: 10, burst: 1 } })
    for (const id of ['a1', 'b1', 'c1']) {
      outbox.add(id, `wechat/${id}`)
      sends[id] = () => timers.sleep(5_000)
    }
    const loop = sender()
    loop.wake()
    await timers.drive(loop.idle())
    expect(seen.map(({ at }) => at)).toEqual([0, 100, 200])
  })

  test('a wake-up at any moment is noticed', async () => {
    for (let moment = 0; moment < 60; moment += 1) {
      const { outbox, timers, sender, received } = deliverWorld()
      const loop = sender()
      loop.wake()
      for (let turn = 0; turn < moment; turn += 1) await Promise.resolve()
      outbox.add('a1', 'wechat/a')
      loop.wake('wechat/a')
      await timers.pass(100)
      expect(received).toEqual(['a1'])
    }
  })

  test('"retry after" is kept to the millisecond, in the table: no call before, order kept, others go on', async () => {
    let refusals = 1
    const once: Send = () => {
      refusals -= 1
      return refusals >= 0
        ? Promise.reject(Object.assign(new Error('429'), { retryAfterMs: 300_000 }))
        : Promise.resolve()
    }
    const { outbox, sender, seen, poll } = deliverWorld({ a1: once })
    outbox.add('a1', 'telegram/a')
    outbox.add('a2', 'telegram/a')
    outbox.add('b1', 'telegram/b')
    await poll(sender())
    expect(seen.map(({ id }) => id)).toEqual(['a1', 'b1', 'a1', 'a2'])
    expect(seen[2]?.at).toBeGreaterThanOrEqual(300_010)
    expect(seen[2]?.at).toBeLessThanOrEqual(302_000)
  })

  test('a refusal for good is undeliverable at once; the conversation goes on', async () => {
    const { outbox, sender, poll, undeliverable, received } = deliverWorld({ a1: failing({ retry: false }) })
    outbox.add('a1', 'mail/a')
    outbox.add('a2', 'mail/a')
    await poll(sender())
    expect(undeliverable).toEqual(new Map([['a1', 'Error: refused']]))
    expect(received).toEqual(['a2'])
  })

  test('a channel that keeps failing is tried with growing pauses, then given up', async () => {
    const { outbox, sender, poll, undeliverable, reports, seen } = deliverWorld({ a1: failing({}) })
    outbox.add('a1', 'mail/a')
    await poll(sender({}, { attempts: 6, pauses: { firstMs: 1_000, longestMs: 5_000 } }))
    expect(seen).toHaveLength(6)
    expect(undeliverable.get('a1')).toBe('Error: refused')
    const pauses = reports.lines('warn').map(({ fields }) => fields['pauseMs'])
    expect(pauses).toEqual([1_000, 2_000, 4_000, 5_000, 5_000])
    expect(reports.events('send').at(-1)).toMatchObject({ channel: 'mail', outcome: 'given-up' })
  })

  test('a send cut off before it answered is repeated once, marked, then left to an operator', async () => {
    const never: Send = () => new Promise(() => undefined)
    const { outbox, sender, poll, seen, undeliverable } = deliverWorld({ a1: never })
    outbox.add('a1', 'wechat/a')
    outbox.add('a2', 'wechat/a')
    await poll(sender())
    expect(seen.map(({ id, repeat }) => [id, repeat])).toEqual([
      ['a1', false],
      ['a1', true],
      ['a2', false],
    ])
    expect(undeliverable.get('a1')).toBe('TooOftenInDoubt: sent twice without an answer')
  })

  test('the send of a killed process comes again, marked as a repeat', async () => {
    const { outbox, sender, poll, seen, timers } = deliverWorld()
    outbox.add('a1', 'wechat/a')
    const [claimed] = outbox.claim(1) // by a process that dies in the middle of it
    outbox.renew('a1', claimed?.lease ?? 0, { underWay: true })
    await poll(sender())
    expect(seen).toEqual([{ id: 'a1', at: LEASE_MS, repeat: true }])
    expect(timers.now()).toBeLessThan(10_000)
  })

  test('what a killed process had not begun comes again as if it were the first time', async () => {
    const { outbox, sender, poll, seen } = deliverWorld()
    outbox.add('a1', 'wechat/a')
    outbox.claim(1)
    await poll(sender())
    expect(seen).toEqual([{ id: 'a1', at: LEASE_MS, repeat: false }])
  })

  test('a slow send keeps its lease, so that nobody else sends it too', async () => {
    const timed: Record<string, Send> = {}
    const { outbox, sender, seen, timers, received } = deliverWorld(timed)
    timed['a1'] = () => timers.sleep(30_000)
    outbox.add('a1', 'wechat/a')
    const [one, two] = [sender(), sender()]
    for (let second = 0; second < 40; second += 1) {
      one.wake()
      two.wake()
      await timers.pass(1_000)
    }
    expect(seen).toHaveLength(1)
    expect(received).toEqual(['a1'])
  })

  test('stopping finishes the sends in hand and claims nothing more', async () => {
    const { outbox, sender, timers, received } = deliverWorld()
    for (const id of ['a1', 'a2']) outbox.add(id, 'wechat/a')
    const loop = sender()
    loop.wake()
    await timers.pass(5)
    await timers.drive(loop.stop())
    expect(received).toEqual(['a1'])
    loop.wake()
    await timers.pass(5_000)
    expect(received).toEqual(['a1'])
  })

  test('whatever fails and whoever dies: order kept, each received once unless marked as a repeat', async () => {
    const line = fc.constantFrom('wechat/a', 'wechat/b', 'telegram/c', 'mail/d')
    const message = fc.record({ line, failsFirst: fc.integer({ min: 0, max: 3 }), hopeless: fc.nat(9) })
    const wake = fc.record({
      target: fc.option(line, { nil: undefined }),
      after: fc.integer({ min: 0, max: 40 }),
      dies: fc.nat(4),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { maxLength: 20 }),
        fc.array(wake, { maxLength: 20 }),
        async (messages, wakes) => {
          const sends: Record<string, Send> = {}
          const { outbox, timers, sender, poll, received, seen } = deliverWorld(sends)
          messages.forEach((each, at) => {
            const id = `${each.line}#${at}`
            outbox.add(id, each.line)
            let failures = each.failsFirst
            if (each.hopeless === 0) sends[id] = failing({ retry: false })
            else sends[id] = (...send) => ((failures -= 1) >= 0 ? failing({})(...send) : Promise.resolve())
          })
          const senders = [sender(), sender()]
          for (const [turn, { target, after, dies }] of wakes.entries()) {
            await timers.pass(after)
            if (dies === 0) outbox.claim(1)
            else senders[turn % 2]?.wake(target)
          }
          await timers.drive(Promise.all(senders.map((each) => each.idle())))
          await poll(sender())

          expect(received.length).toBe(new Set(received).size)
          for (const each of new Set(messages.map(({ line }) => line))) {
            const sent = outbox.rows
              .filter((row) => row.line === each && row.state === 'done')
              .map(({ id }) => id)
            expect(received.filter((id) => id.startsWith(`${each}#`))).toEqual(sent)
          }
          for (const { id, repeat } of seen) expect(repeat).toBe(repeat && outbox.get(id).inDoubt > 0)
        },
      ),
      { numRuns: 60 },
    )
  })
})
