import { describe, expect, it } from 'vitest'
import { CalendarMissing, calendarWith } from '../../src/deadline/calendar.ts'
import { type HolidayTable, holidayTableSchema } from '../../src/deadline/holiday-table.ts'
import { plainDate, yearOf } from '../../src/deadline/plain-date.ts'
import { statutoryDays } from '../../src/deadline/statutory-days.ts'
import { isWorkday } from '../../src/deadline/working-days.ts'
import { everyDay, works } from './published-years.ts'
import { invented2027 } from './tables.ts'

const calendar = calendarWith()
const kindOf = (date: string) => calendar.day(plainDate(date)).kind

describe('the published years', () => {
  it('agree with the notices on every day of 2024–2026', () => {
    expect(everyDay.filter((date) => isWorkday(calendar, plainDate(date)) !== works(date))).toEqual([])
  })

  it('name their holidays and make-up days', () => {
    expect(calendar.day(plainDate('2026-10-07'))).toEqual({
      date: '2026-10-07',
      kind: 'holiday',
      name: '国庆节',
      provisional: false,
    })
    expect(calendar.day(plainDate('2026-10-10'))).toMatchObject({ kind: 'make-up', name: '国庆节' })
    expect([kindOf('2026-10-08'), kindOf('2026-10-11')]).toEqual(['workday', 'weekend'])
    expect(kindOf('2022-12-31')).toBe('holiday') // a day of the arrangement for 2023
  })

  it('are those of the data, with the last official day', () => {
    expect([2003, 2004, 2026, 2027, 2099, 2100].map(calendar.status)).toEqual([
      'missing',
      'official',
      'official',
      'provisional',
      'provisional',
      'missing',
    ])
    expect(calendar.officialUntil).toBe('2026-12-31')
  })
})

describe('a year that is not published', () => {
  it('has the statutory days off, no make-up days, and says it is provisional', () => {
    const off = ['01-01', '02-05', '02-06', '02-07', '02-08', '04-05', '05-01', '05-02', '06-09', '09-15']
    const days = [...off, '10-01', '10-02', '10-03'].map((day) => `2027-${day}`)
    expect([...statutoryDays(2027).keys()]).toEqual(days)
    expect(days.filter((date) => kindOf(date) !== 'holiday')).toEqual([])
    expect(calendar.day(plainDate('2027-02-09'))).toEqual({
      date: '2027-02-09',
      kind: 'workday',
      provisional: true,
    })
    expect(kindOf('2027-01-02')).toBe('weekend')
  })

  it('has statutory days that were all off where the arrangement is known', () => {
    // Before 2025 neither 除夕 nor 2 May was always off; the others have been since 2008.
    const worked = (year: number) => {
      const days = [...statutoryDays(year).keys()]
      const newYearsEve = days[1]
      return days
        .filter((date) => year >= 2025 || (date !== newYearsEve && !date.endsWith('-05-02')))
        .filter((date) => isWorkday(calendar, date))
    }
    const years = Array.from({ length: 19 }, (_, at) => 2008 + at)
    expect(years.flatMap(worked)).toEqual([])
  })

  it('is never guessed beyond what can be computed', () => {
    for (const date of ['2003-12-31', '2100-01-01'])
      expect(() => calendar.day(plainDate(date))).toThrow(CalendarMissing)
    expect(calendar.day(plainDate('2099-12-31')).provisional).toBe(true)
  })
})

describe('a table that a county loads', () => {
  it('makes its year official and changes the version', () => {
    const loaded = calendarWith([invented2027])
    expect([loaded.status(2027), loaded.status(2028)]).toEqual(['official', 'provisional'])
    expect(loaded.officialUntil).toBe('2027-12-31')
    expect(loaded.version).not.toBe(calendar.version)
    expect(loaded.day(plainDate('2027-02-10'))).toMatchObject({
      kind: 'holiday',
      name: '春节',
      provisional: false,
    })
    expect(loaded.day(plainDate('2027-02-20'))).toMatchObject({ kind: 'make-up', provisional: false })
  })

  it('reaches back into the December before', () => {
    const loaded = calendarWith([{ ...invented2027, makeUpDays: [plainDate('2026-12-27')] }])
    expect(isWorkday(loaded, plainDate('2026-12-27'))).toBe(true)
    expect(isWorkday(calendar, plainDate('2026-12-27'))).toBe(false)
  })

  it('replaces what was known of its year; the later of two counts', () => {
    const first = { ...invented2027, makeUpDays: [] }
    const second = { ...invented2027, loadedAt: invented2027.loadedAt + 1 }
    for (const tables of [
      [first, second],
      [second, first],
    ])
      expect(isWorkday(calendarWith(tables), plainDate('2027-02-20'))).toBe(true)
    expect(calendarWith([first]).version).not.toBe(calendarWith([second]).version)

    const corrected: HolidayTable = {
      ...invented2027,
      year: 2026,
      daysOff: [{ name: '元旦', from: plainDate('2026-01-01'), until: plainDate('2026-01-02') }],
      makeUpDays: [],
    }
    expect(isWorkday(calendarWith([corrected]), plainDate('2026-10-01'))).toBe(true)
    expect(yearOf(calendarWith([corrected]).officialUntil)).toBe(2026)
  })

  it('is refused with a plain reason when it cannot be right', () => {
    const messages = (change: object) => {
      const parsed = holidayTableSchema.safeParse({ ...invented2027, ...change })
      return parsed.success ? [] : parsed.error.issues.map(({ message }) => message)
    }
    expect(messages({})).toEqual([])
    expect(messages({ makeUpDays: ['2027-02-22'] })).toEqual(['补班2月22日不是周末'])
    expect(messages({ makeUpDays: ['2027-02-07'] })).toEqual(['2月7日既放假又补班'])
    expect(messages({ makeUpDays: ['2028-02-20'] })).toEqual(['补班2月20日不在2027年'])
    expect(messages({ daysOff: invented2027.daysOff.slice(1) })).toEqual(['元旦1月1日没有放假'])
    expect(messages({ source: 'file:///tmp/x' })).toHaveLength(1)
    expect(messages({ loadedBy: '' })).toHaveLength(1)
    const [newYear, ...others] = invented2027.daysOff
    expect(messages({ daysOff: [{ ...newYear, until: '2026-12-31' }, ...others] })).toContain(
      '元旦的起止日期不对',
    )
  })
})
