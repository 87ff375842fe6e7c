// What has become of a card, and of how many.
import { describe, expect, it } from 'vitest'
import type { MessageContext } from '../../../src/understanding/act.ts'
import { certificate } from '../../../src/understanding/acts/certificate.ts'
import { sceneOf } from './scene.ts'

const read = (message: string, context: Partial<MessageContext> = {}) =>
  certificate.fill(sceneOf(message, context))

const county = { role: 'county' } as const
const village = { role: 'village' } as const

describe('what has become of a card', () => {
  it.each([
    ['没找到人，证拿回村上放起', 'held-back', village],
    ['证来了四本，我今天在镇上拿到手了', 'collected', village],
    ['证我先帮她收到', 'held-back', village],
    ['先扣在镇上', 'held-back', {}],
    ['证还在村委会没送到', 'held-back', county],
    ['领回来5本，放我这里', 'collected', {}],
    ['证领回来了，他下广东了，先锁在我抽屉头', 'held-back', {}],
    ['刚打印完，放在二楼档案柜', 'printed', county],
    ['错字已改，证重新打印出来了', 'printed', county],
    ['重打的那本又打好了', 'printed', county],
    ['重打了，这回名字对了', 'printed', county],
    ['印错的那个收到新的了', 'delivered', village],
    ['我亲自交到他手上了，一个错字都没得', 'delivered', village],
    ['4本证已领走，请尽快送到群众手中', 'collected', county],
    ['证今天下午给他送到手头了', 'delivered', {}],
    ['证领走了，签收人苏主任', 'collected', county],
    ['拿到了', 'collected', {}],
    ['老人拿到了', 'delivered', {}],
    ['证收到了，我明天给她背上去', 'collected', village],
    ['性别错，要退', 'wrong', {}],
  ])('%s: %s', (message, event, context) => {
    expect(read(message, context)).toMatchObject({ event })
  })
})

describe('of how many', () => {
  it.each([
    ['平台今天录了7个人的信息', 7],
    ['平台录入完成三个', 3],
    ['本本都领回来了，一共4个', 4],
    ['1本家属不在，先放村委会保管', 1],
    ['其中1本性别错', 1],
    ['性别打错了，要换一本', undefined],
    ['贴成别个的了，作废一张', undefined],
  ])('%s: %s', (message, count) => {
    expect((read(message, village) as { count?: number }).count).toBe(count)
  })

  it('several cards are nobody’s who is named elsewhere', () => {
    const whole = sceneOf('0199那本打错了，其余4本我领到了')
    const start = whole.text.indexOf('其余')
    const own = whole.own.filter((one) => one.start >= start)
    expect(certificate.fill({ ...whole, start, own, said: whole.text.slice(start) })).not.toHaveProperty(
      'case',
    )
  })
})
