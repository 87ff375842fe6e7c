// When the assistant may speak unasked: the county's working hours on working days.
import type { Calendar } from './calendar.ts'
import { dateAt, instantAt } from './instant.ts'
import { addDays, type Instant, type PlainDate } from './plain-date.ts'
import type { Rules } from './rules.ts'
import { isWorkday } from './working-days.ts'

/** How a county keeps time. */
export interface Timekeeping {
  readonly calendar: Calendar
  readonly rules: Rules
  /** An IANA name: Asia/Shanghai. */
  readonly zone: string
}

/** The windows of a day as moments, the end not included; none on a day off. */
function windowsOf(date: PlainDate, { calendar, rules, zone }: Timekeeping) {
  if (!isWorkday(calendar, date)) return []
  return rules.workingHours.map(({ from, until }) => ({
    from: instantAt(date, from, zone),
    until: instantAt(date, until, zone),
  }))
}

/** Whether the assistant may speak unasked at that moment. */
export const maySpeak = (at: Instant, time: Timekeeping): boolean =>
  windowsOf(dateAt(at, time.zone), time).some(({ from, until }) => from <= at && at < until)

/** The moment itself within a window, else the beginning of the next. Throws `CalendarMissing` past the last year. */
export function nextSpeakingTime(at: Instant, time: Timekeeping): Instant {
  for (let date = dateAt(at, time.zone); ; date = addDays(date, 1)) {
    const next = windowsOf(date, time).find(({ until }) => at < until)
    if (next) return Math.max(at, next.from)
  }
}

/** The first speaking time from the beginning of that day on: 09:00, on a day off that of the next working day. */
export const firstSpeakingTime = (date: PlainDate, time: Timekeeping): Instant =>
  nextSpeakingTime(instantAt(date, '00:00', time.zone), time)
