// How long a limit is, and the day it ends: 民法典第二百条至第二百零四条, applied to the scheme by analogy.
import { z } from 'zod'
import type { Calendar } from './calendar.ts'
import { addDays, addMonths, daysBetween, dayInMonthOf, type PlainDate } from './plain-date.ts'
import {
  addWorkdays,
  type Counted,
  rollBackToWorkday,
  rollToWorkday,
  workdaysBefore,
  workdaysBetween,
} from './working-days.ts'

/** How each unit is written, and where a limit counted in it ends. */
const units = {
  /** Holidays left out, make-up days counted. */
  workdays: {
    written: (count) => `${count}个工作日`,
    end: addWorkdays,
  },
  /** “日” in a law: every day counts, only the last is moved. */
  'calendar-days': {
    written: (count) => `${count}日`,
    end: (calendar, startedOn, count) => rollToWorkday(calendar, addDays(startedOn, count)),
  },
  /** To the corresponding day. */
  months: {
    written: (count) => `${count}个月`,
    end: (calendar, startedOn, count) => rollToWorkday(calendar, addMonths(startedOn, count)),
  },
  /** A fixed day of the month in which it began. It stays where the scheme put it, also on a day off. */
  'day-of-month': {
    written: (count) => `每月${count}日前`,
    end: (_calendar, startedOn, count) => ({ date: dayInMonthOf(startedOn, count), provisional: false }),
  },
} as const satisfies Record<
  string,
  {
    readonly written: (count: number) => string
    readonly end: (calendar: Calendar, startedOn: PlainDate, count: number) => Counted
  }
>

export const lengthSchema = z
  .strictObject({
    unit: z.enum(['workdays', 'calendar-days', 'months', 'day-of-month']),
    count: z.int().min(1),
  })
  .readonly()

export type Length = z.infer<typeof lengthSchema>

/**
 * The last day of a limit that began on `startedOn`; it can be met until that day's end. The day it began is not
 * counted, and a last day that is off moves to the next working day. Throws `CalendarMissing`.
 */
export const dueDate = (calendar: Calendar, startedOn: PlainDate, { unit, count }: Length): Counted =>
  units[unit].end(calendar, startedOn, count)

/**
 * The due day after a pause: as far from the day of resuming as it was from the day of pausing, in working days or
 * in days, as the limit counts. Lateness from before the pause stays as great. A pause brings nothing forward.
 */
export function dueAfterPause(
  calendar: Calendar,
  { unit }: Length,
  due: Counted,
  pausedOn: PlainDate,
  resumedOn: PlainDate,
): Counted {
  // Resumed on the day of pausing nothing stood still, not even what fell due before a day off.
  if (unit === 'day-of-month' || resumedOn === pausedOn) return due
  const moved =
    unit === 'workdays'
      ? inWorkdays(calendar, resumedOn, workdaysBetween(calendar, pausedOn, due.date))
      : rollToWorkday(calendar, addDays(resumedOn, daysBetween(pausedOn, due.date)))
  if (moved.date <= due.date) return due
  return { date: moved.date, provisional: due.provisional || moved.provisional }
}

/** So many working days after the date; negative, as many before it. */
const inWorkdays = (calendar: Calendar, from: PlainDate, workdays: number): Counted =>
  workdays >= 0
    ? addWorkdays(calendar, from, workdays)
    : workdaysBefore(calendar, rollBackToWorkday(calendar, from).date, -workdays)

/** `5个工作日`, `7日`, `1个月`, `每月10日前`. */
export const formatLength = ({ unit, count }: Length): string => units[unit].written(count)
