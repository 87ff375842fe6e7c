// What comes between: holds, a death, moves, urging, supervision, two cases that are one; and the end.
import { asItIs, type Changes, joined } from './change.ts'

export const happening = {
  // Nobody goes to the house meanwhile.
  PutOnHold: (one, { reason, until }) => ({
    ...one,
    onHold: { reason, until },
    visit: one.stage === 'visited' ? one.visit : { ...one.visit, scheduledFor: null },
  }),
  HoldEnded: (one) => ({ ...one, onHold: null }),
  HukouFoundElsewhere: asItIs,
  // Group and address were those of the old place.
  MoveReported: (one) => ({ ...one, resident: { ...one.resident, group: null, address: null } }),
  CaseRerouted: asItIs,
  DeathReported: (one, { by }) => ({ ...one, deathReportedBy: by }),
  DeathDenied: (one) => ({ ...one, deathReportedBy: null }),
  CaseUrged: asItIs,
  ComplaintReceived: asItIs,
  CaseSupervised: (one) => ({ ...one, supervised: true }),
  EmergencyRaised: (one) => ({ ...one, urgent: true }),
  CaseWithdrawn: (one, { reason }) => ({ ...one, stage: 'withdrawn', onHold: null, closedBecause: reason }),
  CaseMerged: (one, { into }) => ({
    ...one,
    stage: 'merged',
    onHold: null,
    mergedInto: into,
    closedBecause: 'duplicate',
  }),
  CaseAbsorbed: (one, { services, boundTo }) => ({
    ...one,
    services: joined(one.services, services),
    boundTo: joined(one.boundTo, boundTo),
  }),
  CaseClosed: (one, { reason }) => ({ ...one, stage: 'closed', onHold: null, closedBecause: reason }),
  CaseReopened: (one) => ({ ...one, stage: 'visited', closedBecause: null }),
} as const satisfies Changes<
  | 'PutOnHold'
  | 'HoldEnded'
  | 'HukouFoundElsewhere'
  | 'MoveReported'
  | 'CaseRerouted'
  | 'DeathReported'
  | 'DeathDenied'
  | 'CaseUrged'
  | 'ComplaintReceived'
  | 'CaseSupervised'
  | 'EmergencyRaised'
  | 'CaseWithdrawn'
  | 'CaseMerged'
  | 'CaseAbsorbed'
  | 'CaseClosed'
  | 'CaseReopened'
>
