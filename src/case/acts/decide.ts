// The county rules on what a department or a township has asked: a return or more time. 县残联裁定，1个工作日内
import type { ActOf } from '../../understanding/act.ts'
import type { Case, Task } from '../case.ts'
import { asks, type Circumstances, type Decision, done, refused, type Verb } from '../decision.ts'
import { clockOf, newDueOn, putOff, whatOf } from '../extension.ts'
import type { ServiceCode } from '../service.ts'
import { isUnfinished, nextTaskId } from '../tasks.ts'
import { settleObjection } from './notice.ts'

type Decide = ActOf<'decide'>

const waiting = (one: Case, state: 'return-requested' | 'extension-requested', act?: Decide) =>
  one.tasks.filter(
    (task) => task.state === state && (!act?.services?.length || act.services.includes(task.service)),
  )

export const decide: Verb<'decide'> = {
  fits: (one) =>
    waiting(one, 'return-requested').length > 0 ||
    waiting(one, 'extension-requested').length > 0 ||
    one.extensionRequests.length > 0,
  decide(one, act, around) {
    const returned = waiting(one, 'return-requested', act)
    const extended = waiting(one, 'extension-requested', act)
    const asked = returned.length + extended.length + one.extensionRequests.length
    if (act.reassign && act.approve !== false && act.about !== 'extend' && returned.length === 0)
      return sendElsewhere(one, act)
    if (one.certificate === 'objection' && act.about === undefined && asked === 0)
      return settleObjection(one, true)
    const about = act.about ?? (returned.length > 0 ? 'return' : 'extend')
    const tasks = about === 'return' ? returned : extended
    if (tasks.length === 0 && (about === 'return' || one.extensionRequests.length === 0))
      return refused({ key: 'no-request', values: {} })
    const again = { ...act, about, case: one.number }
    if (act.approve === undefined && !act.reassign)
      return asks({ hole: 'result', act: again }, { key: 'decide-how', values: {} })
    if (tasks.length > 1 && !act.services?.length) {
      const services = tasks.map((task) => task.service)
      return asks({ hole: 'services', act: again }, { key: 'which-services-decide', values: { services } })
    }
    const [task] = tasks
    if (about === 'return' && task) return ruleOnReturn(one, task, again)
    return task ? ruleOnExtension(one, task, again, around) : ruleForTownship(one, again, around)
  },
}

function ruleOnReturn(one: Case, task: Task, act: Decide): Decision {
  const { service } = task
  if (act.approve === false)
    return done([{ type: 'TaskReturnRefused', task: task.id }], {
      key: 'return-refused',
      values: { service },
    })
  const request = task.request?.kind === 'return' ? task.request : null
  const department = act.reassign ?? (request?.reason === 'not-our-duty' ? request.suggest : null)
  if (department) return handOver(one, task, department)
  switch (request?.reason) {
    case 'not-eligible':
      return done([{ type: 'TaskNotEligible', task: task.id, reason: request.reason }], {
        key: 'not-eligible',
        values: { service },
      })
    case 'duplicate':
      return done([{ type: 'TaskCancelled', task: task.id }], { key: 'task-cancelled', values: { service } })
    case 'missing-materials':
    case 'wrong-channel':
      // The township supplies what is missing, or accepts first; the task stays where it is. 社会救助暂行办法第十一条
      return done([{ type: 'TaskSupplied', task: task.id, reason: request.reason }], {
        key: 'township-supplies',
        values: { service, need: request.reason },
      })
    case 'not-our-duty':
    case 'wrong-area':
    case undefined:
      return whom(act, service)
  }
}

const whom = (act: Decide, service: ServiceCode): Decision =>
  asks({ hole: 'department', act }, { key: 'reassign-whom', values: { service } })

/** 首接负责: the first receiver keeps it until the other has signed. */
function handOver(one: Case, task: Task, department: string): Decision {
  const { service } = task
  if (department === task.department) return refused({ key: 'reassign-same', values: { department } })
  const to = { id: nextTaskId(one, service), department }
  return done([{ type: 'TaskReassigned', task: task.id, to }], {
    key: 'reassigned',
    values: { service, department },
  })
}

/** The county sends a task to another department though nobody has given it back. */
function sendElsewhere(one: Case, act: Decide): Decision {
  const open = one.tasks.filter(
    (task) =>
      isUnfinished(task) &&
      task.handedTo === null &&
      (!act.services?.length || act.services.includes(task.service)),
  )
  const [task] = open
  if (!task || !act.reassign) return refused({ key: 'no-request', values: {} })
  if (open.length === 1) return handOver(one, task, act.reassign)
  const services = open.map((each) => each.service)
  return asks(
    { hole: 'services', act: { ...act, case: one.number } },
    { key: 'which-services-decide', values: { services } },
  )
}

function ruleOnExtension(one: Case, task: Task, act: Decide, { today, calendar }: Circumstances): Decision {
  const decided = { type: 'TaskExtensionDecided', task: task.id, approved: act.approve === true } as const
  const due = clockOf(one, task)
  if (!act.approve && due)
    return done([decided], {
      key: 'extension-refused',
      values: { what: whatOf(due, one), dueOn: due.dueOn },
    })
  const asked = task.request?.kind === 'extension' ? task.request.until : null
  const until = due ? (newDueOn(calendar, due, act) ?? asked) : asked
  if (!due || !until) return asks({ hole: 'until', act }, { key: 'extend-until', values: {} })
  return putOff(one, due, until, today, [decided])
}

function ruleForTownship(one: Case, act: Decide, { today, calendar }: Circumstances): Decision {
  const [request] = one.extensionRequests
  const due = one.deadlines.find((each) => each.id === request?.deadline)
  if (!request || !due) return refused({ key: 'no-request', values: {} })
  const decided = {
    type: 'ExtensionDecided',
    deadline: request.deadline,
    approved: act.approve === true,
  } as const
  if (!act.approve)
    return done([decided], {
      key: 'extension-refused',
      values: { what: whatOf(due, one), dueOn: due.dueOn },
    })
  return putOff(one, due, newDueOn(calendar, due, act) ?? request.until, today, [decided])
}
