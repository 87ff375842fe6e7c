// The team is sent, the visit planned, made or missed. 三(二)、四(三)
import { newTask } from '../tasks.ts'
import { asItIs, type Changes, joined } from './change.ts'

export const visiting = {
  CaseDispatched: (one, { tasks, companions }) => ({
    ...one,
    stage: one.stage === 'visited' ? 'visited' : 'dispatched',
    services: joined(
      one.services,
      tasks.map((each) => each.service),
    ),
    tasks: [...one.tasks, ...tasks.map(newTask)],
    companions: [
      ...one.companions,
      ...companions
        .filter((code) => !one.companions.some((each) => each.department === code))
        .map((department) => ({ department, acknowledgedOn: null })),
    ],
  }),
  DispatchWithdrawn: (one, { tasks: withdrawn, companions: told = [] }) => {
    const tasks = one.tasks.map((each) =>
      withdrawn.includes(each.id) ? { ...each, state: 'cancelled' as const } : each,
    )
    const nobodyLeft = one.stage === 'dispatched' && tasks.every((each) => each.state === 'cancelled')
    if (nobodyLeft)
      return { ...one, tasks, stage: 'reported', companions: [], visit: { ...one.visit, scheduledFor: null } }
    const companions = one.companions.filter(({ department }) => !told.includes(department))
    // Who was there has been there.
    return one.stage === 'dispatched' ? { ...one, tasks, companions } : { ...one, tasks }
  },
  CompanionAcknowledged: (one, { department, on }) => ({
    ...one,
    companions: one.companions.map((each) =>
      each.department === department ? { ...each, acknowledgedOn: on } : each,
    ),
  }),
  VisitScheduled: (one, { when }) => ({ ...one, visit: { ...one.visit, scheduledFor: when } }),
  VisitProposed: asItIs,
  VisitTold: asItIs,
  VisitDone: (one, { on }) => ({ ...one, stage: 'visited', visit: { ...one.visit, doneOn: on } }),
  VisitFailed: (one) => ({
    ...one,
    visit: { ...one.visit, scheduledFor: null, failures: one.visit.failures + 1 },
  }),
} as const satisfies Changes<
  | 'CaseDispatched'
  | 'DispatchWithdrawn'
  | 'CompanionAcknowledged'
  | 'VisitScheduled'
  | 'VisitProposed'
  | 'VisitTold'
  | 'VisitDone'
  | 'VisitFailed'
>
