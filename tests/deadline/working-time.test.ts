import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarWith } from '../../src/deadline/calendar.ts'
import { dateAt, timeAt } from '../../src/deadline/instant.ts'
import { plainDate } from '../../src/deadline/plain-date.ts'
import { defaultRules, rulesSchema } from '../../src/deadline/rules.ts'
import {
  firstSpeakingTime,
  maySpeak,
  nextSpeakingTime,
  type Timekeeping,
} from '../../src/deadline/working-time.ts'
import { works } from './published-years.ts'

const time: Timekeeping = { calendar: calendarWith(), rules: defaultRules, zone: 'Asia/Shanghai' }
const at = (text: string) => Date.parse(`${text}+08:00`)
const shown = (instant: number) => `${dateAt(instant)}T${timeAt(instant)}`

describe('the assistant speaks unasked', () => {
  it.each([
    ['2026-11-23T08:59', '2026-11-23T09:00'],
    ['2026-11-23T09:00', '2026-11-23T09:00'],
    ['2026-11-23T11:29', '2026-11-23T11:29'],
    ['2026-11-23T11:30', '2026-11-23T14:30'],
    ['2026-11-23T17:29', '2026-11-23T17:29'],
    ['2026-11-23T17:30', '2026-11-24T09:00'],
    ['2026-11-27T20:00', '2026-11-30T09:00'], // over the weekend
    ['2026-09-30T17:30', '2026-10-08T09:00'], // over the National Day holiday
    ['2026-10-10T08:00', '2026-10-10T09:00'], // a Saturday that is worked
    ['2026-12-31T23:59', '2027-01-04T09:00'],
  ])('at %s not before %s', (now, next) => {
    expect(shown(nextSpeakingTime(at(now), time))).toBe(next)
    expect(maySpeak(at(now), time)).toBe(now === next)
  })

  it('only in working hours on working days', () => {
    const moment = fc.integer({ min: at('2024-01-01T00:00'), max: at('2026-12-30T00:00') })
    fc.assert(
      fc.property(moment, (now) => {
        const next = nextSpeakingTime(now, time)
        expect(next >= now && maySpeak(next, time)).toBe(true)
        expect(works(dateAt(next))).toBe(true)
        expect(maySpeak(now, time)).toBe(next === now)
        expect(timeAt(next)).toMatch(/^(09|10|11:[0-2]|14:[345]|15|16|17:[0-2])/)
      }),
    )
  })

  it('first in the morning', () => {
    expect(shown(firstSpeakingTime(plainDate('2026-11-23'), time))).toBe('2026-11-23T09:00')
    expect(shown(firstSpeakingTime(plainDate('2026-11-28'), time))).toBe('2026-11-30T09:00')
  })

  it('in the hours and the zone of the county', () => {
    const round = { ...time, rules: rulesSchema.parse({ workingHours: ['00:00-24:00'] }) }
    expect(maySpeak(at('2026-11-23T23:59'), round)).toBe(true)
    expect(shown(nextSpeakingTime(at('2026-11-28T12:00'), round))).toBe('2026-11-30T00:00')

    const west = { ...time, zone: 'Asia/Urumqi' } // two hours behind
    expect(shown(nextSpeakingTime(at('2026-11-23T09:00'), west))).toBe('2026-11-23T11:00')
  })
})
