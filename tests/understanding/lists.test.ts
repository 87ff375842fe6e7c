// Lists and chains as they are really written: what stands above them, in each line, and below them.
import { expect, test } from 'vitest'
import { readModel } from '../../src/app/model.ts'
import type { MessageContext } from '../../src/understanding/act.ts'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { demoCounty } from './demo-county.ts'

const understand = createUnderstanding(demoCounty(), readModel())
const at = '2026-11-23T10:00:00+08:00'
const clerk: MessageContext = { role: 'township', org: '511725119', channel: 'group', at }
const cadre: MessageContext = { role: 'village', org: '511725102214', channel: 'group', at }
const county: MessageContext = { role: 'county', channel: 'group', at }

const told = (text: string, context: MessageContext): object[] =>
  understand(text, context).acts.map(({ confidence: _confidence, ...act }) => act)

const nobody = {
  act: 'nil-report',
  villages: ['511725119205', '511725119204', '511725119208'],
  month: '2026-11',
}

test.each([
  '#接龙\n丰乐11月上报（最后一天）\n1. 川燕 无\n2. 光辉 无\n3. 大湾 无\n4. 碑岭 等入户',
  '丰乐镇11月\n川燕村 无\n光辉村 无\n大湾村 无\n碑岭村',
  '我镇11月各村情况：\n川燕村：零\n光辉村：没得\n大湾村：0\n碑岭村：未回',
  '#接龙\n丰乐镇11月\n1 川燕 无\n2 光辉 没\n3 大湾 ○\n各位辛苦',
])('under a heading that names nothing else the survey is meant: %j', (text) => {
  expect(told(text, clerk)).toEqual([nobody])
})

test.each([
  '#接龙\n广场舞比赛报名\n1. 川燕村 3人\n2. 光辉村 无',
  '妇女节活动报名接龙：1.川燕村 3人 2.光辉村 5人 3.大湾村 无',
  '春季义务植树\n川燕村 120株\n光辉村 80株\n大湾村 无',
  '慰问老人物资\n川燕村 2份\n光辉村 无',
])('what a chain collects for others is left alone: %j', (text) => {
  expect(told(text, clerk)).toEqual([{ act: 'none' }])
})

test('whoever stands in a line with others is of the village of that line', () => {
  const text = '#接龙\n11月残疾人需求\n1. 川燕村 无\n2. 光辉村 2人：李大全 轮椅；王素芳 评残\n3. 大湾村 无'
  expect(told(text, clerk)).toEqual([
    { act: 'nil-report', village: '511725119205', month: '2026-11' },
    { act: 'request', person: { name: '李大全' }, village: '511725119204', services: ['AID'] },
    { act: 'request', person: { name: '王素芳' }, village: '511725119204', services: ['CERT'] },
    { act: 'nil-report', village: '511725119208', month: '2026-11' },
  ])
})

test('a village that has somebody in one of its groups has not nobody', () => {
  const text = '#接龙\n团石村11月摸排\n1. 1组 无\n2. 3组 李大全 轮椅\n3. 其他组 无'
  expect(told(text, cadre)).toEqual([
    {
      act: 'request',
      person: { name: '李大全' },
      village: '511725102214',
      group: '3',
      services: ['AID'],
    },
  ])
})

test('what is asked below a list is no part of its last line', () => {
  const text = '11月残疾人需求\n1. 川燕村 无\n2. 光辉村 李大全 轮椅\n请问评残要带哪些资料'
  expect(told(text, clerk)).toMatchObject([
    { act: 'nil-report', village: '511725119205' },
    { act: 'request', person: { name: '李大全' }, services: ['AID'] },
    { act: 'ask-policy' },
  ])
})

test('whoever is called above it, a line about a case is told to the assistant', () => {
  expect(told('@所有人 证件进度：\n0340 已打印\n0341 已录入平台', county)).toEqual([
    { act: 'certificate', case: '0340', event: 'printed' },
    { act: 'certificate', case: '0341', event: 'entered' },
  ])
})

test('of a row of cases without signs each has its own finding', () => {
  expect(told('0412属实0413住院了0415查无此人', clerk)).toEqual([
    { act: 'verify', case: '0412', result: 'confirmed' },
    { act: 'exception', case: '0413', kind: 'hospital' },
    { act: 'verify', case: '0415', result: 'untrue' },
  ])
})

test('what the lines without a case say holds for each case', () => {
  expect(told('联合上门：12月2日\n0203 上午9点\n0208 下午3点\n卫健、残联两家都去', county)).toMatchObject([
    { cases: ['0203'], departments: ['health', 'disabled-federation'], when: '2026-12-02T09:00' },
    { cases: ['0208'], departments: ['health', 'disabled-federation'], when: '2026-12-02T15:00' },
  ])
  expect(
    told('今日派单\n0251 县民政局 低保\n0252 县住建局 危房\n请各家上门时间统一在11月27日上午', county),
  ).toMatchObject([
    { cases: ['0251'], departments: ['civil-affairs'], when: '2026-11-27TAM' },
    { cases: ['0252'], departments: ['housing'], when: '2026-11-27TAM' },
  ])
})

test("the survey's shortest answer is one whatever is told behind it", () => {
  expect(told('团石村零。网不好才看到', cadre)).toEqual([{ act: 'nil-report', village: '511725102214' }])
})

test('somebody told of by name in a line of his own has no case of another line', () => {
  expect(
    told('大雾村0553核实属实，已报县。福城村何泽普户口在外省，转不过来', { ...clerk, org: '511725118' }),
  ).toEqual([
    { act: 'verify', case: '0553', result: 'confirmed', submit: true },
    { act: 'exception', kind: 'hukou-elsewhere', person: { name: '何泽普' } },
  ])
})
