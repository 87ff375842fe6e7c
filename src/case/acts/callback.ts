// The township's call-back: every case, by visit or telephone. 三(四)、四(七)
import type { ActOf } from '../../understanding/act.ts'
import type { Case, Task } from '../case.ts'
import { asks, type Circumstances, type Decision, done, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { isUnfinished } from '../tasks.ts'
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
    if (!act.result) return asks({ hole: 'result', act }, { key: 'callback-how', values: {} })
    const unsaid = act.result === 'partial' && !act.open?.length ? unknownIn(one) : []
    if (unsaid.length > 0)
      return asks(
        { hole: 'services', act: { ...act, case: one.number } },
        { key: 'callback-what-open', values: { services: unsaid } },
      )
    return made(one, index, { ...act, result: act.result }, around)
  },
}

/** “部分落实” where all is said to be finished: which of it is not so, only the home knows. 三(四) */
function unknownIn(one: Case): readonly ServiceCode[] {
  const waits = one.certificate !== null && !certificateEnds.some((end) => end === one.certificate)
  if (waits || one.tasks.some(isUnfinished)) return []
  return one.tasks.filter(isFinished).map(({ service }) => service)
}

const certificateEnds = ['delivered', 'not-qualified'] as const

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

const isFinished = ({ state }: Task): boolean => state === 'completion-reported' || state === 'done'

/** What was said to be finished and is not: the services named, or all of them when the person is dissatisfied. */
function reopens(task: Task, result: 'partial' | 'dissatisfied', open: readonly ServiceCode[]): boolean {
  return isFinished(task) && (open.length > 0 ? open.includes(task.service) : result === 'dissatisfied')
}
