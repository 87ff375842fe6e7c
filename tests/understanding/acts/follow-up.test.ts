// How a call-back was made, what came of it, and what is still open.
import { describe, expect, it } from 'vitest'
import { callback, spotCheck } from '../../../src/understanding/acts/follow-up.ts'
import { methodIn } from '../../../src/understanding/acts/follow-up-method.ts'
import { sceneOf } from './scene.ts'

const read = (message: string) => callback.fill(sceneOf(message))

describe('how a call-back was made', () => {
  it.each([
    ['坐到他屋头摆了半个钟头，满意', 'visit'],
    ['骑摩托去的，他蹲在门口剥苞谷，满意', 'visit'],
    ['刚从他家里回来，表填了', 'visit'],
    ['我上他家坐着填的单子', 'visit'],
    ['昨天去看了，人家没意见', 'visit'],
    ['还留我吃饭，都说好', 'visit'],
    ['证送拢了，顺便做了回访', 'visit'],
    ['在田头找到他问的，满意', 'visit'],
    ['看望了一道，亲眼看到轮椅在用', 'visit'],
    ['今早碰到他女儿问的', 'visit'],
    ['手机欠费', 'phone'],
    ['大门铁将军把关，没碰到人', 'visit'],
    ['亲自走了一遭，样样都好', 'visit'],
    ['电话打了，满意，还喊我得空去他屋头', 'phone'],
    ['打的电话，家属夸上门的医生和气', 'phone'],
    ['本来要去屋头的，车进不去，就改成打电话', 'phone'],
    ['他女婿接的，说都好', 'phone'],
    ['一直忙音', 'phone'],
    ['打电话去问了三回，莫得哪个接', 'phone'],
    ['打过去家属说样样都好', 'phone'],
    ['接了！说都弄好了', 'phone'],
    ['那个电话写错了', undefined],
    ['家属说跑了三趟都没批', undefined],
    ['改天再去回访', undefined],
  ])('%s: %s', (said, method) => {
    expect(methodIn(said)).toBe(method)
  })

  it('whoever lives there tells that somebody came', () => {
    expect(methodIn('镇上的阿姨下来回访，我说满意', 'relative')).toBe('visit')
    expect(methodIn('昨天有人打电话来回访', 'relative')).toBe('phone')
  })

  it('the head of a list tells it of all', () => {
    const message = '电话回访三户，0434满意，0435没说的'
    expect(callback.fill({ ...sceneOf(message, {}, '0434'), said: '0434满意' })).toMatchObject({
      method: 'phone',
    })
  })
})

describe('what came of it', () => {
  it.each([
    ['问我满不满意，我说满意', { result: 'satisfied' }],
    ['问轮椅好不好用、证收到没得，我说都满意', { result: 'satisfied' }],
    ['证到手没有？到了。轮椅合不合适？合适，满意', { result: 'satisfied' }],
    ['人不太高兴，说轮椅推不动', { result: 'dissatisfied' }],
    ['证到了就是轮椅没到，人有点冒火', { result: 'partial', open: ['AID'] }],
    ['证是拿到了，护理床没得影子，给不了好评', { result: 'dissatisfied' }],
    ['只解决了一半：身份证照了相，但到现在没发下来', { result: 'partial', open: ['IDCARD'] }],
    ['部分落实（轮椅√ 护理补贴×）', { result: 'partial', open: ['NURSING'] }],
    ['部分落实，欠营业执照', { result: 'partial', open: ['LICENSE'] }],
    ['还差护理补贴和轮椅', { result: 'partial', open: ['NURSING', 'AID'] }],
    ['低保还吊起的，其他都好', { result: 'partial', open: ['DIBAO'] }],
    ['法律援助石沉大海，不满意', { result: 'dissatisfied', open: ['LEGAL'] }],
    ['不满意，房子没人来修', { result: 'dissatisfied', open: ['HOUSING'] }],
    ['证到现在都没发，不满意', { result: 'dissatisfied', open: ['CERT'] }],
    ['对证没得意见，就是低保还悬起的', { result: 'partial', open: ['DIBAO'] }],
    ['证到手了，低保还在等，一半落实一半没落实', { result: 'partial', open: ['DIBAO'] }],
    ['不满意，说轮椅和残疾证一样都没拿到', { result: 'dissatisfied', open: ['CERT', 'AID'] }],
    ['不满意，说轮椅轮子是歪的，没法坐', { result: 'dissatisfied', open: ['AID'] }],
    ['打的138****6613，就是138****6613那个号，说很满意', { result: 'satisfied' }],
    ['就差电商培训没通知他', { result: 'partial', open: ['TRAIN_VOC'] }],
  ])('%s', (message, expected) => {
    expect(read(message)).toMatchObject(expected)
  })
})

it('a check that finds nothing made up is consistent', () => {
  expect(spotCheck.fill(sceneOf('0033抽查，没毛病，回访属实'))).toMatchObject({ result: 'consistent' })
  expect(spotCheck.fill(sceneOf('0033通话时长查得到，没弄虚作假'))).toMatchObject({ result: 'consistent' })
})
