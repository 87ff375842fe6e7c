// The promises an event makes, by the scheme's words.
import type { CaseEvent } from '../../../src/case/event.ts'
import type { Day } from '../days.ts'
import { begun, lengths, type Owed, runs, taskLength } from './owed.ts'
import type { Sketch } from './sketch.ts'

/** All promises, the new ones behind those there were. */
export function promised(
  sketch: Sketch,
  event: CaseEvent,
  owed: readonly Owed[],
  today: Day,
): readonly Owed[] {
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
        // What a spot check found false is made good within days, not within another month.
        event.within ? lengths['callback-after-delivery'] : undefined,
      )
      break
    default:
  }
  return all
}
