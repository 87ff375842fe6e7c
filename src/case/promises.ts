// Which event begins a deadline and which keeps it: one row a kind, in the words of the scheme.
import type { Calendar } from '../deadline/calendar.ts'
import {
  cancelDeadline,
  type Deadline,
  extendDeadline,
  meetDeadline,
  type NewDeadline,
  pauseDeadline,
  reopenDeadline,
  resumeDeadline,
  setDeadline,
} from '../deadline/deadline.ts'
import type { DeadlineKind } from '../deadline/limits.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import type { Rules } from '../deadline/rules.ts'
import type { Case } from './case.ts'
import type { CaseEvent, CaseEventType } from './event.ts'
import type { ServiceCode } from './service.ts'

/** What an event promises: about which task, department or call-back. */
interface Subject {
  readonly subject?: string
  readonly service?: ServiceCode
}

type Starts = (event: CaseEvent, one: Case) => readonly Subject[]
/** Which subjects end: all of the kind, or those named. */
type Ends = (event: CaseEvent, one: Case) => 'all' | readonly string[]

interface Promise {
  readonly starts: Starts
  readonly met: Ends
  /** No longer owed, though not kept. */
  readonly dropped?: Ends
}

const on =
  (...types: readonly CaseEventType[]): Starts =>
  (event) =>
    types.includes(event.type) ? [{}] : []

const by =
  (...types: readonly CaseEventType[]): Ends =>
  (event) =>
    types.includes(event.type) ? 'all' : []

type CaseDeadline = Exclude<DeadlineKind, 'survey'>

/** From when each promise runs and what keeps it. The lengths and clauses are in `deadline/limits.ts`. */
export const promises = {
  // 三(一): verified within five working days of the report
  verify: { starts: on('CaseRequested'), met: by('CaseVerified') },
  // 三(二): the visit itself within five working days of the county's receipt
  visit: { starts: on('CaseReported'), met: by('VisitDone') },
  // The clock of signing starts at the dispatch: who does not sign is late, not safe
  acknowledge: { starts: sent, met: signed, dropped: unsent },
  task: { starts: tasksGiven, met: tasksFinished, dropped: tasksTaken },
  'return-decision': {
    starts: (event) => (event.type === 'TaskReturnRequested' ? [{ subject: event.task }] : []),
    met: (event) =>
      event.type === 'TaskReturnRefused' ||
      event.type === 'TaskReassigned' ||
      event.type === 'TaskNotEligible'
        ? [event.task]
        : [],
    dropped: tasksTaken,
  },
  'extension-decision': {
    starts: (event) =>
      event.type === 'TaskExtensionRequested'
        ? [{ subject: event.task }]
        : event.type === 'ExtensionRequested'
          ? [{ subject: event.deadline }]
          : [],
    met: (event) =>
      event.type === 'TaskExtensionDecided'
        ? [event.task]
        : event.type === 'ExtensionDecided'
          ? [event.deadline]
          : [],
    dropped: tasksTaken,
  },
  // 三(三); 办法第九条: five working days in the village
  notice: { starts: on('NoticePosted'), met: by('NoticeExpired') },
  // 四(四)
  materials: { starts: on('NoticeExpired', 'MaterialsWaived'), met: by('MaterialsCompleted') },
  // 四(五); 办法第九条: audited within ten working days
  audit: {
    starts: on('MaterialsCompleted', 'CertificateMisprinted'),
    met: by('CertificateEntered', 'CertificatePrinted'),
  },
  print: { starts: on('CertificateEntered'), met: by('CertificatePrinted') },
  // 四(六): into the person's hands
  deliver: {
    starts: on('CertificatePrinted'),
    met: by('CertificateDelivered'),
    dropped: by('CertificateMisprinted'),
  },
  // 三(四): within one month of the visit, for every case
  callback: {
    starts: (event, one) => callbackDue(event, one, 'after-visit'),
    met: callbackMade,
  },
  'callback-after-delivery': {
    starts: (event, one) => callbackDue(event, one, 'after-delivery'),
    met: callbackMade,
  },
} as const satisfies Record<CaseDeadline, Promise>

function sent(event: CaseEvent, one: Case): readonly Subject[] {
  if (event.type === 'TaskReassigned') return [{ subject: event.to.department }]
  if (event.type !== 'CaseDispatched') return []
  const departments = new Set([...event.tasks.map((each) => each.department), ...event.companions])
  // The federation sends; it need not sign to itself.
  departments.delete('disabled-federation')
  return [...departments]
    .filter((code) => !openSubjects(one, 'acknowledge').includes(code))
    .map((subject) => ({ subject }))
}

/** A department has signed once nothing of this case waits for its signature. */
function signed(event: CaseEvent, one: Case): readonly string[] {
  if (event.type === 'VisitDone')
    return one.companions.map((each) => each.department).filter((code) => !hasUnsigned(one, code))
  if (event.type !== 'TaskAcknowledged' && event.type !== 'CompanionAcknowledged') return []
  return openSubjects(one, 'acknowledge').filter(
    (code) =>
      !hasUnsigned(one, code) &&
      !one.companions.some((each) => each.department === code && each.acknowledgedOn === null),
  )
}

function unsent(event: CaseEvent, one: Case): readonly string[] {
  if (event.type !== 'DispatchWithdrawn' && event.type !== 'TaskCancelled') return []
  return openSubjects(one, 'acknowledge').filter((code) => !hasUnsigned(one, code))
}

const hasUnsigned = (one: Case, department: string): boolean =>
  one.tasks.some((task) => task.department === department && task.state === 'assigned')

const openSubjects = (one: Case, kind: DeadlineKind): readonly string[] =>
  one.deadlines
    .filter((each) => each.kind === kind && each.state === 'open')
    .map((each) => each.subject ?? '')

function tasksGiven(event: CaseEvent, one: Case): readonly Subject[] {
  const serviceOf = (id: string): Subject => {
    const service = one.tasks.find((each) => each.id === id)?.service
    return service ? { subject: id, service } : { subject: id }
  }
  if (event.type === 'CaseDispatched')
    return event.tasks.map((each) => ({ subject: each.id, service: each.service }))
  if (event.type === 'TaskReassigned') return [serviceOf(event.to.id)]
  // A task done badly is done again, with a new clock.
  return event.type === 'TaskReopened' ? [serviceOf(event.task)] : []
}

function tasksFinished(event: CaseEvent): readonly string[] {
  return event.type === 'TaskCompletionConfirmed' || event.type === 'TaskNotEligible' ? [event.task] : []
}

function tasksTaken(event: CaseEvent, one: Case): readonly string[] {
  if (event.type === 'TaskCancelled' || event.type === 'TaskReopened') return [event.task]
  if (event.type === 'DispatchWithdrawn') return event.tasks
  // 首接负责: the first receiver's clock runs until the next one has signed.
  if (event.type === 'TaskAcknowledged')
    return one.tasks.filter((each) => each.handedTo === event.task).map((each) => each.id)
  return []
}

function callbackDue(
  event: CaseEvent,
  one: Case,
  occasion: 'after-visit' | 'after-delivery',
): readonly Subject[] {
  return event.type === 'CallbackDue' && event.occasion === occasion
    ? [{ subject: String(one.callbacks.length - 1) }]
    : []
}

function callbackMade(event: CaseEvent): readonly string[] {
  return event.type === 'CallbackMade' ? [String(event.index)] : []
}

/** Events after which nothing is owed any more. */
const endings: readonly CaseEventType[] = [
  'CaseReferred',
  'CaseDeclined',
  'CaseWithdrawn',
  'CaseMerged',
  'CaseClosed',
]

/**
 * What an event does to the promises of the case it has already changed: deadlines begun, kept, paused or dropped.
 * @param today the county day of the event
 */
export function keepPromises(
  one: Case,
  event: CaseEvent,
  today: PlainDate,
  measure: { readonly calendar: Calendar; readonly rules: Rules },
): CaseEvent[] {
  const changed = (deadline: Deadline): CaseEvent => ({ type: 'DeadlineChanged', deadline })
  const running = one.deadlines.filter((each) => each.state === 'open' || each.state === 'paused')

  if (endings.includes(event.type)) return running.map((each) => changed(cancelDeadline(each)))
  if (event.type === 'PutOnHold') {
    return running.filter((each) => each.state === 'open').map((each) => changed(pauseDeadline(each, today)))
  }
  if (event.type === 'HoldEnded') {
    return running
      .filter(
        (each) => each.state === 'paused' && !(each.kind === 'notice' && one.certificate === 'objection'),
      )
      .map((each) => changed(resumeDeadline(each, today, measure.calendar)))
  }
  if (event.type === 'NoticeObjected' || event.type === 'NoticeResumed') {
    const notices = running.filter((each) => each.kind === 'notice')
    return notices.map((each) =>
      changed(
        event.type === 'NoticeObjected'
          ? pauseDeadline(each, today)
          : resumeDeadline(each, today, measure.calendar),
      ),
    )
  }
  if (event.type === 'VerificationAssigned') return reassignVerification(one, event, today, measure)

  const kept: CaseEvent[] = []
  const begun: CaseEvent[] = []
  for (const [kind, promise] of Object.entries(promises) as [CaseDeadline, Promise][]) {
    const ofKind = running.filter((each) => each.kind === kind)
    kept.push(...chosen(ofKind, promise.met(event, one)).map((each) => changed(met(one, each, today))))
    if (promise.dropped) {
      kept.push(...chosen(ofKind, promise.dropped(event, one)).map((each) => changed(cancelDeadline(each))))
    }
    const count = one.deadlines.filter((each) => each.kind === kind).length
    begun.push(
      ...promise.starts(event, one).map((subject, index): CaseEvent => {
        const asked: NewDeadline = {
          id: `${kind}-${count + index + 1}`,
          kind,
          startedOn: startOf(event, today),
          ...subject,
        }
        return { type: 'DeadlineSet', deadline: setDeadline(asked, measure) }
      }),
    )
  }
  return [...kept, ...begun]
}

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

/** The county asks the township to verify (again), by a day it may name. */
function reassignVerification(
  one: Case,
  event: Extract<CaseEvent, { type: 'VerificationAssigned' }>,
  today: PlainDate,
  measure: { readonly calendar: Calendar; readonly rules: Rules },
): CaseEvent[] {
  const running = one.deadlines.find((each) => each.kind === 'verify' && each.state === 'open')
  if (running) {
    if (!event.due || event.due <= running.dueOn) return []
    return [{ type: 'DeadlineChanged', deadline: extendDeadline(running, event.due, today) }]
  }
  const before = one.deadlines.findLast((each) => each.kind === 'verify')
  if (before && event.due && event.due > before.dueOn) {
    return [{ type: 'DeadlineChanged', deadline: extendDeadline(reopenDeadline(before), event.due, today) }]
  }
  const count = one.deadlines.filter((each) => each.kind === 'verify').length
  return [
    {
      type: 'DeadlineSet',
      deadline: setDeadline({ id: `verify-${count + 1}`, kind: 'verify', startedOn: today }, measure),
    },
  ]
}
