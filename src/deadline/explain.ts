// Why a date is what it is, in one short sentence a caseworker can check with a calendar on the wall.
import type { Calendar } from './calendar.ts'
import type { Deadline } from './deadline.ts'
import { dueDate, formatLength, type Length } from './due-date.ts'
import {
  addDays,
  addMonths,
  formatDate,
  formatDay,
  type PlainDate,
  weekdayName,
  yearOf,
} from './plain-date.ts'
import { nextWorkday } from './working-days.ts'

/**
 * How a limit is counted: “5个工作日，从10月8日起算；10月10日（周六）上班”, “1个月，12月19日为周六，顺延至12月21日（周一）”.
 * Names the holidays and make-up days on the way, and a year whose arrangement is not published.
 */
export function explainLength(calendar: Calendar, startedOn: PlainDate, length: Length): string {
  const due = dueDate(calendar, startedOn, length)
  const parts = [counting(calendar, startedOn, length, due.date)]
  if (due.provisional) parts.push(unpublished(calendar, startedOn, due.date))
  return parts.join('；')
}

/** How a deadline came to its day, with its pauses and extensions. Read by the calendar it was counted by. */
export function explainDeadline(deadline: Deadline, calendar: Calendar): string {
  const { startedOn, length, originalDueOn, dueOn, provisional, changes } = deadline
  const parts = [counting(calendar, startedOn, length, originalDueOn)]
  changes.forEach((each, index) => {
    if (each.change === 'extended')
      parts.push(`原定${formatDay(each.from, startedOn)}，延期至${formatDate(each.until, startedOn)}`)
    if (each.change === 'paused') {
      const resumed = changes.slice(index).find(({ change }) => change === 'resumed')
      parts.push(
        `${resumed ? span(each.on, resumed.on, startedOn) : `${formatDay(each.on, startedOn)}起`}暂停`,
      )
    }
  })
  if (changes.at(-1)?.change === 'resumed' && dueOn !== originalDueOn)
    parts.push(`顺延至${formatDate(dueOn, startedOn)}`)
  if (provisional) parts.push(unpublished(calendar, startedOn, dueOn))
  return parts.join('；')
}

/** The sentence for the length alone. Another year than that of `startedOn` is written out. */
function counting(calendar: Calendar, startedOn: PlainDate, length: Length, due: PlainDate): string {
  const said = formatLength(length)
  if (length.unit === 'day-of-month') return `${said}，${formatDate(due)}24时截止，遇休息日不顺延`
  if (length.unit === 'months') {
    const last = addMonths(startedOn, length.count)
    return [said, ...missingDay(startedOn, last), ending(calendar, last, due, startedOn)].join('，')
  }
  const first = length.unit === 'workdays' ? nextWorkday(calendar, startedOn).date : addDays(startedOn, 1)
  const counted = `${said}，从${formatDay(first, startedOn)}起算`
  return length.unit === 'workdays'
    ? [counted, ...specialDays(calendar, addDays(startedOn, 1), due, startedOn)].join('；')
    : `${counted}，${ending(calendar, addDays(startedOn, length.count), due, startedOn)}`
}

/** 民法典第二百零二条: “2月没有31日”. */
function missingDay(startedOn: PlainDate, last: PlainDate): string[] {
  const [wanted, found] = [startedOn, last].map((date) => Number(date.slice(8)))
  return wanted === found ? [] : [`${Number(last.slice(5, 7))}月没有${wanted}日`]
}

/** Where a limit ends that counts every day: on its last day, or on the working day it rolls to. */
function ending(calendar: Calendar, last: PlainDate, due: PlainDate, near: PlainDate): string {
  const works = calendar.day(due).kind === 'make-up' ? '上班' : ''
  const to = `至${formatDate(due, near)}${works}`
  if (last === due) return to
  const { kind, name } = calendar.day(last)
  const off = kind === 'holiday' ? `${name}放假` : `为${weekdayName(last)}`
  const onTheWay = kind === 'holiday' ? [] : specialDays(calendar, last, addDays(due, -1), near)
  return [`${formatDay(last, near)}${off}`, ...onTheWay, `顺延${to}`].join('，')
}

/** “10月1日至7日放假，10月10日（周六）上班”: one part, or none. A holiday is named whole, however little of it is met. */
function specialDays(calendar: Calendar, first: PlainDate, last: PlainDate, near: PlainDate): string[] {
  const holidays: string[] = []
  const makeUps: string[] = []
  const isHoliday = (date: PlainDate) => calendar.day(date).kind === 'holiday'
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (calendar.day(date).kind === 'make-up') makeUps.push(`${formatDate(date, near)}上班`)
    if (!isHoliday(date)) continue
    let from = date
    while (isHoliday(addDays(from, -1))) from = addDays(from, -1)
    while (isHoliday(addDays(date, 1))) date = addDays(date, 1)
    holidays.push(span(from, date, near))
  }
  const parts = [...(holidays.length > 0 ? [`${holidays.join('、')}放假`] : []), ...makeUps]
  return parts.length > 0 ? [parts.join('，')] : []
}

/** `10月1日至7日`, `9月29日至10月6日`, `6月10日`. */
function span(from: PlainDate, until: PlainDate, near: PlainDate): string {
  if (from === until) return formatDay(from, near)
  const sameMonth = from.slice(0, 7) === until.slice(0, 7)
  return `${formatDay(from, near)}至${sameMonth ? `${Number(until.slice(8))}日` : formatDay(until, from)}`
}

/** “2027年放假安排未公布，暂定” */
function unpublished(calendar: Calendar, from: PlainDate, to: PlainDate): string {
  const years: number[] = []
  for (let year = yearOf(from); year <= yearOf(to); year += 1)
    if (calendar.status(year) === 'provisional') years.push(year)
  return `${years.map((year) => `${year}年`).join('、')}放假安排未公布，暂定`
}
