// The county rules on what a department or a township has asked: a return or more time. 县残联裁定，1个工作日内
import { extendDeadline } from '../../deadline/deadline.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import type { ActOf } from '../../understanding/act.ts'
import type { Case, Task } from '../case.ts'
import { asks, type Circumstances, type Decision, done, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { nextTaskId } from '../tasks.ts'
import { newDueOn } from './extend.ts'
import { settleObjection } from './notice.ts'

type Decide = ActOf<'decide'>

const returns = (one: Case, act: Decide): readonly Task[] =>
  one.tasks.filter(
    (task) =>
      task.state === 'return-requested' && (!act.services?.length || act.services.includes(task.service)),
  )

const extensions = (one: Case): readonly Task[] =>
  one.tasks.filter((task) => task.state === 'extension-requested')

export const decide: Verb<'decide'> = {
  fits: (one) =>
    returns(one, noServices).length > 0 || extensions(one).length > 0 || one.extensionRequests.length > 0,
  decide(one, act, around) {
    if (one.certificate === 'objection' && act.about === undefined) return settleObjection(one, true)
    const [returned] = returns(one, act)
    const about = act.about ?? (returned ? 'return' : 'extend')
    if (about === 'return')
      return returned ? ruleOnReturn(one, returned, act) : refused({ key: 'no-request', values: {} })
    return ruleOnExtension(one, act, around)
  },
}

const noServices: Decide = { act: 'decide', confidence: 1 }

function ruleOnReturn(one: Case, task: Task, act: Decide): Decision {
  if (act.approve === undefined) return refused({ key: 'decide-how', values: {} })
  if (!act.approve) {
    return done([{ type: 'TaskReturnRefused', task: task.id }], {
      key: 'return-refused',
      values: { service: task.service },
    })
  }
  const request = task.request?.kind === 'return' ? task.request : null
  const department = act.reassign ?? (request?.reason === 'not-our-duty' ? request.suggest : null)
  if (department) {
    const to = { id: nextTaskId(one, task.service), department }
    const events: CaseEvent[] = [{ type: 'TaskReassigned', task: task.id, to }]
    return done(events, { key: 'reassigned', values: { service: task.service, department } })
  }
  switch (request?.reason) {
    case 'not-eligible':
      return done([{ type: 'TaskNotEligible', task: task.id, reason: 'not-eligible' }], {
        key: 'not-eligible',
        values: { service: task.service },
      })
    case 'duplicate':
      return done([{ type: 'TaskCancelled', task: task.id }], {
        key: 'task-cancelled',
        values: { service: task.service },
      })
    case 'missing-materials':
    case 'wrong-channel':
      // The township supplies what is missing, or accepts first; the task stays where it is. 社会救助暂行办法第十一条
      return done(
        [
          { type: 'TaskReturnRefused', task: task.id },
          { type: 'MaterialsMissing', missing: [] },
        ],
        {
          key: 'township-supplies',
          values: { service: task.service },
        },
      )
    case 'not-our-duty':
    case 'wrong-area':
    case undefined:
      return asks(
        { hole: 'department', act: { ...act, about: 'return', case: one.number } },
        {
          key: 'reassign-whom',
          values: { service: task.service },
        },
      )
  }
}

function ruleOnExtension(one: Case, act: Decide, { today, calendar }: Circumstances): Decision {
  if (act.approve === undefined) return refused({ key: 'decide-how', values: {} })
  const [task] = extensions(one)
  const [request] = one.extensionRequests
  if (task) {
    if (!act.approve) {
      return done([{ type: 'TaskExtensionDecided', task: task.id, approved: false }], {
        key: 'extension-refused',
        values: {},
      })
    }
    const due = one.deadlines.find(
      (each) => each.kind === 'task' && each.subject === task.id && each.state === 'open',
    )
    const asked = task.request?.kind === 'extension' ? task.request.until : null
    const until = due ? (newDueOn(calendar, due.dueOn, act) ?? asked) : asked
    if (!until)
      return asks({ hole: 'until', act: { ...act, case: one.number } }, { key: 'extend-until', values: {} })
    return approveExtension(one, task, until, today)
  }
  if (!request) return refused({ key: 'no-request', values: {} })
  const decided: CaseEvent = { type: 'ExtensionDecided', deadline: request.deadline, approved: act.approve }
  if (!act.approve) return done([decided], { key: 'extension-refused', values: {} })
  const due = one.deadlines.find((each) => each.id === request.deadline)
  const until = due ? (newDueOn(calendar, due.dueOn, act) ?? request.until) : request.until
  if (!due || until <= due.dueOn)
    return done([decided], { key: 'extension-approved', values: { from: until, until } })
  return done([decided, { type: 'DeadlineChanged', deadline: extendDeadline(due, until, today) }], {
    key: 'extension-approved',
    values: { from: due.dueOn, until },
  })
}

/** The task's deadline moves; both days are kept. */
export function approveExtension(one: Case, task: Task, until: PlainDate, today: PlainDate): Decision {
  const due = one.deadlines.find(
    (each) => each.kind === 'task' && each.subject === task.id && each.state === 'open',
  )
  const events: CaseEvent[] = [{ type: 'TaskExtensionDecided', task: task.id, approved: true }]
  if (!due || until <= due.dueOn)
    return done(events, { key: 'extension-approved', values: { from: until, until } })
  events.push({ type: 'DeadlineChanged', deadline: extendDeadline(due, until, today) })
  return done(events, { key: 'extension-approved', values: { from: due.dueOn, until } })
}
