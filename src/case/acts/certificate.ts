// The card itself: entered, printed, collected, delivered into the person's hands. 四(五)、(六)
import type { Case } from '../case.ts'
import { type Circumstances, type Decision, done, nothing, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { dueOnFor } from './visit.ts'
import { isCounty } from '../tasks.ts'

const onTheRoad = ['audit', 'printed', 'collected'] as const

export const certificate: Verb<'certificate'> = {
  fits: (one) => onTheRoad.some((step) => step === one.certificate),
  decide(one, act, around) {
    if (one.certificate === 'delivered' && act.event !== 'wrong')
      return refused({ key: 'already-delivered', values: {} })
    if (!act.event) return refused({ key: 'certificate-how', values: {} })
    switch (act.event) {
      case 'entered':
      case 'printed':
        return made(one, act.event, around)
      case 'collected':
        if (one.certificate !== 'printed') return refused({ key: 'not-printed', values: {} })
        return done([{ type: 'CertificateCollected' }], { key: 'collected', values: {} })
      case 'held-back':
        if (one.certificate !== 'printed' && one.certificate !== 'collected')
          return refused({ key: 'not-printed', values: {} })
        return done([{ type: 'CertificateHeldBack' }], { key: 'held-back', values: {} })
      case 'delivered':
        return delivered(one, around)
      case 'wrong':
        return wrong(one)
    }
  },
}

/** The county enters the data in the national platform and prints. */
function made(one: Case, event: 'entered' | 'printed', { speaker }: Circumstances): Decision {
  if (!isCounty(speaker)) return refused({ key: 'county-prints', values: {} })
  if (one.certificate === 'printed' && event === 'printed') return done([], { key: 'printed', values: {} })
  if (one.certificate !== 'audit') return refused({ key: 'audit-first', values: {} })
  if (event === 'entered') {
    const known = one.deadlines.some((each) => each.kind === 'print' && each.state === 'open')
    return known ? nothing : done([{ type: 'CertificateEntered' }], { key: 'entered', values: {} })
  }
  return done([{ type: 'CertificatePrinted' }], { key: 'printed', values: {} })
}

/** Printed cards are delivered even when nobody said that they were collected: the one cannot be without the other. */
function delivered(one: Case, { today, calendar, directory }: Circumstances): Decision {
  if (one.certificate !== 'printed' && one.certificate !== 'collected')
    return refused({ key: 'not-printed', values: {} })
  const events: CaseEvent[] = []
  if (one.certificate === 'printed') events.push({ type: 'CertificateCollected' })
  events.push({ type: 'CertificateDelivered', on: today })
  const task = one.tasks.find((each) => each.service === 'CERT' && each.department === 'disabled-federation')
  if (task && task.state !== 'done') {
    events.push(
      { type: 'TaskCompletionReported', task: task.id, on: today },
      { type: 'TaskCompletionConfirmed', task: task.id },
    )
  }
  // Where the call-back after the visit was made before the card was there, a second one follows.
  const firstDone = one.callbacks.length > 0 && one.callbacks.every((each) => each.doneOn !== null)
  if (firstDone) {
    const dueOn = dueOnFor('callback-after-delivery', today, calendar, directory.county.rules)
    events.push({ type: 'CallbackDue', occasion: 'after-delivery', dueOn })
  }
  return done(events, { key: 'delivered', values: {} })
}

/** A misprint goes back to the county: the old card is handed in, a new one printed. */
function wrong(one: Case): Decision {
  const printed =
    one.certificate === 'printed' || one.certificate === 'collected' || one.certificate === 'delivered'
  if (!printed) return refused({ key: 'not-printed', values: {} })
  return done([{ type: 'CertificateMisprinted' }], { key: 'misprinted', values: {} })
}
