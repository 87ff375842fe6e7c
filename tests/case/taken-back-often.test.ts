// Somebody who takes back and does again, over and over: each step of the history is gone through once.
import { expect, it } from 'vitest'
import type { CaseEvent } from '../../src/case/event.ts'
import { rebuild } from '../../src/case/evolve.ts'
import { History } from './history.ts'

it('is rebuilt at once, however often it was taken back', async () => {
  const history = new History('2026-11-23T09:00')
  await history.request(['CERT'], null)
  const requested = history.events.length
  const events: CaseEvent[] = [...history.events]
  // Each taking back goes to what the one before had come to: a rebuilding that begins anew each time never ends.
  for (let time = 0; time < 60; time += 1) {
    events.push({ type: 'CaseUrged', department: null } as unknown as CaseEvent)
    events.push({ type: 'EventsUndone', version: events.length - 1 })
  }
  expect(rebuild(events)).toEqual({ ...rebuild(events.slice(0, requested)), version: events.length })
})
