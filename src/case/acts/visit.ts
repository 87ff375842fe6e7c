// The joint visit took place, or nobody was met. 三(二)、四(三)
import type { Calendar } from '../../deadline/calendar.ts'
import { dueDate } from '../../deadline/due-date.ts'
import { type DeadlineKind, lengthOf } from '../../deadline/limits.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import type { Rules } from '../../deadline/rules.ts'
import { done, refused, type Verb } from '../decision.ts'
import { isCounty } from '../tasks.ts'

export const visit: Verb<'visit'> = {
  fits: (one) => one.stage === 'reported' || one.stage === 'dispatched',
  decide(one, act, { today, speaker, directory, calendar }) {
    if (one.stage === 'visited') return refused({ key: 'already-visited', values: {} })
    if (!visit.fits(one, speaker)) return refused({ key: 'not-yet-reported', values: {} })
    if (act.result === 'failed') {
      return done([{ type: 'VisitFailed', on: today, reason: act.reason ?? null }], {
        key: 'visit-failed',
        values: {},
      })
    }
    if (!isCounty(speaker)) return refused({ key: 'county-records-visit', values: {} })
    const dueOn = dueOnFor('callback', today, calendar, directory.county.rules)
    return done(
      [
        { type: 'VisitDone', on: today },
        { type: 'CallbackDue', occasion: 'after-visit', dueOn },
      ],
      { key: 'visited', values: { callbackOn: dueOn } },
    )
  },
}

/** The day on which a deadline of this kind falls due when it is counted from that day. */
export function dueOnFor(kind: DeadlineKind, from: PlainDate, calendar: Calendar, rules: Rules): PlainDate {
  return dueDate(calendar, from, lengthOf(kind, rules)).date
}
