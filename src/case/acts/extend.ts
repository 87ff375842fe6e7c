// More time: asked before the day it is due, with a reason; the county rules.
import type { Calendar } from '../../deadline/calendar.ts'
import { type Deadline, extendDeadline } from '../../deadline/deadline.ts'
import { addWorkdays, rollToWorkday } from '../../deadline/working-days.ts'
import { addDays, plainDate, type PlainDate } from '../../deadline/plain-date.ts'
import type { ActOf } from '../../understanding/act.ts'
import type { Case } from '../case.ts'
import { asks, type Circumstances, type Decision, done, nothing, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { isCounty, ownTasks } from '../tasks.ts'
import { acknowledgements } from './acknowledge.ts'
import { approveExtension } from './decide.ts'

/** What a township has to do by a day. */
const townshipKinds: readonly Deadline['kind'][] = [
  'verify',
  'materials',
  'deliver',
  'callback',
  'callback-after-delivery',
]

const townshipDeadline = (one: Case): Deadline | undefined =>
  one.deadlines.find((each) => each.state === 'open' && townshipKinds.includes(each.kind))

export const extend: Verb<'extend'> = {
  fits: (one, speaker) =>
    speaker.role === 'department'
      ? ownTasks(one, speaker).some((task) => task.state !== 'extension-requested')
      : speaker.role === 'township'
        ? townshipDeadline(one) !== undefined
        : one.deadlines.some((each) => each.state === 'open'),
  decide(one, act, around) {
    if (isCounty(around.speaker)) return byCounty(one, act, around)
    return around.speaker.role === 'township' ? byTownship(one, act, around) : byDepartment(one, act, around)
  },
}

function byDepartment(one: Case, act: ActOf<'extend'>, around: Circumstances): Decision {
  const { speaker, today, named, calendar } = around
  const tasks = ownTasks(one, speaker, act.services)
  if (tasks.length === 0) return named ? refused({ key: 'no-task-of-yours', values: {} }) : nothing
  if (tasks.length > 1 && !act.services?.length) {
    const services = tasks.map((task) => task.service)
    return asks(
      { hole: 'services', act: { ...act, case: one.number } },
      { key: 'which-services-extend', values: { services } },
    )
  }
  const pending = tasks.find((task) => task.state === 'extension-requested')
  if (pending) return refused({ key: 'extension-waits', values: {} })
  const due = one.deadlines.find(
    (each) => each.kind === 'task' && each.subject === tasks[0]?.id && each.state === 'open',
  )
  if (!due) return refused({ key: 'no-task-of-yours', values: {} })
  const lacking = lacks(one, act, due, around)
  if (lacking) return lacking
  const until = newDueOn(calendar, due.dueOn, act)
  if (!until) return nothing
  const events: CaseEvent[] = [
    ...acknowledgements(one, speaker, today),
    ...tasks.map(
      (task) =>
        ({
          type: 'TaskExtensionRequested',
          task: task.id,
          until,
          reason: act.reasonText ?? null,
          on: today,
        }) as const,
    ),
  ]
  return done(events, { key: 'extension-asked', values: { from: due.dueOn, until } })
}

function byTownship(one: Case, act: ActOf<'extend'>, around: Circumstances): Decision {
  const due = townshipDeadline(one)
  if (!due) return refused({ key: 'nothing-to-extend', values: {} })
  if (one.extensionRequests.some((each) => each.deadline === due.id))
    return refused({ key: 'extension-waits', values: {} })
  const lacking = lacks(one, act, due, around)
  if (lacking) return lacking
  const until = newDueOn(around.calendar, due.dueOn, act)
  if (!until) return nothing
  return done(
    [
      {
        type: 'ExtensionRequested',
        deadline: due.id,
        until,
        reason: act.reasonText ?? null,
        on: around.today,
      },
    ],
    { key: 'extension-asked', values: { from: due.dueOn, until } },
  )
}

/** The county needs to ask nobody: what it extends is extended. */
function byCounty(one: Case, act: ActOf<'extend'>, { calendar, today }: Circumstances): Decision {
  const pending = one.tasks.find((task) => task.state === 'extension-requested')
  const due = pending
    ? one.deadlines.find(
        (each) => each.kind === 'task' && each.subject === pending.id && each.state === 'open',
      )
    : one.deadlines.find((each) => each.state === 'open')
  if (!due) return refused({ key: 'nothing-to-extend', values: {} })
  const until = newDueOn(calendar, due.dueOn, act)
  if (!until)
    return asks({ hole: 'until', act: { ...act, case: one.number } }, { key: 'extend-until', values: {} })
  if (until <= due.dueOn) return refused({ key: 'extension-not-later', values: { dueOn: due.dueOn } })
  if (pending) return approveExtension(one, pending, until, today)
  return done([{ type: 'DeadlineChanged', deadline: extendDeadline(due, until, today) }], {
    key: 'extension-approved',
    values: { from: due.dueOn, until },
  })
}

/** A request is made before the due day and says why and until when. */
function lacks(one: Case, act: ActOf<'extend'>, due: Deadline, { today }: Circumstances): Decision | null {
  if (today >= due.dueOn) return refused({ key: 'extension-too-late', values: { dueOn: due.dueOn } })
  const again = { ...act, case: one.number }
  if (!act.until && !act.days) return asks({ hole: 'until', act: again }, { key: 'extend-until', values: {} })
  if (!act.reasonText) return asks({ hole: 'reason', act: again }, { key: 'extend-why', values: {} })
  if (act.until && act.until.slice(0, 10) <= due.dueOn) {
    return refused({ key: 'extension-not-later', values: { dueOn: due.dueOn } })
  }
  return null
}

/** The day asked for. Days are working days, as the limits are; whole weeks are calendar weeks, rolled to a working day. */
export function newDueOn(
  calendar: Calendar,
  dueOn: PlainDate,
  asked: { readonly days?: number; readonly until?: string },
): PlainDate | null {
  if (asked.until) return plainDate(asked.until.slice(0, 10))
  if (!asked.days) return null
  if (asked.days % 7 === 0) return rollToWorkday(calendar, addDays(dueOn, asked.days)).date
  return addWorkdays(calendar, dueOn, asked.days).date
}
