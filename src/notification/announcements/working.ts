// The departments' tasks: what waits for the county's ruling or the township's word, and what was ruled. 四(七)、五
import type { Case, Task } from '../../case/case.ts'
import { type Announcements, notice } from './announcement.ts'
import { card } from './card.ts'
import { ruled } from './ruled.ts'

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
    if (!task) return []
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
        say: { key: 'task-extension-decision', values: { asker: `@${task.department}`, day: event.until } },
        buttons: ['同意延期', '不同意延期'],
        until: { kind: 'extension-decision', subject: task.id },
      },
    ]
  },
  ExtensionRequested: (event) => [
    {
      to: 'federation',
      kind: 'task',
      say: { key: 'task-extension-decision', values: { asker: '镇上', day: event.until } },
      buttons: ['同意延期', '不同意延期'],
      until: { kind: 'extension-decision', subject: event.deadline },
    },
  ],
  TaskReassigned: (event, one) => {
    const task = taskOf(one, event.to.id)
    return task ? [card(one, task.department, [task]), ...ruled(event, one)] : []
  },
  TaskReturnRefused: ruled,
  TaskSupplied: ruled,
  TaskCancelled: ruled,
  TaskNotEligible: (event, one) => {
    const service = taskOf(one, event.task)?.service
    if (!service || service === 'CERT') return []
    return [
      ...ruled(event, one),
      { to: 'clerks', kind: 'task', say: { key: 'not-eligible-told', values: { service } } },
      notice('applicant', { key: 'not-eligible-for-relative', values: { service } }),
    ]
  },
  TaskExtensionDecided: ruled,
  ExtensionDecided: ruled,
} as const satisfies Announcements<
  | 'TaskCompletionReported'
  | 'TaskReopened'
  | 'TaskReturnRequested'
  | 'TaskExtensionRequested'
  | 'ExtensionRequested'
  | 'TaskReassigned'
  | 'TaskReturnRefused'
  | 'TaskSupplied'
  | 'TaskCancelled'
  | 'TaskNotEligible'
  | 'TaskExtensionDecided'
  | 'ExtensionDecided'
>

const taskOf = (one: Case, id: string): Task | undefined => one.tasks.find((each) => each.id === id)
