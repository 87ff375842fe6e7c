// Which deadline belongs to which part of a case: to a task, a department's signature, a call-back.
import type { Case, Task } from '../case/case.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { DeadlineKind } from '../deadline/limits.ts'

/** The newest deadline of a kind, about that task, department or call-back when one is named. */
export const deadlineOf = (one: Case, kind: DeadlineKind, subject?: string): Deadline | undefined =>
  one.deadlines.findLast((each) => each.kind === kind && (subject === undefined || each.subject === subject))

/** The service's own clock: the newest, since a task done badly gets a new one. */
export const taskDeadline = (one: Case, task: Task): Deadline | undefined => deadlineOf(one, 'task', task.id)

/** The clock of a call-back, by its place in the case. */
export const callbackDeadline = (one: Case, index: number): Deadline | undefined =>
  deadlineOf(one, 'callback', String(index)) ?? deadlineOf(one, 'callback-after-delivery', String(index))
