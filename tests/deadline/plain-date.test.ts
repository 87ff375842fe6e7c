import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  compareDates,
  dayInMonthOf,
  daysBetween,
  formatDate,
  formatDay,
  plainDate,
  plainDateSchema,
  weekdayOf,
} from '../../src/deadline/plain-date.ts'
import { anyDay } from './days.ts'

describe('a plain date', () => {
  it('is a day that exists, written in full', () => {
    expect(plainDate('2024-02-29')).toBe('2024-02-29')
    for (const text of ['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00', '', 'x'])
      expect(() => plainDate(text)).toThrow(RangeError)
    expect(plainDateSchema.safeParse('2026-11-31').success).toBe(false)
  })

  it('is written as people write it', () => {
    expect(formatDate(plainDate('2026-11-30'))).toBe('11月30日（周一）')
    expect(formatDate(plainDate('2026-10-10'))).toBe('10月10日（周六）')
    expect(formatDate(plainDate('2027-01-03'), plainDate('2026-12-31'))).toBe('2027年1月3日（周日）')
    expect(formatDate(plainDate('2026-01-03'), plainDate('2026-12-31'))).toBe('1月3日（周六）')
    expect(formatDay(plainDate('2027-01-03'), plainDate('2026-12-31'))).toBe('2027年1月3日')
  })

  it('counts days over months, leap days and years', () => {
    expect(addDays(plainDate('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(plainDate('2026-12-31'), 1)).toBe('2027-01-01')
    expect(addDays(plainDate('2026-01-01'), -1)).toBe('2025-12-31')
    expect(() => addDays(plainDate('9999-12-31'), 1)).toThrow(RangeError)
    expect(() => addDays(plainDate('2026-01-01'), 0.5)).toThrow(RangeError)
    expect(daysBetween(plainDate('2026-11-23'), plainDate('2026-12-23'))).toBe(30)
    expect(dayInMonthOf(plainDate('2026-11-01'), 10)).toBe('2026-11-10')
  })

  it('goes by whole days, back and forth, and by the week', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
        const other = addDays(date, days)
        expect(daysBetween(date, other)).toBe(days)
        expect(Math.sign(compareDates(date, other))).toBe(0 - Math.sign(days))
        expect(Math.abs(weekdayOf(date) + days - weekdayOf(other)) % 7).toBe(0)
      }),
    )
  })
})

describe('a month later', () => {
  it('is the corresponding day', () => {
    expect(addMonths(plainDate('2026-11-19'), 1)).toBe('2026-12-19')
    expect(addMonths(plainDate('2026-12-15'), 1)).toBe('2027-01-15')
  })

  it('is the last day of a month without it (民法典第二百零二条)', () => {
    expect(addMonths(plainDate('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(plainDate('2024-01-31'), 1)).toBe('2024-02-29')
    expect(addMonths(plainDate('2026-10-31'), 1)).toBe('2026-11-30')
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), (date, months) => {
        const later = addMonths(date, months)
        const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
        expect(Number(later.slice(0, 4)) * 12 + Number(later.slice(5, 7)) - 1).toBe(month)
        const corresponding = later.slice(8) === date.slice(8)
        const lastOfMonth = addDays(later, 1).slice(8) === '01'
        expect(corresponding || (lastOfMonth && later.slice(8) < date.slice(8))).toBe(true)
      }),
    )
  })
})
