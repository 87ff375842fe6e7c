// Which days are worked: the published years, tables a county has loaded, and provisional years that say so.
import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import library from 'chinese-days/package.json' with { type: 'json' }
import { daysOffOf, type HolidayTable } from './holiday-table.ts'
import { type PlainDate, plainDate, weekdayOf, yearOf } from './plain-date.ts'
import { lastComputableYear, statutoryDays } from './statutory-days.ts'

/**
 * `official`: the State Council has published the year. `provisional`: not yet, only the statutory days are
 * known; whatever touches it is 暂定. `missing`: nothing can be said.
 */
type CalendarStatus = 'official' | 'provisional' | 'missing'

interface CalendarDay {
  readonly date: PlainDate
  /** `make-up`: a weekend day that is worked (补班). */
  readonly kind: 'workday' | 'weekend' | 'holiday' | 'make-up'
  /** The holiday that a day off or a make-up day belongs to: 国庆节. */
  readonly name?: string
  readonly provisional: boolean
}

export interface Calendar {
  /** Changes with the data: a deadline keeps the version it was counted by. */
  readonly version: string
  /** Up to this day every year is official. The health page warns when it comes near. */
  readonly officialUntil: PlainDate
  readonly status: (year: number) => CalendarStatus
  /** Throws `CalendarMissing` for a year of which nothing is known: never a guess. */
  readonly day: (date: PlainDate) => CalendarDay
}

/** The calendar holds nothing about a year. A fault: asking again does not help, loading its table does. */
export class CalendarMissing extends Error {
  readonly year: number

  constructor(year: number) {
    super(`no calendar for ${year}: load its holiday table`)
    this.name = 'CalendarMissing'
    this.year = year
  }
}

interface Arranged {
  readonly off: boolean
  readonly name: string
}

/** "National Day,国庆节,3" */
const chineseName = (description: string): string => description.split(',')[1] ?? description

const publishedDays: readonly (readonly [PlainDate, Arranged])[] = [
  ...Object.entries(published.holidays).map(([date, text]) => [date, text, true] as const),
  ...Object.entries(published.workdays).map(([date, text]) => [date, text, false] as const),
].map(([date, text, off]) => [plainDate(date), { off, name: chineseName(text) }])

/** A year counts as published when its last holiday is in the data: 元旦 alone can come with the year before. */
const publishedYears: readonly number[] = publishedDays
  .filter(([date, { off }]) => off && date.endsWith('-10-01'))
  .map(([date]) => yearOf(date))

const firstPublishedYear = Math.min(...publishedYears)

/**
 * The calendar of the published years and of the tables a county has loaded. A loaded table replaces its year;
 * of two for one year the later loaded counts.
 */
export function calendarWith(tables: readonly HolidayTable[] = []): Calendar {
  const loaded = new Map(
    tables.toSorted((one, other) => one.loadedAt - other.loadedAt).map((table) => [table.year, table]),
  )
  const official = new Set([...publishedYears, ...loaded.keys()])
  const arranged = new Map(publishedDays.filter(([date]) => !loaded.has(yearOf(date))))
  for (const table of loaded.values()) {
    for (const [date, name] of daysOffOf(table)) arranged.set(date, { off: true, name })
    for (const date of table.makeUpDays) arranged.set(date, { off: false, name: '补班' })
  }

  const statutory = new Map<number, ReadonlyMap<PlainDate, string>>()
  const statutoryName = (date: PlainDate, year: number): string | undefined => {
    const days = statutory.get(year) ?? statutoryDays(year)
    statutory.set(year, days)
    return days.get(date)
  }

  const status = (year: number): CalendarStatus => {
    if (official.has(year)) return 'official'
    return year > firstPublishedYear && year <= lastComputableYear ? 'provisional' : 'missing'
  }

  const look = (date: PlainDate): CalendarDay => {
    const year = yearOf(date)
    const knowledge = status(year)
    if (knowledge === 'missing') throw new CalendarMissing(year)
    const provisional = knowledge === 'provisional'
    const special = arranged.get(date)
    const name = special?.name ?? (provisional ? statutoryName(date, year) : undefined)
    if (special?.off === false) return { date, kind: 'make-up', name: special.name, provisional }
    if (name !== undefined) return { date, kind: 'holiday', name, provisional }
    return { date, kind: weekdayOf(date) < 6 ? 'workday' : 'weekend', provisional }
  }

  // Counting meets the same days over and over; there are at most those of a century.
  const known = new Map<PlainDate, CalendarDay>()
  const day = (date: PlainDate): CalendarDay => {
    const found = known.get(date) ?? look(date)
    known.set(date, found)
    return found
  }

  let lastOfficialYear = firstPublishedYear
  while (official.has(lastOfficialYear + 1)) lastOfficialYear += 1

  return {
    version: [
      `chinese-days@${library.version}`,
      ...[...loaded.values()].map((table) => `${table.year}@${table.loadedAt}`),
    ].join('+'),
    officialUntil: plainDate(`${lastOfficialYear}-12-31`),
    status,
    day,
  }
}
