// Who is told what when something happened: one row an event. Nobody is told what he has just said himself.
import type { Case, Task } from '../case/case.ts'
import type { CaseEvent, CaseEventType } from '../case/event.ts'
import { federation, isUnfinished } from '../case/tasks.ts'
import { unsent } from '../case/team.ts'
import type { Saying } from '../conversation/sentences/sentences.ts'
import { fieldsOfRuling } from './rulings.ts'
import type { Audience } from './party.ts'
import type { Notice } from './notice.ts'

export interface Announcement {
  readonly to: Audience | 'joint-room'
  readonly kind: Notice['kind']
  readonly say: Saying
  readonly buttons?: readonly string[]
  /** The kind of deadline it asks to be kept; when that is no longer open, nobody needs to hear it. */
  readonly until?: { readonly kind: string; readonly subject?: string }
  /** Departments whose contacts are mentioned. */
  readonly mention?: string
  readonly urgent?: boolean
}

type Row<Type extends CaseEventType> = (
  event: Extract<CaseEvent, { type: Type }>,
  one: Case,
) => readonly Announcement[]

const none = {} as const
const cardButtons = ['签收', '退回', '延期', '已办结'] as const
const taskOf = (one: Case, id: string): Task | undefined => one.tasks.find((each) => each.id === id)
const busyDepartments = (one: Case): readonly string[] => [
  ...new Set(one.tasks.filter(isUnfinished).map((task) => task.department)),
]
const visitors = (one: Case): readonly string[] =>
  [...new Set([...busyDepartments(one), ...one.companions.map((each) => each.department)])].filter(
    (code) => code !== federation,
  )
const isChild = (one: Case): boolean => one.resident.age !== null && one.resident.age < 18

/** A department's card; without tasks it comes along to the visit. Taken back before it went out, it does not go out. */
function card(one: Case, department: string, tasks: readonly Pick<Task, 'id' | 'service'>[]): Announcement {
  const [first] = tasks
  const services = tasks.map((each) => each.service)
  return {
    to: 'joint-room',
    kind: 'task',
    say: { key: 'card', values: { department, tasks: services, when: one.visit.scheduledFor } },
    buttons: cardButtons,
    mention: department,
    until: first ? { kind: 'task', subject: first.id } : { kind: 'visit' },
  }
}

const notice = (to: Audience, say: Saying): Announcement => ({ to, kind: 'notice', say })

/** The rows of the scheme: after each step the one who acts next is told by when. */
export const announcements: { readonly [Type in CaseEventType]?: Row<Type> } = {
  // 四(一) → 四(二)
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
  // 四(二) → 三(二)
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
  ServicesChanged: (_event, one) => needsMore(one),
  CaseAbsorbed: (_event, one) => needsMore(one),
  // 三(二)、四(三): a card for each department
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
    const coming = one.visit.doneOn === null ? one.companions.map((each) => each.department) : []
    return [...new Set([...sent, ...coming])]
      .filter((department) => department !== federation)
      .map((department) => notice({ department }, { key: 'stopped', values: none }))
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
  VisitTold: ({ by }) => [
    {
      to: 'federation',
      kind: 'task',
      say: { key: 'visit-told', values: { by: `@${by}` } },
      buttons: ['已上门'],
      until: { kind: 'visit' },
    },
  ],
  VisitFailed: () => [
    {
      to: 'federation',
      kind: 'notice',
      say: { key: 'visit-missed', values: none },
      until: { kind: 'visit' },
    },
    { to: 'clerks', kind: 'notice', say: { key: 'visit-missed', values: none }, until: { kind: 'visit' } },
  ],
  // 三(四)
  CallbackDue: (event, one) => {
    const index = one.callbacks.findLastIndex(
      (each) => each.dueOn === event.dueOn && each.occasion === event.occasion,
    )
    return [
      {
        to: 'clerks',
        kind: 'task',
        say: { key: 'task-callback', values: { index } },
        buttons: ['回访满意', '部分落实', '不满意', '没联系上'],
        until: {
          kind: event.occasion === 'after-visit' ? 'callback' : 'callback-after-delivery',
          subject: String(index),
        },
      },
    ]
  },
  // The departments' tasks
  TaskCompletionReported: (event, one) => {
    const task = taskOf(one, event.task)
    if (!task || task.state !== 'completion-reported') return []
    return [
      {
        to: 'clerks',
        kind: 'task',
        say: { key: 'task-confirm', values: { service: task.service, department: task.department } },
        buttons: ['确认办结'],
      },
      {
        to: 'applicant',
        kind: 'notice',
        say: {
          key: 'completion-for-relative',
          values: { service: task.service, department: task.department },
        },
        buttons: ['确认办结'],
      },
    ]
  },
  TaskReopened: (event, one) => {
    const task = taskOf(one, event.task)
    if (!task) return []
    return [
      {
        to: { department: task.department },
        kind: 'task',
        say: { key: 'task-reopened', values: { service: task.service } },
      },
    ]
  },
  TaskReturnRequested: (event, one) => {
    const task = taskOf(one, event.task)
    if (!task) return []
    const { reason, suggest } = event
    return [
      {
        to: 'federation',
        kind: 'task',
        say: {
          key: 'task-return-decision',
          values: { service: task.service, department: task.department, reason, suggest },
        },
        buttons: ['同意退单', '不同意退单'],
        until: { kind: 'return-decision', subject: task.id },
      },
    ]
  },
  TaskExtensionRequested: (event, one) => {
    const task = taskOf(one, event.task)
    if (!task) return []
    return [
      {
        to: 'federation',
        kind: 'task',
        say: { key: 'task-extension-decision', values: { asker: `@${task.department}`, day: event.until } },
        buttons: ['同意延期', '不同意延期'],
        until: { kind: 'extension-decision', subject: task.id },
      },
    ]
  },
  ExtensionRequested: (event) => [
    {
      to: 'federation',
      kind: 'task',
      say: { key: 'task-extension-decision', values: { asker: '镇上', day: event.until } },
      buttons: ['同意延期', '不同意延期'],
      until: { kind: 'extension-decision', subject: event.deadline },
    },
  ],
  TaskReassigned: (event, one) => {
    const task = taskOf(one, event.to.id)
    return task ? [card(one, task.department, [task]), ...ruled(event, one)] : []
  },
  TaskReturnRefused: ruled,
  TaskSupplied: ruled,
  TaskCancelled: ruled,
  // A refusal is explained to the person, with the way to object.
  TaskNotEligible: (event, one) => {
    const service = taskOf(one, event.task)?.service
    if (!service || service === 'CERT') return []
    return [
      ...ruled(event, one),
      { to: 'clerks', kind: 'task', say: { key: 'not-eligible-told', values: { service } } },
      notice('applicant', { key: 'not-eligible-for-relative', values: { service } }),
    ]
  },
  TaskExtensionDecided: ruled,
  ExtensionDecided: ruled,
  // 三(三)、四(四)–(六)
  CertificateAssessed: (event, one) =>
    event.result === 'not-qualified' || isChild(one)
      ? []
      : [{ to: 'cadres', kind: 'task', say: { key: 'task-notice', values: none }, buttons: ['公示已张贴'] }],
  NoticeObjected: () => [{ to: 'federation', kind: 'alert', say: { key: 'objection', values: none } }],
  NoticeResumed: () => [
    { to: 'cadres', kind: 'notice', say: { key: 'notice-goes-on', values: none } },
    { to: 'clerks', kind: 'notice', say: { key: 'notice-goes-on', values: none } },
  ],
  NoticeExpired: () => [
    {
      to: 'clerks',
      kind: 'task',
      say: { key: 'task-materials', values: none },
      until: { kind: 'materials' },
    },
  ],
  NoticeWaived: () => [
    {
      to: 'clerks',
      kind: 'task',
      say: { key: 'task-materials', values: none },
      until: { kind: 'materials' },
    },
  ],
  MaterialsMissing: ({ missing }) => [
    { to: 'clerks', kind: 'task', say: { key: 'materials-wanted', values: { missing } } },
  ],
  MaterialsCompleted: () => [
    { to: 'federation', kind: 'task', say: { key: 'task-audit', values: none }, until: { kind: 'audit' } },
  ],
  CertificateMisprinted: () => [
    { to: 'federation', kind: 'task', say: { key: 'task-reprint', values: none }, until: { kind: 'audit' } },
  ],
  CertificatePrinted: () => [
    {
      to: 'clerks',
      kind: 'task',
      say: { key: 'task-deliver', values: none },
      buttons: ['已领取', '已送达'],
      until: { kind: 'deliver' },
    },
  ],
  CertificateDelivered: () => [
    { to: 'applicant', kind: 'notice', say: { key: 'delivered-for-relative', values: none } },
  ],
  SpotCheckDrawn: () => [
    {
      to: 'federation',
      kind: 'task',
      say: { key: 'spot-check-drawn', values: none },
      buttons: ['抽查属实', '抽查不符'],
    },
  ],
  SpotCheckMade: (event) =>
    event.result === 'consistent'
      ? []
      : [{ to: 'clerks', kind: 'alert', say: { key: 'spot-check-failed', values: none } }],
  // What comes between
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
  VisitProposed: ({ when, by }) => [
    { to: 'federation', kind: 'notice', say: { key: 'visit-wish', values: { when, by: `@${by}` } } },
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
    [...actors(one, null), 'federation' as const].map((to) => ({
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
  // A form half made was nobody's business yet.
  CaseWithdrawn: (_event, one) =>
    one.deadlines.length === 0
      ? []
      : [
          notice('clerks', { key: 'withdrawn-told', values: none }),
          ...(one.verification ? [notice('federation', { key: 'withdrawn-told', values: none })] : []),
        ],
}

/** A need that came up after the departments were sent: the county sends for it too. */
function needsMore(one: Case): readonly Announcement[] {
  const services = unsent(one)
  const sentBefore = one.stage === 'dispatched' || one.stage === 'visited'
  return sentBefore && services.length > 0
    ? [{ to: 'federation', kind: 'task', say: { key: 'services-added', values: { services } } }]
    : []
}

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

/** The county's ruling goes to who asked for it. */
function ruled(event: CaseEvent, one: Case): readonly Announcement[] {
  const ruling = fieldsOfRuling(event, one)
  return ruling
    ? [{ to: ruling.to, kind: 'notice', say: { key: 'ruling', values: { text: ruling.text } } }]
    : []
}

/** What is to be announced of an event. */
export function announce(event: CaseEvent, one: Case): readonly Announcement[] {
  const row = announcements[event.type] as
    | ((event: CaseEvent, one: Case) => readonly Announcement[])
    | undefined
  return row ? row(event, one) : []
}
