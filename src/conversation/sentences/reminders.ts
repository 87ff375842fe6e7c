// What is said on each rung of a deadline's ladder, and when a day has moved by itself.
import { serviceName, type ServiceCode } from '../../case/service.ts'
import { type DeadlineKind, limits } from '../../deadline/limits.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type CaseInWords, dayInWords } from '../../privacy/case-in-words.ts'

interface Rung {
  readonly deadline: DeadlineKind
  readonly dueOn: PlainDate
  readonly provisional: boolean
  /** Who has to act, in words; for the superior. */
  readonly actor: string
  readonly service: ServiceCode | null
}

const what = ({ deadline, service }: Rung): string =>
  deadline === 'task' && service ? `${serviceName(service)}办理` : limits[deadline].name
const day = ({ dueOn, provisional }: Rung, one: CaseInWords): string =>
  dayInWords(dueOn, one.today, provisional)

export const reminders = {
  'reminder-before': (rung: Rung, one: CaseInWords) =>
    `${one.head}${what(rung)}${day(rung, one)}到期，还有两个工作日。`,
  'reminder-due': (rung: Rung, one: CaseInWords) => `${one.head}${what(rung)}今天到期（${day(rung, one)}）。`,
  'reminder-confirm': (rung: Rung, one: CaseInWords) =>
    `${one.head}${rung.actor}报${what(rung)}已办结，请向家里核实后回复“${one.number} 确认办结”。`,
  'reminder-overdue': (rung: Rung, one: CaseInWords) =>
    `${one.head}${what(rung)}已于${day(rung, one)}到期，还没有收到结果。办好了请回复，有困难请告诉我。`,
  'reminder-overdue-superior': (rung: Rung, one: CaseInWords) =>
    `催办：${one.head}${rung.actor}的${what(rung)}已于${day(rung, one)}到期，还没有结果，请帮助推进。`,
  'reminder-supervise': (rung: Rung, one: CaseInWords) =>
    `督办：${one.head}${rung.actor}的${what(rung)}已于${day(rung, one)}到期，超过三个工作日。`,
  'date-moved': (
    { deadline, from, to }: { deadline: DeadlineKind; from: PlainDate; to: PlainDate },
    one: CaseInWords,
  ) =>
    `${one.head}${limits[deadline].name}的日期因放假安排公布，由${dayInWords(from, one.today)}改为${dayInWords(to, one.today)}。`,
} as const
