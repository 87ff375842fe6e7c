// The county asks a township to verify, or to supply something, by a day. 四(二)
import type { Case } from '../case.ts'
import { done, refused, type Verb } from '../decision.ts'
import { plainDate } from '../../deadline/plain-date.ts'

/** Before the county has it, another township may be asked to look. */
const verifiable = (one: Case): boolean => one.stage === 'requested' || one.stage === 'reported'

export const assign: Verb<'assign'> = {
  fits: verifiable,
  decide(one, act) {
    const township = act.township ?? one.resident.township
    if (!township) return refused({ key: 'which-township', values: {} })
    const due = act.due ? plainDate(act.due.slice(0, 10)) : null
    const elsewhere = township !== one.resident.township
    // What is verified already goes on; the township is asked for what the county still misses.
    if (!verifiable(one) || (one.verification && !elsewhere)) {
      return done([{ type: 'SupplyAsked', township, due }], { key: 'supply-asked', values: { due } })
    }
    return done([{ type: 'VerificationAssigned', township, due }], { key: 'assigned', values: { due } })
  },
}
