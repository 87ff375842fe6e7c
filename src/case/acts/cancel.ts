// Withdraw the case or let it stand still, take back a dispatch or a consent. What the last message did is taken back in `conversation/taking-back/`.
import type { Case, Task } from '../case.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type Decision, done, nothing, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { reviewOn } from '../review.ts'
import { isCounty, isSettled } from '../tasks.ts'

const ended = ['closed', 'referred', 'declined', 'withdrawn', 'merged'] as const

export const cancel: Verb<'cancel'> = {
  fits: (one) => !ended.some((stage) => stage === one.stage),
  decide(one, act, { speaker, today }) {
    if (!cancel.fits(one, speaker)) return refused({ key: 'not-open', values: {} })
    if (act.what === 'dispatch') {
      if (!isCounty(speaker)) return refused({ key: 'county-dispatches', values: {} })
      return act.departments?.length ? takeBackFrom(one, act.departments) : takeBackDispatch(one)
    }
    if (act.hold) return standStill(one, today)
    return done(
      [{ type: 'CaseWithdrawn', reason: act.what === 'consent' ? 'consent-withdrawn' : 'withdrawn' }],
      {
        key: 'withdrawn',
        values: {},
      },
    )
  },
}

/** “先放着”: asked about again after a month. What stands still already says why by itself. */
function standStill(one: Case, today: PlainDate): Decision {
  if (one.onHold !== null) return nothing
  const until = reviewOn(today)
  return done([{ type: 'PutOnHold', reason: 'requested', until }], {
    key: 'held',
    values: { reason: 'requested', until },
  })
}

/** What was sent and can be taken back. A certificate that is on its way goes on: the person has been assessed. */
const revocable = (one: Case): readonly Task[] =>
  one.tasks.filter((task) => !isSettled(task) && !(task.service === 'CERT' && one.certificate !== null))

/** Nobody comes. */
function takeBackDispatch(one: Case): Decision {
  const tasks = revocable(one).map((task) => task.id)
  if (tasks.length === 0) return refused({ key: 'nothing-dispatched', values: {} })
  const planned = one.stage === 'dispatched' && one.visit.scheduledFor !== null
  const events: CaseEvent[] = [
    ...(planned ? [{ type: 'VisitScheduled', when: null, moved: true } as const] : []),
    { type: 'DispatchWithdrawn', tasks, companions: one.companions.map((each) => each.department) },
  ]
  return done(events, { key: 'dispatch-withdrawn', values: {} })
}

/** “住建不用去了”: the others come as planned. */
function takeBackFrom(one: Case, departments: readonly string[]): Decision {
  const open = revocable(one)
  const tasks = open.filter((task) => departments.includes(task.department))
  const companions = one.companions
    .map((each) => each.department)
    .filter((code) => departments.includes(code))
  if (tasks.length + companions.length === 0)
    return refused({ key: 'not-sent-there', values: { departments } })
  if (tasks.length === open.length) return takeBackDispatch(one)
  const told = departments.filter(
    (code) => companions.includes(code) || tasks.some((task) => task.department === code),
  )
  return done([{ type: 'DispatchWithdrawn', tasks: tasks.map((task) => task.id), companions }], {
    key: 'departments-withdrawn',
    values: { departments: told },
  })
}
