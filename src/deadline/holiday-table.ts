// One year's days off and make-up days, as the State Council publishes them and a county loads them.
import { z } from 'zod'
import {
  addDays,
  daysBetween,
  formatDay,
  type PlainDate,
  plainDateSchema,
  weekdayOf,
  yearOf,
} from './plain-date.ts'
import { lastComputableYear, statutoryDays } from './statutory-days.ts'

/** Days off, first to last, weekends within included: “10月1日至7日放假调休”. */
const daysOffSchema = z.strictObject({
  name: z.string().min(1),
  from: plainDateSchema,
  until: plainDateSchema,
})

/**
 * A year's table with where it comes from, who loaded it and when (milliseconds since 1970). Refused, in words for
 * the one who loads it: days of another year, a make-up day that is no weekend, a statutory day left out.
 */
export const holidayTableSchema = z
  .strictObject({
    year: z.int().min(2004).max(lastComputableYear),
    daysOff: z.array(daysOffSchema).min(1),
    makeUpDays: z.array(plainDateSchema),
    source: z.url({ protocol: /^https?$/ }),
    loadedBy: z.string().min(1),
    loadedAt: z.int(),
  })
  .superRefine((table, context) => {
    for (const message of mistakes(table)) context.addIssue({ code: 'custom', message })
  })
  .readonly()

export type HolidayTable = z.infer<typeof holidayTableSchema>

/** The longest run of days off so far: ten, Spring Festival 2020. */
const longestRun = 16

/** The law has had these thirteen days since 2025. */
const thirteenDaysSince = 2025

function* mistakes(table: {
  readonly year: number
  readonly daysOff: readonly z.infer<typeof daysOffSchema>[]
  readonly makeUpDays: readonly PlainDate[]
}): Generator<string> {
  // New Year's arrangement reaches back into December: on 31 December 2022 one was off for 2023.
  const belongs = (date: PlainDate) => yearOf(date) === table.year || date.startsWith(`${table.year - 1}-12-`)

  for (const { name, from, until } of table.daysOff) {
    if (until < from || daysBetween(from, until) >= longestRun) yield `${name}的起止日期不对`
    if (!belongs(from) || !belongs(until)) yield `${name}不在${table.year}年`
  }
  for (const date of table.makeUpDays) {
    if (!belongs(date)) yield `补班${formatDay(date)}不在${table.year}年`
    if (weekdayOf(date) < 6) yield `补班${formatDay(date)}不是周末`
    if (table.daysOff.some(({ from, until }) => from <= date && date <= until))
      yield `${formatDay(date)}既放假又补班`
  }
  if (table.year < thirteenDaysSince) return
  for (const [date, name] of statutoryDays(table.year)) {
    if (!table.daysOff.some(({ from, until }) => from <= date && date <= until))
      yield `${name}${formatDay(date)}没有放假`
  }
}

/** Every day off of a table with its name. */
export function* daysOffOf(table: HolidayTable): Generator<[PlainDate, string]> {
  for (const { name, from, until } of table.daysOff)
    for (let date = from; date <= until; date = addDays(date, 1)) yield [date, name]
}
