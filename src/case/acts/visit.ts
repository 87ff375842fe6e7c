// The joint visit took place, or nobody was met. 三(二)、四(三)
import type { Calendar } from '../../deadline/calendar.ts'
import { dueDate } from '../../deadline/due-date.ts'
import { type DeadlineKind, lengthOf } from '../../deadline/limits.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import type { Rules } from '../../deadline/rules.ts'
import type { ActOf } from '../../understanding/act.ts'
import { type Case, isEnded } from '../case.ts'
import { type Circumstances, type Decision, done, refused, type Verb } from '../decision.ts'
import { isHindered } from '../hindrance.ts'
import { reviewOn } from '../review.ts'
import { isCounty } from '../tasks.ts'
import { exception } from './exception.ts'
import { ownServices, teamFor, unsent } from '../team.ts'

export const visit: Verb<'visit'> = {
  fits: (one) => one.stage === 'reported' || one.stage === 'dispatched',
  decide(one, act, around) {
    if (one.stage === 'visited') return refused({ key: 'already-visited', values: {} })
    if (one.stage === 'requested' && act.result === 'failed') return notVerified(one, act, around)
    if (isEnded(one)) return refused({ key: 'not-open', values: {} })
    if (!visit.fits(one, around.speaker)) return refused({ key: 'not-yet-verified', values: {} })
    if (one.onHold) return refused({ key: 'on-hold', values: { reason: one.onHold.reason } })
    const { today, speaker } = around
    if (act.result === 'failed') {
      const hold = holdReasons.find((each) => each === act.reason)
      if (hold) return failedAndHeld(today, hold)
      return done([{ type: 'VisitFailed', on: today, reason: act.reason ?? null }], {
        key: 'visit-failed',
        values: { hindered: isHindered(act.reason) },
      })
    }
    if (isCounty(speaker)) return recorded(one, act, around)
    return done([{ type: 'VisitTold', by: speaker.id }], { key: 'county-records-visit', values: {} })
  },
}

/** Whoever went to verify met nobody, or was not let in: what happened to the person counts. 3.6 */
function notVerified(one: Case, { confidence, reason }: ActOf<'visit'>, around: Circumstances): Decision {
  if (isHindered(reason)) return done([], { key: 'verify-hindered', values: {} })
  const kind = holdReasons.find((each) => each === reason) ?? 'not-home'
  return exception.decide(one, { act: 'exception', confidence, kind }, around)
}

/** Why a visit failed that another day alone does not mend. 3.6 */
const holdReasons = ['hospital', 'away', 'refused'] as const

function failedAndHeld(on: PlainDate, reason: (typeof holdReasons)[number]): Decision {
  const until = reviewOn(on)
  return done(
    [
      { type: 'VisitFailed', on, reason },
      { type: 'PutOnHold', reason, until },
    ],
    { key: 'visit-failed-held', values: { reason, until } },
  )
}

function recorded(one: Case, act: ActOf<'visit'>, { today, directory, calendar }: Circumstances): Decision {
  const dueOn = dueOnFor('callback', today, calendar, directory.county.rules)
  // The federation was there: what it does itself is its task from now on, though nobody had sent it.
  const open = unsent(one)
  const own = ownServices(open)
  const { tasks } = teamFor(one, own, { departments: [], services: [] })
  return done(
    [
      ...(tasks.length > 0 ? [{ type: 'CaseDispatched', tasks, companions: [], on: today } as const] : []),
      { type: 'VisitDone', on: today },
      { type: 'CallbackDue', occasion: 'after-visit', dueOn },
    ],
    {
      key: 'visited',
      values: { left: open.filter((each) => !own.includes(each)), assessed: act.assessed ?? false },
    },
  )
}

/** The day on which a deadline of this kind falls due when it is counted from that day. */
export function dueOnFor(kind: DeadlineKind, from: PlainDate, calendar: Calendar, rules: Rules): PlainDate {
  return dueDate(calendar, from, lengthOf(kind, rules)).date
}
