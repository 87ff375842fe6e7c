// What the county says to a return or an extension, what is asked for, and what comes back.
import { describe, expect, it } from 'vitest'
import { decide, extend } from '../../../src/understanding/acts/decline.ts'
import { returnTask } from '../../../src/understanding/acts/return.ts'
import { sceneOf } from './scene.ts'

describe('what is decided', () => {
  it.each([
    ['0340：退回申请不通过', { about: 'return', approve: false }],
    ['0219延期没通过哈', { about: 'extend', approve: false }],
    ['0407让司法退了吧，交公安去办', { about: 'return', approve: true, reassign: 'police' }],
    ['0206申请延8天，只批4天', { about: 'extend', approve: true, days: 4 }],
    ['推到28号不行，0425最多宽三天，同意三天', { approve: true, days: 3 }],
    ['0574就延4天，不许再多', { approve: true, days: 4 }],
    ['0416多要十天，可以', { about: 'extend', days: 10 }],
    ['同意0598转行政审批局', { about: 'return', approve: true }],
    ['0310准退，人社接到', { about: 'return', reassign: 'human-resources' }],
    ['0613你们退，我认，残联自己来', { about: 'return', reassign: 'disabled-federation' }],
    ['0425莫想退，还是你们办', { about: 'return', approve: false }],
    ['0426不延，期限不变', { about: 'extend', approve: false }],
    ['0427同意退，民政承接', { about: 'return', reassign: 'civil-affairs' }],
    ['0733那四天免谈', { about: 'extend', approve: false }],
    ['民政把0102打回来是有道理的，同意他们退', { about: 'return', approve: true }],
    ['0312民政说要退，理由站不住脚，你们接着办', { about: 'return', approve: false }],
  ])('%s', (message, expected) => {
    expect(decide.fill(sceneOf(message, { role: 'county' }))).toMatchObject(expected)
  })

  it('of two cases told together each goes to its own department', () => {
    const message = '0268、0271都同意退，前一个改派人社，后一个改派农业农村'
    const reassigned = (number: string) => decide.fill(sceneOf(message, { role: 'county' }, number))
    expect(reassigned('0268')).toMatchObject({ reassign: 'human-resources' })
    expect(reassigned('0271')).toMatchObject({ reassign: 'agriculture' })
  })
})

it.each([
  ['0670申请展期15日', 15],
  ['延五天得不得行嘛', 5],
  ['这两天去不了，请再给五天', 5],
  ['原来定的20天完不成，想多要15天', 15],
])('%s asks for %i days', (message, days) => {
  expect(extend.fill(sceneOf(message, { role: 'department' }))).toMatchObject({ days })
})

describe('what comes back', () => {
  const department = { role: 'department', org: 'civil-affairs' } as const

  it.each([
    ['啥附件都没挂，退单', { reason: 'missing-materials' }],
    ['早年勘界就划给营山县了，户头都在那边，退', { reason: 'wrong-area' }],
    ['上学期就派过一回，重了', { reason: 'duplicate' }],
    ['去年享受过危改了，三年内不能再报，不够条件', { reason: 'not-eligible' }],
    ['人家有两套房子，退', { reason: 'not-eligible' }],
    ['换残疾证直接找残联窗口就行', { reason: 'wrong-channel', services: ['CERT'] }],
    ['不在我们服务范围，退给卫健', { reason: 'not-our-duty', suggest: 'health' }],
    ['应由人社处理，不属我局职责', { reason: 'not-our-duty', suggest: 'human-resources' }],
    ['跟0335是同一个娃儿，派重了', { reason: 'duplicate' }],
    ['土地界线扯皮，建议找农业农村', { reason: 'not-our-duty', suggest: 'agriculture' }],
    ['营业执照材料不齐，退', { services: ['LICENSE'] }],
    ['不符合援助条件，退', { services: ['LEGAL'] }],
    ['不在资助范围，退', { services: ['EDU'] }],
    ['身份证上个月就办过，重复派了', { services: ['IDCARD'] }],
  ])('%s', (message, expected) => {
    expect(returnTask.fill(sceneOf(message, department))).toMatchObject(expected)
  })

  it.each(['身份证一样都没得，退', '缺营业执照，退', '鉴定是B级，退'])('%s names a paper', (message) => {
    expect(returnTask.fill(sceneOf(message, department))).not.toHaveProperty('services')
  })
})
