// Asked for, looked at, told to the county, or ended before anybody was sent. 三(一)、四(一)、四(二)
import type { Case } from '../case.ts'
import { asItIs, type Changes, joined } from './change.ts'

export const requesting = {
  ResidentDescribed: (one, { changes }) => ({ ...one, resident: { ...one.resident, ...changes } }),
  ServicesChanged: (one, { services }) => ({ ...one, services }),
  CaseRequested: (one, { on }) => ({ ...one, stage: 'requested', reportedOn: on }),
  AccountBound: (one, { account }) => ({ ...one, boundTo: joined(one.boundTo, [account]) }),
  AccountUnbound: (one, { account }) => ({
    ...one,
    boundTo: one.boundTo.filter((each) => each !== account),
  }),
  CaseVerified: (one, { result, on }) => ({
    ...one,
    verification: { result, on },
    inScope: scopeAfter(one, result),
  }),
  CaseReported: (one) => ({ ...one, stage: 'reported' }),
  CaseReferred: (one, { reason }) => ({ ...one, stage: 'referred', inScope: false, closedBecause: reason }),
  CaseDeclined: (one, { reason }) => ({ ...one, stage: 'declined', closedBecause: reason }),
  VerificationAssigned: (one, { township }) => ({
    ...one,
    stage: 'requested',
    verification: null,
    resident: { ...one.resident, township },
  }),
  SupplyAsked: asItIs,
  SuppliesSent: asItIs,
} as const satisfies Changes<
  | 'ResidentDescribed'
  | 'ServicesChanged'
  | 'CaseRequested'
  | 'AccountBound'
  | 'AccountUnbound'
  | 'CaseVerified'
  | 'CaseReported'
  | 'CaseReferred'
  | 'CaseDeclined'
  | 'VerificationAssigned'
  | 'SupplyAsked'
  | 'SuppliesSent'
>

/** 二(一): only what the township confirmed is in scope; untrue says nothing of the scope. */
function scopeAfter(one: Case, result: NonNullable<Case['verification']>['result']): boolean | null {
  return result === 'untrue' ? one.inScope : result === 'confirmed'
}
