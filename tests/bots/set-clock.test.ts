// Where the buttons of the clock lead, by the county's calendar and never by the zone of this machine.
import { describe, expect, it } from 'vitest'
import { destination, kindOfDay, type Move, typedMoment } from '../../bots/simulator/clock.ts'
import { calendarWith } from '../../src/deadline/calendar.ts'
import { plainDate } from '../../src/deadline/plain-date.ts'

const calendar = calendarWith()
const zone = 'Asia/Shanghai'
const at = (text: string) => Date.parse(`${text}:00+08:00`)
const moved = (move: Move, from: string) => destination(move, at(from), calendar, zone)

describe('moving the clock', () => {
  it.each<[Move, string, string]>([
    ['hour', '2026-11-12T09:10', '2026-11-12T10:10'],
    ['hour', '2026-11-12T23:30', '2026-11-13T00:30'],
    ['day', '2026-11-30T18:05', '2026-12-01T18:05'],
    ['week', '2026-12-28T09:00', '2027-01-04T09:00'],
    ['workday', '2026-11-12T09:10', '2026-11-13T09:00'],
    // Before nine the next one is today's.
    ['workday', '2026-11-12T07:00', '2026-11-12T09:00'],
    ['workday', '2026-11-12T09:00', '2026-11-13T09:00'],
    ['workday', '2026-11-13T15:00', '2026-11-16T09:00'],
    // Over the National Day to the first day that is worked, and to a Saturday that is worked.
    ['workday', '2026-09-30T15:00', '2026-10-08T09:00'],
    ['workday', '2026-10-09T15:00', '2026-10-10T09:00'],
    ['workday', '2026-11-15T07:00', '2026-11-16T09:00'],
  ])('by %s from %s comes to %s', (move, from, to) => {
    expect(moved(move, from)).toBe(at(to))
  })

  it('takes a typed moment that lies ahead, by at most a year', () => {
    const typed = (text: string) => typedMoment(text, at('2026-11-12T09:10'), zone)
    expect(typed('2026-11-16T16:20')).toBe(at('2026-11-16T16:20'))
    expect(typed('2026-11-12T09:10')).toBe('past')
    expect(typed('2026-11-11T09:10')).toBe('past')
    expect(typed('2028-01-01T09:00')).toBe('far')
    for (const nonsense of ['', '2026-02-30T09:00', '2026-11-16', '2026-11-16T25:00', '明天'])
      expect(typed(nonsense)).toBe('unreadable')
  })

  it('knows working days, days off, make-up days, and says so when it knows nothing', () => {
    const kind = (date: string) => kindOfDay(plainDate(date), calendar).kind
    expect(kind('2026-11-12')).toBe('workday')
    expect(kind('2026-11-14')).toBe('weekend')
    expect(kind('2026-10-10')).toBe('make-up')
    expect(kindOfDay(plainDate('2026-10-01'), calendar)).toMatchObject({ kind: 'holiday', name: '国庆节' })
    expect(kind('1950-01-01')).toBe('unknown')
  })
})
