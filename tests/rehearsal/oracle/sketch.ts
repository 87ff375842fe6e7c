// What a case has promised, drawn up from its events alone by the scheme's words: a second opinion on `case/promises.ts`.
import type { CaseEvent, RecordedEvent } from '../../../src/case/event.ts'
import { type Day, dayOf } from '../days.ts'
import {
  begun,
  dropped,
  extended,
  kept,
  lengths,
  type Owed,
  paused,
  resumed,
  runs,
  taskLength,
} from './owed.ts'

interface SketchedTask {
  readonly service: string
  readonly department: string
  readonly state: 'unsigned' | 'in-hand' | 'reported' | 'settled'
  readonly handedTo: string | null
  readonly finishedOn: Day | null
}

/** The little of a case that its promises depend on. */
export interface Sketch {
  readonly owed: readonly Owed[]
  readonly tasks: ReadonlyMap<string, SketchedTask>
  /** Departments that come along, and whether they have signed. */
  readonly companions: ReadonlyMap<string, boolean>
  readonly township: string | null
  readonly village: string | null
  readonly objected: boolean
  readonly visited: boolean
  readonly ended: boolean
  readonly callbacks: number
}

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
  return { ...told, owed: promised(told, event, settled(told, event, today), today) }
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

const awaits = ({ tasks, companions }: Sketch, department: string): boolean =>
  [...tasks.values()].some((each) => each.department === department && each.state === 'unsigned') ||
  companions.get(department) === false

/** Which promises the event keeps, drops, stops or lets go on. */
function settled(sketch: Sketch, event: CaseEvent, today: Day): readonly Owed[] {
  if (event.type === 'PutOnHold') return sketch.owed.map((each) => paused(each, today))
  if (event.type === 'HoldEnded')
    return sketch.owed.map((each) =>
      each.kind === 'notice' && sketch.objected ? each : resumed(each, today),
    )
  if (event.type === 'NoticeObjected')
    return sketch.owed.map((each) => (each.kind === 'notice' ? paused(each, today) : each))
  if (event.type === 'NoticeResumed')
    return sketch.owed.map((each) => (each.kind === 'notice' ? resumed(each, today) : each))
  const after = sketch.owed.map((each) => (runs(each) ? settledOne(each, sketch, event, today) : each))
  const finished = after.filter((each, index) => each !== sketch.owed[index]).map(({ id }) => id)
  return after.map((each) =>
    each.kind === 'extension-decision' && runs(each) && finished.includes(each.subject ?? '')
      ? dropped(each)
      : each,
  )
}

function settledOne(owed: Owed, sketch: Sketch, event: CaseEvent, today: Day): Owed {
  const about = 'task' in event ? event.task : null
  const mine = about !== null && about === owed.subject
  switch (owed.kind) {
    case 'verify':
      return event.type === 'CaseVerified' ? kept(owed, today) : owed
    case 'report':
      if (event.type === 'CaseReported') return kept(owed, today)
      return event.type === 'VerificationAssigned' ? dropped(owed) : owed
    case 'visit':
      if (event.type === 'VisitDone') return kept(owed, today)
      return event.type === 'VerificationAssigned' ? dropped(owed) : owed
    case 'acknowledge':
      return signature(owed, sketch, event, today)
    case 'task': {
      const finishedOn = sketch.tasks.get(owed.subject ?? '')?.finishedOn ?? today
      if (mine && (event.type === 'TaskCompletionConfirmed' || event.type === 'TaskNotEligible'))
        return kept(owed, finishedOn)
      return taskTaken(owed, sketch, event) ? dropped(owed) : owed
    }
    case 'return-decision': {
      const ruled = [
        'TaskReturnRefused',
        'TaskSupplied',
        'TaskReassigned',
        'TaskNotEligible',
        'TaskCancelled',
      ]
      if (mine && ruled.includes(event.type)) return kept(owed, today)
      return overturned(owed, sketch, event) ? dropped(owed) : owed
    }
    case 'extension-decision':
      if (mine && event.type === 'TaskExtensionDecided') return kept(owed, today)
      if (event.type === 'ExtensionDecided' && event.deadline === owed.subject) return kept(owed, today)
      return overturned(owed, sketch, event) ? dropped(owed) : owed
    case 'notice':
      return event.type === 'NoticeExpired' ? kept(owed, owed.dueOn) : owed
    case 'materials':
      return event.type === 'MaterialsCompleted' ? kept(owed, today) : owed
    case 'audit':
      return event.type === 'CertificateEntered' || event.type === 'CertificatePrinted'
        ? kept(owed, today)
        : owed
    case 'print':
      return event.type === 'CertificatePrinted' ? kept(owed, today) : owed
    case 'deliver':
      if (event.type === 'CertificateDelivered') return kept(owed, today)
      return event.type === 'CertificateMisprinted' ? dropped(owed) : owed
    case 'callback':
    case 'callback-after-delivery':
      return event.type === 'CallbackMade' && String(event.index) === owed.subject ? kept(owed, today) : owed
    default:
      throw new Error(`the oracle knows no promise ${owed.kind}`)
  }
}

/** A department has signed once nothing waits for its signature; one that came along has, too. */
function signature(owed: Owed, sketch: Sketch, event: CaseEvent, today: Day): Owed {
  const department = owed.subject ?? ''
  const unsigned = [...sketch.tasks.values()].some(
    (each) => each.department === department && each.state === 'unsigned',
  )
  if (event.type === 'VisitDone' && sketch.companions.has(department) && !unsigned) return kept(owed, today)
  if (awaits(sketch, department)) return owed
  if (event.type === 'TaskAcknowledged' && sketch.tasks.get(event.task)?.department === department)
    return kept(owed, today)
  if (event.type === 'CompanionAcknowledged' && event.department === department) return kept(owed, today)
  const unsent = ['DispatchWithdrawn', 'TaskCancelled', 'TaskAcknowledged', 'TaskNotEligible']
  return unsent.includes(event.type) ? dropped(owed) : owed
}

/** The task is nobody's any more, or another's. */
function taskTaken({ subject }: Owed, sketch: Sketch, event: CaseEvent): boolean {
  switch (event.type) {
    case 'TaskCancelled':
    case 'TaskReopened':
      return event.task === subject
    case 'DispatchWithdrawn':
      return event.tasks.includes(subject ?? '')
    case 'TaskAcknowledged': {
      const own = sketch.tasks.get(subject ?? '')
      return own?.handedTo === event.task && own.state === 'settled'
    }
    default:
      return false
  }
}

/** What was asked of the county needs no ruling any more. */
function overturned(owed: Owed, sketch: Sketch, event: CaseEvent): boolean {
  const answered = ['TaskCompletionReported', 'TaskReturnRequested', 'TaskReassigned', 'TaskNotEligible']
  const mine = 'task' in event && event.task === owed.subject
  return (mine && answered.includes(event.type)) || taskTaken(owed, sketch, event)
}

/** The promises the event makes, behind those there were. */
function promised(sketch: Sketch, event: CaseEvent, owed: readonly Owed[], today: Day): readonly Owed[] {
  const all = [...owed]
  const add = (kind: string, subject: string | null = null, length = lengths[kind], from = today) => {
    if (!length) throw new Error(`the oracle knows no length of ${kind}`)
    const number = all.filter((each) => each.kind === kind).length + 1
    all.push(begun(`${kind}-${number}`, kind, subject, length, from))
  }
  const addTask = (id: string) => add('task', id, taskLength(sketch.tasks.get(id)?.service ?? 'OTHER'))
  const addSignature = (department: string) => {
    const waits = all.some((each) => each.kind === 'acknowledge' && each.subject === department && runs(each))
    if (department !== 'disabled-federation' && !waits) add('acknowledge', department)
  }
  switch (event.type) {
    case 'CaseRequested':
      add('verify', null, lengths['verify'], event.on)
      break
    case 'VerificationAssigned': {
      if (!all.some((each) => each.kind === 'verify' && runs(each))) add('verify')
      break
    }
    case 'CaseVerified':
      if (event.result === 'confirmed' && !event.submitted) add('report')
      break
    case 'CaseReported':
      add('visit', null, lengths['visit'], event.on)
      break
    case 'CaseDispatched':
      for (const department of new Set([...event.tasks.map((each) => each.department), ...event.companions]))
        addSignature(department)
      for (const { id } of event.tasks) addTask(id)
      break
    case 'TaskReassigned':
      addSignature(event.to.department)
      addTask(event.to.id)
      break
    case 'TaskReopened':
      addTask(event.task)
      break
    case 'TaskReturnRequested':
      add('return-decision', event.task)
      break
    case 'TaskExtensionRequested':
      add('extension-decision', event.task)
      break
    case 'ExtensionRequested':
      add('extension-decision', event.deadline)
      break
    case 'NoticePosted':
      add('notice', null, lengths['notice'], event.on)
      break
    case 'NoticeExpired':
    case 'NoticeWaived':
      add('materials')
      break
    case 'MaterialsCompleted':
    case 'CertificateMisprinted':
      add('audit')
      break
    case 'CertificateEntered':
      add('print')
      break
    case 'CertificatePrinted':
      add('deliver')
      break
    case 'CallbackDue':
      add(
        event.occasion === 'after-visit' ? 'callback' : 'callback-after-delivery',
        String(sketch.callbacks - 1),
      )
      break
    default:
  }
  return all
}
