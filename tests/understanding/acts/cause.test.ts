// Why a visit or a task failed, in the message's own words.
import { describe, expect, it } from 'vitest'
import { causeOfDelay } from '../../../src/understanding/acts/cause/of-delay.ts'
import { causeOfFailure } from '../../../src/understanding/acts/cause/of-failure.ts'
import { closed, delays, elsewhere, hindrances, unmet } from '../../../src/understanding/lexicon/causes.ts'
import { sceneOf } from './scene.ts'

describe('a kind of cause', () => {
  it.each([...hindrances, ...elsewhere, ...closed, ...unmet])(
    '$what keeps from a visit: $said',
    ({ words, said }) => {
      expect(said).toMatch(words)
      expect(causeOfFailure(sceneOf(`0147今天白跑，${said}`))).toBe(said)
    },
  )

  it.each(delays)('$what delays a task: $said', ({ words, said }) => {
    expect(said).toMatch(words)
    expect(causeOfDelay(sceneOf(`0147申请延期5天，${said}`))).toBe(said)
  })
})

describe('the cause of a visit in vain', () => {
  it.each([
    ['去了0147，门锁起的，邻居说走亲戚去了', '门锁起的'],
    ['0152上门没见到人，邻居说去赶场了', '去赶场了'],
    ['昨天下雨没去成，改到16号', '下雨'],
    ['0313采集仪连不上网，白去了', '采集仪连不上网'],
    ['0134去了，只好下周再去', undefined],
    ['0114今天没去成，半路塌方，车子过不去，只好掉头', '半路塌方，车子过不去'],
  ])('%s', (message, cause) => {
    expect(causeOfFailure(sceneOf(message, { role: 'department', org: 'police' }))).toBe(cause)
  })
})

describe('the cause of a delay', () => {
  it.each([
    ['0604轮椅15天不够，厂家断货，再给20天', '厂家断货'],
    ['0952种黄花的技术嘛，开春才教得，缓到明年3月', '开春才教得'],
    ['昨天停电电脑开不起，申请晚一天交', '停电电脑开不起'],
    ['0433低保这块家庭经济状况核对还没回函，申请延期10天', '家庭经济状况核对还没回函'],
    ['0607学籍要等开学才查得到，教育资助请延期至12月11日', '学籍要等开学才查得到'],
    ['住建局：0638危房鉴定机构排到下旬了，请求延到12月25日', '危房鉴定机构排到下旬了'],
    ['0471法律援助申请延期5天', undefined],
  ])('%s', (message, cause) => {
    expect(causeOfDelay(sceneOf(message))).toBe(cause)
  })
})
