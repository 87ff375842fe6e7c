// Whatever many people do to a case in whatever order, it can be rebuilt, and nothing it owes is without a day.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rebuild } from '../../src/case/evolve.ts'
import { breachesOf, setBack } from './breaches.ts'
import { type CaseAct, History } from './history.ts'
import { type Deed, deed, wanted } from './random-acts.ts'

const sure = { confidence: 1 } as const
/** How far the case has come by itself before people begin to act at random. */
const roads: readonly (readonly (readonly [string, CaseAct])[])[] = [
  [],
  [['zhou', { act: 'verify', ...sure, result: 'confirmed', submit: true }]],
  [
    ['zhou', { act: 'verify', ...sure, result: 'confirmed', submit: true }],
    ['liu', { act: 'dispatch', ...sure, when: '2026-11-27TAM' }],
  ],
  [
    ['zhou', { act: 'verify', ...sure, result: 'confirmed', submit: true }],
    ['liu', { act: 'dispatch', ...sure, when: '2026-11-27TAM' }],
    ['liu', { act: 'visit', ...sure, result: 'done' }],
  ],
]

async function take(history: History, next: Deed): Promise<void> {
  if ('act' in next) {
    history.pass(next.after)
    await history.does(next.who, next.act)
  } else if (next.happens === 'resume') {
    const { onHold } = history.case
    if (onHold && onHold.reason !== 'died') await history.record([{ type: 'HoldEnded' }], 'zhou')
  } else if (history.before > 0 && history.events.at(-1)?.type !== 'EventsUndone') {
    await history.record([{ type: 'EventsUndone', version: history.before }], 'liu')
  }
}

describe('a case in many hands', () => {
  it('can be rebuilt, and owes nothing without a day', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray([...wanted], { minLength: 1 }),
        fc.constantFrom<number | null>(null, 9),
        fc.integer({ min: 0, max: roads.length - 1 }),
        fc.array(deed, { maxLength: 60, size: 'max' }),
        async (needs, age, road, deeds) => {
          const history = new History('2026-11-23T09:00')
          await history.request(needs, age)
          for (const [who, act] of roads[road] ?? []) await history.does(who, act)
          for (const next of deeds) {
            const before = history.case
            await take(history, next)
            const after = history.case
            const undone = 'happens' in next && next.happens === 'undo'
            expect([...breachesOf(after), ...(undone ? [] : setBack(before, after))]).toEqual([])
          }
          expect(rebuild(history.events)).toEqual(history.case)
          expect(history.case.version).toBe(history.events.length)
        },
      ),
      { numRuns: 500 },
    )
  })
})
