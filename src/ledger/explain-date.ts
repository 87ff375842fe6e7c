// When a date is not plain, why it is what it is: holidays, make-up days, pauses, extensions, unpublished years.
import type { Calendar } from '../deadline/calendar.ts'
import type { Deadline } from '../deadline/deadline.ts'
import { explainDeadline } from '../deadline/explain.ts'
import type { StatusView } from './view.ts'
import { addDays, type PlainDate } from '../deadline/plain-date.ts'

/** The explanation; null for a date that anybody would count the same, unless it was asked for. */
export function explanationOf(
  deadline: Deadline,
  { calendar, explain }: Pick<StatusView, 'calendar' | 'explain'>,
): string | null {
  return !explain && isPlain(deadline, calendar) ? null : explainDeadline(deadline, calendar)
}

/** Only working days and weekends on the way, nothing moved. */
function isPlain(deadline: Deadline, calendar: Calendar): boolean {
  const { length, startedOn, originalDueOn, changes, provisional } = deadline
  if (provisional || changes.length > 0) return false
  if (length.unit === 'workdays') return !meetsSpecialDays(startedOn, originalDueOn, calendar)
  if (length.unit === 'calendar-days') return originalDueOn === addDays(startedOn, length.count)
  // The corresponding day of another month, not its last day instead and not moved.
  return length.unit === 'day-of-month' || originalDueOn.slice(8) === startedOn.slice(8)
}

function meetsSpecialDays(after: PlainDate, until: PlainDate, calendar: Calendar): boolean {
  for (let date = addDays(after, 1); date <= until; date = addDays(date, 1)) {
    const { kind } = calendar.day(date)
    if (kind === 'holiday' || kind === 'make-up') return true
  }
  return false
}
