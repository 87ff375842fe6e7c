// What a case is looked for by: computed from the case at every commit, kept in plain columns beside the sealed case.
import type { Case } from '../src/case/case.ts'
import type { PlainDate } from '../src/deadline/plain-date.ts'

export interface CaseIndex {
  /** Departments with a task that is still theirs, and those that come along. */
  readonly departments: string[]
  /** Who may ask about it, and who reported it. */
  readonly boundAccounts: string[]
  /** The first day on which an open deadline is due. */
  readonly nextDueOn: PlainDate | null
  /** Months in which a call-back was made. */
  readonly calledBackIn: string[]
}

export function caseIndex({ tasks, companions, boundTo, reportedBy, deadlines, callbacks }: Case): CaseIndex {
  const theirs = tasks.filter(({ state }) => state !== 'reassigned' && state !== 'cancelled')
  const due = deadlines.filter(({ state }) => state === 'open').map(({ dueOn }) => dueOn)
  const months = callbacks.flatMap(({ doneOn }) => (doneOn === null ? [] : [doneOn.slice(0, 7)]))
  return {
    departments: distinct([...theirs, ...companions].map(({ department }) => department)),
    boundAccounts: distinct([...boundTo, reportedBy]),
    nextDueOn: due.sort()[0] ?? null,
    calledBackIn: distinct(months),
  }
}

const distinct = (values: readonly string[]): string[] => [...new Set(values)]
