// Something happened to the person: everything stops at once where it must, and a human confirms what is grave.
import { addMonths } from '../../deadline/plain-date.ts'
import type { ExceptionKind } from '../../understanding/act.ts'
import type { Case } from '../case.ts'
import { asks, type Circumstances, type Decision, done, nothing, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { isCounty } from '../tasks.ts'

const isOpen = (one: Case): boolean =>
  one.stage === 'requested' ||
  one.stage === 'reported' ||
  one.stage === 'dispatched' ||
  one.stage === 'visited'

/** What was put on hold is looked at again after a month. 县里约定 */
const reviewMonths = 1

export const exception: Verb<'exception'> = {
  fits: (one) => isOpen(one),
  decide(one, act, around) {
    if (!isOpen(one)) return refused({ key: 'not-open', values: {} })
    const { kind } = act
    if (!kind) return refused({ key: 'what-happened', values: {} })
    return handlings[kind](one, around)
  },
}

const handlings = {
  died: died,
  hospital: (one, around) => hold(one, 'hospital', around),
  away: (one, around) => hold(one, 'away', around),
  moved: (_one) => done([{ type: 'MoveReported' }], { key: 'moved', values: {} }),
  refused: (one, around) => hold(one, 'refused', around),
  'not-home': notHome,
  // Not a rejection: certificates and the two subsidies can be applied for where the person lives (跨省通办).
  'hukou-elsewhere': () => done([{ type: 'HukouFoundElsewhere' }], { key: 'hukou-elsewhere', values: {} }),
  duplicate: (one) =>
    asks(
      { hole: 'case', act: { act: 'merge', confidence: 1, cases: [one.number] }, options: [] },
      {
        key: 'duplicate-of-which',
        values: {},
      },
    ),
} as const satisfies Record<ExceptionKind, (one: Case, around: Circumstances) => Decision>

/** Everything stops; the township or the county confirms before the case is closed. */
function died(one: Case, { speaker }: Circumstances): Decision {
  const confirms = speaker.role === 'township' || isCounty(speaker)
  if (confirms) {
    return done([{ type: 'CaseClosed', reason: 'died' }], { key: 'died-confirmed', values: {} })
  }
  if (one.deathReportedBy !== null) return nothing
  const events: CaseEvent[] = [
    { type: 'DeathReported', by: speaker.id },
    { type: 'PutOnHold', reason: 'died', until: null },
  ]
  return done(events, { key: 'died-reported', values: {} })
}

function hold(one: Case, reason: 'hospital' | 'away' | 'refused', { today }: Circumstances): Decision {
  if (one.onHold?.reason === reason) return nothing
  return done([{ type: 'PutOnHold', reason, until: addMonths(today, reviewMonths) }], {
    key: 'held',
    values: { reason, until: addMonths(today, reviewMonths) },
  })
}

/** Nobody at home: a planned visit failed; before that, the township comes again. */
function notHome(one: Case, { today }: Circumstances): Decision {
  if (one.stage !== 'dispatched' && one.stage !== 'reported') return done([], { key: 'not-home', values: {} })
  return done([{ type: 'VisitFailed', on: today, reason: 'not-home' }], { key: 'visit-failed', values: {} })
}
