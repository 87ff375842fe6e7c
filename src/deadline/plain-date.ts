// A day in the county's calendar, as the law counts days: no time of day, no zone. Moments are in instant.ts.
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** Parses `YYYY-MM-DD`; a day that does not exist (30 February) is refused. */
export const plainDateSchema = z.iso.date().brand<'PlainDate'>()

/** `YYYY-MM-DD`. Two of them compare with `<`, `===` and `>` as text. */
export type PlainDate = z.infer<typeof plainDateSchema>

/** A moment of the world's clock: milliseconds since 1970-01-01T00:00Z. */
export type Instant = number

/** The date a text writes as `YYYY-MM-DD`. Throws a RangeError when there is no such day. */
export function plainDate(text: string): PlainDate {
  const parsed = plainDateSchema.safeParse(text)
  if (!parsed.success) throw new RangeError(`not a date: ${text}`)
  return parsed.data
}

const dayOf = (date: PlainDate) => Temporal.PlainDate.from(date)
const written = (date: Temporal.PlainDate) => plainDate(date.toString())

/** A day without summer time, in milliseconds. */
const dayLength = 86_400_000
/** Of a moment as ISO 8601 writes it, when the year has four digits. */
const writtenLength = '2026-11-23T00:00:00.000Z'.length

/** So many days later, or earlier when negative. Counted in UTC, where all days are alike: everything counts with it. */
export function addDays(date: PlainDate, days: number): PlainDate {
  if (!Number.isInteger(days)) throw new RangeError(`not a number of days: ${days}`)
  const text = new Date(Date.parse(date) + days * dayLength).toISOString()
  if (text.length > writtenLength)
    throw new RangeError(`${days} days from ${date} are no date of four digits a year`)
  return text.slice(0, date.length) as PlainDate
}

/**
 * The corresponding day so many months later; where that month has no such day, its last one
 * (民法典第二百零二条). 31 January + 1 month = 28 or 29 February.
 */
export const addMonths = (date: PlainDate, months: number): PlainDate =>
  written(dayOf(date).add({ months }, { overflow: 'constrain' }))

/** Days from one date to another; negative when `to` is the earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayOf(from).until(dayOf(to)).days

/** The given day of the month in which `date` lies. */
export const dayInMonthOf = (date: PlainDate, day: number): PlainDate => written(dayOf(date).with({ day }))

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4))

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: PlainDate): number => new Date(date).getUTCDay() || 7

/** For sorting: earliest first. */
export const compareDates = (one: PlainDate, other: PlainDate): number =>
  one === other ? 0 : one < other ? -1 : 1

const weekdayNames = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const

/** 周一 … 周日 */
export const weekdayName = (date: PlainDate): string => weekdayNames[weekdayOf(date) - 1] ?? ''

/** `11月30日`; with the year, `2027年1月4日`, when it is another than that of `near`. */
export function formatDay(date: PlainDate, near: PlainDate = date): string {
  const { year, month, day } = dayOf(date)
  return `${year === yearOf(near) ? '' : `${year}年`}${month}月${day}日`
}

/** `11月30日（周一）`; with the year when it is another than that of `near`, say of today. */
export const formatDate = (date: PlainDate, near: PlainDate = date): string =>
  `${formatDay(date, near)}（${weekdayName(date)}）`
