// Hurry up, a complaint, supervision by a leader, a petition or the hotline: kept with the case and told to who acts.
import { done, refused, type Verb } from '../decision.ts'

const ended = ['closed', 'referred', 'declined', 'withdrawn', 'merged'] as const
const isOpen: Verb<'urge'>['fits'] = (one) => !ended.some((stage) => stage === one.stage)

export const urge: Verb<'urge'> = {
  fits: isOpen,
  decide: (one, act, { speaker }) =>
    isOpen(one, speaker)
      ? done([{ type: 'CaseUrged', department: act.department ?? null }], { key: 'urged', values: {} })
      : refused({ key: 'not-open', values: {} }),
}

export const complain: Verb<'complain'> = {
  fits: isOpen,
  decide: (_one, act) =>
    done([{ type: 'ComplaintReceived', department: act.department ?? null }], {
      key: 'complaint-taken',
      values: {},
    }),
}

export const escalate: Verb<'escalate'> = {
  fits: isOpen,
  decide: (one, _act, { speaker }) =>
    isOpen(one, speaker)
      ? done([{ type: 'CaseSupervised' }], { key: 'supervised', values: {} })
      : refused({ key: 'not-open', values: {} }),
}
