// The set clock of the demo: the county's time as a reader wants it, and where each button moves it.
import { type Calendar, CalendarMissing } from '../../src/deadline/calendar.ts'
import { dateAt, instantAt, timeAt } from '../../src/deadline/instant.ts'
import { addDays, type Instant, type PlainDate, plainDateSchema } from '../../src/deadline/plain-date.ts'
import { nextWorkday, rollToWorkday } from '../../src/deadline/working-days.ts'

export interface SimulatedClock {
  now(): Instant
  /**
   * Moves the clock forward. Everything that is due until then happens in order, each at its own time, before this
   * resolves.
   */
  moveTo(instant: Instant): Promise<void>
}

export const moves = ['hour', 'workday', 'day', 'week'] as const
export type Move = (typeof moves)[number]

/** Working time begins: the assistant speaks unasked from nine on. */
const morning = '09:00'

/** Nobody plays further ahead at once, and every calendar beyond it is a guess. */
const farthestDays = 366

/** Where a button moves the clock. Throws `CalendarMissing` beyond every calendar. */
export function destination(move: Move, now: Instant, calendar: Calendar, zone: string): Instant {
  const today = dateAt(now, zone)
  const sameTimeIn = (days: number) => instantAt(addDays(today, days), timeAt(now, zone), zone)
  const nextMorning = () => {
    const first = instantAt(rollToWorkday(calendar, today).date, morning, zone)
    return first > now ? first : instantAt(nextWorkday(calendar, today).date, morning, zone)
  }
  const destinations = {
    hour: () => now + 3_600_000,
    workday: nextMorning,
    day: () => sameTimeIn(1),
    week: () => sameTimeIn(7),
  } satisfies Record<Move, () => Instant>
  return destinations[move]()
}

/**
 * The moment typed as `YYYY-MM-DDTHH:MM`, county time.
 * @returns why it cannot be: it is no time, it has passed, or it is too far off
 */
export function typedMoment(
  text: string,
  now: Instant,
  zone: string,
): Instant | 'unreadable' | 'past' | 'far' {
  const [date = '', time = ''] = text.split('T')
  const day = plainDateSchema.safeParse(date)
  if (!day.success || !/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return 'unreadable'
  const moment = instantAt(day.data, time, zone)
  if (moment <= now) return 'past'
  return day.data > addDays(dateAt(now, zone), farthestDays) ? 'far' : moment
}

/** Whether a day is worked, and the holiday's name; `unknown` beyond every calendar. */
export function kindOfDay(
  date: PlainDate,
  calendar: Calendar,
): {
  readonly kind: 'workday' | 'make-up' | 'weekend' | 'holiday' | 'unknown'
  readonly name: string | null
} {
  try {
    const { kind, name } = calendar.day(date)
    return { kind, name: name ?? null }
  } catch (error) {
    if (error instanceof CalendarMissing) return { kind: 'unknown', name: null }
    throw error
  }
}
