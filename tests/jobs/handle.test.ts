// The inbox loop: each effect once, order kept, poison set aside.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createHandle, type HandleLoop, type HandleParts } from '../../jobs/handle.ts'
import { fakeRows, LEASE_MS, type FakeRows } from './fake-rows.ts'
import { recordReports, type Recorded } from './record-reports.ts'
import { setTimers, type SetTimers } from './set-timers.ts'

/** A message that is handled, one that hangs six times first, one that always fails, one that fails so many times first, one that hangs. */
type Nature = 'good' | 'slow' | 'poison' | 'hopeless' | 'hangs' | { readonly failsFirst: number }

interface World {
  readonly timers: SetTimers
  readonly inbox: FakeRows
  readonly reports: Recorded
  /** What was done, in order. */
  readonly effects: string[]
  /** Every attempt, in order. */
  readonly attempts: string[]
  readonly reasons: Map<string, string>
  readonly receive: (id: string, conversation: string, nature?: Nature) => void
  readonly worker: (overrides?: Partial<HandleParts>) => HandleLoop
  /** Looks each second, as the poll does, until nothing is open. */
  readonly poll: () => Promise<void>
}

function world(): World {
  const timers = setTimers()
  const inbox = fakeRows(timers)
  const reports = recordReports()
  const natures = new Map<string, Nature>()
  const effects: string[] = []
  const attempts: string[] = []
  const reasons = new Map<string, string>()

  async function handleMessage(id: string): Promise<void> {
    const nature = natures.get(id) ?? 'good'
    attempts.push(id)
    await timers.sleep(20)
    if (nature === 'poison') throw new Error('cannot be handled \0 \ud800')
    if (nature === 'hopeless') throw Object.assign(new Error('malformed'), { retry: false })
    if (nature === 'slow' && attempts.filter((each) => each === id).length <= 6)
      await new Promise(() => undefined)
    if (nature === 'hangs') await new Promise(() => undefined)
    if (typeof nature === 'object' && inbox.get(id).attempt <= nature.failsFirst) throw new Error('not now')
    if (inbox.finish(id)) effects.push(id)
  }

  const worker = (overrides: Partial<HandleParts> = {}): HandleLoop =>
    createHandle({
      timers,
      ...reports,
      claimMessages: ({ limit, conversation }) =>
        Promise.resolve(
          inbox
            .claim(limit, ({ line }) => conversation === undefined || line === conversation)
            .map(({ id, line, attempt }) => ({ inboxId: id, conversation: line, attempt })),
        ),
      handleMessage,
      postponeMessage: (id, pauseMs, _reason, { counts }) => {
        inbox.postpone(id, pauseMs)
        if (!counts) inbox.get(id).attempt -= 1
        return Promise.resolve()
      },
      quarantine: (id, reason) => {
        inbox.setAside(id)
        reasons.set(id, reason)
        return Promise.resolve()
      },
      chance: () => 0,
      ...overrides,
    })

  async function poll(): Promise<void> {
    const loop = worker()
    for (let look = 0; inbox.rows.some(({ state }) => state === 'open'); look += 1) {
      if (look > 300) throw new Error('something stays open for ever')
      await timers.drive(loop.run())
      await timers.pass(1_000)
    }
  }

  return {
    timers,
    inbox,
    reports,
    effects,
    attempts,
    reasons,
    receive: (id, conversation, nature = 'good') => {
      natures.set(id, nature)
      inbox.add(id, conversation)
    },
    worker,
    poll,
  }
}

describe('handling the inbox', () => {
  test('takes the messages of a conversation one at a time, oldest first', async () => {
    const { receive, timers, worker, effects, attempts } = world()
    for (const id of ['a1', 'a2', 'a3']) receive(id, 'a')
    await timers.drive(Promise.all([worker().run('a'), worker().run(), worker().run('a')]))
    expect(effects).toEqual(['a1', 'a2', 'a3'])
    expect(attempts).toEqual(['a1', 'a2', 'a3'])
  })

  test('works on several conversations side by side', async () => {
    const { receive, timers, worker, effects } = world()
    for (const conversation of ['a', 'b', 'c', 'd', 'e']) receive(`${conversation}1`, conversation)
    await timers.drive(worker().run())
    expect(effects).toHaveLength(5)
    expect(timers.now()).toBe(40) // four of them at once, 20 ms each, then the fifth
  })

  test('a wake-up for one conversation leaves the others to theirs', async () => {
    const { receive, timers, worker, effects } = world()
    receive('a1', 'a')
    receive('b1', 'b')
    await timers.drive(worker().run('b'))
    expect(effects).toEqual(['b1'])
  })

  test('a message that fails three times is quarantined within half a minute; its successors go on', async () => {
    const { receive, poll, effects, attempts, reasons, timers, inbox } = world()
    receive('a1', 'a', 'poison')
    receive('a2', 'a')
    receive('b1', 'b')
    await poll()
    expect(attempts.filter((id) => id === 'a1')).toHaveLength(3)
    expect(inbox.get('a1').state).toBe('aside')
    expect(reasons.get('a1')).toBe('Error: cannot be handled   \ufffd')
    expect(effects).toEqual(['b1', 'a2'])
    expect(timers.now()).toBeLessThan(30_000)
  })

  test('a fault that says it is hopeless is not tried again', async () => {
    const { receive, poll, attempts, reasons } = world()
    receive('a1', 'a', 'hopeless')
    await poll()
    expect(attempts).toEqual(['a1'])
    expect(reasons.get('a1')).toBe('Error: malformed')
  })

  test('a message that fails at first is handled in the end, before its successors', async () => {
    const { receive, poll, effects } = world()
    receive('a1', 'a', { failsFirst: 2 })
    receive('a2', 'a')
    await poll()
    expect(effects).toEqual(['a1', 'a2'])
  })

  test('a message that hangs holds only its own place, and is set aside in the end', async () => {
    const { receive, poll, effects, reasons } = world()
    receive('a1', 'a', 'hangs')
    receive('b1', 'b')
    await poll()
    expect(effects).toEqual(['b1'])
    expect(reasons.get('a1')).toContain('no answer within 5000 ms')
  })

  test('a message is not set aside because the database stood still for half a minute', async () => {
    const { receive, poll, effects, attempts } = world()
    receive('a1', 'a', 'slow')
    receive('a2', 'a')
    await poll()
    expect(effects).toEqual(['a1', 'a2'])
    expect(attempts.filter((each) => each === 'a1')).toHaveLength(7)
  })

  test('while a message hangs, what comes in is still noticed by the same run', async () => {
    const { receive, timers, worker, effects } = world()
    receive('a1', 'a', 'hangs')
    const running = worker().run()
    await timers.pass(2_500)
    receive('b1', 'b')
    await timers.pass(1_000)
    expect(effects).toEqual(['b1'])
    await timers.drive(running)
  })

  test('a message that kills its process each time is set aside by the next claim', async () => {
    const { receive, poll, inbox, timers, effects, attempts, reasons } = world()
    receive('a1', 'a')
    receive('a2', 'a')
    for (let death = 0; death < 3; death += 1) {
      expect(inbox.claim(1).map(({ id }) => id)).toEqual(['a1']) // claimed by a process that dies
      await timers.pass(LEASE_MS)
    }
    await poll()
    expect(attempts).not.toContain('a1')
    expect(reasons.get('a1')).toBe('every attempt ended without an answer')
    expect(effects).toEqual(['a2'])
  })

  test('when the store takes neither success nor failure, the lease brings the message back', async () => {
    const { receive, poll, timers, worker, reports, effects } = world()
    receive('a1', 'a', { failsFirst: 1 })
    const broken = worker({ postponeMessage: () => Promise.reject(new Error('store away')) })
    await timers.drive(broken.run())
    expect(reports.events('message')).toMatchObject([{ outcome: 'unrecorded' }])
    await poll()
    expect(effects).toEqual(['a1'])
  })

  test('a failing claim ends the run, after the messages in hand', async () => {
    const { receive, timers, worker, effects, inbox } = world()
    for (const id of ['a1', 'b1']) receive(id, id)
    let claims = 0
    const loop = worker({
      handleMessage: async (id) => {
        await timers.sleep(id === 'a1' ? 20 : 200)
        if (inbox.finish(id)) effects.push(id)
      },
      claimMessages: ({ limit }) => {
        claims += 1
        if (claims > 1) return Promise.reject(new Error('store away'))
        return Promise.resolve(
          inbox.claim(limit).map(({ id, line, attempt }) => ({ inboxId: id, conversation: line, attempt })),
        )
      },
    })
    await expect(timers.drive(loop.run())).rejects.toThrow('store away')
    expect(effects).toEqual(['a1', 'b1'])
  })

  test('stopping claims nothing more and finishes what is in hand', async () => {
    const { receive, timers, worker, effects, inbox } = world()
    for (const id of ['a1', 'a2', 'a3']) receive(id, 'a')
    const loop = worker()
    const running = loop.run()
    await timers.pass(10)
    loop.stop()
    await timers.drive(running)
    expect(effects).toEqual(['a1'])
    expect(inbox.get('a2').state).toBe('open')
  })

  test('whatever is woken, how often and by whom: each effect once, in order, nothing left open', async () => {
    const nature: fc.Arbitrary<Nature> = fc.oneof(
      { weight: 6, arbitrary: fc.constant<Nature>('good') },
      { weight: 1, arbitrary: fc.constant<Nature>('poison') },
      { weight: 1, arbitrary: fc.constant<Nature>('hopeless') },
      { weight: 1, arbitrary: fc.record({ failsFirst: fc.integer({ min: 1, max: 2 }) }) },
    )
    const conversation = fc.constantFrom('a', 'b', 'c', 'd')
    const message = fc.record({ conversation, nature })
    /** A wake-up for a conversation or for any, after some milliseconds; some claim and die. */
    const wake = fc.record({
      target: fc.option(conversation, { nil: undefined }),
      after: fc.integer({ min: 0, max: 60 }),
      dies: fc.boolean(),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(message, { maxLength: 20 }),
        fc.array(wake, { maxLength: 25 }),
        async (messages, wakes) => {
          const { receive, worker, timers, inbox, effects, poll } = world()
          const workers = [worker(), worker(), worker()]
          const runs: Promise<void>[] = []
          const deaths = new Map<string, number>()
          messages.forEach((each, at) => receive(`${each.conversation}${at}`, each.conversation, each.nature))
          for (const [turn, { target, after, dies }] of wakes.entries()) {
            await timers.pass(after)
            if (dies) {
              const line = (row: { readonly line: string }): boolean =>
                target === undefined || row.line === target
              for (const { id } of inbox.claim(1, line)) deaths.set(id, (deaths.get(id) ?? 0) + 1)
            } else runs.push(workers[turn % workers.length]?.run(target) ?? Promise.resolve())
          }
          await timers.drive(Promise.all(runs))
          await poll()

          expect(new Set(effects).size).toBe(effects.length)
          const fates = messages.map(({ conversation, nature }, at) => {
            const id = `${conversation}${at}`
            const failures = typeof nature === 'object' ? nature.failsFirst : 0
            const state = inbox.get(id).state
            if (nature === 'poison' || nature === 'hopeless') return state === 'aside'
            // Deaths count as attempts, so bad luck and faults together may use up all three.
            const unlucky = failures + (deaths.get(id) ?? 0) >= 3
            return state === 'done' ? effects.includes(id) : unlucky
          })
          expect(fates).not.toContain(false)
          for (const line of ['a', 'b', 'c', 'd']) {
            const done = effects.filter((id) => id.startsWith(line))
            const accepted = inbox.rows
              .filter((row) => row.line === line && row.state === 'done')
              .map(({ id }) => id)
            expect(done).toEqual(accepted)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
