// The days a question names, and whether they are worked.
import { describe, expect, it } from 'vitest'
import { plainDate } from '../../src/deadline/plain-date.ts'
import { dayInQuestion, daysNamed } from '../../src/ledger/day-in-question.ts'
import { calendar } from './told-case.ts'

// A Monday.
const today = plainDate('2026-11-23')

describe('the day a question names', () => {
  it.each([
    ['明天是工作日吗', ['2026-11-24']],
    ['大后天上班不', ['2026-11-26']],
    ['周六算不算', ['2026-11-28']],
    ['星期天上班吗', ['2026-11-29']],
    ['周末上班不', ['2026-11-28', '2026-11-29']],
    ['今天周一', ['2026-11-23', '2026-11-23']],
    ['28号算工作日不', ['2026-11-28']],
    ['周日补班那天（9月20日）算不算', ['2026-09-20']],
    ['1月4日上班吗', ['2027-01-04']], // long past this year: the next one is meant
    ['2月30日上班吗', []],
    ['算不算工作日', []],
  ])('%s', (text, days) => {
    expect(daysNamed(text, today)).toEqual(days)
  })

  it.each([
    ['2026-11-24', '11月24日（周二）是工作日'],
    ['2026-11-28', '11月28日（周六）是周末，不算工作日'],
    ['2026-09-20', '9月20日（周日）调休补班，算工作日'],
    ['2026-10-01', '10月1日（周四）国庆节放假，不算工作日'],
    ['2027-01-04', '2027年1月4日（周一）是工作日（放假安排未公布，暂定）'],
  ])('%s', (day, words) => {
    expect(dayInQuestion(plainDate(day), calendar, today)).toBe(words)
  })
})
