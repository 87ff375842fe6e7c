// Something happened to the person: everything stops at once where it must, and a human confirms what is grave.
import type { ExceptionKind } from '../../understanding/act.ts'
import type { Case } from '../case.ts'
import { asks, type Circumstances, type Decision, done, nothing, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { reviewOn } from '../review.ts'
import { isCounty } from '../tasks.ts'

const isOpen = (one: Case): boolean =>
  one.stage === 'requested' ||
  one.stage === 'reported' ||
  one.stage === 'dispatched' ||
  one.stage === 'visited'

export const exception: Verb<'exception'> = {
  fits: (one) => isOpen(one) || one.stage === 'draft',
  decide(one, act, around) {
    const { kind } = act
    if (one.stage === 'draft' && kind) return onADraft(one, kind, around)
    if (!isOpen(one)) return refused({ key: 'not-open', values: {} })
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

/** Nothing was promised yet: a form is given up, or remembers what is to be held once it is a request. */
function onADraft(one: Case, kind: ExceptionKind, around: Circumstances): Decision {
  switch (kind) {
    case 'died':
      return done([{ type: 'CaseWithdrawn', reason: 'died' }], { key: 'died-confirmed', values: {} })
    case 'refused':
      return done([{ type: 'CaseWithdrawn', reason: 'refused' }], { key: 'withdrawn', values: {} })
    case 'not-home':
    case 'moved':
      return refused({ key: 'form-unfinished', values: {} })
    case 'hospital':
    case 'away':
    case 'hukou-elsewhere':
    case 'duplicate':
      return handlings[kind](one, around)
  }
}

const confirmsDeaths = (speaker: Circumstances['speaker']): boolean =>
  speaker.role === 'township' || isCounty(speaker)

/** Everything stops; the township or the county confirms before the case is closed. */
function died(one: Case, { speaker }: Circumstances): Decision {
  if (confirmsDeaths(speaker)) {
    return done([{ type: 'CaseClosed', reason: 'died' }], { key: 'died-confirmed', values: {} })
  }
  if (one.deathReportedBy !== null) return nothing
  const events: CaseEvent[] = [
    { type: 'DeathReported', by: speaker.id },
    { type: 'PutOnHold', reason: 'died', until: null },
  ]
  return done(events, { key: 'died-reported', values: {} })
}

function hold(
  one: Case,
  reason: 'hospital' | 'away' | 'refused',
  { today, speaker }: Circumstances,
): Decision {
  const until = reviewOn(today)
  // Said again the same day it is no news; said again later it holds for another month.
  if (one.onHold?.reason === reason && one.onHold.until === until) return nothing
  const missed = wasToBeVisited(one, { today, speaker })
  const events: CaseEvent[] = [
    ...(missed ? [{ type: 'VisitFailed', on: today, reason } as const] : []),
    { type: 'PutOnHold', reason, until },
  ]
  if (one.deathReportedBy !== null) {
    // “没过世，是住院了”: the township or the county says so, or nobody does.
    if (!confirmsDeaths(speaker)) return refused({ key: 'on-hold', values: { reason: 'died' } })
    events.unshift({ type: 'DeathDenied' })
  }
  return done(events, { key: missed ? 'visit-failed-held' : 'held', values: { reason, until } })
}

/** The team was there, or should have been, when it says so: “不让进门”. */
const wasToBeVisited = (one: Case, { today, speaker }: Pick<Circumstances, 'today' | 'speaker'>): boolean =>
  one.stage === 'dispatched' &&
  speaker.role !== 'village' &&
  speaker.role !== 'township' &&
  speaker.role !== 'relative' &&
  one.visit.scheduledFor !== null &&
  one.visit.scheduledFor.slice(0, 10) <= today

/** Nobody at home: a planned visit failed; before that, the township comes again. */
function notHome(one: Case, { today }: Circumstances): Decision {
  if (one.stage !== 'dispatched' && one.stage !== 'reported') return done([], { key: 'not-home', values: {} })
  return done([{ type: 'VisitFailed', on: today, reason: 'not-home' }], {
    key: 'visit-failed',
    values: { hindered: false },
  })
}
