// A promise with its day: set, met, paused, resumed, extended, cancelled, and counted again when the calendar changes.
import { z } from 'zod'
import type { ServiceCode } from '../case/service.ts'
import type { Calendar } from './calendar.ts'
import { dueAfterPause, dueDate, type Length, lengthSchema } from './due-date.ts'
import { deadlineKinds, type DeadlineKind, lengthOf } from './limits.ts'
import { type PlainDate, plainDateSchema } from './plain-date.ts'
import type { Rules } from './rules.ts'

/** What moved a deadline after it was set. An extension keeps both dates. */
const changeSchema = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('paused'), on: plainDateSchema }).readonly(),
  z.strictObject({ change: z.literal('resumed'), on: plainDateSchema }).readonly(),
  z
    .strictObject({
      change: z.literal('extended'),
      on: plainDateSchema,
      from: plainDateSchema,
      until: plainDateSchema,
    })
    .readonly(),
])

export const deadlineSchema = z
  .strictObject({
    /** Unique in its case. */
    id: z.string().min(1),
    kind: z.enum(deadlineKinds),
    /** Which task or which call-back of the case, where there can be several. */
    subject: z.exactOptional(z.string()),
    length: lengthSchema,
    /** Not counted itself. */
    startedOn: plainDateSchema,
    /** Can be met until the end of this day. */
    dueOn: plainDateSchema,
    /** What the length alone comes to, before pauses and extensions. */
    originalDueOn: plainDateSchema,
    /**
     * Unmet past its day it is still `open`: that it is overdue is computed (`isOverdue`). `late` is what was done
     * after its day.
     */
    state: z.enum(['open', 'met', 'late', 'paused', 'cancelled']),
    /** Counted through a year whose days off are not published yet: 暂定. */
    provisional: z.boolean(),
    /** The version of the calendar it was last counted by. */
    calendarVersion: z.string(),
    changes: z.array(changeSchema).readonly(),
    /** Since when it stands still. */
    pausedOn: z.exactOptional(plainDateSchema),
    /** When it was met, late or in time. */
    finishedOn: z.exactOptional(plainDateSchema),
  })
  .readonly()

export type Deadline = z.infer<typeof deadlineSchema>

export interface NewDeadline {
  readonly id: string
  readonly kind: DeadlineKind
  /** The day it is counted from. */
  readonly startedOn: PlainDate
  readonly subject?: string
  /** What a task's length goes by. */
  readonly service?: ServiceCode
  /** Instead of what the county's rules say. */
  readonly within?: Length
}

/** A new deadline, as long as the county's rules say. Throws `CalendarMissing` where nothing is known of the year. */
export function setDeadline(
  { id, kind, startedOn, subject, service, within }: NewDeadline,
  { calendar, rules }: { readonly calendar: Calendar; readonly rules: Rules },
): Deadline {
  const length = within ?? lengthOf(kind, rules, service)
  const { date, provisional } = dueDate(calendar, startedOn, length)
  return {
    id,
    kind,
    ...(subject === undefined ? {} : { subject }),
    length,
    startedOn,
    dueOn: date,
    originalDueOn: date,
    state: 'open',
    provisional,
    calendarVersion: calendar.version,
    changes: [],
  }
}

/** Not finished: it runs or stands still. What comes twice or too late changes nothing. */
const isUnfinished = ({ state }: Deadline): boolean => state === 'open' || state === 'paused'

/** Unmet and past its day. While it stands still it is not overdue. */
export const isOverdue = (deadline: Deadline, on: PlainDate): boolean =>
  deadline.state === 'open' && on > deadline.dueOn

/** The day since which it runs towards its present due day: set, resumed or extended. */
export const runningSince = ({ startedOn, changes }: Deadline): PlainDate =>
  changes.findLast(({ change }) => change !== 'paused')?.on ?? startedOn

/** Done on that day: `met` up to the due day, `late` after it. What stood still in time is in time. */
export function meetDeadline(deadline: Deadline, on: PlainDate): Deadline {
  if (!isUnfinished(deadline)) return deadline
  const inTime = (deadline.pausedOn ?? on) <= deadline.dueOn
  return { ...deadline, state: inTime ? 'met' : 'late', finishedOn: on }
}

/** No longer owed. */
export const cancelDeadline = (deadline: Deadline): Deadline =>
  isUnfinished(deadline) ? { ...deadline, state: 'cancelled' } : deadline

/** Finished by mistake: as if it had never been met or cancelled. */
export function reopenDeadline(deadline: Deadline): Deadline {
  if (isUnfinished(deadline)) return deadline
  const { finishedOn: _takenBack, ...rest } = deadline
  return { ...rest, state: deadline.pausedOn ? 'paused' : 'open' }
}

/** Stands still from the end of that day: an objection, a stay in hospital. */
export function pauseDeadline(deadline: Deadline, on: PlainDate): Deadline {
  if (deadline.state !== 'open') return deadline
  return {
    ...deadline,
    state: 'paused',
    pausedOn: on,
    changes: [...deadline.changes, { change: 'paused', on }],
  }
}

/** Runs on with what was left, from the day after. Throws a RangeError for a day before the pause. */
export function resumeDeadline(deadline: Deadline, on: PlainDate, calendar: Calendar): Deadline {
  const { pausedOn, ...rest } = deadline
  if (deadline.state !== 'paused' || !pausedOn) return deadline
  if (on < pausedOn) throw new RangeError(`resumed on ${on}, paused on ${pausedOn}`)
  const due = { date: deadline.dueOn, provisional: deadline.provisional }
  const { date, provisional } = dueAfterPause(calendar, deadline.length, due, pausedOn, on)
  const changes: Deadline['changes'] = [...deadline.changes, { change: 'resumed', on }]
  return { ...rest, state: 'open', dueOn: date, provisional, calendarVersion: calendar.version, changes }
}

/**
 * Put off to a day that somebody has named; both days are kept, and no calendar moves the new one. Whether it is
 * allowed is decided before. Throws a RangeError when the new day is not later.
 */
export function extendDeadline(deadline: Deadline, until: PlainDate, on: PlainDate): Deadline {
  if (!isUnfinished(deadline)) return deadline
  if (until <= deadline.dueOn) throw new RangeError(`extended to ${until}, due on ${deadline.dueOn}`)
  return {
    ...deadline,
    dueOn: until,
    provisional: false,
    changes: [...deadline.changes, { change: 'extended', on, from: deadline.dueOn, until }],
  }
}

export interface Recomputed {
  readonly deadline: Deadline
  /** What to tell people, or null when the day stayed. */
  readonly moved: { readonly from: PlainDate; readonly to: PlainDate } | null
}

/**
 * Counts an unfinished deadline again by another calendar, through all its changes: a provisional one becomes
 * official, and a day that the State Council changed afterwards counts for everybody.
 */
export function recomputeDeadline(deadline: Deadline, calendar: Calendar): Recomputed {
  if (!isUnfinished(deadline) || deadline.calendarVersion === calendar.version)
    return { deadline, moved: null }
  const { length, startedOn, dueOn } = deadline
  const original = dueDate(calendar, startedOn, length)
  let due = original
  let pausedOn = startedOn
  for (const each of deadline.changes) {
    if (each.change === 'paused') pausedOn = each.on
    else if (each.change === 'resumed') due = dueAfterPause(calendar, length, due, pausedOn, each.on)
    else if (each.until > due.date) due = { date: each.until, provisional: false }
  }
  return {
    deadline: {
      ...deadline,
      dueOn: due.date,
      originalDueOn: original.date,
      provisional: due.provisional,
      calendarVersion: calendar.version,
    },
    moved: due.date === dueOn ? null : { from: dueOn, to: due.date },
  }
}
