// A case closes by itself once everything it promised is kept. 三(四): 证件、政策、诉求都到位
import type { Case } from './case.ts'
import type { CaseEvent } from './event.ts'
import { isSettled } from './tasks.ts'

/** The closing event when nothing is left to do, else null. */
export function conclude(one: Case): CaseEvent | null {
  if (one.stage !== 'visited') return null
  const tasksSettled = one.tasks.every(isSettled)
  // A certificate that was never begun is settled with its task, also where that was taken back.
  const certificateSettled =
    one.certificate === null || one.certificate === 'delivered' || one.certificate === 'not-qualified'
  const last = one.callbacks.at(-1)
  const calledBack =
    last !== undefined &&
    one.callbacks.every((each) => each.doneOn !== null) &&
    last.result !== 'dissatisfied'
  return tasksSettled && certificateSettled && calledBack ? { type: 'CaseClosed', reason: 'completed' } : null
}
