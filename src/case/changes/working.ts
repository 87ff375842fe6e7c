// What the departments do about their tasks, and what the county rules. 四(七)、五
import type { Case, Task } from '../case.ts'
import { isUnfinished, newTask } from '../tasks.ts'
import type { Changes } from './change.ts'

export const working = {
  TaskAcknowledged: (one, { task }) => handedOver(set(one, task, { state: 'acknowledged' }), task),
  TaskProgressed: (one, { task }) => set(one, task, { state: 'in-progress' }),
  TaskCompletionReported: (one, { task, on }) =>
    set(one, task, { state: 'completion-reported', completedOn: on, before: null, request: null }),
  TaskCompletionConfirmed: (one, { task }) => set(one, task, { state: 'done' }),
  TaskReopened: (one, { task }) => set(one, task, { state: 'in-progress', completedOn: null }),
  TaskReturnRequested: (one, { task, reason, suggest, on }) =>
    asksFor(one, task, 'return-requested', { kind: 'return', reason, suggest, askedOn: on }),
  TaskReturnRefused: (one, { task }) => ruledOn(one, task),
  TaskSupplied: (one, { task }) => ruledOn(one, task),
  TaskReassigned: (one, { task, to }) => {
    const service = one.tasks.find((each) => each.id === task)?.service
    const after = ruledOn(one, task, { handedTo: to.id })
    return service ? { ...after, tasks: [...after.tasks, newTask({ ...to, service })] } : after
  },
  TaskNotEligible: (one, { task }) => set(one, task, { state: 'not-eligible', before: null, request: null }),
  TaskExtensionRequested: (one, { task, until, reason, on }) =>
    asksFor(one, task, 'extension-requested', { kind: 'extension', until, reason, askedOn: on }),
  TaskExtensionDecided: (one, { task }) =>
    change(one, task, (each) => (each.request?.kind === 'extension' ? asBefore(each) : {})),
  TaskCancelled: (one, { task }) => set(one, task, { state: 'cancelled' }),
  // The township asks for more time, 三(一)
  ExtensionRequested: (one, { deadline, until, reason, on }) => ({
    ...one,
    extensionRequests: [...one.extensionRequests, { deadline, until, reason, askedOn: on }],
  }),
  ExtensionDecided: (one, { deadline }) => ({
    ...one,
    extensionRequests: one.extensionRequests.filter((each) => each.deadline !== deadline),
  }),
} as const satisfies Changes<
  | 'TaskAcknowledged'
  | 'TaskProgressed'
  | 'TaskCompletionReported'
  | 'TaskCompletionConfirmed'
  | 'TaskReopened'
  | 'TaskReturnRequested'
  | 'TaskReturnRefused'
  | 'TaskSupplied'
  | 'TaskReassigned'
  | 'TaskNotEligible'
  | 'TaskExtensionRequested'
  | 'TaskExtensionDecided'
  | 'TaskCancelled'
  | 'ExtensionRequested'
  | 'ExtensionDecided'
>

const change = (one: Case, id: string, changes: (task: Task) => Partial<Task>): Case => ({
  ...one,
  tasks: one.tasks.map((task) => (task.id === id ? { ...task, ...changes(task) } : task)),
})

const set = (one: Case, id: string, changes: Partial<Task>): Case => change(one, id, () => changes)

/** 首接负责: whoever had it first keeps it until the next one has signed. */
const handedOver = (one: Case, signed: string): Case => ({
  ...one,
  tasks: one.tasks.map((task) =>
    task.handedTo === signed && isUnfinished(task) ? { ...task, state: 'reassigned' } : task,
  ),
})

/** A department's request waits for the county; what the task was before is kept. */
const asksFor = (one: Case, id: string, state: Task['state'], request: NonNullable<Task['request']>): Case =>
  change(one, id, (task) => ({ before: task.before ?? task.state, state, request }))

/** Nobody asks any more: the task is what it was before. */
const asBefore = (task: Task): Partial<Task> => ({
  state: task.before ?? task.state,
  before: null,
  request: null,
})

/** The county has ruled on a return: there is no second one. */
const ruledOn = (one: Case, id: string, more: Partial<Task> = {}): Case =>
  change(one, id, (task) => ({ ...asBefore(task), returnRuled: true, ...more }))
