// The township's call-back: every case, by visit or telephone. 三(四)、四(七)
import type { ActOf } from '../../understanding/act.ts'
import type { Case, Task } from '../case.ts'
import { type Circumstances, type Decision, done, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import type { ServiceCode } from '../service.ts'
import { dueOnFor } from './visit.ts'

/** The call-back that is due next, or -1. */
const openCallback = (one: Case): number => one.callbacks.findIndex((each) => each.doneOn === null)

export const callback: Verb<'callback'> = {
  fits: (one) => one.stage === 'visited' && openCallback(one) >= 0,
  decide(one, act, around) {
    if (one.stage !== 'visited') return refused({ key: 'not-yet-visited', values: {} })
    const index = openCallback(one)
    if (index < 0) return refused({ key: 'no-callback-due', values: {} })
    if (act.result === 'unreached') {
      const attempts = (one.callbacks[index]?.attempts ?? 0) + 1
      return done([{ type: 'CallbackUnreached', index, on: around.today }], {
        key: 'unreached',
        values: { attempts },
      })
    }
    if (!act.result)
      return { kind: 'asks', question: { hole: 'result', act }, say: { key: 'callback-how', values: {} } }
    return made(one, index, { ...act, result: act.result }, around)
  },
}

type Made = ActOf<'callback'> & { readonly result: 'satisfied' | 'partial' | 'dissatisfied' }

function made(one: Case, index: number, act: Made, { today, calendar, directory }: Circumstances): Decision {
  const open = act.open ?? []
  const events: CaseEvent[] = [
    { type: 'CallbackMade', index, result: act.result, method: act.method ?? null, open, on: today },
  ]
  const { result } = act
  if (result === 'satisfied') {
    for (const task of one.tasks.filter((each) => each.state === 'completion-reported')) {
      events.push({ type: 'TaskCompletionConfirmed', task: task.id })
    }
    return done(events, { key: 'called-back', values: { result, reopened: [] } })
  }
  const reopened = one.tasks.filter((task) => reopens(task, result, open))
  events.push(...reopened.map((task) => ({ type: 'TaskReopened', task: task.id }) as const))
  if (result === 'dissatisfied') {
    const dueOn = dueOnFor('callback', today, calendar, directory.county.rules)
    events.push({ type: 'CallbackDue', occasion: 'after-visit', dueOn })
  }
  const services = reopened.map((task) => task.service)
  return done(events, { key: 'called-back', values: { result, reopened: services } })
}

/** What was said to be finished and is not: the services named, or all of them when the person is dissatisfied. */
function reopens(task: Task, result: 'partial' | 'dissatisfied', open: readonly ServiceCode[]): boolean {
  const finished = task.state === 'completion-reported' || task.state === 'done'
  return finished && (open.length > 0 ? open.includes(task.service) : result === 'dissatisfied')
}
