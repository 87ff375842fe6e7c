// Dates as people say them, resolved against the day of the message.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ofKind } from './finding.ts'

const whensIn = (text: string, at = '2026-11-23T10:00:00+08:00') =>
  ofKind('when', text, { at }).map(({ when }) => when)

describe('on Monday 2026-11-23', () => {
  it.each([
    ['下周二上午联合上门', ['2026-12-01TAM']],
    ['下礼拜二上半天可以，下半天要赶场', ['2026-12-01TAM']],
    ['明天下午三点半来', ['2026-11-24T15:30']],
    ['今晚8点', ['2026-11-23T20:00']],
    ['下下周一上午九点', ['2026-12-07T09:00']],
    ['2027年1月15日上午10:30', ['2027-01-15T10:30']],
    ['下周四（12月3日）上午9点半出发', ['2026-12-03T09:30']],
    ['冬月十二来不来得成', ['2026-12-20']],
    ['腊月十二', ['2027-01-19']],
    ['公示今天开始，11月23日到11月30日', ['2026-11-23', '2026-11-23', '2026-11-30']],
    ['周二去不了，开会，改周四', ['2026-11-24', '2026-11-26']],
    ['下午就去', ['2026-11-23TPM']],
    ['明天上午改下午', ['2026-11-24TAM', '2026-11-24TPM']],
    ['11.28上午', ['2026-11-28TAM']],
    ['顺延到1月4日后', ['2027-01-04']],
    ['11月26号周四上午', ['2026-11-26TAM']],
    ['下周一到周三', ['2026-11-30', '2026-12-02']],
    ['周三周四都可以', ['2026-11-25', '2026-11-26']],
    ['下下个月3号', ['2027-01-03']],
    ['10月31日报的', ['2026-10-31']],
  ])('%s', (text, whens) => {
    expect(whensIn(text)).toEqual(whens)
  })

  it.each([
    ['请于11月30日前核实', '2026-11-30'],
    ['30日前', '2026-11-30'],
    ['今天下班前签收', '2026-11-23'],
    ['今天16点前', '2026-11-23T16:00'],
    ['请各乡镇周三前来领证', '2026-11-25'],
    ['请岩峰镇3日内补齐', '2026-11-26'],
    ['三个工作日内', '2026-11-26'],
    ['5个工作日内', '2026-11-30'],
    ['一个礼拜之内', '2026-11-30'],
    ['24小时内答复', '2026-11-24'],
    ['月底前', '2026-11-30'],
    ['最迟周五', '2026-11-27'],
  ])('%s is a limit', (text, when) => {
    expect(ofKind('when', text)).toMatchObject([{ when, sort: 'by' }])
  })

  it.each([
    ['11月零报告', '2026-11'],
    ['本月无', '2026-11'],
    ['上个月报的', '2026-10'],
    ['12月开始发', '2026-12'],
    ['3月起', '2026-03'],
  ])('the month of %s', (text, month) => {
    expect(ofKind('month', text).map((each) => each.month)).toEqual([month])
  })

  it.each([
    '每周三开会',
    '一周三次',
    '0233和0219是同一个人',
    '有3点要求',
    '快一点',
    '永兴街34号附2号',
    '元旦放假',
    '改天再说',
    '3.5元',
    '12床',
    '公示第3天了',
    '过几天',
    '周末可以来吗',
  ])('no date in %s', (text) => {
    expect(whensIn(text)).toEqual([])
  })
})

it('crosses the year', () => {
  expect(whensIn('1月10日前', '2026-12-30T09:00:00+08:00')).toEqual(['2027-01-10'])
  expect(whensIn('12月28日', '2027-01-05T09:00:00+08:00')).toEqual(['2026-12-28'])
  expect(ofKind('month', '12月零报告', { at: '2027-01-05T09:00:00+08:00' })).toMatchObject([
    { month: '2026-12' },
  ])
})

it('counts working days around the National Day', () => {
  expect(whensIn('5个工作日内', '2026-09-30T09:00:00+08:00')).toEqual(['2026-10-13'])
})

it('takes a bare weekday as the next one, today included', () => {
  const names = ['一', '二', '三', '四', '五', '六', '日']
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 28 }), (weekday, day) => {
      const date = `2026-02-${String(day).padStart(2, '0')}`
      const [when] = whensIn(`周${names[weekday]}来`, `${date}T09:00:00+08:00`)
      const ahead = (Date.parse(when ?? '') - Date.parse(date)) / 86_400_000
      expect(new Date(when ?? '').getUTCDay()).toBe((weekday + 1) % 7)
      expect(ahead).toBeGreaterThanOrEqual(0)
      expect(ahead).toBeLessThan(7)
    }),
  )
})
