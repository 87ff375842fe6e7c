// What must hold of a case at any time: each promise has its clock, and none is left running without one.
import { type Case, isEnded, type Task } from '../../src/case/case.ts'
import { federation, isSettled } from '../../src/case/tasks.ts'
import type { Deadline } from '../../src/deadline/deadline.ts'

const runs = (each: Deadline): boolean => each.state === 'open' || each.state === 'paused'

/** What is wrong with the case as it stands; empty when all is well. */
export function breachesOf(one: Case): readonly string[] {
  const running = one.deadlines.filter(runs)
  if (isEnded(one)) {
    return [
      ...running.map((each) => `ended, and ${each.id} runs`),
      ...one.tasks.filter((each) => !isSettled(each)).map((each) => `ended, and ${each.id} is not settled`),
    ]
  }
  return [
    ...(running.length > 0 || one.onHold ? [] : [`${one.stage}, and nobody owes anything`]),
    ...one.tasks.flatMap((task) => breachesOfTask(one, task)),
    ...compare('return', clocks(one, 'return-decision'), waiting(one, 'return-requested')),
    ...compare('extension', clocks(one, 'extension-decision'), [
      ...waiting(one, 'extension-requested'),
      ...one.extensionRequests.map((each) => each.deadline),
    ]),
    ...compare(
      'call-back',
      [...clocks(one, 'callback'), ...clocks(one, 'callback-after-delivery')],
      one.callbacks.flatMap((each, index) => (each.doneOn === null ? [String(index)] : [])),
    ),
    ...(clocks(one, 'visit').length === (toVisit.includes(one.stage) ? 1 : 0)
      ? []
      : [`${one.stage}, and ${clocks(one, 'visit').length} visits are owed`]),
  ]
}

const toVisit: readonly Case['stage'][] = ['reported', 'dispatched']

function breachesOfTask(one: Case, task: Task): readonly string[] {
  const owed = clocks(one, 'task').filter((each) => each === task.id).length
  const signs = clocks(one, 'acknowledge').filter((each) => each === task.department).length
  const mustSign = task.state === 'assigned' && task.department !== federation
  return [
    ...(owed === (isSettled(task) ? 0 : 1) ? [] : [`${task.id} is ${task.state} with ${owed} clocks`]),
    ...(mustSign && signs !== 1 ? [`${task.department} has to sign with ${signs} clocks`] : []),
  ]
}

/** What the running clocks of a kind are about. */
const clocks = (one: Case, kind: Deadline['kind']): readonly string[] =>
  one.deadlines.filter((each) => each.kind === kind && runs(each)).map((each) => each.subject ?? '')

const waiting = (one: Case, state: Task['state']): readonly string[] =>
  one.tasks.filter((task) => task.state === state).map((task) => task.id)

function compare(what: string, clocked: readonly string[], waits: readonly string[]): readonly string[] {
  const [left, right] = [clocked.toSorted().join(), waits.toSorted().join()]
  return left === right ? [] : [`${what}: clocks of ${left || 'none'}, waiting ${right || 'none'}`]
}

/** Clocks that have been lost or brought forward between two states of a case. */
export function setBack(before: Case, after: Case): readonly string[] {
  return before.deadlines.flatMap((each) => {
    const now = after.deadlines.find(({ id }) => id === each.id)
    return now && now.dueOn >= each.dueOn && now.originalDueOn === each.originalDueOn
      ? []
      : [`${each.id} was ${each.dueOn} and is ${now?.dueOn ?? 'gone'}`]
  })
}
