// What an event does to the promises of its case: deadlines begun, kept, paused, resumed or dropped.
import type { Calendar } from '../deadline/calendar.ts'
import {
  cancelDeadline,
  type Deadline,
  extendDeadline,
  meetDeadline,
  pauseDeadline,
  reopenDeadline,
  resumeDeadline,
  setDeadline,
} from '../deadline/deadline.ts'
import type { Length } from '../deadline/due-date.ts'
import { daysBetween, type PlainDate } from '../deadline/plain-date.ts'
import type { Rules } from '../deadline/rules.ts'
import { type Case, isEnded } from './case.ts'
import type { CaseEvent } from './event.ts'
import { type CaseDeadline, type Promise, promises } from './promises.ts'

interface Measure {
  readonly calendar: Calendar
  readonly rules: Rules
}

const changed = (deadline: Deadline): CaseEvent => ({ type: 'DeadlineChanged', deadline })

/** Runs or stands still. */
const isRunning = ({ state }: Deadline): boolean => state === 'open' || state === 'paused'

/**
 * What an event does to the promises of the case it has already changed: deadlines begun, kept, paused or dropped.
 * @param today the county day of the event
 */
export function keepPromises(one: Case, event: CaseEvent, today: PlainDate, measure: Measure): CaseEvent[] {
  if (isEnded(one)) return one.deadlines.filter(isRunning).map((each) => changed(cancelDeadline(each)))
  switch (event.type) {
    case 'PutOnHold':
      return one.deadlines
        .filter((each) => each.state === 'open')
        .map((each) => changed(pauseDeadline(each, today)))
    case 'HoldEnded':
      return one.deadlines
        .filter((each) => !(each.kind === 'notice' && one.certificate === 'objection'))
        .filter((each) => each.state === 'paused')
        .map((each) => changed(resumeDeadline(each, today, measure.calendar)))
    case 'NoticeObjected':
      return [
        ...noticesOf(one).map((each) => changed(pauseDeadline(each, today))),
        // On its last day the notice may have been called over already.
        ...one.deadlines
          .filter((each) => each.kind === 'materials' && isRunning(each))
          .map((each) => changed(cancelDeadline(each))),
      ]
    case 'NoticeResumed':
      return noticesOf(one).map((each) => changed(resumeDeadline(each, today, measure.calendar)))
    case 'VerificationAssigned':
      return verifyAgain(one, event, today, measure)
    default:
      return [
        ...finish(one, event, today),
        ...goingAfterAll(one, event),
        ...begin(one, event, today, measure),
      ]
  }
}

const noticesOf = (one: Case): readonly Deadline[] =>
  one.deadlines.filter((each) => each.kind === 'notice' && isRunning(each))

/** What the event keeps or drops. */
function finish(one: Case, event: CaseEvent, today: PlainDate): CaseEvent[] {
  const finished = rows.flatMap(([kind, promise]) => {
    const ofKind = one.deadlines.filter((each) => each.kind === kind && isRunning(each))
    const kept = chosen(ofKind, promise.met(event, one))
    const dropped = chosen(ofKind, promise.dropped?.(event, one) ?? [])
    return [
      ...kept.map((each) => met(one, each, today)),
      ...dropped.filter((each) => !kept.includes(each)).map(cancelDeadline),
    ]
  })
  return [...finished, ...moot(one, finished)].map(changed)
}

/** Rulings on more time for what is finished. */
function moot(one: Case, finished: readonly Deadline[]): readonly Deadline[] {
  const ids = new Set(finished.map((each) => each.id))
  return one.deadlines
    .filter((each) => each.kind === 'extension-decision' && isRunning(each))
    .filter((each) => ids.has(each.subject ?? '') && !ids.has(each.id))
    .map(cancelDeadline)
}

function begin(one: Case, event: CaseEvent, today: PlainDate, measure: Measure): CaseEvent[] {
  return rows.flatMap(([kind, promise]) => {
    const count = one.deadlines.filter((each) => each.kind === kind).length
    return promise.starts(event, one).map(({ until, ...subject }, index): CaseEvent => {
      const id = `${kind}-${count + index + 1}`
      const startedOn = startOf(event, today)
      const within = until ? { within: daysUntil(startedOn, until) } : {}
      const deadline = setDeadline({ id, kind, startedOn, ...subject, ...within }, measure)
      return { type: 'DeadlineSet', deadline }
    })
  })
}

/** A day that has passed is due tomorrow. */
const daysUntil = (from: PlainDate, until: PlainDate): Length => ({
  unit: 'calendar-days',
  count: Math.max(1, daysBetween(from, until)),
})

/** Somebody is sent again: the visit is owed by the day it was owed by. */
function goingAfterAll(one: Case, { type }: CaseEvent): CaseEvent[] {
  const visit = one.deadlines.findLast(({ kind }) => kind === 'visit')
  const again = type === 'CaseDispatched' && one.visit.doneOn === null && visit?.state === 'cancelled'
  return again ? [changed(reopenDeadline(visit))] : []
}

const rows = Object.entries(promises) as [CaseDeadline, Promise][]

function chosen(deadlines: readonly Deadline[], which: 'all' | readonly string[]): readonly Deadline[] {
  return which === 'all' ? deadlines : deadlines.filter((each) => which.includes(each.subject ?? ''))
}

/** Kept on the day it was done: a task on the day its department finished, a notice on its last day. */
function met(one: Case, deadline: Deadline, today: PlainDate): Deadline {
  if (deadline.kind === 'notice') return meetDeadline(deadline, deadline.dueOn)
  const task = deadline.kind === 'task' ? one.tasks.find((each) => each.id === deadline.subject) : undefined
  return meetDeadline(deadline, task?.completedOn ?? today)
}

/** Events that carry their day count from it; the others from today. */
function startOf(event: CaseEvent, today: PlainDate): PlainDate {
  return event.type === 'CaseRequested' || event.type === 'CaseReported' || event.type === 'NoticePosted'
    ? event.on
    : today
}

/** The county asks a township to verify, by a day it may name; what was reported before no longer counts. */
function verifyAgain(
  one: Case,
  { due }: Extract<CaseEvent, { type: 'VerificationAssigned' }>,
  today: PlainDate,
  measure: Measure,
): CaseEvent[] {
  const running = one.deadlines.filter(isRunning)
  const overtaken = running
    .filter((each) => each.kind === 'visit' || each.kind === 'report')
    .map(cancelDeadline)
  const known = running.find((each) => each.kind === 'verify')
  const id = `verify-${one.deadlines.filter((each) => each.kind === 'verify').length + 1}`
  const verify = known ?? setDeadline({ id, kind: 'verify', startedOn: today }, measure)
  return [
    ...[...overtaken, ...moot(one, overtaken)].map(changed),
    ...(known ? [] : [{ type: 'DeadlineSet', deadline: verify } as const]),
    ...(due !== null && due > verify.dueOn ? [changed(extendDeadline(verify, due, today))] : []),
  ]
}
