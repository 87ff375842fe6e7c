// What an event does to the promises of its case: deadlines begun, kept, paused, resumed or dropped.
import type { Calendar } from '../deadline/calendar.ts'
import {
  cancelDeadline,
  type Deadline,
  extendDeadline,
  meetDeadline,
  pauseDeadline,
  resumeDeadline,
  setDeadline,
} from '../deadline/deadline.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import type { Rules } from '../deadline/rules.ts'
import type { Case } from './case.ts'
import type { CaseEvent, CaseEventType } from './event.ts'
import { type CaseDeadline, type Promise, promises } from './promises.ts'
import { isUnfinished } from './tasks.ts'

/** Events after which nothing is owed any more. */
const endings: readonly CaseEventType[] = [
  'CaseReferred',
  'CaseDeclined',
  'CaseWithdrawn',
  'CaseMerged',
  'CaseClosed',
]

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
  if (endings.includes(event.type)) return endAll(one)
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
      return noticesOf(one).map((each) => changed(pauseDeadline(each, today)))
    case 'NoticeResumed':
      return noticesOf(one).map((each) => changed(resumeDeadline(each, today, measure.calendar)))
    case 'VerificationAssigned':
      return verifyAgain(one, event, today, measure)
    default:
      return [...finish(one, event, today), ...begin(one, event, today, measure)]
  }
}

const noticesOf = (one: Case): readonly Deadline[] =>
  one.deadlines.filter((each) => each.kind === 'notice' && isRunning(each))

/** The end of a case takes back what was sent and drops what was promised. */
function endAll(one: Case): CaseEvent[] {
  const tasks = one.tasks.filter(isUnfinished).map((each) => each.id)
  return [
    ...(tasks.length > 0 ? [{ type: 'DispatchWithdrawn', tasks } as const] : []),
    ...one.deadlines.filter(isRunning).map((each) => changed(cancelDeadline(each))),
  ]
}

/** What the event keeps or drops; who asked for more time for that needs no ruling any more. */
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
  const moot = one.deadlines.filter(
    (each) =>
      each.kind === 'extension-decision' &&
      isRunning(each) &&
      finished.some(({ id }) => id === each.subject) &&
      !finished.some(({ id }) => id === each.id),
  )
  return [...finished, ...moot.map(cancelDeadline)].map(changed)
}

function begin(one: Case, event: CaseEvent, today: PlainDate, measure: Measure): CaseEvent[] {
  return rows.flatMap(([kind, promise]) => {
    const count = one.deadlines.filter((each) => each.kind === kind).length
    return promise.starts(event, one).map((subject, index): CaseEvent => {
      const id = `${kind}-${count + index + 1}`
      const deadline = setDeadline({ id, kind, startedOn: startOf(event, today), ...subject }, measure)
      return { type: 'DeadlineSet', deadline }
    })
  })
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
  const overtaken = running.filter((each) => each.kind === 'visit' || each.kind === 'report')
  const known = running.find((each) => each.kind === 'verify')
  const id = `verify-${one.deadlines.filter((each) => each.kind === 'verify').length + 1}`
  const verify = known ?? setDeadline({ id, kind: 'verify', startedOn: today }, measure)
  return [
    ...overtaken.map((each) => changed(cancelDeadline(each))),
    ...(known ? [] : [{ type: 'DeadlineSet', deadline: verify } as const]),
    ...(due !== null && due > verify.dueOn ? [changed(extendDeadline(verify, due, today))] : []),
  ]
}
