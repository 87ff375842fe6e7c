// What is owed on a case now: each open deadline with who has to act, most urgent first.
import type { Case, Task } from '../case/case.ts'
import { type ServiceCode, services } from '../case/service.ts'
import { federation, isUnfinished } from '../case/tasks.ts'
import type { Calendar } from '../deadline/calendar.ts'
import { type Deadline, isOverdue } from '../deadline/deadline.ts'
import { type DeadlineKind, limits } from '../deadline/limits.ts'
import { compareDates, type PlainDate } from '../deadline/plain-date.ts'
import { workdaysBetween } from '../deadline/working-days.ts'
import { actorName } from '../notification/party.ts'
import type { Directory } from '../organisation/directory.ts'
import { dayInWords, serviceNames } from '../privacy/case-in-words.ts'
import { groupBy } from './group-by.ts'

export interface Duty {
  readonly deadline: Deadline
  /** 入户核实; 签收护理补贴、低保; 办结护理补贴 */
  readonly what: string
  /** Who has to act: 临巴镇, 县民政局, 县残联 */
  readonly actor: string
  /** The department that has to act; null when it is the township or the village. */
  readonly department: string | null
  /** The service it is about, when it is about one. */
  readonly services: readonly ServiceCode[]
}

/** What stands still is not owed now, nor what a department has finished and somebody has yet to confirm. */
const isOwed = (one: Case, { kind, state, subject }: Deadline): boolean =>
  state === 'open' &&
  !(kind === 'task' && one.tasks.some((task) => task.id === subject && task.state === 'completion-reported'))

/** Owed, and its day has passed. */
export const isLate = (one: Case, deadline: Deadline, today: PlainDate): boolean =>
  isOwed(one, deadline) && isOverdue(deadline, today)

export function dutiesOf(one: Case, directory: Directory): readonly Duty[] {
  return one.deadlines
    .filter((each) => isOwed(one, each))
    .map((deadline) => dutyOf(one, deadline, directory))
    .toSorted((left, right) => compareDates(left.deadline.dueOn, right.deadline.dueOn))
}

function dutyOf(one: Case, deadline: Deadline, directory: Directory): Duty {
  const about = servicesOf(one, deadline)
  return {
    deadline,
    what: `${askerOf(one, deadline, directory)}${whatIsOwed(deadline, about)}${attempts(one, deadline)}`,
    actor: actorName(deadline, one, directory),
    department: departmentOf(one, deadline),
    services: about,
  }
}

/** Several parties that owe the same by the same day become one duty: 县教育局、县人社局. */
export function together(duties: readonly Duty[]): readonly Duty[] {
  const alike = groupBy(duties, ({ deadline, what }) => `${deadline.dueOn}${what}`)
  return [...alike.values()].flatMap((group) => {
    const [first] = group
    return first ? [{ ...first, actor: [...new Set(group.map(({ actor }) => actor))].join('、') }] : []
  })
}

/** Deadlines of the certificate's road, 四(四)–(六), and the call-back once it was delivered. */
const ofTheCertificate: readonly DeadlineKind[] = [
  'notice',
  'materials',
  'audit',
  'print',
  'deliver',
  'callback-after-delivery',
]

/** The services a deadline is about: its task's, those a department has yet to sign for, or the certificate. */
function servicesOf(one: Case, { kind, subject }: Deadline): readonly ServiceCode[] {
  if (ofTheCertificate.includes(kind)) return ['CERT']
  if (kind === 'acknowledge') return unsigned(one, subject).map((each) => each.service)
  return one.tasks.filter((each) => each.id === subject).map((each) => each.service)
}

/** What a department has yet to sign for; it may have asked to give it back before it signed. */
function unsigned(one: Case, department: string | undefined): readonly Task[] {
  const own = one.tasks.filter((each) => each.department === department && isUnfinished(each))
  const assigned = own.filter(({ state }) => state === 'assigned')
  return assigned.length > 0 || one.companions.some((each) => each.department === department) ? assigned : own
}

function whatIsOwed({ kind }: Deadline, about: readonly ServiceCode[]): string {
  const named = serviceNames(about)
  if (kind === 'acknowledge') return named ? `签收${named}` : '签收随队上门'
  if (kind === 'task') return `办结${named || services.OTHER.name}`
  if (kind === 'return-decision' || kind === 'extension-decision') return `${named}${limits[kind].name}`
  return limits[kind].name
}

/** Whose request waits for a ruling: 县民政局 before 护理补贴退单裁定. */
function askerOf(one: Case, { kind, subject }: Deadline, directory: Directory): string {
  if (kind !== 'return-decision' && kind !== 'extension-decision') return ''
  const department = one.tasks.find((each) => each.id === subject)?.department ?? null
  return (department && directory.department(department)?.name) ?? ''
}

/** Call-backs nobody answered are attempts on the same call-back. */
function attempts(one: Case, { kind, subject }: Deadline): string {
  if (kind !== 'callback' && kind !== 'callback-after-delivery') return ''
  const made = one.callbacks[Number(subject)]?.attempts ?? 0
  return made > 0 ? `（已${made}次未联系上）` : ''
}

function departmentOf(one: Case, { kind, subject }: Deadline): string | null {
  const { actor } = limits[kind]
  if (actor === 'county') return federation
  if (actor !== 'department') return null
  return kind === 'acknowledge'
    ? (subject ?? null)
    : (one.tasks.find((each) => each.id === subject)?.department ?? null)
}

/** 11月19日（周四）; 今天11月19日（周四）; marked when it is provisional. */
export function dueInWords({ dueOn, provisional }: Deadline, today: PlainDate): string {
  return `${dueOn === today ? '今天' : ''}${dayInWords(dueOn, today, provisional)}`
}

/** 11月19日（周四）前; on the day itself 今天11月19日（周四）内. What is due on a day is due until its end. */
export const byWhen = (deadline: Deadline, today: PlainDate): string =>
  `${dueInWords(deadline, today)}${deadline.dueOn === today ? '内' : '前'}`

/** What is owed by when: 11月19日（周四）前入户核实. A notice only has to hang until its last day: 公示到11月30日（周一）结束. */
export function owedInWords({ deadline, what }: Duty, today: PlainDate): string {
  if (deadline.kind !== 'notice') return `${byWhen(deadline, today)}${what}`
  const day = dueInWords(deadline, today)
  return isOverdue(deadline, today) ? `公示已于${day}期满，待确认有无异议` : `公示到${day}结束`
}

/** 临巴镇11月19日（周四）前入户核实; a notice that hangs needs nobody. */
export const whoOwesWhat = (duty: Duty, today: PlainDate): string =>
  duty.deadline.kind === 'notice' ? owedInWords(duty, today) : `${duty.actor}${owedInWords(duty, today)}`

/** 已超期3个工作日, or null while it is in time or stands still. */
export function lateness(deadline: Deadline, calendar: Calendar, today: PlainDate): string | null {
  if (!isOverdue(deadline, today)) return null
  const days = workdaysBetween(calendar, deadline.dueOn, today)
  return days > 0 ? `已超期${days}个工作日` : '已过期限' // due on a Friday, asked on the Saturday
}
