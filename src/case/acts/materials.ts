// The papers of the visit: complete, missing, sent to the county. 四(四)
import type { Case } from '../case.ts'
import { done, refused, type Verb } from '../decision.ts'
import { isCounty } from '../tasks.ts'

/** The county has named a day by which it wants something more. */
const owesSupply = ({ deadlines }: Case): boolean =>
  deadlines.some(({ kind, state }) => kind === 'supply' && (state === 'open' || state === 'paused'))

export const materials: Verb<'materials'> = {
  // The county sees in its audit what is still missing.
  fits: (one, speaker) =>
    one.certificate === 'materials' || owesSupply(one) || (one.certificate === 'audit' && isCounty(speaker)),
  decide(one, act) {
    if (act.event === undefined) return refused({ key: 'materials-how', values: {} })
    if (act.event !== 'missing' && owesSupply(one) && one.certificate !== 'materials')
      return done([{ type: 'SuppliesSent' }], { key: 'supplies-sent', values: {} })
    if (act.event === 'missing') {
      const missing = act.missing ?? []
      return done([{ type: 'MaterialsMissing', missing }], { key: 'materials-missing', values: { missing } })
    }
    if (one.certificate === 'assessed' || one.certificate === 'notice' || one.certificate === 'objection') {
      return refused({ key: 'notice-first', values: {} })
    }
    // Sent by the township, then found complete by the county: said twice, done once.
    if (one.certificate === 'audit') return done([], { key: 'materials-sent', values: {} })
    if (one.certificate !== 'materials') return refused({ key: 'no-materials-now', values: {} })
    return done([{ type: 'MaterialsCompleted' }], { key: 'materials-sent', values: {} })
  },
}
