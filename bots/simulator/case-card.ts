// What the page shows of a case: masked as in a group, with the reason for every date.
import type { Case, Stage } from '../../src/case/case.ts'
import { type ServiceCode, services } from '../../src/case/service.ts'
import type { Calendar } from '../../src/deadline/calendar.ts'
import type { Deadline } from '../../src/deadline/deadline.ts'
import { explainDeadline } from '../../src/deadline/explain.ts'
import { clauseOf, type DeadlineKind, limits } from '../../src/deadline/limits.ts'
import { formatDay, type PlainDate } from '../../src/deadline/plain-date.ts'
import type { Directory } from '../../src/organisation/directory.ts'
import { describeCase } from '../../src/privacy/case-in-words.ts'
import { texts } from './texts.ts'

export interface CaseCard {
  readonly number: string
  /** 李** */
  readonly name: string
  /** 临巴镇团石村 */
  readonly place: string
  readonly stage: Stage
  /** 残疾人证、辅具适配 */
  readonly services: string
  /** What runs or stands still first, then what was kept. */
  readonly deadlines: readonly DeadlineLine[]
  /** Why it is on hold, in a word; null when it is not. */
  readonly onHold: string | null
  readonly urgent: boolean
}

export interface DeadlineLine {
  /** 入户核实; 残疾人证办理 */
  readonly what: string
  readonly dueOn: PlainDate
  readonly state: Deadline['state']
  /** Why this date: 接到诉求11月12日；5个工作日，从11月13日起算；方案三(一) */
  readonly why: string
  readonly provisional: boolean
}

/** A task's deadline is told apart by its service. */
const serviceOf = (one: Case, deadline: Deadline): ServiceCode | undefined =>
  one.tasks.find((task) => task.id === deadline.subject)?.service

/** 入户核实; 残疾人证办理; 签收（残疾人证） */
function whatIsDue(kind: DeadlineKind, service: string | undefined): string {
  if (service === undefined) return limits[kind].name
  return kind === 'task' ? texts.cases.task(service) : texts.cases.about(limits[kind].name, service)
}

function deadlineLine(one: Case, deadline: Deadline, calendar: Calendar, today: PlainDate): DeadlineLine {
  const limit = limits[deadline.kind]
  const service = serviceOf(one, deadline)
  return {
    what: whatIsDue(deadline.kind, service && services[service].name),
    dueOn: deadline.dueOn,
    state: deadline.state,
    why: [
      `${limit.from}${formatDay(deadline.startedOn, today)}`,
      explainDeadline(deadline, calendar),
      clauseOf(deadline.kind, service),
    ].join('；'),
    provisional: deadline.provisional,
  }
}

const order: readonly Deadline['state'][] = ['open', 'paused', 'late', 'met']

/** The card of a case on that day. Throws `CalendarMissing` for a date beyond every calendar. */
export function caseCard(one: Case, directory: Directory, calendar: Calendar, today: PlainDate): CaseCard {
  const words = describeCase(one, 'group', directory, today)
  return {
    number: one.number,
    name: words.name,
    place: words.place,
    stage: one.stage,
    services: words.services,
    deadlines: one.deadlines
      .filter((each) => order.includes(each.state))
      .toSorted(
        (one, other) =>
          order.indexOf(one.state) - order.indexOf(other.state) || (one.dueOn < other.dueOn ? -1 : 1),
      )
      .map((each) => deadlineLine(one, each, calendar, today)),
    onHold: one.onHold && texts.cases.holds[one.onHold.reason],
    urgent: one.urgent,
  }
}
