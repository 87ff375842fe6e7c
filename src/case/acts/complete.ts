// A task is finished: the department reports it, and it counts once the county, the township or the applicant confirms.
import type { ActOf } from '../../understanding/act.ts'
import type { Case, Task } from '../case.ts'
import { asks, type Circumstances, type Decision, done, nothing, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { federation, isCounty, ownTasks } from '../tasks.ts'
import { acknowledgements } from './acknowledge.ts'

const reported = (one: Case, act: ActOf<'complete'>): readonly Task[] =>
  one.tasks.filter(
    (task) =>
      task.state === 'completion-reported' && (!act.services?.length || act.services.includes(task.service)),
  )

export const complete: Verb<'complete'> = {
  fits: (one, speaker) =>
    ownTasks(one, speaker).some((task) => task.service !== 'CERT') ||
    (speaker.role !== 'department' && one.tasks.some((task) => task.state === 'completion-reported')),
  decide(one, act, around) {
    const { speaker } = around
    if (speaker.role === 'department' && !isCounty(speaker)) return report(one, act, around)
    const toConfirm = reported(one, act)
    const own = isCounty(speaker)
      ? ownTasks(one, speaker, act.services).filter((task) => task.service !== 'CERT')
      : []
    if (toConfirm.length === 0 && own.length === 0)
      return refused({ key: 'nothing-reported-complete', values: {} })
    const events: CaseEvent[] = [
      ...own.flatMap((task) => [
        { type: 'TaskCompletionReported', task: task.id, on: around.today } as const,
        { type: 'TaskCompletionConfirmed', task: task.id } as const,
      ]),
      ...toConfirm.map((task) => ({ type: 'TaskCompletionConfirmed', task: task.id }) as const),
    ]
    const services = [...own, ...toConfirm].map((task) => task.service)
    return done(events, { key: 'completion-confirmed', values: { services } })
  },
}

function report(one: Case, act: ActOf<'complete'>, around: Circumstances): Decision {
  const tasks = ownTasks(one, around.speaker, act.services)
  if (tasks.length === 0) {
    const before = one.tasks.some(
      (task) => task.department === around.speaker.org && task.state === 'completion-reported',
    )
    return before || !around.named ? nothing : refused({ key: 'no-task-of-yours', values: {} })
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
    ...acknowledgements(one, around.speaker, around.today),
    ...tasks.map((task) => ({ type: 'TaskCompletionReported', task: task.id, on: around.today }) as const),
  ]
  const services = tasks.map((task) => task.service)
  return done(events, { key: 'completion-reported', values: { services } })
}

/** Whether the task is the federation's own, which it confirms itself. */
export const confirmsItself = (task: Task): boolean => task.department === federation
