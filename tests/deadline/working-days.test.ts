import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarWith, CalendarMissing } from '../../src/deadline/calendar.ts'
import { addDays, plainDate } from '../../src/deadline/plain-date.ts'
import {
  addWorkdays,
  isWorkday,
  nextWorkday,
  rollBackToWorkday,
  rollToWorkday,
  workdaysBefore,
  workdaysBetween,
} from '../../src/deadline/working-days.ts'
import { anyDay, officialDay } from './days.ts'
import { countOnFingers } from './published-years.ts'

const calendar = calendarWith()
const workdays = fc.integer({ min: 1, max: 60 })

describe('five working days', () => {
  // The golden table: both published data sets agree on it.
  it.each([
    ['2026-11-23', '2026-11-30'],
    ['2026-09-30', '2026-10-13'],
    ['2026-02-13', '2026-02-27'],
    ['2026-02-14', '2026-02-28'], // a Saturday that is worked
    ['2026-04-30', '2026-05-11'],
    ['2026-09-18', '2026-09-24'], // Sunday 20 September is worked
    ['2026-01-01', '2026-01-08'], // Sunday 4 January is worked
    ['2025-01-24', '2025-02-07'],
    ['2024-09-13', '2024-09-23'],
  ])('from %s end on %s', (start, due) => {
    expect(addWorkdays(calendar, plainDate(start), 5)).toEqual({ date: due, provisional: false })
  })

  it('begin on the next working day, whatever day the matter came in', () => {
    for (const start of ['2026-11-20', '2026-11-21', '2026-11-22'])
      // Friday to Sunday
      expect(addWorkdays(calendar, plainDate(start), 5).date).toBe('2026-11-27')
  })
})

describe('counting working days', () => {
  it('agrees with counting on the fingers over the published years', () => {
    fc.assert(
      fc.property(officialDay, workdays, (date, count) => {
        expect(addWorkdays(calendar, date, count)).toEqual({
          date: countOnFingers(date, count),
          provisional: false,
        })
      }),
    )
  })

  it('never ends on a day off, in any year', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (date, count) => {
        expect(isWorkday(calendar, addWorkdays(calendar, date, count).date)).toBe(true)
        expect(isWorkday(calendar, workdaysBefore(calendar, date, count).date)).toBe(true)
      }),
    )
  })

  it('is monotonous: a later start or a longer limit never ends earlier', () => {
    fc.assert(
      fc.property(anyDay, workdays, fc.integer({ min: 0, max: 30 }), (date, count, more) => {
        const due = addWorkdays(calendar, date, count).date
        expect(addWorkdays(calendar, addDays(date, more), count).date >= due).toBe(true)
        expect(addWorkdays(calendar, date, count + more).date >= due).toBe(true)
        expect(due > date).toBe(true)
      }),
    )
  })

  it('adds up: the days between are the days added', () => {
    fc.assert(
      fc.property(anyDay, workdays, (date, count) => {
        const due = addWorkdays(calendar, date, count).date
        expect(workdaysBetween(calendar, date, due)).toBe(count)
        expect(workdaysBetween(calendar, due, date)).toBe(0 - count)
        expect(workdaysBefore(calendar, due, count).date).toBe(rollBackToWorkday(calendar, date).date)
      }),
    )
  })

  it('rolls a day off forward or back, and leaves a working day', () => {
    expect(rollToWorkday(calendar, plainDate('2026-10-03')).date).toBe('2026-10-08')
    expect(rollBackToWorkday(calendar, plainDate('2026-10-03')).date).toBe('2026-09-30')
    expect(rollToWorkday(calendar, plainDate('2026-10-10')).date).toBe('2026-10-10')
    expect(nextWorkday(calendar, plainDate('2026-10-08')).date).toBe('2026-10-09')
    expect(workdaysBefore(calendar, plainDate('2026-11-30'), 2).date).toBe('2026-11-26')
  })

  it('refuses what is no number of days', () => {
    for (const count of [-1, 1.5, Number.NaN])
      expect(() => addWorkdays(calendar, plainDate('2026-11-23'), count)).toThrow(RangeError)
  })
})

describe('a year not yet published', () => {
  it('makes what touches it provisional, and nothing else', () => {
    expect(addWorkdays(calendar, plainDate('2026-12-24'), 5)).toEqual({
      date: '2026-12-31',
      provisional: false,
    })
    expect(addWorkdays(calendar, plainDate('2026-12-25'), 5)).toEqual({
      date: '2027-01-04',
      provisional: true,
    })
    expect(rollToWorkday(calendar, plainDate('2027-01-04')).provisional).toBe(true)
  })

  it('is a fault where nothing is known at all', () => {
    expect(() => addWorkdays(calendar, plainDate('2099-12-30'), 5)).toThrow(CalendarMissing)
  })
})
