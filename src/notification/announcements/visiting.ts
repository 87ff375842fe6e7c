// The team is sent: a card for each department, and the day of the visit for those at the home. 三(二)、四(三)
import { type Case, isEnded } from '../../case/case.ts'
import { isHindered } from '../../case/hindrance.ts'
import { federation } from '../../case/tasks.ts'
import { unsent } from '../../case/team.ts'
import { type Announcement, type Announcements, none, notice } from './announcement.ts'
import { card } from './card.ts'
import { visitors } from './involved.ts'

export const visiting = {
  ServicesChanged: (_event, one) => needsMore(one),
  CaseAbsorbed: (_event, one) => needsMore(one),
  CaseDispatched: (event, one) => {
    const departments = [...new Set([...event.tasks.map((each) => each.department), ...event.companions])]
    return departments
      .filter((department) => department !== federation)
      .map((department) =>
        card(
          one,
          department,
          event.tasks.filter((each) => each.department === department),
        ),
      )
  },
  DispatchWithdrawn: (event, one) => {
    const sent = one.tasks.filter((each) => event.tasks.includes(each.id)).map((each) => each.department)
    const along = event.companions ?? one.companions.map((each) => each.department)
    const coming = one.visit.doneOn === null ? along : []
    const key = isEnded(one) ? 'stopped' : 'dispatch-withdrawn-told'
    return [...new Set([...sent, ...coming])]
      .filter((department) => department !== federation)
      .map((department) => notice({ department }, { key, values: none }))
  },
  VisitScheduled: ({ when, moved }, one) => [
    ...(moved ? visitors(one) : []).map((department) =>
      notice({ department }, { key: 'visit-moved', values: { when } }),
    ),
    ...(when === null
      ? (['clerks', 'cadres', 'applicant'] as const).map((to) =>
          notice(to, { key: 'visit-postponed', values: none }),
        )
      : [
          notice('clerks', { key: 'visit-planned', values: { when } }),
          notice('cadres', { key: 'visit-planned', values: { when } }),
          notice('applicant', { key: 'visit-planned-for-relative', values: { when } }),
        ]),
  ],
  VisitProposed: ({ when, by }) => [
    { to: 'federation', kind: 'notice', say: { key: 'visit-wish', values: { when, by: `@${by}` } } },
  ],
  VisitTold: ({ by }) => [
    {
      to: 'federation',
      kind: 'task',
      say: { key: 'visit-told', values: { by: `@${by}` } },
      buttons: ['已上门'],
      until: { kind: 'visit' },
    },
  ],
  VisitFailed: ({ reason }) => {
    const say = { key: 'visit-missed', values: { hindered: isHindered(reason) } } as const
    return [
      { to: 'federation', kind: 'notice', say, until: { kind: 'visit' } },
      { to: 'clerks', kind: 'notice', say, until: { kind: 'visit' } },
    ]
  },
} as const satisfies Announcements<
  | 'ServicesChanged'
  | 'CaseAbsorbed'
  | 'CaseDispatched'
  | 'DispatchWithdrawn'
  | 'VisitScheduled'
  | 'VisitProposed'
  | 'VisitTold'
  | 'VisitFailed'
>

/** A need that came up after the departments were sent: the county sends for it too. */
function needsMore(one: Case): readonly Announcement[] {
  const services = unsent(one)
  const sentBefore = one.stage === 'dispatched' || one.stage === 'visited'
  return sentBefore && services.length > 0
    ? [{ to: 'federation', kind: 'task', say: { key: 'services-added', values: { services } } }]
    : []
}
