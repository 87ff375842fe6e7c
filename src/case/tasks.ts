// Questions about a case's tasks that several acts ask.
import type { Speaker } from '../organisation/speaker.ts'
import type { Case, Task, TaskState } from './case.ts'
import type { ServiceCode } from './service.ts'

/** The federation's department: it leads, dispatches and confirms its own tasks. 五(一) */
export const federation = 'disabled-federation'

/** States in which the department still has something to do. */
const unfinished: readonly TaskState[] = [
  'assigned',
  'acknowledged',
  'in-progress',
  'return-requested',
  'extension-requested',
]

const settled: readonly TaskState[] = ['done', 'reassigned', 'not-eligible', 'cancelled']

export const isUnfinished = (task: Task): boolean => unfinished.includes(task.state)

/** Nothing more will come of it. */
export const isSettled = (task: Task): boolean => settled.includes(task.state)

/** The department the speaker acts for; the county acts for its federation. */
export function departmentOf(speaker: Speaker): string | null {
  if (speaker.role === 'county') return federation
  return speaker.role === 'department' ? speaker.org : null
}

/** Whether the speaker speaks for the county federation. */
export const isCounty = (speaker: Speaker): boolean => departmentOf(speaker) === federation

/** The speaker's own unfinished tasks, of these services when any are named. */
export function ownTasks(one: Case, speaker: Speaker, named: readonly ServiceCode[] = []): readonly Task[] {
  const department = departmentOf(speaker)
  return one.tasks.filter(
    (task) =>
      task.department === department &&
      isUnfinished(task) &&
      (named.length === 0 || named.includes(task.service)),
  )
}

/** An id for the next task of a service: `NURSING-1`, `NURSING-2` after a reassignment. */
export function nextTaskId(one: Case, service: ServiceCode): string {
  return `${service}-${one.tasks.filter((each) => each.service === service).length + 1}`
}

/** A task as it is given: nobody has signed it. */
export const newTask = (task: Pick<Task, 'id' | 'service' | 'department'>): Task => ({
  ...task,
  state: 'assigned',
  before: null,
  request: null,
  returnRuled: false,
  handedTo: null,
  completedOn: null,
})
