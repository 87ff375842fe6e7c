// What an event makes of a case. The only place where a case changes.
import type { Callback, Case, Resident, Task } from './case.ts'
import type { CaseEvent } from './event.ts'
import { isUnfinished } from './tasks.ts'

const unknownResident: Resident = {
  name: null,
  village: null,
  township: null,
  group: null,
  age: null,
  sex: null,
  phone: null,
  idNumber: null,
  address: null,
  certificate: null,
}

/** A resident of whom only this much was said. */
export function describeResident(said: Partial<Resident>): Resident {
  return { ...unknownResident, ...said }
}

/**
 * The case after the event.
 * @throws when the first event is not `CaseDrafted`, or an undone event comes here: that one needs the history, see `rebuild`.
 */
export function evolve(before: Case | null, event: CaseEvent): Case {
  if (event.type === 'CaseDrafted') return drafted(event)
  if (!before) throw new Error(`${event.type} came before the case was drafted`)
  return { ...change(before, event), version: before.version + 1 }
}

/** The case that a whole history comes to; `EventsUndone` goes back to what the events up to its version made. */
export function rebuild(history: readonly CaseEvent[]): Case {
  let current: Case | null = null
  history.forEach((event, index) => {
    current =
      event.type === 'EventsUndone'
        ? { ...rebuild(history.slice(0, event.version)), version: index + 1 }
        : evolve(current, event)
  })
  if (!current) throw new Error('a history without events is no case')
  return current
}

function drafted(event: Extract<CaseEvent, { type: 'CaseDrafted' }>): Case {
  return {
    number: event.number,
    version: 1,
    stage: 'draft',
    closedBecause: null,
    source: event.source,
    inScope: null,
    resident: event.resident,
    reportedBy: event.reportedBy,
    reportedOn: event.reportedOn,
    room: event.room,
    boundTo: event.boundTo,
    services: event.services,
    verification: null,
    tasks: [],
    companions: [],
    visit: { scheduledFor: null, doneOn: null, failures: 0 },
    certificate: null,
    extensionRequests: [],
    callbacks: [],
    onHold: null,
    supervised: false,
    urgent: event.urgent,
    deathReportedBy: null,
    mergedInto: null,
    deadlines: [],
  }
}

// oxfmt keeps one line for each event: this is the table of what changes.
function change(one: Case, event: Exclude<CaseEvent, { type: 'CaseDrafted' }>): Case {
  switch (event.type) {
    case 'ResidentDescribed':
      return { ...one, resident: { ...one.resident, ...event.changes } }
    case 'ServicesChanged':
      return { ...one, services: event.services }
    case 'CaseRequested':
      return { ...one, stage: 'requested', reportedOn: event.on }
    case 'AccountBound':
      return { ...one, boundTo: [...new Set([...one.boundTo, event.account])] }
    case 'AccountUnbound':
      return { ...one, boundTo: one.boundTo.filter((each) => each !== event.account) }
    case 'CaseVerified':
      return {
        ...one,
        verification: { result: event.result, on: event.on },
        inScope: inScopeAfter(one, event.result),
      }
    case 'CaseReported':
      return { ...one, stage: 'reported' }
    case 'CaseReferred':
      return { ...one, stage: 'referred', inScope: false, closedBecause: event.reason }
    case 'CaseDeclined':
      return { ...one, stage: 'declined', closedBecause: event.reason }
    case 'VerificationAssigned':
      return {
        ...one,
        stage: 'requested',
        verification: null,
        resident: { ...one.resident, township: event.township },
      }
    case 'CaseDispatched':
      return {
        ...one,
        stage: one.stage === 'visited' ? 'visited' : 'dispatched',
        services: [...new Set([...one.services, ...event.tasks.map((each) => each.service)])],
        tasks: [...one.tasks, ...event.tasks.map(assigned)],
        companions: [
          ...one.companions,
          ...event.companions
            .filter((code) => !one.companions.some((each) => each.department === code))
            .map((department) => ({ department, acknowledgedOn: null })),
        ],
      }
    case 'DispatchWithdrawn': {
      const tasks = one.tasks.map((each) =>
        event.tasks.includes(each.id) ? { ...each, state: 'cancelled' as const } : each,
      )
      const nothingLeft = one.stage === 'dispatched' && tasks.every((each) => each.state === 'cancelled')
      if (!nothingLeft) return { ...one, tasks }
      return { ...one, tasks, stage: 'reported', companions: [], visit: { ...one.visit, scheduledFor: null } }
    }
    case 'VisitScheduled':
      return { ...one, visit: { ...one.visit, scheduledFor: event.when } }
    case 'VisitDone':
      return { ...one, stage: 'visited', visit: { ...one.visit, doneOn: event.on } }
    case 'VisitFailed':
      return { ...one, visit: { ...one.visit, scheduledFor: null, failures: one.visit.failures + 1 } }
    case 'TaskAcknowledged':
      return handedOver(changeTask(one, event.task, { state: 'acknowledged' }), event.task)
    case 'CompanionAcknowledged':
      return {
        ...one,
        companions: one.companions.map((each) =>
          each.department === event.department ? { ...each, acknowledgedOn: event.on } : each,
        ),
      }
    case 'TaskProgressed':
      return changeTask(one, event.task, { state: 'in-progress' })
    case 'TaskCompletionReported':
      return changeTask(one, event.task, {
        state: 'completion-reported',
        completedOn: event.on,
        before: null,
        request: null,
      })
    case 'TaskCompletionConfirmed':
      return changeTask(one, event.task, { state: 'done' })
    case 'TaskReopened':
      return changeTask(one, event.task, { state: 'in-progress', completedOn: null })
    case 'TaskReturnRequested':
      return requestOf(one, event.task, 'return-requested', {
        kind: 'return',
        reason: event.reason,
        suggest: event.suggest,
        askedOn: event.on,
      })
    case 'TaskReturnRefused':
    case 'TaskSupplied':
      return changeTask(one, event.task, (task) => ({ ...asBefore(task), returnRuled: true }))
    case 'TaskReassigned': {
      const from = one.tasks.find((each) => each.id === event.task)
      const after = changeTask(one, event.task, (task) => ({
        ...asBefore(task),
        returnRuled: true,
        handedTo: event.to.id,
      }))
      return from
        ? { ...after, tasks: [...after.tasks, assigned({ ...event.to, service: from.service })] }
        : after
    }
    case 'TaskNotEligible':
      return changeTask(one, event.task, { state: 'not-eligible', before: null, request: null })
    case 'TaskExtensionRequested':
      return requestOf(one, event.task, 'extension-requested', {
        kind: 'extension',
        until: event.until,
        reason: event.reason,
        askedOn: event.on,
      })
    case 'TaskExtensionDecided':
      return changeTask(one, event.task, (task) => (task.request?.kind === 'extension' ? asBefore(task) : {}))
    case 'TaskCancelled':
      return changeTask(one, event.task, { state: 'cancelled' })
    case 'ExtensionRequested': {
      const { deadline, until, reason, on } = event
      return {
        ...one,
        extensionRequests: [...one.extensionRequests, { deadline, until, reason, askedOn: on }],
      }
    }
    case 'ExtensionDecided':
      return {
        ...one,
        extensionRequests: one.extensionRequests.filter((each) => each.deadline !== event.deadline),
      }
    case 'CertificateAssessed':
      return { ...one, certificate: event.result === 'qualified' ? 'assessed' : 'not-qualified' }
    case 'NoticePosted':
    case 'NoticeResumed':
      return { ...one, certificate: 'notice' }
    case 'NoticeObjected':
      return { ...one, certificate: 'objection' }
    case 'NoticeExpired':
    case 'NoticeWaived':
      return { ...one, certificate: 'materials' }
    case 'MaterialsCompleted':
      return { ...one, certificate: 'audit' }
    case 'CertificateMisprinted':
      return { ...reopened(one), certificate: 'audit' }
    case 'CertificatePrinted':
      return { ...one, certificate: 'printed' }
    case 'CertificateCollected':
      return { ...one, certificate: 'collected' }
    case 'CertificateDelivered':
      return { ...one, certificate: 'delivered' }
    case 'CallbackDue':
      return { ...reopened(one), callbacks: [...one.callbacks, openCallback(event.occasion, event.dueOn)] }
    case 'CallbackMade':
      return changeCallback(one, event.index, (each) => ({
        doneOn: event.on,
        result: event.result,
        method: event.method,
        attempts: each.attempts,
      }))
    case 'CallbackUnreached':
      return changeCallback(one, event.index, (each) => ({ attempts: each.attempts + 1 }))
    case 'SpotCheckDrawn':
      return changeCallback(one, event.index, () => ({ spotCheck: 'drawn' }))
    case 'SpotCheckMade':
      return changeCallback(one, event.index, () => ({ spotCheck: event.result }))
    case 'PutOnHold':
      return { ...one, onHold: { reason: event.reason, until: event.until } }
    case 'HoldEnded':
      return { ...one, onHold: null }
    case 'DeathReported':
      return { ...one, deathReportedBy: event.by }
    case 'DeathDenied':
      return { ...one, deathReportedBy: null }
    case 'CaseUrged':
    case 'VisitProposed':
    case 'VisitTold':
    case 'SupplyAsked':
    case 'MoveReported':
    case 'CaseRerouted':
    case 'CertificateEntered':
    case 'CertificateHeldBack':
    case 'MaterialsMissing':
    case 'HukouFoundElsewhere':
    case 'ComplaintReceived':
      return one
    case 'CaseSupervised':
      return { ...one, supervised: true }
    case 'EmergencyRaised':
      return { ...one, urgent: true }
    case 'CaseWithdrawn':
      return { ...one, stage: 'withdrawn', closedBecause: event.reason }
    case 'CaseMerged':
      return { ...one, stage: 'merged', mergedInto: event.into, closedBecause: 'duplicate' }
    case 'CaseAbsorbed':
      return {
        ...one,
        services: [...new Set([...one.services, ...event.services])],
        boundTo: [...new Set([...one.boundTo, ...event.boundTo])],
      }
    case 'CaseClosed':
      return { ...one, stage: 'closed', closedBecause: event.reason }
    case 'CaseReopened':
      return { ...one, stage: 'visited', closedBecause: null }
    case 'DeadlineSet':
      return { ...one, deadlines: [...one.deadlines, event.deadline] }
    case 'DeadlineChanged': {
      const { id, state } = event.deadline
      return {
        ...one,
        deadlines: one.deadlines.map((each) => (each.id === id ? event.deadline : each)),
        extensionRequests: one.extensionRequests.filter(
          (each) => each.deadline !== id || state === 'open' || state === 'paused',
        ),
      }
    }
    case 'EventsUndone':
      throw new Error('what was undone needs the whole history: use rebuild')
  }
}

/** 二(一): only what the township confirmed is in scope; untrue says nothing of the scope. */
function inScopeAfter(one: Case, result: 'confirmed' | 'out-of-scope' | 'untrue'): boolean | null {
  if (result === 'untrue') return one.inScope
  return result === 'confirmed'
}

/** Something is still to be done after all: a false call-back, a misprint. */
const reopened = (one: Case): Case =>
  one.stage === 'closed' ? { ...one, stage: 'visited', closedBecause: null } : one

function assigned(task: { id: string; service: Task['service']; department: string }): Task {
  return {
    ...task,
    state: 'assigned',
    before: null,
    request: null,
    returnRuled: false,
    handedTo: null,
    completedOn: null,
  }
}

function openCallback(occasion: Callback['occasion'], dueOn: Callback['dueOn']): Callback {
  return { occasion, dueOn, doneOn: null, result: null, method: null, attempts: 0, spotCheck: null }
}

function changeTask(one: Case, id: string, changes: Partial<Task> | ((task: Task) => Partial<Task>)): Case {
  const changed = (task: Task) => (typeof changes === 'function' ? changes(task) : changes)
  return { ...one, tasks: one.tasks.map((task) => (task.id === id ? { ...task, ...changed(task) } : task)) }
}

/** 首接负责: whoever had it first keeps it until the next one has signed. */
function handedOver(one: Case, signed: string): Case {
  return {
    ...one,
    tasks: one.tasks.map((task) =>
      task.handedTo === signed && isUnfinished(task) ? { ...task, state: 'reassigned' as const } : task,
    ),
  }
}

/** The county has ruled: the task is what it was before it was asked about. */
const asBefore = (task: Task): Partial<Task> => ({
  state: task.before ?? task.state,
  before: null,
  request: null,
})

/** A department's request waits for the county; what the task was before is kept. */
function requestOf(one: Case, id: string, state: Task['state'], request: NonNullable<Task['request']>): Case {
  return changeTask(one, id, (task) => ({ before: task.before ?? task.state, state, request }))
}

function changeCallback(one: Case, index: number, changes: (callback: Callback) => Partial<Callback>): Case {
  return {
    ...one,
    callbacks: one.callbacks.map((each, at) => (at === index ? { ...each, ...changes(each) } : each)),
  }
}
