// More time: the day that is asked for, and what giving it does. Both days are kept.
import type { Calendar } from '../deadline/calendar.ts'
import { type Deadline, extendDeadline } from '../deadline/deadline.ts'
import { limits } from '../deadline/limits.ts'
import { addDays, plainDate, type PlainDate } from '../deadline/plain-date.ts'
import { addWorkdays, rollToWorkday } from '../deadline/working-days.ts'
import type { Case, Task } from './case.ts'
import { type Decision, done, refused } from './decision.ts'
import type { CaseEvent } from './event.ts'
import { serviceName } from './service.ts'

/** The running clock of a task; on hold it stands still and is still owed. */
export const clockOf = (one: Case, task: Task): Deadline | undefined =>
  one.deadlines.find(
    (each) =>
      each.kind === 'task' && each.subject === task.id && (each.state === 'open' || each.state === 'paused'),
  )

/**
 * The day asked for: named, or so many days after the present one. Days are working days where the limit counts
 * them; whole weeks and half months are meant by the calendar, and end on a working day.
 */
export function newDueOn(
  calendar: Calendar,
  { dueOn, length }: Deadline,
  asked: { readonly days?: number; readonly until?: string },
): PlainDate | null {
  if (asked.until) return plainDate(asked.until.slice(0, 10))
  if (!asked.days) return null
  const byCalendar = length.unit !== 'workdays' || asked.days % 7 === 0 || asked.days % 15 === 0
  return byCalendar
    ? rollToWorkday(calendar, addDays(dueOn, asked.days)).date
    : addWorkdays(calendar, dueOn, asked.days).date
}

/** The clock is put off to a later day, beside what that settles. */
export function putOff(
  one: Case,
  due: Deadline,
  until: PlainDate,
  today: PlainDate,
  settled: readonly CaseEvent[],
): Decision {
  if (until <= due.dueOn) return refused({ key: 'extension-not-later', values: { dueOn: due.dueOn } })
  return done([...settled, { type: 'DeadlineChanged', deadline: extendDeadline(due, until, today) }], {
    key: 'extension-approved',
    values: { what: whatOf(due, one), from: due.dueOn, until },
  })
}

/** What is to be done by a deadline: 营业执照, or 入户核实. */
export function whatOf({ kind, subject }: Deadline, one: Case): string {
  const task = kind === 'task' ? one.tasks.find((each) => each.id === subject) : undefined
  return task ? serviceName(task.service) : limits[kind].name
}
