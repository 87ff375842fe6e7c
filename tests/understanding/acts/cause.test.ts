// Why a visit or a task failed, in the message's own words.
import { describe, expect, it } from 'vitest'
import { causeOfDelay, causeOfFailure } from '../../../src/understanding/acts/cause.ts'
import { sceneOf } from './scene.ts'

describe('the cause of a visit in vain', () => {
  it.each([
    ['去了0147，门锁起的，邻居说走亲戚去了', '门锁起的'],
    ['0152上门没见到人，邻居说去赶场了', '去赶场了'],
    ['昨天下雨没去成，改到16号', '下雨'],
    ['0313采集仪连不上网，白去了', '采集仪连不上网'],
    ['0134去了，只好下周再去', undefined],
  ])('%s', (message, cause) => {
    expect(causeOfFailure(sceneOf(message, { role: 'department', org: 'police' }))).toBe(cause)
  })
})

describe('the cause of a delay', () => {
  it.each([
    ['0604轮椅15天不够，厂家断货，再给20天', '厂家断货'],
    ['0952种黄花的技术嘛，开春才教得，缓到明年3月', '开春才教得'],
    ['昨天停电电脑开不起，申请晚一天交', '停电电脑开不起'],
  ])('%s', (message, cause) => {
    expect(causeOfDelay(sceneOf(message))).toBe(cause)
  })
})
