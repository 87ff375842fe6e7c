// Who has a message when the clock jumps, a sender is killed, or stands still: it is said once, and again only with a mark.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deliverWorld, type Send, type Turn } from './deliver-world.ts'
import { LEASE_MS } from './fake-rows.ts'

const fault = (what: Readonly<Record<string, unknown>>): Promise<never> =>
  Promise.reject(Object.assign(new Error('refused'), what))

describe('a sender that was left behind', () => {
  test('while it waited for its turn says nothing: whoever has the message now says it', async () => {
    const turns = { a1: () => turn() }
    const { outbox, timers, jump, sender, seen, received } = deliverWorld({}, { turns })
    let waits = 1
    const turn = () => ((waits -= 1) >= 0 ? timers.sleep(1_500) : Promise.resolve())
    outbox.add('a1', 'telegram/a')
    const [one, two] = [sender(), sender()]
    one.wake()
    await timers.pass(100)
    jump(720_000)
    two.wake()
    await timers.drive(Promise.all([one.idle(), two.idle()]))
    expect(seen).toEqual([{ id: 'a1', at: 100, repeat: false }])
    expect(received).toEqual(['a1'])
    expect(outbox.get('a1')).toMatchObject({ state: 'done', inDoubt: 0 })
  })

  test('by the same process, which claims what it still has in hand, says nothing either', async () => {
    const turns = { a1: () => turn() }
    const { outbox, timers, jump, sender, seen } = deliverWorld({}, { turns })
    let waits = 1
    const turn = () => ((waits -= 1) >= 0 ? timers.sleep(1_500) : Promise.resolve())
    outbox.add('a1', 'telegram/a')
    const loop = sender()
    loop.wake()
    await timers.pass(100)
    jump(720_000)
    loop.wake()
    await timers.drive(loop.idle())
    expect(seen).toEqual([{ id: 'a1', at: 100, repeat: false }])
  })

  test('and that nobody has taken over goes on', async () => {
    const { outbox, timers, jump, sender, seen } = deliverWorld(
      {},
      { turns: { a1: () => timers.sleep(1_500) } },
    )
    outbox.add('a1', 'telegram/a')
    const loop = sender()
    loop.wake()
    await timers.pass(100)
    jump(720_000)
    await timers.drive(loop.idle())
    expect(seen).toEqual([{ id: 'a1', at: 1_500, repeat: false }])
  })

  test('while its words were on their way is believed that they arrived', async () => {
    const sends = { a1: () => way() }
    const { outbox, timers, jump, sender, seen } = deliverWorld(sends)
    let slow = 1
    const way = () => ((slow -= 1) >= 0 ? timers.sleep(1_000) : timers.sleep(5_000))
    outbox.add('a1', 'telegram/a')
    outbox.add('a2', 'telegram/a')
    const [one, two] = [sender(), sender()]
    one.wake()
    await timers.pass(100)
    jump(LEASE_MS)
    two.wake()
    await timers.drive(Promise.all([one.idle(), two.idle()]))
    expect(seen.map(({ id, repeat }) => [id, repeat])).toEqual([
      ['a1', false],
      ['a1', true],
      ['a2', false],
    ])
  })

  test.each([
    ['is refused', { retryAfterMs: 0 }],
    ['hears no answer', { inDoubt: true, retryAfterMs: 0 }],
  ])('and %s gives nothing back and adds no doubt: the other still has it', async (_, what) => {
    const sends = { a1: () => way() }
    const { outbox, timers, jump, sender, seen } = deliverWorld(sends)
    let first = true
    const way = async () => {
      if (!first) return timers.sleep(5_000)
      first = false
      await timers.sleep(1_000)
      return fault(what)
    }
    outbox.add('a1', 'telegram/a')
    const [one, two] = [sender(), sender()]
    one.wake()
    await timers.pass(100)
    jump(LEASE_MS)
    two.wake()
    await timers.pass(1_000)
    one.wake()
    await timers.drive(Promise.all([one.idle(), two.idle()]))
    expect(seen.map(({ repeat }) => repeat)).toEqual([false, true])
    expect(outbox.get('a1')).toMatchObject({ state: 'done', inDoubt: 1 })
  })
})

test('whatever happens, each part is shown once, and again only marked and where it was in doubt, in order', async () => {
  const happening = fc.oneof(
    fc.record({ what: fc.constant('wake' as const), by: fc.nat(2) }),
    fc.record({ what: fc.constant('pass' as const), forMs: fc.integer({ min: 1, max: 3_000 }) }),
    fc.record({ what: fc.constant('jump' as const), forMs: fc.constantFrom(LEASE_MS, 720_000) }),
    fc.record({ what: fc.constant('dead' as const) }),
  )
  const message = fc.record({
    parts: fc.integer({ min: 1, max: 3 }),
    line: fc.constantFrom('telegram/a', 'wechat/b'),
    turnMs: fc.constantFrom(0, 0, 700, 1_500),
    faults: fc.array(fc.constantFrom('refused', 'late', 'cut off', 'slow'), { maxLength: 3 }),
  })
  await fc.assert(
    fc.asyncProperty(
      fc.array(message, { minLength: 1, maxLength: 5 }),
      fc.array(happening, { maxLength: 25 }),
      async (messages, happenings) => {
        const sends: Record<string, Send> = {}
        const turns: Record<string, Turn> = {}
        const shown: { readonly part: string; readonly repeat: boolean }[] = []
        const { outbox, timers, jump, sender, poll, seen, undeliverable } = deliverWorld(sends, { turns })
        for (const [index, { parts, line, turnMs, faults }] of messages.entries()) {
          const names = Array.from({ length: parts }, (_, part) => `${index}.${part}`)
          const id = names.join('+')
          const left = [...faults]
          outbox.add(id, line)
          turns[id] = () => timers.sleep(turnMs)
          for (const name of names)
            sends[name] = async (_, repeat) => {
              const next = left.shift()
              if (next === 'refused') return fault({ retryAfterMs: 500 })
              if (next === 'slow') await timers.sleep(2_000)
              shown.push({ part: name, repeat })
              if (next === 'cut off') return fault({ inDoubt: true })
              if (next === 'late') await timers.sleep(2_000)
              return undefined
            }
        }
        const senders = [sender(), sender(), sender()]
        for (const each of happenings) {
          if (each.what === 'wake') senders[each.by]?.wake()
          if (each.what === 'pass') await timers.pass(each.forMs)
          if (each.what === 'jump') jump(each.forMs)
          if (each.what === 'dead')
            for (const { id, lease } of outbox.claim(1)) outbox.renew(id, lease, { underWay: true })
        }
        await poll(sender())
        await timers.drive(Promise.all(senders.map((one) => one.idle())))

        for (const { id: row } of outbox.rows)
          for (const part of row.split('+')) {
            const plain = shown.filter((each) => each.part === part && !each.repeat)
            const times = shown.filter((each) => each.part === part).length
            const marks = seen.filter(({ id }) => id === part).map(({ repeat }) => repeat)
            expect(plain.length).toBeLessThanOrEqual(1)
            expect(times > 0 || undeliverable.has(row)).toBe(true)
            // Once it was said with a mark it is never said without.
            expect(marks).toEqual(marks.toSorted((one, other) => Number(one) - Number(other)))
          }
        for (const line of ['telegram/a', 'wechat/b']) {
          const parts = outbox.rows.filter((row) => row.line === line).flatMap(({ id }) => id.split('+'))
          const first = [...new Set(seen.map(({ id }) => id))].filter((each) => parts.includes(each))
          expect(first).toEqual(parts.filter((each) => first.includes(each)))
        }
      },
    ),
    { numRuns: 300 },
  )
})
