// The sweep: every due timer fires once, whoever sweeps.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSweep, type ClaimedTimer, type SweepLoop, type SweepOptions } from '../../jobs/sweep.ts'
import { fakeRows, LEASE_MS, type FakeRows } from './fake-rows.ts'
import { recordReports, type Recorded } from './record-reports.ts'
import { setTimers, type SetTimers } from './set-timers.ts'

interface World {
  readonly timers: SetTimers
  readonly table: FakeRows
  readonly reports: Recorded
  readonly fired: { readonly id: string; readonly at: number }[]
  readonly parked: Map<string, string>
  /** Claims made, by size. */
  readonly claims: number[]
  readonly sweeper: (options?: SweepOptions) => SweepLoop
  readonly poll: () => Promise<void>
}

function world(bad: ReadonlySet<string> = new Set(), subjectOf?: (id: string) => string): World {
  const timers = setTimers()
  const table = fakeRows(timers)
  const reports = recordReports()
  const fired: { id: string; at: number }[] = []
  const parked = new Map<string, string>()
  const claims: number[] = []
  const failures = new Map<string, number>()

  const sweeper = (options?: SweepOptions): SweepLoop =>
    createSweep<ClaimedTimer>(
      {
        timers,
        ...reports,
        claimDueTimers: (limit) => {
          const claimed = table.claim(limit)
          claims.push(claimed.length)
          return Promise.resolve(
            claimed.map(({ id }) => ({
              timerId: id,
              attempt: (failures.get(id) ?? 0) + 1,
              ...(subjectOf ? { subject: subjectOf(id) } : {}),
            })),
          )
        },
        fire: async ({ timerId }) => {
          await timers.sleep(timerId.endsWith('1') ? 9 : 2)
          if (bad.has(timerId)) throw new Error('will not fire')
          if (table.finish(timerId)) fired.push({ id: timerId, at: timers.now() })
        },
        postponeTimer: (id, pauseMs) => {
          failures.set(id, (failures.get(id) ?? 0) + 1)
          table.postpone(id, pauseMs)
          return Promise.resolve()
        },
        parkTimer: (id, reason) => {
          table.setAside(id)
          parked.set(id, reason)
          return Promise.resolve()
        },
        chance: () => 0,
      },
      options,
    )

  async function poll(): Promise<void> {
    const loop = sweeper()
    for (let look = 0; table.rows.some(({ state }) => state === 'open'); look += 1) {
      if (look > 500) throw new Error('something stays open for ever')
      await timers.drive(loop.run())
      await timers.pass(1_000)
    }
  }

  return { timers, table, reports, fired, parked, claims, sweeper, poll }
}

describe('sweeping due timers', () => {
  test('drains everything due in batches, and leaves what is not due', async () => {
    const { table, timers, sweeper, fired, claims } = world()
    for (let turn = 0; turn < 25; turn += 1) table.add(`t${turn}`, `t${turn}`)
    table.add('tomorrow', 'tomorrow', 86_400_000)
    await timers.drive(sweeper({ batch: 10 }).run())
    expect(claims).toEqual([10, 10, 5, 0])
    expect(fired).toHaveLength(25)
    expect(table.get('tomorrow').state).toBe('open')
  })

  test('several sweepers at once change nothing', async () => {
    const { table, timers, sweeper, fired } = world()
    for (let turn = 0; turn < 50; turn += 1) table.add(`t${turn}`, `t${turn}`)
    await timers.drive(Promise.all([1, 2, 3, 4].map(() => sweeper({ batch: 7 }).run())))
    expect(fired.map(({ id }) => id).toSorted()).toEqual(table.rows.map(({ id }) => id).toSorted())
  })

  test('timers of one subject fire in the order they were due', async () => {
    const { table, timers, sweeper, fired } = world(new Set(), (id) => id.slice(0, 1))
    for (const id of ['a1', 'b1', 'a2', 'b2', 'a3', 'b3']) table.add(id, id)
    await timers.drive(sweeper().run())
    const of = (subject: string): string[] => fired.map(({ id }) => id).filter((id) => id.startsWith(subject))
    expect(of('a')).toEqual(['a1', 'a2', 'a3'])
    expect(of('b')).toEqual(['b1', 'b2', 'b3'])
  })

  test('a timer that will not fire is tried five times with growing pauses, then parked; the rest fire', async () => {
    const { table, poll, fired, parked, reports } = world(new Set(['bad']))
    for (const id of ['t1', 'bad', 't2']) table.add(id, id)
    await poll()
    expect(fired.map(({ id }) => id).toSorted()).toEqual(['t1', 't2'])
    expect(parked.get('bad')).toBe('Error: will not fire')
    const pauses = reports.lines('warn').map(({ fields }) => fields['pauseMs'])
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000])
  })

  test('what a slow batch has not begun in time is left to its lease, not fired late without one', async () => {
    const { table, timers, sweeper, fired, poll } = world()
    for (let turn = 2; turn < 10; turn += 1) table.add(`t${turn}`, `t${turn}`)
    await timers.drive(sweeper({ concurrency: 1, beginWithinMs: 10 }).run())
    expect(fired).toHaveLength(5) // 2 ms each
    await poll()
    expect(fired).toHaveLength(8)
  })

  test('stopping finishes the timers in hand only', async () => {
    const { table, timers, sweeper, fired } = world()
    for (let turn = 0; turn < 10; turn += 1) table.add(`t${turn}`, `t${turn}`)
    const loop = sweeper({ concurrency: 2 })
    const running = loop.run()
    await timers.pass(1)
    loop.stop()
    await timers.drive(running)
    expect(fired).toHaveLength(2)
  })

  test('whoever sweeps when, and whoever dies: each timer fires once and never early', async () => {
    const timer = fc.record({ due: fc.integer({ min: 0, max: 3_000 }) })
    const look = fc.record({ after: fc.integer({ min: 0, max: 400 }), dies: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(
        fc.array(timer, { maxLength: 30 }),
        fc.array(look, { maxLength: 20 }),
        async (due, looks) => {
          const { table, timers, sweeper, fired, poll } = world()
          due.forEach((each, at) => table.add(`t${at}`, `t${at}`, each.due))
          const sweepers = [sweeper({ batch: 3 }), sweeper({ batch: 5 })]
          const runs: Promise<void>[] = []
          for (const [turn, { after, dies }] of looks.entries()) {
            await timers.pass(after)
            if (dies) table.claim(2)
            else runs.push(sweepers[turn % 2]?.run() ?? Promise.resolve())
          }
          await timers.drive(Promise.all(runs))
          await timers.pass(LEASE_MS)
          await poll()
          expect(fired.map(({ id }) => id).toSorted()).toEqual(table.rows.map(({ id }) => id).toSorted())
          for (const { id, at } of fired)
            expect(at).toBeGreaterThanOrEqual(due[Number(id.slice(1))]?.due ?? 0)
        },
      ),
      { numRuns: 60 },
    )
  })
})
