// What a case has promised, drawn up from its events alone by the scheme's words: a second opinion on `case/promises.ts`.
import type { CaseEvent, RecordedEvent } from '../../../src/case/event.ts'
import { type Day, dayOf } from '../days.ts'
import { dropped, extended, runs } from './owed.ts'
import { promised } from './promised.ts'
import { settled } from './settled.ts'
import type { Sketch, SketchedTask } from './sketch.ts'

const blank: Sketch = {
  owed: [],
  tasks: new Map(),
  companions: new Map(),
  township: null,
  village: null,
  objected: false,
  visited: false,
  ended: false,
  callbacks: 0,
}

export interface Moment {
  readonly at: number
  readonly sketch: Sketch
}

/** The case after each of its events. */
export function sketches(events: readonly RecordedEvent[]): readonly Moment[] {
  const after: Sketch[] = [blank]
  return events.map((event, index) => {
    const before = after[index] ?? blank
    const sketch =
      event.type === 'EventsUndone'
        ? (after[event.version] ?? blank)
        : afterEvent(before, event, dayOf(event.at))
    after.push(sketch)
    return { at: event.at, sketch }
  })
}

const endings = ['CaseReferred', 'CaseDeclined', 'CaseWithdrawn', 'CaseMerged', 'CaseClosed']

function afterEvent(before: Sketch, event: CaseEvent, today: Day): Sketch {
  const told = inWords(before, event)
  if (event.type === 'DeadlineChanged') return putOff(told, event, today)
  if (endings.includes(event.type))
    return { ...told, ended: true, owed: told.owed.map((each) => (runs(each) ? dropped(each) : each)) }
  return {
    ...told,
    ended: told.ended && event.type !== 'CaseReopened',
    owed: promised(told, event, settled(told, event, today), today),
  }
}

/** An extension names its new day; it is the only thing the oracle takes from a recorded deadline. */
function putOff(sketch: Sketch, event: Extract<CaseEvent, { type: 'DeadlineChanged' }>, today: Day): Sketch {
  const last = event.deadline.changes.at(-1)
  if (last?.change !== 'extended') return sketch
  const owed = sketch.owed.map((each) =>
    each.id === event.deadline.id && each.dueOn === last.from && last.on === today
      ? extended(each, last.until, today)
      : each,
  )
  return { ...sketch, owed }
}

/** Everything but the promises. */
function inWords(before: Sketch, event: CaseEvent): Sketch {
  const task = (id: string, change: Partial<SketchedTask>): Sketch => {
    const known = before.tasks.get(id)
    return known ? { ...before, tasks: new Map(before.tasks).set(id, { ...known, ...change }) } : before
  }
  switch (event.type) {
    case 'CaseDrafted':
      return { ...before, township: event.resident.township, village: event.resident.village }
    case 'ResidentDescribed':
      return {
        ...before,
        township: event.changes.township ?? before.township,
        village: event.changes.village ?? before.village,
      }
    case 'VerificationAssigned':
      return { ...before, township: event.township }
    case 'CaseDispatched': {
      const tasks = new Map(before.tasks)
      for (const { id, service, department } of event.tasks) tasks.set(id, given(service, department))
      const companions = new Map(before.companions)
      for (const department of event.companions)
        if (!companions.has(department)) companions.set(department, false)
      return { ...before, tasks, companions }
    }
    case 'TaskReassigned': {
      const service = before.tasks.get(event.task)?.service ?? 'OTHER'
      const handed = task(event.task, { handedTo: event.to.id })
      return { ...handed, tasks: new Map(handed.tasks).set(event.to.id, given(service, event.to.department)) }
    }
    case 'TaskAcknowledged': {
      const signed = task(event.task, { state: 'in-hand' })
      const tasks = [...signed.tasks].map(([id, each]): [string, SketchedTask] => [
        id,
        each.handedTo === event.task && (each.state === 'unsigned' || each.state === 'in-hand')
          ? { ...each, state: 'settled' }
          : each,
      ])
      return { ...signed, tasks: new Map(tasks) }
    }
    case 'CompanionAcknowledged':
      return { ...before, companions: new Map(before.companions).set(event.department, true) }
    case 'TaskProgressed':
      return task(event.task, { state: 'in-hand' })
    case 'TaskReopened':
      return task(event.task, { state: 'in-hand', finishedOn: null })
    case 'TaskCompletionReported':
      return task(event.task, { state: 'reported', finishedOn: event.on })
    case 'TaskCompletionConfirmed':
    case 'TaskNotEligible':
    case 'TaskCancelled':
      return task(event.task, { state: 'settled' })
    case 'DispatchWithdrawn': {
      const tasks = new Map(before.tasks)
      for (const id of event.tasks) {
        const known = tasks.get(id)
        if (known) tasks.set(id, { ...known, state: 'settled' })
      }
      const allGone = !before.visited && [...tasks.values()].every(({ state }) => state === 'settled')
      return { ...before, tasks, companions: allGone ? new Map() : before.companions }
    }
    case 'VisitDone':
      return { ...before, visited: true }
    case 'NoticeObjected':
      return { ...before, objected: true }
    case 'NoticeResumed':
    case 'NoticePosted':
      return { ...before, objected: false }
    case 'CallbackDue':
      return { ...before, callbacks: before.callbacks + 1 }
    default:
      return before
  }
}

const given = (service: string, department: string): SketchedTask => ({
  service,
  department,
  state: 'unsigned',
  handedTo: null,
  finishedOn: null,
})
