// What is said in the light of the rest of its message: plans, two things told of, and who may have died.
import { expect, test } from 'vitest'
import { readModel } from '../../src/app/model.ts'
import type { MessageContext } from '../../src/understanding/act.ts'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { demoCounty } from './demo-county.ts'

const understand = createUnderstanding(demoCounty(), readModel())
const monday: MessageContext = {
  role: 'department',
  org: 'police',
  channel: 'group',
  at: '2026-11-23T10:00:00+08:00',
}

test('whoever says 收到 under a card of cases has received it, whatever he tells behind it', () => {
  const text = '收到，骨科张医生和康复科小邓去'
  const quote = '县残联刘建军：本周三（24日）上午9:00集中评残：1367、1369、1371，卫健医生2名，残联带队'
  expect(understand(text, { ...monday, org: 'health', quote }).acts).toMatchObject([{ act: 'acknowledge' }])
  const another = '县残联刘建军：本周三（24日）上午9:00集中开会，卫健医生2名，残联带队'
  expect(understand(text, { ...monday, org: 'health', quote: another }).acts).toMatchObject([{ act: 'none' }])
})

test('who is told of before another case has no case of it', () => {
  const { acts } = understand('聂朝刚又住院了，0322那户也搬到渠江街道去了', {
    ...monday,
    role: 'village',
    org: '511725102214',
  })
  expect(acts).toMatchObject([
    { act: 'exception', kind: 'hospital' },
    { case: '0322', kind: 'moved' },
  ])
  expect(acts[0]).not.toHaveProperty('case')
})

test('what lies ahead is a plan', () => {
  const { acts } = understand('0475后天下午上门照身份证', monday)
  expect(acts).toMatchObject([{ act: 'progress', case: '0475', when: '2026-11-25TPM' }])
})

test('beside it, what is over stays done', () => {
  const { acts } = understand('0475照相完成了，0476周五上午去照', monday)
  expect(acts.map((act) => act.act)).toEqual(['complete', 'progress'])
})

test('papers that are there and one that is not are told of twice', () => {
  const { acts } = understand('0475表交了，照片还差一张', { ...monday, role: 'village', org: '511725102214' })
  expect(acts).toMatchObject([
    { act: 'materials', event: 'sent', case: '0475' },
    { act: 'materials', event: 'missing', case: '0475', missing: ['照片'] },
  ])
})

test('a card and what a department brings are told of twice', () => {
  const cadre: MessageContext = { ...monday, role: 'village', org: '511725102214' }
  expect(understand('0475的证送到了，轮椅也送到了', cadre).acts).toMatchObject([
    { act: 'certificate', event: 'delivered', case: '0475' },
    { act: 'complete', case: '0475', services: ['AID'] },
  ])
})

test('a question behind what is wanted is one of its own', () => {
  const cadre: MessageContext = { ...monday, role: 'village', org: '511725102214' }
  const { acts } = understand('3组李大全要评残，顺便问下要不要出车费', cadre)
  expect(acts.map((act) => act.act)).toEqual(['request', 'ask-policy'])
})

test('two fields that are wrong are two corrections', () => {
  const cadre: MessageContext = { ...monday, role: 'village', org: '511725102214' }
  expect(understand('0318的电话是空号，地址也不对', cadre).acts).toMatchObject([
    { act: 'correct', field: 'phone', case: '0318' },
    { act: 'correct', field: 'address', case: '0318' },
  ])
  expect(understand('更正，0318的名字写错了，是3组的李大全不是李大权', cadre).acts).toHaveLength(1)
})

test('two people told of apart, each with something wanted, are two requests', () => {
  const cadre: MessageContext = { ...monday, role: 'village', org: '511725102214' }
  expect(understand('3组李大全要轮椅，他儿子李小兵读书想申请助学金', cadre).acts).toMatchObject([
    { act: 'request', person: { name: '李大全' }, services: ['AID'] },
    { act: 'request', person: { name: '李小兵' }, services: ['EDU'] },
  ])
  expect(understand('3组李大全要轮椅，联系人他儿子李小兵', cadre).acts).toMatchObject([
    { act: 'request', person: { name: '李大全' }, services: ['AID'] },
  ])
})

test('how to go about what is asked for is part of asking for it', () => {
  const { acts } = understand('我妈中风以后走不得路了，想给她办个残疾证，要怎么弄呢', {
    role: 'relative',
    channel: 'direct',
    at: monday.at,
  })
  expect(acts.map((act) => act.act)).toEqual(['request'])
})

test('of somebody who is named 不在了 tells a death, of which the conversation asks back; of nobody it tells nothing sure', () => {
  const cadre: MessageContext = { ...monday, role: 'village', org: '511725102214' }
  expect(understand('王大爷不在了', cadre).acts).toMatchObject([{ act: 'exception', kind: 'died' }])
  expect(understand('他不在了', { ...cadre, channel: 'direct' }).acts.map((act) => act.act)).toEqual([
    'unclear',
  ])
})
