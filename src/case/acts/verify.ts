// The township's finding at the home, and the report to the county. 三(一)、四(二)
import { asks, type Decision, done, refused, type Verb } from '../decision.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import type { Case } from '../case.ts'

export const verify: Verb<'verify'> = {
  fits: (one) => one.stage === 'requested',
  decide(one, act, { today }) {
    if (one.stage !== 'requested') return refused({ key: 'already-reported', values: {} })
    if (one.onHold) return refused({ key: 'on-hold', values: { reason: one.onHold.reason } })
    const result = act.result ?? (act.submit || one.verification ? 'confirmed' : null)
    switch (result) {
      case 'confirmed':
        return act.submit ? report(one, today) : keep(one, today)
      case 'out-of-scope':
        return done(
          [
            { type: 'CaseVerified', result, on: today },
            { type: 'CaseReferred', reason: result },
          ],
          { key: 'referred', values: {} },
        )
      case 'untrue':
        return done(
          [
            { type: 'CaseVerified', result, on: today },
            { type: 'CaseDeclined', reason: result },
          ],
          { key: 'declined', values: {} },
        )
      case null: {
        const again = { ...act, case: one.number }
        return asks({ hole: 'result', act: again }, { key: 'verify-how', values: {} })
      }
    }
  },
}

/** A finding made once is not made again when only the report follows. */
function report(one: Case, on: PlainDate): Decision {
  const reported = { type: 'CaseReported', on } as const
  const events = one.verification
    ? [reported]
    : [{ type: 'CaseVerified', result: 'confirmed', on, submitted: true } as const, reported]
  return done(events, { key: 'reported', values: {} })
}

/** Found to be so, and not yet told to the county: by when that is owed is promised. */
function keep(one: Case, on: PlainDate): Decision {
  const events = one.verification ? [] : [{ type: 'CaseVerified', result: 'confirmed', on } as const]
  return done(events, { key: 'verified', values: {} })
}
