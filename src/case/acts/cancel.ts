// Withdraw the case, take back a dispatch or a consent. What the last message did is taken back in `conversation/taking-back/`.
import type { CaseEvent } from '../event.ts'
import { done, refused, type Verb } from '../decision.ts'
import type { ServiceCode } from '../service.ts'
import { isCounty, isSettled } from '../tasks.ts'

const ended = ['closed', 'referred', 'declined', 'withdrawn', 'merged'] as const

export const cancel: Verb<'cancel'> = {
  fits: (one) => !ended.some((stage) => stage === one.stage),
  decide(one, act, { speaker }) {
    if (!cancel.fits(one, speaker)) return refused({ key: 'not-open', values: {} })
    if (act.what === 'dispatch') {
      if (!isCounty(speaker)) return refused({ key: 'county-dispatches', values: {} })
      // A certificate that is on its way goes on: the person has been assessed.
      const onTheWay = (service: ServiceCode) => service === 'CERT' && one.certificate !== null
      const tasks = one.tasks
        .filter((task) => !isSettled(task) && !onTheWay(task.service))
        .map((task) => task.id)
      if (tasks.length === 0) return refused({ key: 'nothing-dispatched', values: {} })
      const planned = one.stage === 'dispatched' && one.visit.scheduledFor !== null
      const events: CaseEvent[] = [
        ...(planned ? [{ type: 'VisitScheduled', when: null, moved: true } as const] : []),
        { type: 'DispatchWithdrawn', tasks, companions: one.companions.map((each) => each.department) },
      ]
      return done(events, { key: 'dispatch-withdrawn', values: {} })
    }
    return done(
      [{ type: 'CaseWithdrawn', reason: act.what === 'consent' ? 'consent-withdrawn' : 'withdrawn' }],
      {
        key: 'withdrawn',
        values: {},
      },
    )
  },
}
