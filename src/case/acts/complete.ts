// A task is finished: the department reports it, and it counts once the county, the township or the applicant confirms.
import type { ActOf } from '../../understanding/act.ts'
import { type Case, isEnded, type Task } from '../case.ts'
import { asks, type Circumstances, type Decision, done, nothing, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import type { Speaker } from '../../organisation/speaker.ts'
import { isCounty, ownTasks } from '../tasks.ts'
import { acknowledgements } from './acknowledge.ts'

const awaiting = (one: Case, named: readonly Task['service'][] = []): readonly Task[] =>
  one.tasks.filter(
    (task) => task.state === 'completion-reported' && (named.length === 0 || named.includes(task.service)),
  )

/** The federation's own tasks that it can call finished: the certificate is finished in the person's hands. */
const ownToFinish = (one: Case, speaker: Speaker, named?: readonly Task['service'][]): readonly Task[] =>
  ownTasks(one, speaker, named).filter((task) => task.service !== 'CERT')

const reports = (speaker: Speaker): boolean => speaker.role === 'department' && !isCounty(speaker)

export const complete: Verb<'complete'> = {
  fits: (one, speaker) =>
    !isEnded(one) &&
    (reports(speaker)
      ? ownTasks(one, speaker).length > 0
      : awaiting(one).length > 0 || (isCounty(speaker) && ownToFinish(one, speaker).length > 0)),
  decide(one, act, around) {
    return reports(around.speaker) ? report(one, act, around) : confirm(one, act, around)
  },
}

function report(one: Case, act: ActOf<'complete'>, { speaker, today, named }: Circumstances): Decision {
  const tasks = ownTasks(one, speaker, act.services)
  if (tasks.length === 0) {
    const waiting = awaiting(one, act.services).filter((task) => task.department === speaker.org)
    if (waiting.length === 0) return named ? refused({ key: 'no-task-of-yours', values: {} }) : nothing
    const services = waiting.map((task) => task.service)
    return refused({ key: 'completion-waits', values: { services } })
  }
  // “已办” of two services may mean the one or the other.
  if (tasks.length > 1 && !act.services?.length) {
    const services = tasks.map((task) => task.service)
    return asks(
      { hole: 'services', act: { ...act, case: one.number } },
      { key: 'which-services-complete', values: { services } },
    )
  }
  const events: CaseEvent[] = [
    ...acknowledgements(one, speaker, today),
    ...tasks.map((task) => ({ type: 'TaskCompletionReported', task: task.id, on: today }) as const),
  ]
  const services = tasks.map((task) => task.service)
  return done(events, { key: 'completion-reported', values: { services } })
}

/** The county confirms its own, too: who finished it is who confirms it. */
function confirm(one: Case, act: ActOf<'complete'>, { speaker, today }: Circumstances): Decision {
  const reported = awaiting(one, act.services)
  const own = isCounty(speaker) ? ownToFinish(one, speaker, act.services) : []
  if (reported.length === 0 && own.length === 0) {
    const settled = one.tasks.filter(
      ({ state, service }) => state === 'done' && (act.services?.includes(service) ?? false),
    )
    if (settled.length > 0)
      return refused({
        key: 'already-complete',
        values: { services: settled.map(({ service }) => service) },
      })
    const certificate = act.services?.includes('CERT') && one.certificate !== 'delivered'
    return refused({
      key: certificate ? 'certificate-ends-delivered' : 'nothing-reported-complete',
      values: {},
    })
  }
  const events: CaseEvent[] = [
    ...own.flatMap((task) => [
      { type: 'TaskCompletionReported', task: task.id, on: today } as const,
      { type: 'TaskCompletionConfirmed', task: task.id } as const,
    ]),
    ...reported.map((task) => ({ type: 'TaskCompletionConfirmed', task: task.id }) as const),
  ]
  const services = [...own, ...reported].map((task) => task.service)
  return done(events, { key: 'completion-confirmed', values: { services } })
}
