// A need is told: the township looks, and tells the county. 三(一)、四(一)、四(二)
import { type Announcements, none, notice } from './announcement.ts'

export const requesting = {
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
  'CaseRequested' | 'VerificationAssigned' | 'SupplyAsked' | 'CaseReported' | 'CaseReferred' | 'CaseDeclined'
>
