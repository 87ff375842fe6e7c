// Which of several times an act sets. The messages are of Monday 2026-11-23, 10:00.
import { describe, expect, it } from 'vitest'
import { changedTime, newLimit, plannedTime, visitTime } from '../../../src/understanding/acts/times.ts'
import { sceneOf } from './scene.ts'

describe('the time of a plan', () => {
  it.each([
    ['0231今天去过了，周四下午再去', '2026-11-26TPM'],
    ['昨天没去成，明天上午去', '2026-11-24TAM'],
    ['明早去，九点半到', '2026-11-24T09:30'],
    ['30号前办完', '2026-11-30'],
    ['明早就去', '2026-11-24TAM'],
    ['今天逢场人都在街上，我改到明天下午去核', '2026-11-24TPM'],
    ['轮椅今天到货，周四送到', '2026-11-26'],
    ['今天下午就去把公示贴了', '2026-11-23TPM'],
    ['收到上午就去', '2026-11-23TAM'],
  ])('of %s is %s', (message, when) => {
    expect(plannedTime(sceneOf(message))).toBe(when)
  })

  it.each(['预计月底封顶', '身份证二十天后寄到村上', '核对到今天还没出结果', '今天决定受理'])(
    'of %s is none',
    (message) => {
      expect(plannedTime(sceneOf(message))).toBeUndefined()
    },
  )

  it('is each case’s own when they stand in the same order', () => {
    const message = '0612、0613拟于25日、26日分别入户'
    expect(plannedTime(sceneOf(message, {}, '0612'))).toBe('2026-11-25')
    expect(plannedTime(sceneOf(message, {}, '0613'))).toBe('2026-11-26')
  })
})

describe('the time of a visit', () => {
  it('is when the departments go, not when they sign', () => {
    expect(visitTime(sceneOf('请民政、住建今天签收，周四上午一起上门'))).toBe('2026-11-26TAM')
    expect(visitTime(sceneOf('今天两件：0463请民政、司法明天上午一起上门'))).toBe('2026-11-24TAM')
  })
})

describe('the new time of a visit', () => {
  it.each([
    ['不是周三，改到周五上午', '2026-11-27TAM'],
    ['冬月初六他做生，那天屋头人齐，就改到那天来', '2026-12-14'],
    ['3号我们要去吃酒，4号5号都在家', '2026-12-04'],
    ['下周二的上门能不能改到节后', undefined],
    ['周三不得行，周四来嘛', '2026-11-26'],
    ['下周的能不能改到大后天，我那天才请得到假', '2026-11-26'],
    ['我周六周日才在家 你们能不能周六来', '2026-11-28'],
    ['就按农历十月二十来评嘛 那天赶场我在街上', '2026-11-28'],
    ['原定明天的，推到12月1号', '2026-12-01'],
    ['医生只有周三得空，能不能改到那天上午', '2026-11-25TAM'],
    ['改到下周五也就是12月4号上午', '2026-12-04TAM'],
    ['约个准日子嘛27号上午得不得行', '2026-11-27TAM'],
    ['后天莫来哈我们要去吃酒 星期五下半天来嘛', '2026-11-27TPM'],
    ['改到下礼拜三，要得就要得，不得行再说', '2026-12-02'],
    ['改到26号嘛，上午下午都得行', '2026-11-26'],
    ['周四照相这趟另找时间', undefined],
    ['29号下午下村暂停，上门时间待定', undefined],
    ['不要明天来了，等雪化了再约', undefined],
  ])('of %s is %s', (message, when) => {
    expect(changedTime(sceneOf(message, { role: 'relative' }))).toBe(when)
  })

  it('is none when the old one is only ruled out', () => {
    expect(changedTime(sceneOf('周四莫来，我要去医院', { role: 'relative' }))).toBeUndefined()
  })
})

it('is the own one of a case whose neighbour tells of another day', () => {
  const message = '0251 0252上门改到26号上午，我们26号前有省检'
  expect(changedTime(sceneOf(message, {}, '0252'))).toBe('2026-11-26TAM')
})

describe('the new limit', () => {
  it.each([
    ['延到12月15号', '2026-12-15'],
    ['30号前弄不完，缓到12月10号', '2026-12-10'],
    ['宽限到腊月二十三', '2027-01-30'],
  ])('of %s is %s', (message, until) => {
    expect(newLimit(sceneOf(message))).toBe(until)
  })

  it('is none where a length of time is asked for', () => {
    expect(newLimit(sceneOf('30号的期限再给7天'))).toBeUndefined()
  })
})
