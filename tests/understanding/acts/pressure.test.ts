// Who is hurried, sent and asked for.
import { describe, expect, it } from 'vitest'
import { assign } from '../../../src/understanding/acts/assign.ts'
import { dispatch } from '../../../src/understanding/acts/dispatch.ts'
import { urge } from '../../../src/understanding/acts/pressure.ts'
import { askList } from '../../../src/understanding/acts/question.ts'
import { splitRoad } from '../../../src/understanding/acts/two-in-one/card-and-papers.ts'
import { sceneOf } from './scene.ts'

describe('who is hurried', () => {
  it.each([
    ['village', '团石村请催县民政，低保拖起的'],
    ['township', '团石村0439帮忙催催'],
    ['township', '团石村那家麻烦催下住建'],
  ] as const)('no village: %s, %s', (role, message) => {
    expect(urge.fill(sceneOf(message, { role }))).not.toHaveProperty('villages')
  })

  it('a village that has not reported', () => {
    expect(urge.fill(sceneOf('团石村还没报，抓紧'))).toHaveProperty('villages')
    expect(urge.fill(sceneOf('请团石村把0160抓紧'))).toHaveProperty('villages')
  })

  it('a department called right before', () => {
    const whole = sceneOf('教育局，0421也加紧', { role: 'leader' })
    const start = whole.text.indexOf('0421')
    const own = whole.own.filter((one) => one.start >= start)
    expect(urge.fill({ ...whole, start, own, said: whole.text.slice(start) })).toMatchObject({
      department: 'education',
    })
  })
})

describe('who is sent', () => {
  const sent = (message: string) => dispatch.fill(sceneOf(message, { role: 'county' }))

  it.each([
    ['下周四请教育、司法随队上门', ['education', 'justice']],
    ['公安、卫健跟车，2点在残联院子', ['police', 'health']],
    ['民政去人。农业农村就不用了', ['civil-affairs']],
    ['卫健带医生，住建这回不用来', ['health']],
    ['周三下午，三户，公安、司法到场', ['police', 'justice']],
  ])('%s', (message, departments) => {
    const act = sent(message) as { departments?: readonly string[] }
    expect([...(act.departments ?? [])].toSorted()).toEqual(departments.toSorted())
  })

  it('a limit for an answer sets no visit, and where they meet is not yet there', () => {
    expect(sent('0228想学修手机，请人社对接，周五前回复')).not.toHaveProperty('when')
    expect(sent('27日上午联合上门，8:30县政府门口集合')).toMatchObject({ when: '2026-11-27TAM' })
  })
})

it('each case has the limit beside it', () => {
  const message = '请27号前把0191、29号前把0192各自核实清楚'
  expect(assign.fill(sceneOf(message, { role: 'county' }, '0192'))).toMatchObject({ due: '2026-11-29' })
})

it.each([
  ['过了时限还没交账的，列出来', 'overdue'],
  ['哪些快压线了', 'due-soon'],
  ['还有多少没结？数目就行', 'counts'],
  ['民政局在办几件', 'open'],
  ['逾期没办的', 'overdue'],
])('%s asks for %s', (message, filter) => {
  expect(askList.fill(sceneOf(message, { role: 'county' }))).toMatchObject({ filter })
})

it.each([
  ['送了7本，剩那本名字印错一个字', ['delivered', 'wrong']],
  ['0333的证打错了。另外今天领到6本', ['wrong', 'collected']],
  ['录入6本；早先的1本印错', ['entered', 'wrong']],
])('%s tells of two', (text, variants) => {
  const whole = { act: 'certificate', variant: undefined, start: 0, end: text.length, confidence: 1 } as const
  expect(splitRoad(whole, text).map(({ variant }) => variant)).toEqual(variants)
})
