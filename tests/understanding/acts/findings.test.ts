// What was found at the home, by the doctors, and on the notice board.
import { expect, it } from 'vitest'
import { assess } from '../../../src/understanding/acts/assess.ts'
import { notice } from '../../../src/understanding/acts/notice.ts'
import { verify } from '../../../src/understanding/acts/verify.ts'
import { sceneOf } from './scene.ts'

it.each([
  ['村上没乱报，核实无误', { result: 'confirmed' }],
  ['有人反映说是装的，我们去了两趟，核实通过', { result: 'confirmed' }],
  ['不是真的，人家能走能跳', { result: 'untrue' }],
  ['查实了，是冒名顶替报的', { result: 'untrue' }],
  ['他扯谎，人好端端在田头', { result: 'untrue' }],
  ['没说谎，确实动不得', { result: 'confirmed' }],
  ['属实，报上来了', { submit: true }],
  ['属实，推到县上', { submit: true }],
  ['已经给县里推过去了', { submit: true }],
  ['属实 已报', { submit: true }],
])('%s', (message, expected) => {
  expect(verify.fill(sceneOf(message))).toMatchObject(expected)
})

it.each(['系冒报', '不用报了，能走路', '上报不属实', '属实，材料还没往县里交', '不属实，这单不往县上报'])(
  '%s goes no further',
  (message) => {
    expect(verify.fill(sceneOf(message))).not.toHaveProperty('submit')
  },
)

it('each of those that are sent on together goes on', () => {
  const whole = sceneOf('0139：属实；0140：属实；前两件一起报县', {}, '0139')
  expect(verify.fill({ ...whole, said: '0139：属实' })).toMatchObject({ submit: true })
})

it('没有达到 is not reached', () => {
  expect(assess.fill(sceneOf('没有达到残疾标准'))).toMatchObject({ result: 'not-qualified' })
})

it.each([
  ['有人打电话到村委说他腿根本没事', 'objection'],
  ['他亲嫂子跑来说是骗补贴的', 'objection'],
  ['他的脚早就好了，公示上的不对', 'objection'],
  ['贴的公示我不同意', 'objection'],
  ['七天已满无人举报', 'expired'],
  ['公示正好贴满，没人提意见', 'expired'],
  ['都贴完了没人说闲话', 'expired'],
  ['今天贴到公示栏了，等满五天', 'posted'],
  ['张贴完毕', 'posted'],
])('%s: %s', (message, event) => {
  expect(notice.fill(sceneOf(message))).toMatchObject({ event })
})
