// The day of the message, from which every spoken date is counted.
import { addDays, type PlainDate, plainDate, weekdayOf } from '../../deadline/plain-date.ts'
import { dateAt } from '../../deadline/instant.ts'

export interface Today {
  readonly date: PlainDate
  readonly year: number
  /** 1 … 12 */
  readonly month: number
  readonly day: number
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number
  /** The days around it that were asked for, by distance: most messages ask for the same few. */
  readonly near: Map<number, PlainDate>
}

/** The days read last, by their writing: messages come in order, and few days are open at a time. */
const known = new Map<string, Today>()

/** Reads `MessageContext.at`. A moment that cannot be read counts as the first day of the calendar at hand. */
export function readToday(at: string): Today {
  // The time of day does not matter; an unusual writing is its own key.
  const key = at.length === 25 && at.endsWith('+08:00') ? at.slice(0, 10) : at
  const seen = known.get(key)
  if (seen !== undefined) return seen
  if (known.size > 500) known.clear()
  const today = parse(at)
  known.set(key, today)
  return today
}

function parse(at: string): Today {
  const local = /^(\d{4}-\d\d-\d\d)(?:T\d\d)?(?::\d\d){0,2}(?:\.\d+)?(?:\+08:?00)?$/.exec(at)
  const instant = Date.parse(at)
  const date = local ? safeDate(local[1]) : Number.isNaN(instant) ? undefined : dateAt(instant)
  const day = date ?? plainDate('2004-01-01')
  return {
    date: day,
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
    weekday: weekdayOf(day),
    near: new Map(),
  }
}

function safeDate(text: string | undefined): PlainDate | undefined {
  return text === undefined || Number.isNaN(Date.parse(text)) ? undefined : dateOf(...split(text))
}

const split = (text: string): [number, number, number] => [
  Number(text.slice(0, 4)),
  Number(text.slice(5, 7)),
  Number(text.slice(8, 10)),
]

/** The date with these numbers, or undefined when there is none (31 June). */
export function dateOf(year: number, month: number, day: number): PlainDate | undefined {
  if (year < 1850 || year > 2199 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month))
    return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate
}

const lastDay = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The last day of the month so many months after that of `date`. */
export function monthEnd(date: PlainDate, months: number): PlainDate {
  const { year, month } = monthAfter(date, months)
  return dateOf(year, month, lastDay(year, month)) ?? date
}

/** The given day so many months after the month of `date`, if that month has it. */
export function dayOfMonth(date: PlainDate, months: number, day: number): PlainDate | undefined {
  const { year, month } = monthAfter(date, months)
  return dateOf(year, month, day)
}

/** Year and month, so many months later. */
export function monthAfter(
  date: PlainDate,
  months: number,
): { readonly year: number; readonly month: number } {
  const index = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  return { year: Math.floor(index / 12), month: (index % 12) + 1 }
}

/** The day so many days after today, or before when negative. */
export function inDays(today: Today, days: number): PlainDate {
  const seen = today.near.get(days)
  if (seen !== undefined) return seen
  const date = addDays(today.date, days)
  today.near.set(days, date)
  return date
}

/** A day of the Monday-to-Sunday week so many weeks after this one. */
export const dayOfWeek = (today: Today, weeks: number, weekday: number): PlainDate =>
  inDays(today, weekday - today.weekday + weeks * 7)
