// What comes between: a death, holds, urging, supervision, a move, a withdrawal.
import type { Case } from '../../case/case.ts'
import type { CaseEvent } from '../../case/event.ts'
import { federation } from '../../case/tasks.ts'
import type { Audience } from '../party.ts'
import { type Announcement, type Announcements, none, notice } from './announcement.ts'
import { busyDepartments, visitors } from './involved.ts'

export const happening = {
  DeathReported: () => [
    {
      to: 'clerks',
      kind: 'alert',
      say: { key: 'confirm-death', values: none },
      buttons: ['确认过世', '情况有误'],
    },
    {
      to: 'federation',
      kind: 'alert',
      say: { key: 'confirm-death', values: none },
      buttons: ['确认过世', '情况有误'],
    },
  ],
  PutOnHold: (event, one) =>
    event.reason === 'died'
      ? // Nobody goes to the house meanwhile; why, the township finds out.
        visitors(one).map((department) => holdTold({ department }, event.reason))
      : [
          ...(one.stage === 'requested' ? [] : [holdTold('federation', event.reason)]),
          holdTold('clerks', event.reason),
          ...busyDepartments(one)
            .filter((department) => department !== federation)
            .map((department) => holdTold({ department }, event.reason)),
        ],
  // The clocks run again: whoever acts next, and the departments.
  HoldEnded: (_event, one) => [
    ...(one.stage === 'reported' || one.stage === 'dispatched'
      ? [
          {
            to: 'federation',
            kind: 'task',
            say: { key: 'visit-resumed', values: none },
            until: { kind: 'visit' },
          } as const,
        ]
      : []),
    notice('clerks', { key: 'resumed-told', values: none }),
    ...busyDepartments(one)
      .filter((department) => department !== federation)
      .map((department) => notice({ department }, { key: 'resumed-for-department', values: none })),
  ],
  CaseUrged: (event, one) =>
    actors(one, event.department).map((to) => ({
      to,
      kind: 'alert',
      say: { key: 'urged-told', values: none },
    })),
  ComplaintReceived: (event) => [
    {
      to: 'federation',
      kind: 'alert',
      say: {
        key: 'complaint-told',
        values: { text: event.department ? `（涉及@${event.department}）` : '' },
      },
    },
  ],
  CaseSupervised: (_event, one) =>
    [...new Set([...actors(one, null), 'federation' as const])].map((to) => ({
      to,
      kind: 'alert',
      say: { key: 'supervised-told', values: none },
    })),
  CaseRerouted: ({ from }, one) => [
    one.stage === 'requested'
      ? {
          to: 'clerks',
          kind: 'task',
          say: { key: 'task-verify', values: none },
          buttons: ['已核实', '不在范围', '情况不符'],
          until: { kind: 'verify' },
        }
      : { to: 'clerks', kind: 'task', say: { key: 'rerouted-here', values: none } },
    notice({ clerksOf: from }, { key: 'rerouted-away', values: none }),
  ],
  // Whoever was to verify, or knows it by its number, goes on with the other.
  CaseMerged: ({ into }, one) =>
    one.deadlines.length === 0
      ? []
      : (['clerks', 'reporter'] as const).map((to) => notice(to, { key: 'merged-told', values: { into } })),
  CaseClosed: ({ reason }, one) => {
    switch (reason) {
      // Nobody goes to the house any more, who had been told to.
      case 'died':
        return (['federation', 'clerks', 'cadres'] as const).map((to) =>
          notice(to, { key: 'died-told', values: none }),
        )
      // What a leader, a petition or the hotline pressed for is answered for by the county.
      default:
        return one.supervised
          ? (['federation', 'leaders'] as const).map((to) =>
              notice(to, { key: 'supervised-closed', values: none }),
            )
          : []
    }
  },
  CaseWithdrawn: (_event, one) =>
    one.deadlines.length === 0
      ? []
      : [
          notice('clerks', { key: 'withdrawn-told', values: none }),
          ...(one.verification ? [notice('federation', { key: 'withdrawn-told', values: none })] : []),
        ],
} as const satisfies Announcements<
  | 'DeathReported'
  | 'PutOnHold'
  | 'HoldEnded'
  | 'CaseUrged'
  | 'ComplaintReceived'
  | 'CaseSupervised'
  | 'CaseRerouted'
  | 'CaseMerged'
  | 'CaseClosed'
  | 'CaseWithdrawn'
>

function holdTold(to: Audience, reason: Extract<CaseEvent, { type: 'PutOnHold' }>['reason']): Announcement {
  return { to, kind: 'notice', say: { key: 'on-hold-told', values: { reason } } }
}

/** Whoever has an open deadline of this case, or the department named. */
function actors(one: Case, department: string | null): readonly Audience[] {
  if (department && one.tasks.some((each) => each.department === department)) return [{ department }]
  const byStage: Partial<Record<Case['stage'], Audience>> = {
    requested: 'clerks',
    reported: 'federation',
    dispatched: 'federation',
    visited: 'clerks',
  }
  const now = byStage[one.stage]
  const departments = busyDepartments(one).filter((code) => code !== federation)
  return [...(now ? [now] : []), ...departments.map((code) => ({ department: code }))]
}
