// More time: asked before the day it is due, with a reason; the county rules, and what it extends itself is extended.
import type { Deadline } from '../../deadline/deadline.ts'
import type { DeadlineKind } from '../../deadline/limits.ts'
import type { ActOf } from '../../understanding/act.ts'
import { type Case, isEnded, type Task } from '../case.ts'
import { asks, type Circumstances, type Decision, done, nothing, refused, type Verb } from '../decision.ts'
import { clockOf, newDueOn, putOff, whatOf } from '../extension.ts'
import { isCounty, isSettled, ownTasks } from '../tasks.ts'
import { acknowledgements } from './acknowledge.ts'
import { decide } from './decide.ts'

type Extend = ActOf<'extend'>

/** What a township has to do by a day. */
const townshipKinds: readonly DeadlineKind[] = [
  'verify',
  'report',
  'materials',
  'deliver',
  'callback',
  'callback-after-delivery',
]

const townshipClock = (one: Case): Deadline | undefined =>
  one.deadlines.find((each) => each.state === 'open' && townshipKinds.includes(each.kind))

export const extend: Verb<'extend'> = {
  fits: (one, speaker) => {
    if (isEnded(one)) return false
    if (isCounty(speaker)) return one.deadlines.some((each) => each.state === 'open')
    return speaker.role === 'township'
      ? townshipClock(one) !== undefined
      : ownTasks(one, speaker).some((task) => task.state !== 'extension-requested')
  },
  decide(one, act, around) {
    if (isCounty(around.speaker)) return byCounty(one, act, around)
    if (one.onHold) return refused({ key: 'on-hold', values: { reason: one.onHold.reason } })
    return around.speaker.role === 'township' ? byTownship(one, act, around) : byDepartment(one, act, around)
  },
}

function byDepartment(one: Case, act: Extend, around: Circumstances): Decision {
  const { speaker, today, named, calendar } = around
  const tasks = ownTasks(one, speaker, act.services)
  const [task] = tasks
  if (!task) return named ? refused({ key: 'no-task-of-yours', values: {} }) : nothing
  if (tasks.length > 1 && !act.services?.length) return whichService(one, act, tasks)
  if (tasks.some((each) => each.state === 'extension-requested'))
    return refused({ key: 'extension-waits', values: {} })
  if (tasks.some((each) => each.state === 'return-requested'))
    return refused({ key: 'return-waits', values: {} })
  const asked = []
  for (const each of tasks) {
    const due = clockOf(one, each)
    if (!due) return refused({ key: 'no-task-of-yours', values: {} })
    const lacking = lacks(one, act, due, around)
    if (lacking) return lacking
    asked.push({
      task: each.id,
      what: whatOf(due, one),
      from: due.dueOn,
      until: newDueOn(calendar, due, act) ?? due.dueOn,
    })
  }
  const [first] = asked
  if (!first) return nothing
  return done(
    [
      ...acknowledgements(one, speaker, today),
      ...asked.map(
        (each) =>
          ({
            type: 'TaskExtensionRequested',
            task: each.task,
            until: each.until,
            reason: act.reasonText ?? null,
            on: today,
          }) as const,
      ),
    ],
    {
      key: 'extension-asked',
      values: { what: asked.map((each) => each.what).join('、'), from: first.from, until: first.until },
    },
  )
}

function byTownship(one: Case, act: Extend, around: Circumstances): Decision {
  const due = townshipClock(one)
  if (!due) return refused({ key: 'nothing-to-extend', values: {} })
  if (one.extensionRequests.some((each) => each.deadline === due.id))
    return refused({ key: 'extension-waits', values: {} })
  const lacking = lacks(one, act, due, around)
  if (lacking) return lacking
  const until = newDueOn(around.calendar, due, act)
  if (!until) return nothing
  const reason = act.reasonText ?? null
  return done([{ type: 'ExtensionRequested', deadline: due.id, until, reason, on: around.today }], {
    key: 'extension-asked',
    values: { what: whatOf(due, one), from: due.dueOn, until },
  })
}

/** A request is made before the due day and says why and until when. */
function lacks(one: Case, act: Extend, due: Deadline, { today, calendar }: Circumstances): Decision | null {
  if (today >= due.dueOn) return refused({ key: 'extension-too-late', values: { dueOn: due.dueOn } })
  const again = { ...act, case: one.number }
  const until = newDueOn(calendar, due, act)
  if (!until) return asks({ hole: 'until', act: again }, { key: 'extend-until', values: {} })
  if (until <= due.dueOn) return refused({ key: 'extension-not-later', values: { dueOn: due.dueOn } })
  if (!act.reasonText) return asks({ hole: 'reason', act: again }, { key: 'extend-why', values: {} })
  return null
}

/** The county needs to ask nobody. What was asked of it is answered first, else what is due next is put off. */
function byCounty(one: Case, act: Extend, around: Circumstances): Decision {
  const tasks = one.tasks.filter((task) => !isSettled(task) && act.services?.includes(task.service))
  const asked = one.tasks.filter((task) => task.state === 'extension-requested')
  const unnamed = !act.services?.length
  if (unnamed && (asked.length > 0 || one.extensionRequests.length > 0)) {
    const ruling = { act: 'decide', confidence: act.confidence, about: 'extend', approve: true } as const
    return decide.decide(one, { ...ruling, ...timeOf(act) }, around)
  }
  const due = unnamed ? clockOfStage(one) : tasks.map((task) => clockOf(one, task)).find(Boolean)
  if (due === 'several')
    return whichService(
      one,
      act,
      one.tasks.filter((task) => !isSettled(task)),
    )
  if (!due) return refused({ key: 'nothing-to-extend', values: {} })
  const until = newDueOn(around.calendar, due, act)
  if (!until)
    return asks({ hole: 'until', act: { ...act, case: one.number } }, { key: 'extend-until', values: {} })
  return putOff(one, due, until, around.today, told(due))
}

const timeOf = ({ until, days }: Extend): object => ({
  ...(until ? { until } : {}),
  ...(days ? { days } : {}),
})

/** Whoever's clock is put off unasked is told as if he had asked. */
function told({ id, kind, subject }: Deadline) {
  if (kind === 'task' && subject !== undefined)
    return [{ type: 'TaskExtensionDecided', task: subject, approved: true } as const]
  return townshipKinds.includes(kind)
    ? [{ type: 'ExtensionDecided', deadline: id, approved: true } as const]
    : []
}

/** What this stage is about; after the visit the one thing that still runs. */
function clockOfStage(one: Case): Deadline | 'several' | undefined {
  const open = one.deadlines.filter((each) => each.state === 'open')
  const now = open.find((each) => ['verify', 'report', 'visit'].includes(each.kind))
  if (now) return now
  const clocks = open.filter((each) => each.kind === 'task' || townshipKinds.includes(each.kind))
  return clocks.length > 1 ? 'several' : clocks[0]
}

function whichService(one: Case, act: Extend, tasks: readonly Task[]): Decision {
  const services = tasks.map((task) => task.service)
  return asks(
    { hole: 'services', act: { ...act, case: one.number } },
    { key: 'which-services-extend', values: { services } },
  )
}
