// The public notice in the village: five working days, paused by an objection. 三(三); 办法第九条
import type { PlainDate } from '../../deadline/plain-date.ts'
import { done, refused, type Verb } from '../decision.ts'
import type { Case } from '../case.ts'
import { isCounty } from '../tasks.ts'

/** A minor's certificate is not posted. */
const adultAge = 18

export const isMinor = (one: Case): boolean => one.resident.age !== null && one.resident.age < adultAge

export const notice: Verb<'notice'> = {
  fits: (one) =>
    one.certificate === 'assessed' || one.certificate === 'notice' || one.certificate === 'objection',
  decide(one, act, { today, speaker }) {
    if (!act.event) return refused({ key: 'notice-how', values: {} })
    switch (act.event) {
      case 'posted':
        if (one.certificate === 'objection') return settleObjection(one, isCounty(speaker))
        if (one.certificate === 'notice') return refused({ key: 'already-posted', values: {} })
        if (isMinor(one) && one.certificate !== null) return refused({ key: 'minor-not-posted', values: {} })
        if (one.certificate === null) return refused({ key: 'not-yet-assessed', values: {} })
        if (one.certificate !== 'assessed') return refused({ key: 'no-notice', values: {} })
        return done([{ type: 'NoticePosted', on: today }], { key: 'posted', values: {} })
      case 'objection':
        if (one.certificate !== 'notice' && !isLastDay(one, today))
          return refused({ key: 'no-notice', values: {} })
        return done([{ type: 'NoticeObjected' }], { key: 'objected', values: {} })
      case 'expired': {
        if (one.certificate === 'objection') return refused({ key: 'objection-open', values: {} })
        if (one.certificate !== 'notice') return refused({ key: 'no-notice', values: {} })
        const lastDay = one.deadlines.findLast(
          (each) => each.kind === 'notice' && each.state === 'open',
        )?.dueOn
        if (lastDay && today < lastDay) return refused({ key: 'notice-not-over', values: { lastDay } })
        return done([{ type: 'NoticeExpired' }], {
          key: 'notice-over',
          values: { untilTonight: today === lastDay },
        })
      }
    }
  },
}

/** Said to be over in the course of its last day: until 24:00 somebody may still object. */
const isLastDay = ({ certificate, deadlines }: Case, today: PlainDate): boolean =>
  certificate === 'materials' && deadlines.findLast(({ kind }) => kind === 'notice')?.dueOn === today

/** An objection is settled by the county; the notice goes on where it stopped. */
export function settleObjection(one: Case, byCounty: boolean) {
  if (one.certificate !== 'objection') return refused({ key: 'no-notice', values: {} })
  if (!byCounty) return refused({ key: 'county-settles-objection', values: {} })
  return done([{ type: 'NoticeResumed' }], { key: 'notice-resumed', values: {} })
}
