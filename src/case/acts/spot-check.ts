// The county checks a call-back the draw has chosen; a false record goes back to the township. 三(四)
import { dueDate } from '../../deadline/due-date.ts'
import { lengthOf } from '../../deadline/limits.ts'
import { isEnded } from '../case.ts'
import { done, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'

export const spotCheck: Verb<'spot-check'> = {
  fits: (one) => one.callbacks.some((each) => each.spotCheck === 'drawn'),
  decide(one, act, { today, calendar, directory }) {
    if (!act.result) return refused({ key: 'spot-check-how', values: {} })
    const drawn = one.callbacks.findIndex((each) => each.spotCheck === 'drawn')
    // The checks are “不定期”: one that was not drawn counts as well, once it was made.
    const index =
      drawn >= 0
        ? drawn
        : one.callbacks.findLastIndex((each) => each.doneOn !== null && each.spotCheck === null)
    if (index < 0) return refused({ key: 'nothing-to-check', values: {} })
    const events: CaseEvent[] = [{ type: 'SpotCheckMade', index, result: act.result }]
    // Who has died or withdrawn meanwhile is not called again.
    const over = isEnded(one) && one.closedBecause !== 'completed'
    if (over && act.result === 'false') return done(events, { key: 'spot-check-noted', values: {} })
    if (act.result === 'consistent') return done(events, { key: 'spot-check-consistent', values: {} })
    const occasion = one.callbacks[index]?.occasion ?? 'after-visit'
    const within = lengthOf('callback-after-delivery', directory.county.rules)
    const dueOn = dueDate(calendar, today, within).date
    // What was closed on a false record is open again until it is true.
    if (isEnded(one)) events.push({ type: 'CaseReopened' })
    return done([...events, { type: 'CallbackDue', occasion, dueOn, within }], {
      key: 'spot-check-false',
      values: { dueOn },
    })
  },
}
