// The county asks a township to verify, or to supply something, by a day. 四(二)
import { done, refused, type Verb } from '../decision.ts'
import { plainDate } from '../../deadline/plain-date.ts'

export const assign: Verb<'assign'> = {
  fits: (one) => one.stage === 'requested' || one.stage === 'reported',
  decide(one, act) {
    const township = act.township ?? one.resident.township
    if (!township) return refused({ key: 'which-township', values: {} })
    const due = act.due ? plainDate(act.due.slice(0, 10)) : null
    return done([{ type: 'VerificationAssigned', township, due }], { key: 'assigned', values: { due } })
  },
}
