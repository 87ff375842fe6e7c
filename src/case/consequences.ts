// What an event brings about by itself: the end takes back what was sent, a late need goes to whose it is.
import { type Case, isEnded } from './case.ts'
import type { CaseEvent } from './event.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import type { ServiceCode } from './service.ts'
import { isSettled } from './tasks.ts'
import { teamFor, unsent } from './team.ts'

/**
 * The events that follow of themselves.
 * @param before the case before the event, null when there was none
 * @param today the county day of the event
 */
export function consequencesOf(
  before: Case | null,
  event: CaseEvent,
  after: Case,
  today: PlainDate,
): readonly CaseEvent[] {
  if (isEnded(after)) return before && !isEnded(before) ? takenBack(after) : []
  switch (event.type) {
    // No visit will be planned for it any more: each service goes to its own department. 五
    case 'ServicesChanged':
    case 'CaseAbsorbed':
      return after.stage === 'visited'
        ? sent(
            after,
            unsent(after).filter((each) => !before?.services.includes(each)),
            today,
          )
        : []
    case 'CertificateAssessed':
      return event.result === 'qualified'
        ? [
            ...sent(
              after,
              unsent(after).filter((each) => each === 'CERT'),
              today,
            ),
            // Assessed again, and now it is up to the standard: its task is taken up where it was given up.
            ...after.tasks
              .filter(({ service, state }) => service === 'CERT' && state === 'not-eligible')
              .map((task) => ({ type: 'TaskReopened', task: task.id }) as const),
          ]
        : certificateTasks(after).map((task) => ({ type: 'TaskNotEligible', task: task.id, reason: null }))
    // The first receiver has finished it before the other signed: there is nothing left to take over.
    case 'TaskCompletionConfirmed':
      return after.tasks
        .filter((task) => task.state === 'assigned' && heir(after, event.task) === task.id)
        .map((task) => ({ type: 'TaskCancelled', task: task.id }))
    default:
      return []
  }
}

const heir = (one: Case, id: string): string | null =>
  one.tasks.find((task) => task.id === id)?.handedTo ?? null

const certificateTasks = (one: Case) =>
  one.tasks.filter((task) => task.service === 'CERT' && !isSettled(task))

function takenBack(one: Case): readonly CaseEvent[] {
  const tasks = one.tasks.filter((task) => !isSettled(task)).map((task) => task.id)
  return tasks.length > 0 ? [{ type: 'DispatchWithdrawn', tasks }] : []
}

function sent(one: Case, services: readonly ServiceCode[], on: PlainDate): readonly CaseEvent[] {
  const { tasks } = teamFor(one, services, { departments: [], services: [] })
  return tasks.length > 0 ? [{ type: 'CaseDispatched', tasks, companions: [], on }] : []
}
