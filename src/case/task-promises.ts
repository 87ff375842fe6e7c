// When a department owes its signature and its task, and what becomes of what it asked for.
import type { Length } from '../deadline/due-date.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import type { Case } from './case.ts'
import type { CaseEvent, CaseEventType } from './event.ts'
import type { ServiceCode } from './service.ts'
import { federation } from './tasks.ts'

/** What an event promises: about which task, department or call-back. */
export interface Subject {
  readonly subject?: string
  readonly service?: ServiceCode
  /** Where the event names another length than the table. */
  readonly within?: Length
  /** The day that was named. */
  readonly until?: PlainDate
}

export function sent(event: CaseEvent, one: Case): readonly Subject[] {
  if (event.type !== 'CaseDispatched' && event.type !== 'TaskReassigned') return []
  const departments = new Set(
    event.type === 'TaskReassigned'
      ? [event.to.department]
      : [...event.tasks.map((each) => each.department), ...event.companions],
  )
  // The federation sends; it need not sign to itself.
  departments.delete(federation)
  return [...departments].filter((code) => !signing(one).includes(code)).map((subject) => ({ subject }))
}

/** A department has signed once nothing of this case waits for its signature; who came along to the visit has, too. */
export function signed(event: CaseEvent, one: Case): readonly string[] {
  switch (event.type) {
    case 'VisitDone':
      return one.companions.map((each) => each.department).filter((code) => !hasUnsigned(one, code))
    case 'TaskAcknowledged':
      return one.tasks
        .filter((each) => each.id === event.task && !awaitsSignature(one, each.department))
        .map((each) => each.department)
    case 'CompanionAcknowledged':
      return awaitsSignature(one, event.department) ? [] : [event.department]
    default:
      return []
  }
}

/** Nothing is left to sign, and nobody signed: withdrawn, handed over, settled without the department. */
export function unsent(event: CaseEvent, one: Case): readonly string[] {
  return unsending.includes(event.type) ? signing(one).filter((code) => !awaitsSignature(one, code)) : []
}

const unsending: readonly CaseEventType[] = [
  'DispatchWithdrawn',
  'TaskCancelled',
  'TaskAcknowledged',
  'TaskNotEligible',
]

const hasUnsigned = (one: Case, department: string): boolean =>
  one.tasks.some((task) => task.department === department && task.state === 'assigned')

const awaitsSignature = (one: Case, department: string): boolean =>
  hasUnsigned(one, department) ||
  one.companions.some((each) => each.department === department && each.acknowledgedOn === null)

/** The departments whose clock of signing runs or stands still. */
const signing = (one: Case): readonly string[] =>
  one.deadlines
    .filter((each) => each.kind === 'acknowledge' && (each.state === 'open' || each.state === 'paused'))
    .map((each) => each.subject ?? '')

export function tasksGiven(event: CaseEvent, one: Case): readonly Subject[] {
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

export function tasksFinished(event: CaseEvent): readonly string[] {
  return event.type === 'TaskCompletionConfirmed' || event.type === 'TaskNotEligible' ? [event.task] : []
}

export function tasksTaken(event: CaseEvent, one: Case): readonly string[] {
  if (event.type === 'TaskCancelled' || event.type === 'TaskReopened') return [event.task]
  if (event.type === 'DispatchWithdrawn') return event.tasks
  // 首接负责: the first receiver's clock runs until the next one has signed.
  if (event.type === 'TaskAcknowledged')
    return one.tasks
      .filter((each) => each.handedTo === event.task && each.state === 'reassigned')
      .map((each) => each.id)
  return []
}

export function returnRuled(event: CaseEvent): readonly string[] {
  switch (event.type) {
    case 'TaskReturnRefused':
    case 'TaskSupplied':
    case 'TaskReassigned':
    case 'TaskNotEligible':
    case 'TaskCancelled':
      return [event.task]
    default:
      return []
  }
}

/** What was asked for needs no ruling any more: the task is finished, given back, or taken away. */
export function requestOverturned(event: CaseEvent, one: Case): readonly string[] {
  return event.type === 'TaskCompletionReported' ||
    event.type === 'TaskReturnRequested' ||
    event.type === 'TaskReassigned' ||
    event.type === 'TaskNotEligible'
    ? [event.task]
    : tasksTaken(event, one)
}
