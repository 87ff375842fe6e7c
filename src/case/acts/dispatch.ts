// The county sends the departments and sets the visit: the small team of 三(二).
import type { Case } from '../case.ts'
import { asks, done, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { teamFor, unsent } from '../team.ts'

/** What the township has found to be so can be taken up, even when nobody has said “上报”. */
const isVerified = (one: Case): boolean =>
  one.stage === 'requested' && one.verification?.result === 'confirmed'

const canBeSent = (one: Case): boolean =>
  one.stage === 'reported' || one.stage === 'dispatched' || one.stage === 'visited' || isVerified(one)

export const dispatch: Verb<'dispatch'> = {
  fits: canBeSent,
  decide(one, act, { today }) {
    if (!canBeSent(one)) return refused({ key: 'not-yet-reported', values: {} })
    if (one.onHold) return refused({ key: 'on-hold', values: { reason: one.onHold.reason } })

    const asked = act.services ?? []
    const open = unsent(one, asked)
    const { tasks, companions } = teamFor(one, open, { departments: act.departments ?? [], services: asked })
    const left = open.filter((service) => !tasks.some((task) => task.service === service))
    const when = one.stage === 'visited' ? undefined : act.when
    if (tasks.length === 0 && companions.length === 0 && (!when || when === one.visit.scheduledFor)) {
      return left.length > 0
        ? asks(
            { hole: 'department', act: { ...act, cases: [one.number] } },
            { key: 'which-department', values: { services: left } },
          )
        : refused({ key: 'already-dispatched', values: {} })
    }

    const events: CaseEvent[] = []
    const onlyTheDay = one.stage === 'dispatched' && tasks.length === 0 && companions.length === 0
    if (isVerified(one)) events.push({ type: 'CaseReported', on: today })
    if (tasks.length > 0 || companions.length > 0 || one.stage !== 'dispatched')
      events.push({ type: 'CaseDispatched', tasks, companions, on: today })
    const again = one.stage === 'dispatched' ? ({ moved: true } as const) : {}
    if (when && when !== one.visit.scheduledFor) events.push({ type: 'VisitScheduled', when, ...again })
    if (onlyTheDay && when) return done(events, { key: 'rescheduled', values: { when } })
    const planned = one.stage === 'visited' ? null : (when ?? one.visit.scheduledFor)
    return done(events, { key: 'dispatched', values: { when: planned, left } })
  },
}
