// The departments' tasks: what waits for the county's ruling or the township's word, and what was ruled. 四(七)、五
import type { Case, Task } from '../../case/case.ts'
import { clockOf, whatOf } from '../../case/extension.ts'
import { serviceName } from '../../case/service.ts'
import type { Saying } from '../../conversation/sentences/sentences.ts'
import type { Deadline } from '../../deadline/deadline.ts'
import { type Announcement, type Announcements, notice } from './announcement.ts'
import { card } from './card.ts'

export const working = {
  TaskCompletionReported: (event, one) => {
    const task = taskOf(one, event.task)
    if (!task || task.state !== 'completion-reported') return []
    return [
      {
        to: 'clerks',
        kind: 'task',
        say: { key: 'task-confirm', values: { service: task.service, department: task.department } },
        buttons: ['确认办结'],
      },
      {
        to: 'applicant',
        kind: 'notice',
        say: {
          key: 'completion-for-relative',
          values: { service: task.service, department: task.department },
        },
        buttons: ['确认办结'],
      },
    ]
  },
  TaskReopened: (event, one) => {
    const task = taskOf(one, event.task)
    // A certificate that was assessed again goes on by its own steps; no call-back has found it missing.
    if (!task || (task.service === 'CERT' && one.certificate !== 'delivered')) return []
    return [
      {
        to: { department: task.department },
        kind: 'task',
        say: { key: 'task-reopened', values: { service: task.service } },
      },
    ]
  },
  TaskReturnRequested: (event, one) => {
    const task = taskOf(one, event.task)
    if (!task) return []
    const { reason, suggest } = event
    return [
      {
        to: 'federation',
        kind: 'task',
        say: {
          key: 'task-return-decision',
          values: { service: task.service, department: task.department, reason, suggest },
        },
        buttons: ['同意退单', '不同意退单'],
        until: { kind: 'return-decision', subject: task.id },
      },
    ]
  },
  TaskExtensionRequested: (event, one) => {
    const task = taskOf(one, event.task)
    if (!task) return []
    return [
      {
        to: 'federation',
        kind: 'task',
        say: {
          key: 'task-extension-decision',
          values: {
            asker: `@${task.department}`,
            ...moreTime(one, clockOf(one, task)),
            day: event.until,
            reason: event.reason,
          },
        },
        buttons: ['同意延期', '不同意延期'],
        until: { kind: 'extension-decision', subject: task.id },
      },
    ]
  },
  ExtensionRequested: (event, one) => [
    {
      to: 'federation',
      kind: 'task',
      say: {
        key: 'task-extension-decision',
        values: {
          asker: '镇上',
          ...moreTime(
            one,
            one.deadlines.find((each) => each.id === event.deadline),
          ),
          day: event.until,
          reason: event.reason,
        },
      },
      buttons: ['同意延期', '不同意延期'],
      until: { kind: 'extension-decision', subject: event.deadline },
    },
  ],
  TaskReassigned: (event, one) => {
    const task = taskOf(one, event.to.id)
    const first = taskOf(one, event.task)
    if (!task || !first) return []
    const { service } = task
    return [
      card(one, task.department, [task]),
      toKeeper(first, { key: 'reassigned-told', values: { service, to: task.department } }),
    ]
  },
  // 首接负责 ends: the first receiver hears that the other has signed.
  TaskAcknowledged: (event, one) =>
    one.tasks
      .filter((task) => task.handedTo === event.task && task.state === 'reassigned')
      .map((task) =>
        toKeeper(task, {
          key: 'handed-over-told',
          values: { service: task.service, to: taskOf(one, event.task)?.department ?? '' },
        }),
      ),
  TaskReturnRefused: (event, one) =>
    told(one, event.task, ({ service }) => ({ key: 'return-refused-told', values: { service } })),
  TaskSupplied: (event, one) => {
    const task = taskOf(one, event.task)
    const { reason: need = 'missing-materials' } = event
    if (!task) return []
    const { service, department } = task
    return [
      toKeeper(task, { key: 'supplied-told', values: { service, need } }),
      {
        to: 'clerks',
        kind: 'task',
        say: { key: 'supply-for-department', values: { service, department, need } },
      },
    ]
  },
  TaskCancelled: (event, one) =>
    told(one, event.task, ({ service }) => ({ key: 'task-cancelled-told', values: { service } })),
  TaskNotEligible: (event, one) => {
    const service = taskOf(one, event.task)?.service
    if (!service || service === 'CERT') return []
    return [
      ...told(one, event.task, () => ({ key: 'not-eligible-ruled', values: { service } })),
      { to: 'clerks', kind: 'task', say: { key: 'not-eligible-told', values: { service } } },
      notice('applicant', { key: 'not-eligible-for-relative', values: { service } }),
    ]
  },
  TaskExtensionDecided: ({ task: id, approved }, one) => {
    const task = taskOf(one, id)
    const until = task && clockOf(one, task)?.dueOn
    if (!task || !until) return []
    const { service } = task
    return [
      toKeeper(task, {
        key: approved ? 'extension-granted-told' : 'extension-denied-told',
        values: { what: serviceName(service), until },
      }),
      ...(approved
        ? [notice('applicant', { key: 'extension-for-relative', values: { service, until } })]
        : []),
    ]
  },
  ExtensionDecided: ({ deadline: id, approved }, one) => {
    const due = one.deadlines.find((each) => each.id === id)
    return due
      ? [
          notice('clerks', {
            key: approved ? 'extension-granted-told' : 'extension-denied-told',
            values: { what: whatOf(due, one), until: due.dueOn },
          }),
        ]
      : []
  },
} as const satisfies Announcements<
  | 'TaskCompletionReported'
  | 'TaskReopened'
  | 'TaskReturnRequested'
  | 'TaskExtensionRequested'
  | 'ExtensionRequested'
  | 'TaskReassigned'
  | 'TaskAcknowledged'
  | 'TaskReturnRefused'
  | 'TaskSupplied'
  | 'TaskCancelled'
  | 'TaskNotEligible'
  | 'TaskExtensionDecided'
  | 'ExtensionDecided'
>

const taskOf = (one: Case, id: string): Task | undefined => one.tasks.find((each) => each.id === id)

const toKeeper = (task: Task, say: Saying): Announcement => notice({ department: task.department }, say)

/** The county's ruling goes to who asked for it. */
function told(one: Case, id: string, say: (task: Task) => Saying): readonly Announcement[] {
  const task = taskOf(one, id)
  return task ? [toKeeper(task, say(task))] : []
}

/** For what more time is asked, from which day, and whether it was put off before. */
const moreTime = (one: Case, due: Deadline | undefined) => ({
  what: due ? whatOf(due, one) : '办理',
  from: due?.dueOn ?? null,
  again: due?.changes.some(({ change }) => change === 'extended') ?? false,
})
