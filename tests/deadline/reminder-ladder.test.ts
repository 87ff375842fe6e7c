import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarWith } from '../../src/deadline/calendar.ts'
import {
  cancelDeadline,
  type Deadline,
  extendDeadline,
  meetDeadline,
  type NewDeadline,
  pauseDeadline,
  resumeDeadline,
  setDeadline,
} from '../../src/deadline/deadline.ts'
import { dateAt, timeAt } from '../../src/deadline/instant.ts'
import { plainDate as day } from '../../src/deadline/plain-date.ts'
import { ladder, nextRung, rungs, surveyRungs } from '../../src/deadline/reminder-ladder.ts'
import { defaultRules as rules } from '../../src/deadline/rules.ts'
import { maySpeak, type Timekeeping } from '../../src/deadline/working-time.ts'
import { officialDay } from './days.ts'

const calendar = calendarWith()
const time: Timekeeping = { calendar, rules, zone: 'Asia/Shanghai' }
const at = (text: string) => Date.parse(`${text}+08:00`)
const set = (kind: NewDeadline['kind'], startedOn: string): Deadline =>
  setDeadline({ id: kind, kind, startedOn: day(startedOn) }, time)
const read = (steps: ReturnType<typeof rungs>) =>
  steps.map((step) => `${step.rung} ${dateAt(step.at)} ${timeAt(step.at)}`)

const visit = set('visit', '2026-11-23') // due Monday 30 November

describe('the ladder', () => {
  it('climbs from two working days before to three after', () => {
    expect(read(rungs(visit, time))).toEqual([
      'before 2026-11-26 09:00',
      'due 2026-11-30 09:00',
      'overdue 2026-12-01 09:00',
      'supervise 2026-12-03 09:00',
    ])
  })

  it('steps over holidays and onto make-up days', () => {
    expect(read(rungs(set('verify', '2026-09-30'), time))).toEqual([
      'before 2026-10-10 09:00', // a Saturday that is worked
      'due 2026-10-13 09:00',
      'overdue 2026-10-14 09:00',
      'supervise 2026-10-16 09:00',
    ])
  })

  it('reaches his superior when it is late, then the county', () => {
    expect([ladder.before.to, ladder.due.to, ladder.overdue.to, ladder.supervise.to]).toEqual([
      ['actor'],
      ['actor'],
      ['actor', 'superior'],
      ['county'],
    ])
  })

  it('of a limit of one working day has no rung before', () => {
    expect(read(rungs(set('acknowledge', '2026-11-23'), time))).toEqual([
      'due 2026-11-24 09:00',
      'overdue 2026-11-25 09:00',
      'supervise 2026-11-27 09:00',
    ])
  })

  it('reminds on the last working day before a due day that is off', () => {
    const extended = extendDeadline(visit, day('2026-12-05'), day('2026-11-30')) // a Saturday
    expect(read(rungs(extended, time))).toEqual([
      'before 2026-12-03 09:00',
      'due 2026-12-04 09:00',
      'overdue 2026-12-07 09:00',
      'supervise 2026-12-09 09:00',
    ])
  })

  it('is taken away when the matter is done, cancelled or stands still', () => {
    for (const one of [
      meetDeadline(visit, day('2026-11-24')),
      cancelDeadline(visit),
      pauseDeadline(visit, day('2026-11-24')),
    ])
      expect(rungs(one, time)).toEqual([])
  })

  it('stands where the due day is after a pause', () => {
    const resumed = resumeDeadline(pauseDeadline(visit, day('2026-11-26')), day('2026-12-10'), calendar)
    expect(resumed.dueOn).toBe('2026-12-14')
    expect(read(rungs(resumed, time))).toEqual([
      'due 2026-12-14 09:00', // the rung before would be the day of resuming
      'overdue 2026-12-15 09:00',
      'supervise 2026-12-17 09:00',
    ])
  })
})

describe('the next rung', () => {
  const next = (now: string) => nextRung(visit, at(now), time)?.rung

  it('is the first one after the moment', () => {
    expect(next('2026-11-23T10:00')).toBe('before')
    expect(next('2026-11-26T08:59')).toBe('before')
    expect(next('2026-11-26T09:00')).toBe('due') // that one has just been climbed
    expect(next('2026-11-30T12:00')).toBe('overdue')
    expect(next('2026-12-01T12:00')).toBe('supervise')
    expect(next('2026-12-03T09:00')).toBeUndefined()
  })
})

describe("the survey's ladder", () => {
  it.each([
    ['2026-11', ['2026-11-02', '2026-11-06', '2026-11-10']],
    ['2026-12', ['2026-12-01', '2026-12-08', '2026-12-10']],
    ['2026-01', ['2026-01-04', '2026-01-08', '2026-01-09']], // the 10th is a Saturday off, Sunday the 4th is worked
    ['2026-05', ['2026-05-06', '2026-05-08', '2026-05-09']], // the 10th is a Sunday, the 9th is worked
    ['2027-04', ['2027-04-01', '2027-04-08', '2027-04-09']],
  ])('in %s', (month, [opening, before, due]) => {
    expect(read(surveyRungs(month, time))).toEqual([
      `opening ${opening} 09:00`,
      `before ${before} 09:00`,
      `due ${due} 09:00`,
    ])
  })

  it('loses a rung that the opening takes the place of', () => {
    expect(read(surveyRungs('2026-10', time))).toEqual(['opening 2026-10-08 09:00', 'due 2026-10-10 09:00'])
    expect(read(surveyRungs('2025-10', time))).toEqual(['opening 2025-10-09 09:00', 'due 2025-10-10 09:00'])
  })

  it('is the ladder of a survey that is a deadline', () => {
    expect(rungs(set('survey', '2026-11-01'), time)).toEqual(surveyRungs('2026-11', time))
  })
})

describe('every ladder', () => {
  const kind = fc.constantFrom('verify', 'acknowledge', 'audit', 'callback', 'survey')

  it('goes up, one step a day, each at a speaking time after the day it began', () => {
    fc.assert(
      fc.property(officialDay, kind, (startedOn, kind) => {
        const steps = rungs(set(kind, startedOn), time)
        const days = steps.map(({ on }) => on)
        expect(days).toEqual([...new Set(days)].sort())
        for (const { on, at } of steps) {
          expect(dateAt(at)).toBe(on)
          expect(maySpeak(at, time)).toBe(true)
        }
        expect(steps.filter(({ on }) => kind !== 'survey' && on <= startedOn)).toEqual([])
      }),
    )
  })

  it('reminds before it is too late, and chases only after', () => {
    fc.assert(
      fc.property(officialDay, fc.constantFrom('verify', 'audit', 'callback'), (startedOn, kind) => {
        const deadline = set(kind, startedOn)
        const on = Object.fromEntries(rungs(deadline, time).map((step) => [step.rung, step.on]))
        expect(on['due']).toBe(deadline.dueOn)
        expect((on['before'] ?? '') < deadline.dueOn).toBe(true)
        expect((on['overdue'] ?? '') > deadline.dueOn).toBe(true)
        expect((on['supervise'] ?? '') > (on['overdue'] ?? '')).toBe(true)
      }),
    )
  })
})
