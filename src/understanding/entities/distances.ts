// Times counted from today: 三个工作日内, 5天后, 一周之内.
import { numbersOf } from './matches.ts'
import { calendarWith } from '../../deadline/calendar.ts'
import { addMonths, type PlainDate } from '../../deadline/plain-date.ts'
import { addWorkdays } from '../../deadline/working-days.ts'
import type { EntityOf } from '../entity.ts'
import { type Candidate, candidate } from './candidate.ts'
import { dateCost } from './date-cost.ts'
import { numberBegins, numeralClass, readNumeral } from './numerals.ts'
import { inDays, readToday, type Today } from './today.ts'

const calendar = calendarWith()

/** 三个工作日内, 5天后, 一周之内, 48小时内. */
const distance = new RegExp(
  `${numberBegins('第每')}([${numeralClass}]{1,3}|半)个?(工作日|天|日|小时|钟头|周|星期|礼拜|月)(之?内|以内|之?后(?!天)|以后|过后)`,
  'y',
)

/** Finds the limits and dates that are counted from the day of the message. */
export function findDistances(text: string, today: Today, found: Candidate[]): void {
  for (const said of numbersOf(distance, text)) {
    const [whole, amount, unit, side] = said
    const count = amount === '半' ? 0.5 : readNumeral(amount ?? '')
    if (count === undefined || count > 400) continue
    const date = far(today, count, unit ?? '', whole.includes('个'))
    if (date === undefined) continue
    const sort = side?.includes('内') ? 'by' : 'at'
    const end = said.index + whole.length
    found.push(candidate({ kind: 'when', when: date, sort, start: said.index, end }, dateCost(whole.length)))
  }
}

/** The last day of a length of time that begins with the message: 核实，5个工作日. */
export function lastDayOf(at: string, { days, unit }: EntityOf<'duration'>): PlainDate | undefined {
  return far(readToday(at), days, unit === 'workdays' ? '工作日' : '天', true)
}

function far(today: Today, count: number, unit: string, counted: boolean): PlainDate | undefined {
  if (unit === '月') {
    if (!counted) return undefined // 3月内 is no distance
    return count === 0.5 ? inDays(today, 15) : addMonths(today.date, count)
  }
  if (count === 0.5) return undefined
  if (unit === '工作日') {
    return calendar.status(today.year) === 'missing' || calendar.status(today.year + 2) === 'missing'
      ? undefined
      : addWorkdays(calendar, today.date, count).date
  }
  if (unit === '小时' || unit === '钟头') return inDays(today, Math.ceil(count / 24))
  return inDays(today, unit === '天' || unit === '日' ? count : count * 7)
}
