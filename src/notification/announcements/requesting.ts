// A need is told: the township looks, and tells the county. 三(一)、四(一)、四(二)
import { type Announcements, none, notice } from './announcement.ts'
import { visitors } from './involved.ts'

export const requesting = {
  // Whoever is on the way to the house goes to the wrong one otherwise.
  ResidentDescribed: ({ changes, corrected }, one) => {
    if (!corrected) return []
    const say = { key: 'corrected-told', values: { field: changes.village ? 'village' : 'name' } } as const
    const when = one.visit.doneOn === null ? one.visit.scheduledFor : null
    return [
      // Another township hears that the case is now its own, see `CaseRerouted`.
      ...(changes.township === undefined ? [notice('clerks', say)] : []),
      ...(one.stage === 'reported' || one.stage === 'dispatched' ? [notice('federation', say)] : []),
      ...(one.stage === 'dispatched' ? visitors(one).map((department) => notice({ department }, say)) : []),
      ...(changes.village && when ? [notice('cadres', { key: 'visit-planned', values: { when } })] : []),
    ]
  },
  CaseRequested: () => [
    {
      to: 'clerks',
      kind: 'task',
      say: { key: 'task-verify', values: none },
      buttons: ['已核实', '不在范围', '情况不符'],
      until: { kind: 'verify' },
    },
  ],
  VerificationAssigned: ({ due }) => [
    {
      to: 'clerks',
      kind: 'task',
      say: { key: 'verify-wanted', values: { due } },
      buttons: ['已核实', '不在范围', '情况不符'],
      until: { kind: 'verify' },
    },
  ],
  SupplyAsked: ({ due }) => [{ to: 'clerks', kind: 'task', say: { key: 'supply-wanted', values: { due } } }],
  SuppliesSent: () => [notice('federation', { key: 'supplies-told', values: none })],
  CaseReported: () => [
    { to: 'federation', kind: 'task', say: { key: 'task-visit', values: none }, until: { kind: 'visit' } },
    { to: 'applicant', kind: 'notice', say: { key: 'verified-for-relative', values: none } },
  ],
  CaseReferred: () => [
    { to: 'reporter', kind: 'notice', say: { key: 'referred-told', values: none } },
    { to: 'applicant', kind: 'notice', say: { key: 'referred-told', values: none } },
  ],
  CaseDeclined: () => [
    notice('reporter', { key: 'declined-told', values: none }),
    notice('applicant', { key: 'declined-told', values: none }),
  ],
} as const satisfies Announcements<
  | 'ResidentDescribed'
  | 'CaseRequested'
  | 'VerificationAssigned'
  | 'SupplyAsked'
  | 'SuppliesSent'
  | 'CaseReported'
  | 'CaseReferred'
  | 'CaseDeclined'
>
