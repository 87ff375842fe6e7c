// Which promises an event keeps, drops, stops or lets go on, by the scheme's words.
import type { CaseEvent } from '../../../src/case/event.ts'
import type { Day } from '../days.ts'
import { dropped, kept, type Owed, paused, resumed, runs } from './owed.ts'
import type { Sketch } from './sketch.ts'

const awaits = ({ tasks, companions }: Sketch, department: string): boolean =>
  [...tasks.values()].some((each) => each.department === department && each.state === 'unsigned') ||
  companions.get(department) === false

export function settled(sketch: Sketch, event: CaseEvent, today: Day): readonly Owed[] {
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
