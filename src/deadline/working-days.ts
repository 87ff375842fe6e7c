// Counting working days over a calendar. What touches a provisional day says so.
import type { Calendar } from './calendar.ts'
import { addDays, type PlainDate } from './plain-date.ts'

/** A date found by counting; `provisional` when a day on the way belongs to a year not yet published. */
export interface Counted {
  readonly date: PlainDate
  readonly provisional: boolean
}

/** Weekdays that are no holiday, and make-up days. Throws `CalendarMissing`, as everything here does. */
export function isWorkday(calendar: Calendar, date: PlainDate): boolean {
  const { kind } = calendar.day(date)
  return kind === 'workday' || kind === 'make-up'
}

/** Goes from `date`, itself not counted, day by day until so many working days have been met. */
function walk(calendar: Calendar, date: PlainDate, step: 1 | -1, workdays: number): Counted {
  let at = date
  let provisional = false
  for (let left = workdays; left > 0;) {
    at = addDays(at, step)
    provisional ||= calendar.day(at).provisional
    if (isWorkday(calendar, at)) left -= 1
  }
  return { date: at, provisional }
}

function whole(workdays: number): void {
  if (!Number.isInteger(workdays) || workdays < 0) throw new RangeError(`not a number of days: ${workdays}`)
}

/** The date itself when it is worked, else the next working day (民法典第二百零三条). */
export const rollToWorkday = (calendar: Calendar, date: PlainDate): Counted =>
  isWorkday(calendar, date)
    ? { date, provisional: calendar.day(date).provisional }
    : walk(calendar, date, 1, 1)

/** The date itself when it is worked, else the last working day before it. */
export const rollBackToWorkday = (calendar: Calendar, date: PlainDate): Counted =>
  isWorkday(calendar, date)
    ? { date, provisional: calendar.day(date).provisional }
    : walk(calendar, date, -1, 1)

/**
 * The last of so many working days. The day something began is not counted (民法典第二百零一条), so the first is
 * the next working day, also for what came on a Sunday or at 23:50. None: the day itself, rolled.
 */
export function addWorkdays(calendar: Calendar, date: PlainDate, workdays: number): Counted {
  whole(workdays)
  return workdays === 0 ? rollToWorkday(calendar, date) : walk(calendar, date, 1, workdays)
}

/** The first working day after the date. */
export const nextWorkday = (calendar: Calendar, date: PlainDate): Counted => walk(calendar, date, 1, 1)

/** The so-manyth working day before the date, which is not counted. None: the day itself, rolled back. */
export function workdaysBefore(calendar: Calendar, date: PlainDate, workdays: number): Counted {
  whole(workdays)
  return workdays === 0 ? rollBackToWorkday(calendar, date) : walk(calendar, date, -1, workdays)
}

/**
 * How many working days lie after `from` up to and with `to`: what is left of a limit on the day `from`. Negative,
 * the working days gone since `to`, when that is the earlier.
 */
export function workdaysBetween(calendar: Calendar, from: PlainDate, to: PlainDate): number {
  if (to < from) return 0 - workdaysBetween(calendar, to, from)
  let workdays = 0
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1))
    if (isWorkday(calendar, date)) workdays += 1
  return workdays
}
