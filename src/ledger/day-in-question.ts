// “明天是工作日吗”, “9月20日算不算”: the day a question names, and whether it is worked.
import type { Calendar } from '../deadline/calendar.ts'
import {
  addDays,
  daysBetween,
  formatDate,
  type PlainDate,
  plainDateSchema,
  weekdayOf,
  yearOf,
} from '../deadline/plain-date.ts'
import { nextWorkday } from '../deadline/working-days.ts'

const daysFromToday: Readonly<Record<string, number>> = { 今天: 0, 明天: 1, 后天: 2, 大后天: 3, 昨天: -1 }

const weekdays = '一二三四五六日'

/** A date this long past is that of next year. */
const longPast = 180

/** The days a text names, in its order: 9月20日, 20号; else 今天, 后天, 周六, 周末. “周日补班那天（9月20日）” is one day. */
export function daysNamed(text: string, today: PlainDate): readonly PlainDate[] {
  const dates = [...text.matchAll(/(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})[日号]/gu)]
  if (dates.length > 0)
    return dates.flatMap(({ groups = {} }) => dateNamed(groups['month'], groups['day'] ?? '', today))
  const named =
    /(?<near>大后天|今天|明天|后天|昨天)|(?:这个?|本)?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天末])/gu
  return [...text.matchAll(named)].flatMap(({ groups = {} }) => {
    const { near, weekday } = groups
    if (near) return [addDays(today, daysFromToday[near] ?? 0)]
    if (weekday === '末') return [comingWeekday(today, 6), addDays(comingWeekday(today, 6), 1)]
    if (weekday) return [comingWeekday(today, weekdays.indexOf(weekday === '天' ? '日' : weekday) + 1)]
    return []
  })
}

/** Today or the first such day after it. */
const comingWeekday = (today: PlainDate, weekday: number): PlainDate =>
  addDays(today, (weekday - weekdayOf(today) + 7) % 7)

/** A day that does not exist is none. */
function dateNamed(month: string | undefined, day: string, today: PlainDate): readonly PlainDate[] {
  const two = (text: string) => text.padStart(2, '0')
  const rest = `${two(month ?? today.slice(5, 7))}-${two(day)}`
  const inYear = (year: number) => plainDateSchema.safeParse(`${year}-${rest}`).data
  const thisYear = inYear(yearOf(today))
  const found = thisYear && daysBetween(thisYear, today) > longPast ? inYear(yearOf(today) + 1) : thisYear
  return found ? [found] : []
}

const kinds = {
  workday: () => '是工作日',
  'make-up': () => '调休补班，算工作日',
  holiday: (name: string) => `${name}放假，不算工作日`,
  weekend: () => '是周末，不算工作日',
} as const

/** 9月20日（周日）调休补班，算工作日 */
export function dayInQuestion(date: PlainDate, calendar: Calendar, today: PlainDate): string {
  const { kind, name = '节日', provisional } = calendar.day(date)
  return `${formatDate(date, today)}${kinds[kind](name)}${provisional ? '（放假安排未公布，暂定）' : ''}`
}

/** The next working day after today, with its weekday. */
export const nextWorkdayInWords = (calendar: Calendar, today: PlainDate): string =>
  formatDate(nextWorkday(calendar, today).date, today)
