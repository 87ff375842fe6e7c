// Another time for the visit: the county sets it; what others propose goes to the county.
import { done, refused, type Verb } from '../decision.ts'
import { isCounty } from '../tasks.ts'

export const reschedule: Verb<'reschedule'> = {
  fits: (one) => one.stage === 'reported' || one.stage === 'dispatched',
  decide(one, act, { speaker }) {
    if (!reschedule.fits(one, speaker)) return refused({ key: 'no-visit-planned', values: {} })
    const when = act.when ?? null
    if (!isCounty(speaker)) {
      return done([{ type: 'VisitProposed', when, by: speaker.id }], {
        key: 'visit-proposed',
        values: { when },
      })
    }
    // Said once more: nothing has moved, and nobody is told again.
    if (when !== null && when === one.visit.scheduledFor)
      return refused({ key: 'visit-stands', values: { when } })
    return done([{ type: 'VisitScheduled', when, moved: true }], { key: 'rescheduled', values: { when } })
  },
}
