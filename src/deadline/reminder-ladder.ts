// The rungs of a deadline: who is reminded on which working day, before it is due, on the day and after.
import type { Deadline } from './deadline.ts'
import { runningSince } from './deadline.ts'
import { dueDate } from './due-date.ts'
import { lengthOf } from './limits.ts'
import { addDays, type Instant, type PlainDate, plainDate } from './plain-date.ts'
import { addWorkdays, nextWorkday, rollBackToWorkday, workdaysBefore } from './working-days.ts'
import { firstSpeakingTime, type Timekeeping } from './working-time.ts'

/** Who is spoken to on each rung; who the actor and his superior are stands in limits.ts. */
export const ladder = {
  /** The month's survey is open. */
  opening: { to: ['actor'] },
  /** Two working days before the due day. */
  before: { to: ['actor'] },
  /** The due day; when that is no working day, the last one before it. */
  due: { to: ['actor'] },
  /** 催办: the first working day after. */
  overdue: { to: ['actor', 'superior'] },
  /** 督办: three working days after. */
  supervise: { to: ['county'] },
} as const satisfies Record<string, { readonly to: readonly ('actor' | 'superior' | 'county')[] }>

type RungName = keyof typeof ladder

export interface Rung {
  readonly rung: RungName
  /** A working day of the county. */
  readonly on: PlainDate
  /** Its first speaking time. */
  readonly at: Instant
}

/**
 * The rungs of an open deadline, in order. One that would fall on or before the day since which the deadline runs
 * does not exist: who was told today is not reminded today. A deadline that is not open has none.
 */
export function rungs(deadline: Deadline, time: Timekeeping): readonly Rung[] {
  if (deadline.state !== 'open') return []
  const { calendar } = time
  const { dueOn } = deadline
  if (deadline.kind === 'survey') return surveyRungs(deadline.startedOn.slice(0, 7), time)
  const since = runningSince(deadline)
  return [
    rungOn('before', workdaysBefore(calendar, dueOn, 2).date, time),
    rungOn('due', rollBackToWorkday(calendar, dueOn).date, time),
    rungOn('overdue', nextWorkday(calendar, dueOn).date, time),
    rungOn('supervise', addWorkdays(calendar, dueOn, 3).date, time),
  ].filter(({ on }) => on > since)
}

/**
 * The rungs of a month's survey, `YYYY-MM`: the first working day, two working days before the 10th and on it. An
 * unanswered one is `missing` afterwards, not chased. After a long holiday the second may fall away.
 */
export function surveyRungs(month: string, time: Timekeeping): readonly Rung[] {
  const { calendar, rules } = time
  const first = plainDate(`${month}-01`)
  const dueOn = dueDate(calendar, first, lengthOf('survey', rules)).date
  const opening = nextWorkday(calendar, addDays(first, -1)).date
  return [
    rungOn('opening', opening, time),
    ...[
      rungOn('before', workdaysBefore(calendar, dueOn, 2).date, time),
      rungOn('due', rollBackToWorkday(calendar, dueOn).date, time),
    ].filter(({ on }) => on > opening),
  ]
}

/** The first rung after that moment, or null at the top. A rung already past when a deadline is set is left out. */
export const nextRung = (deadline: Deadline, after: Instant, time: Timekeeping): Rung | null =>
  rungs(deadline, time).find(({ at }) => at > after) ?? null

const rungOn = (rung: RungName, on: PlainDate, time: Timekeeping): Rung => ({
  rung,
  on,
  at: firstSpeakingTime(on, time),
})
