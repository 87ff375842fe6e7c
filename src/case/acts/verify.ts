// The township's finding at the home, and the report to the county. 三(一)、四(二)
import type { Case } from '../case.ts'
import { done, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'

export const verify: Verb<'verify'> = {
  fits: (one) => one.stage === 'requested',
  decide(one, act, { today }) {
    if (one.stage !== 'requested') return refused({ key: 'already-reported', values: {} })
    const result = act.result ?? (act.submit ? 'confirmed' : null)
    if (result === 'untrue') {
      return done(
        [
          { type: 'CaseVerified', result, on: today },
          { type: 'CaseDeclined', reason: 'untrue' },
        ],
        { key: 'declined', values: {} },
      )
    }
    if (result === 'out-of-scope') {
      return done(
        [
          { type: 'CaseVerified', result, on: today },
          { type: 'CaseReferred', reason: 'out-of-scope' },
        ],
        { key: 'referred', values: {} },
      )
    }
    if (result === null) return refused({ key: 'verify-how', values: {} })
    const events = [
      ...found(one, today),
      ...(act.submit ? [{ type: 'CaseReported', on: today } as const] : []),
    ]
    return done(events, act.submit ? { key: 'reported', values: {} } : { key: 'verified', values: {} })
  },
}

/** A finding made once is not made again when only the report follows. */
function found(one: Case, on: (typeof one)['reportedOn']): CaseEvent[] {
  return one.verification?.result === 'confirmed' ? [] : [{ type: 'CaseVerified', result: 'confirmed', on }]
}
