import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarWith } from '../../src/deadline/calendar.ts'
import {
  cancelDeadline,
  type Deadline,
  deadlineSchema,
  extendDeadline,
  isOverdue,
  meetDeadline,
  type NewDeadline,
  pauseDeadline,
  recomputeDeadline,
  reopenDeadline,
  resumeDeadline,
  runningSince,
  setDeadline,
} from '../../src/deadline/deadline.ts'
import { addDays, plainDate as day } from '../../src/deadline/plain-date.ts'
import { defaultRules as rules } from '../../src/deadline/rules.ts'
import { isWorkday, workdaysBetween } from '../../src/deadline/working-days.ts'
import { officialDay } from './days.ts'
import { invented2027 } from './tables.ts'

const calendar = calendarWith()
const set = (kind: NewDeadline['kind'], startedOn: string, more: Partial<NewDeadline> = {}): Deadline =>
  setDeadline({ id: kind, kind, startedOn: day(startedOn), ...more }, { calendar, rules })

const visit = set('visit', '2026-11-17') // due 2026-11-24

describe('a deadline', () => {
  it('is set as long as the rules say', () => {
    expect(visit).toEqual({
      id: 'visit',
      kind: 'visit',
      length: { unit: 'workdays', count: 5 },
      startedOn: '2026-11-17',
      dueOn: '2026-11-24',
      originalDueOn: '2026-11-24',
      state: 'open',
      provisional: false,
      calendarVersion: calendar.version,
      changes: [],
    })
    const task = set('task', '2026-11-17', { subject: 'LEGAL-1', service: 'LEGAL' })
    expect(task).toMatchObject({ subject: 'LEGAL-1', dueOn: '2026-11-24' })
    expect(task.length).toEqual({ unit: 'calendar-days', count: 7 })
  })

  it('of a notice is due on the fifth working day after the posting', () => {
    expect(set('notice', '2026-11-23').dueOn).toBe('2026-11-30')
    expect(set('audit', '2026-11-30').dueOn).toBe('2026-12-14')
  })

  it('of a survey is due on the 10th, also on a day off', () => {
    expect(set('survey', '2026-01-01')).toMatchObject({ dueOn: '2026-01-10', provisional: false })
  })

  it('can be met until the end of its day', () => {
    expect(meetDeadline(visit, day('2026-11-24'))).toMatchObject({ state: 'met', finishedOn: '2026-11-24' })
    expect(meetDeadline(visit, day('2026-11-25'))).toMatchObject({ state: 'late', finishedOn: '2026-11-25' })
    expect([day('2026-11-24'), day('2026-11-25')].map((on) => isOverdue(visit, on))).toEqual([false, true])
    expect(visit.state).toBe('open')
  })

  it('changes no more once it is finished, unless it is reopened', () => {
    const met = meetDeadline(visit, day('2026-11-20'))
    expect(isOverdue(met, day('2026-12-24'))).toBe(false)
    expect(meetDeadline(met, day('2026-12-24'))).toBe(met)
    expect(cancelDeadline(met)).toBe(met)
    expect(pauseDeadline(met, day('2026-11-21'))).toBe(met)
    expect(resumeDeadline(met, day('2026-11-21'), calendar)).toBe(met)
    expect(extendDeadline(met, day('2026-12-24'), day('2026-11-21'))).toBe(met)
    expect(recomputeDeadline(met, calendarWith([invented2027]))).toEqual({ deadline: met, moved: null })
    expect(reopenDeadline(met)).toEqual(visit)
    expect(reopenDeadline(cancelDeadline(visit))).toEqual(visit)
    const paused = pauseDeadline(visit, day('2026-11-20'))
    expect(reopenDeadline(cancelDeadline(paused))).toEqual(paused)
  })

  it('survives being stored', () => {
    const stored = [visit, pauseDeadline(visit, day('2026-11-20')), meetDeadline(visit, day('2026-11-20'))]
    for (const one of stored) expect(deadlineSchema.parse(JSON.parse(JSON.stringify(one)))).toEqual(one)
    expect(deadlineSchema.safeParse({ ...visit, dueOn: '2026-11-31' }).success).toBe(false)
  })
})

describe('a pause', () => {
  const paused = pauseDeadline(visit, day('2026-11-19')) // two days used, three left

  it('stops the clock, and what is left runs on', () => {
    expect(paused).toMatchObject({ state: 'paused', pausedOn: '2026-11-19', dueOn: '2026-11-24' })
    expect(isOverdue(paused, day('2026-12-24'))).toBe(false)
    const resumed = resumeDeadline(paused, day('2026-12-01'), calendar)
    expect(resumed).toMatchObject({ state: 'open', dueOn: '2026-12-04', originalDueOn: '2026-11-24' })
    expect(resumed).not.toHaveProperty('pausedOn')
    expect(runningSince(resumed)).toBe('2026-12-01')
    expect(resumeDeadline(resumed, day('2026-12-03'), calendar)).toBe(resumed)
  })

  it('begins once and ends not before it began', () => {
    expect(pauseDeadline(paused, day('2026-11-20'))).toBe(paused)
    expect(() => resumeDeadline(paused, day('2026-11-18'), calendar)).toThrow(RangeError)
  })

  it('keeps what is met while it lasts in time', () => {
    expect(meetDeadline(paused, day('2026-12-20')).state).toBe('met')
    expect(meetDeadline(pauseDeadline(visit, day('2026-11-26')), day('2026-12-20')).state).toBe('late')
  })

  it('in a limit of days or months leaves days, and the last rolls', () => {
    const callback = set('callback', '2026-10-09') // due 2026-11-09
    const resumed = resumeDeadline(pauseDeadline(callback, day('2026-11-02')), day('2026-11-16'), calendar)
    expect(resumed.dueOn).toBe('2026-11-23')
    expect(
      resumeDeadline(pauseDeadline(callback, day('2026-11-04')), day('2026-11-16'), calendar).dueOn,
    ).toBe(
      '2026-11-23', // the 21st is a Saturday
    )
  })

  it('forgives no lateness', () => {
    const late = pauseDeadline(visit, day('2026-11-26')) // two working days late
    const resumed = resumeDeadline(late, day('2026-12-10'), calendar)
    expect(resumed.dueOn).toBe('2026-12-08')
    expect(isOverdue(resumed, day('2026-12-10'))).toBe(true)
  })

  const span = fc.integer({ min: 0, max: 40 })

  it('conserves the working days that are left', () => {
    fc.assert(
      fc.property(officialDay, span, span, (startedOn, used, stood) => {
        const deadline = set('audit', startedOn)
        const pausedOn = addDays(startedOn, used)
        const resumedOn = addDays(pausedOn, stood)
        const resumed = resumeDeadline(pauseDeadline(deadline, pausedOn), resumedOn, calendar)
        const left = workdaysBetween(calendar, pausedOn, deadline.dueOn)
        // Resumed on a day off with nothing left, it is due on the next working day.
        const dayOff = left === 0 && !isWorkday(calendar, resumedOn) && stood > 0 ? 1 : 0
        expect(workdaysBetween(calendar, resumedOn, resumed.dueOn)).toBe(left + dayOff)
        expect(resumed.dueOn >= deadline.dueOn).toBe(true)
        expect(stood > 0 || resumed.dueOn === deadline.dueOn).toBe(true)
      }),
      // Due on a Friday, paused and resumed on the Saturday behind it.
      { examples: [[day('2026-07-26'), 13, 0]] },
    )
  })

  it('can come again and again', () => {
    fc.assert(
      fc.property(
        officialDay,
        fc.array(fc.tuple(fc.integer({ min: 1, max: 3 }), span), { maxLength: 4 }),
        (start, pauses) => {
          let deadline = set('audit', start)
          let today = deadline.startedOn
          let used = 0
          for (const [ran, stood] of pauses) {
            const pausedOn = addDays(today, ran)
            used += workdaysBetween(calendar, today, pausedOn)
            today = addDays(pausedOn, stood)
            deadline = resumeDeadline(pauseDeadline(deadline, pausedOn), today, calendar)
          }
          fc.pre(used < 10)
          expect(used + workdaysBetween(calendar, today, deadline.dueOn)).toBe(10)
        },
      ),
    )
  })
})

describe('an extension', () => {
  it('keeps both dates', () => {
    const extended = extendDeadline(visit, day('2026-12-01'), day('2026-11-23'))
    expect(extended).toMatchObject({ state: 'open', dueOn: '2026-12-01', originalDueOn: '2026-11-24' })
    expect(extended.changes).toEqual([
      { change: 'extended', on: '2026-11-23', from: '2026-11-24', until: '2026-12-01' },
    ])
    expect(meetDeadline(extended, day('2026-12-01')).state).toBe('met')
  })

  it('is to a later day', () => {
    for (const until of ['2026-11-24', '2026-11-20'])
      expect(() => extendDeadline(visit, day(until), day('2026-11-20'))).toThrow(RangeError)
  })
})

describe('a deadline in a year that is not published', () => {
  const loaded = calendarWith([invented2027])
  const provisional = set('verify', '2027-02-03') // due 2027-02-12, which will be off

  it('is provisional, and gets its day when the list is loaded', () => {
    expect(provisional).toMatchObject({ dueOn: '2027-02-12', provisional: true })
    const { deadline, moved } = recomputeDeadline(provisional, loaded)
    expect(moved).toEqual({ from: '2027-02-12', to: '2027-02-18' })
    expect(deadline).toMatchObject({
      dueOn: '2027-02-18',
      originalDueOn: '2027-02-18',
      provisional: false,
      calendarVersion: loaded.version,
    })
    expect(recomputeDeadline(deadline, loaded)).toEqual({ deadline, moved: null })
  })

  it('may keep its day and only lose the flag', () => {
    const { deadline, moved } = recomputeDeadline(set('verify', '2027-03-01'), loaded)
    expect([deadline.provisional, deadline.dueOn, moved]).toEqual([false, '2027-03-08', null])
  })

  it('is counted again through its pauses; a day that somebody named stays', () => {
    const resumed = resumeDeadline(pauseDeadline(provisional, day('2027-02-04')), day('2027-02-15'), calendar)
    expect(resumed.dueOn).toBe('2027-02-19')
    expect(recomputeDeadline(resumed, loaded).deadline.dueOn).toBe('2027-02-19')
    const waiting = pauseDeadline(provisional, day('2027-02-04'))
    const recounted = recomputeDeadline(waiting, loaded).deadline
    expect(recounted).toMatchObject({ state: 'paused', pausedOn: '2027-02-04', dueOn: '2027-02-18' })

    const extended = extendDeadline(provisional, day('2027-02-26'), day('2027-02-11'))
    expect(extended.provisional).toBe(false)
    expect(recomputeDeadline(extended, loaded)).toMatchObject({
      moved: null,
      deadline: { dueOn: '2027-02-26' },
    })
  })

  it('leaves the official ones where they are', () => {
    expect(recomputeDeadline(visit, loaded)).toMatchObject({ moved: null, deadline: { dueOn: visit.dueOn } })
  })

  it('comes to the same as if the list had always been known', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 364 }),
        fc.constantFrom('audit', 'callback', 'verify'),
        (at, kind) => {
          const startedOn = addDays(day('2026-12-01'), at)
          const known = setDeadline({ id: kind, kind, startedOn }, { calendar: loaded, rules })
          expect(recomputeDeadline(set(kind, startedOn), loaded).deadline).toEqual(known)
        },
      ),
    )
  })
})
