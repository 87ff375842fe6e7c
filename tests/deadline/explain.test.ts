import { describe, expect, it } from 'vitest'
import { calendarWith } from '../../src/deadline/calendar.ts'
import {
  extendDeadline,
  type NewDeadline,
  pauseDeadline,
  recomputeDeadline,
  resumeDeadline,
  setDeadline,
} from '../../src/deadline/deadline.ts'
import type { Length } from '../../src/deadline/due-date.ts'
import { explainDeadline, explainLength } from '../../src/deadline/explain.ts'
import { plainDate as day } from '../../src/deadline/plain-date.ts'
import { defaultRules as rules } from '../../src/deadline/rules.ts'
import { invented2027 } from './tables.ts'

const calendar = calendarWith()
const explain = (startedOn: string, unit: Length['unit'], count: number) =>
  explainLength(calendar, day(startedOn), { unit, count })

describe('a date is explained', () => {
  it.each([
    ['2026-11-23', 5, '5个工作日，从11月24日起算'],
    ['2026-11-21', 5, '5个工作日，从11月23日起算'],
    ['2026-09-30', 5, '5个工作日，从10月8日起算；10月1日至7日放假，10月10日（周六）上班'],
    ['2026-10-04', 1, '1个工作日，从10月8日起算；10月1日至7日放假'],
    [
      '2026-02-13',
      10,
      '10个工作日，从2月14日起算；2月15日至23日放假，2月14日（周六）上班，2月28日（周六）上班',
    ],
    ['2026-03-30', 26, '26个工作日，从3月31日起算；4月4日至6日、5月1日至5日放假，5月9日（周六）上班'],
    [
      '2023-09-28',
      5,
      '5个工作日，从10月7日起算；9月29日至10月6日放假，10月7日（周六）上班，10月8日（周日）上班',
    ],
    ['2026-12-28', 5, '5个工作日，从12月29日起算；2027年1月1日放假；2027年放假安排未公布，暂定'],
  ])('from %s, %i working days', (startedOn, count, sentence) => {
    expect(explain(startedOn, 'workdays', count)).toBe(sentence)
  })

  it.each([
    ['2026-11-10', '1个月，至12月10日（周四）'],
    ['2026-11-19', '1个月，12月19日为周六，顺延至12月21日（周一）'],
    ['2026-09-03', '1个月，10月3日国庆节放假，顺延至10月8日（周四）'],
    ['2026-01-31', '1个月，2月没有31日，至2月28日（周六）上班'],
    ['2026-05-31', '1个月，6月没有31日，至6月30日（周二）'],
    ['2024-05-08', '1个月，6月8日为周六，6月10日放假，顺延至6月11日（周二）'],
    ['2026-12-15', '1个月，至2027年1月15日（周五）；2027年放假安排未公布，暂定'],
  ])('from %s, one month', (startedOn, sentence) => {
    expect(explain(startedOn, 'months', 1)).toBe(sentence)
  })

  it('in calendar days and as a day of the month', () => {
    expect(explain('2026-11-20', 'calendar-days', 7)).toBe('7日，从11月21日起算，至11月27日（周五）')
    expect(explain('2026-11-21', 'calendar-days', 7)).toBe(
      '7日，从11月22日起算，11月28日为周六，顺延至11月30日（周一）',
    )
    expect(explain('2026-01-01', 'day-of-month', 10)).toBe(
      '每月10日前，1月10日（周六）24时截止，遇休息日不顺延',
    )
  })
})

describe('a deadline is explained', () => {
  const set = (kind: NewDeadline['kind'], startedOn: string) =>
    setDeadline({ id: kind, kind, startedOn: day(startedOn) }, { calendar, rules })
  const visit = set('visit', '2026-11-17')
  const paused = pauseDeadline(visit, day('2026-11-19'))

  it('with its pauses', () => {
    expect(explainDeadline(paused, calendar)).toBe('5个工作日，从11月18日起算；11月19日起暂停')
    expect(explainDeadline(resumeDeadline(paused, day('2026-12-01'), calendar), calendar)).toBe(
      '5个工作日，从11月18日起算；11月19日至12月1日暂停；顺延至12月4日（周五）',
    )
  })

  it('with both dates of an extension', () => {
    expect(explainDeadline(extendDeadline(visit, day('2026-12-01'), day('2026-11-23')), calendar)).toBe(
      '5个工作日，从11月18日起算；原定11月24日，延期至12月1日（周二）',
    )
  })

  it('as provisional until the list is loaded', () => {
    const verify = set('verify', '2027-02-03')
    expect(explainDeadline(verify, calendar)).toBe(
      '5个工作日，从2月4日起算；2月5日至8日放假；2027年放假安排未公布，暂定',
    )
    const loaded = calendarWith([invented2027])
    expect(explainDeadline(recomputeDeadline(verify, loaded).deadline, loaded)).toBe(
      '5个工作日，从2月4日起算；2月5日至12日放假',
    )
  })
})
