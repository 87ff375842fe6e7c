import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarWith } from '../../src/deadline/calendar.ts'
import { dueDate, formatLength, type Length } from '../../src/deadline/due-date.ts'
import { addDays, addMonths, plainDate } from '../../src/deadline/plain-date.ts'
import { isWorkday } from '../../src/deadline/working-days.ts'
import { anyDay, officialDay } from './days.ts'
import { dayAfter, works } from './published-years.ts'

const calendar = calendarWith()
const month: Length = { unit: 'months', count: 1 }
const days = (count: number): Length => ({ unit: 'calendar-days', count })
const due = (start: string, length: Length) => dueDate(calendar, plainDate(start), length)

describe('one month', () => {
  // The golden table, second half.
  it.each([
    ['2026-01-31', '2026-02-28'], // no 31 February; the 28th is a Saturday that is worked
    ['2026-09-03', '2026-10-08'],
    ['2026-01-17', '2026-02-24'],
    ['2025-12-31', '2026-02-02'], // 31 January is a Saturday
    ['2026-08-12', '2026-09-14'], // 12 September is a Saturday
    ['2024-01-31', '2024-02-29'],
    ['2026-03-05', '2026-04-07'], // 4–6 April are off
    ['2026-10-31', '2026-11-30'],
    ['2026-11-10', '2026-12-10'],
    ['2026-11-19', '2026-12-21'], // 19 December is a Saturday
  ])('from %s ends on %s', (start, end) => {
    expect(due(start, month)).toEqual({ date: end, provisional: false })
  })

  it('ends on the corresponding day, or on the first working day after it', () => {
    fc.assert(
      fc.property(officialDay, fc.integer({ min: 1, max: 3 }), (date, count) => {
        let expected: string = addMonths(date, count)
        while (!works(expected)) expected = dayAfter(expected)
        expect(dueDate(calendar, date, { unit: 'months', count }).date).toBe(expected)
      }),
    )
  })
})

describe('calendar days', () => {
  it('count every day, and only the last one is moved', () => {
    expect(due('2026-11-20', days(7)).date).toBe('2026-11-27')
    expect(due('2026-11-21', days(7)).date).toBe('2026-11-30') // 28 November is a Saturday
    expect(due('2026-09-26', days(7)).date).toBe('2026-10-08')
    expect(due('2026-10-03', days(7)).date).toBe('2026-10-10') // a Saturday that is worked
    fc.assert(
      fc.property(officialDay, fc.integer({ min: 1, max: 60 }), (date, count) => {
        let expected: string = addDays(date, count)
        while (!works(expected)) expected = dayAfter(expected)
        expect(dueDate(calendar, date, days(count)).date).toBe(expected)
      }),
    )
  })
})

describe('a fixed day of the month', () => {
  it('stays where the scheme put it, on a day off too', () => {
    const tenth: Length = { unit: 'day-of-month', count: 10 }
    expect(due('2026-01-01', tenth)).toEqual({ date: '2026-01-10', provisional: false }) // Saturday
    expect(due('2027-10-31', tenth)).toEqual({ date: '2027-10-10', provisional: false }) // Sunday
  })
})

describe('every limit', () => {
  const length = fc.record({
    unit: fc.constantFrom('workdays', 'calendar-days', 'months'),
    count: fc.integer({ min: 1, max: 12 }),
  })

  it('ends on a working day after the day it began', () => {
    fc.assert(
      fc.property(anyDay, length, (date, length) => {
        const { date: end, provisional } = dueDate(calendar, date, length)
        expect(end > date && isWorkday(calendar, end)).toBe(true)
        expect(provisional).toBe(end > calendar.officialUntil)
      }),
    )
  })

  it('is written as people say it', () => {
    expect(
      [
        { unit: 'workdays', count: 5 } as const,
        days(7),
        month,
        { unit: 'day-of-month', count: 10 } as const,
      ].map(formatLength),
    ).toEqual(['5个工作日', '7日', '1个月', '每月10日前'])
  })
})
