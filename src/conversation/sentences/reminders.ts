// What is said on each rung of a deadline's ladder, and when a day has moved by itself.
import { serviceName, type ServiceCode } from '../../case/service.ts'
import { type DeadlineKind, limits, proposed } from '../../deadline/limits.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type CaseInWords, dayInWords } from '../../privacy/case-in-words.ts'
import { timeInWords } from '../time-in-words.ts'

export interface Rung {
  readonly deadline: DeadlineKind
  readonly dueOn: PlainDate
  readonly provisional: boolean
  /** Who has to act, in words; for the superior. */
  readonly actor: string
  readonly service: ServiceCode | null
}

export const what = ({ deadline, service }: Rung): string =>
  deadline === 'task' && service ? `${serviceName(service)}办理` : limits[deadline].name
export const day = ({ dueOn, provisional }: Rung, one: CaseInWords): string =>
  dayInWords(dueOn, one.today, provisional)

/** Papers, printing, delivery: the scheme gives no time, and every text says so. */
const ourOwn: readonly DeadlineKind[] = ['materials', 'print', 'deliver', 'callback-after-delivery']
export const mark = ({ deadline }: Rung): string => (ourOwn.includes(deadline) ? `（${proposed}）` : '')

/** When they mean to go; for the visit alone. */
export const planned = ({ deadline }: Rung, { one, today: now }: CaseInWords): string => {
  const when = one.visit.scheduledFor
  if (deadline !== 'visit' || one.stage !== 'dispatched') return ''
  if (when === null) return '上门时间还没有定'
  const said = timeInWords(when, now)
  return when.slice(0, 10) < now ? `原定${said}上门，还没有登记结果` : `定于${said}上门`
}
const andPlanned = (rung: Rung, one: CaseInWords): string => {
  const said = planned(rung, one)
  return said ? `，${said}` : ''
}

/** Whose it is to do: a township is named by where the case is, 县民政局的 and 县残联的 are said. */
export const kept = ({ actor, deadline }: Rung): string =>
  limits[deadline].actor === 'department' || limits[deadline].actor === 'county' ? `${actor}的` : ''

export const reminders = {
  'reminder-before': (rung: Rung, one: CaseInWords) =>
    `${one.head}${what(rung)}${day(rung, one)}到期${mark(rung)}，还有两个工作日${andPlanned(rung, one)}。`,
  'reminder-due': (rung: Rung, one: CaseInWords) =>
    `${one.head}${what(rung)}今天到期：${day(rung, one)}${mark(rung)}${andPlanned(rung, one)}。`,
  'reminder-confirm': (rung: Rung, one: CaseInWords) =>
    `${one.head}${rung.actor}报${what(rung)}已办结，请向家里核实后回复“${one.number} 确认办结”。`,
  'reminder-overdue': (rung: Rung, one: CaseInWords) =>
    `${one.head}${what(rung)}已于${day(rung, one)}到期，还没有收到结果。办好了请回复，有困难请告诉我。`,
  'reminder-overdue-superior': (rung: Rung, one: CaseInWords) =>
    `催办：${one.head}${kept(rung)}${what(rung)}已于${day(rung, one)}到期，还没有结果，请帮助推进。`,
  'reminder-supervise': (rung: Rung, one: CaseInWords) =>
    `督办：${one.head}${kept(rung)}${what(rung)}已于${day(rung, one)}到期，已过三个工作日。`,
  // A public notice is not late when it is over: somebody has to say whether anybody objected.
  'notice-ends': (rung: Rung, one: CaseInWords) =>
    `${one.head}公示今天期满：${day(rung, one)}24时。期满没有异议请回复“${one.number} 公示期满”，有异议请马上告诉我。`,
  'notice-ended': (rung: Rung, one: CaseInWords) =>
    `${one.head}公示已于${day(rung, one)}期满，有没有异议？没有请回复“${one.number} 公示期满”。`,
  'date-moved': (
    { deadline, from, to }: { deadline: DeadlineKind; from: PlainDate; to: PlainDate },
    one: CaseInWords,
  ) =>
    `${one.head}${limits[deadline].name}的日期因放假安排公布，由${dayInWords(from, one.today)}改为${dayInWords(to, one.today)}。`,
} as const
