// Departments, services and illnesses by name, and what only looks like them.
import { describe, expect, it } from 'vitest'
import { county, entitiesIn, ofKind } from './finding.ts'

const departmentsIn = (text: string) => ofKind('department', text).map(({ code }) => code)

describe('a department', () => {
  it.each(county.departments.map(({ code, name }) => [name, code]))('%s', (name, code) => {
    expect(departmentsIn(`请${name}派人`)).toEqual([code])
  })

  it.each([
    ['请卫健、民政、公安派人', ['health', 'civil-affairs', 'police']],
    ['@民政局 0231护理补贴，@住建局 0231危房', ['civil-affairs', 'housing']],
    ['还差司法', ['justice']],
    ['0236应该给人社不是农业农村', ['human-resources', 'agriculture']],
    ['安排临巴派出所对接', ['police']],
    ['请参联的来看一下', ['disabled-federation']],
    ['请教育、农业、审批各派1人', ['education', 'agriculture', 'approval']],
    ['请县医院安排专家', ['health']],
    ['司法接7005，农业接7007', ['justice', 'agriculture']],
    ['催一下司法', ['justice']],
    ['转人社 8118催农业快点', ['human-resources', 'agriculture']],
    ['还有哪些单人社没签收', ['human-resources']],
    ['公安和卫健三家一同前往', ['police', 'health']],
  ])('is called in %s', (text, codes) => {
    expect(departmentsIn(text)).toEqual(codes)
  })

  it.each([
    '健康教育也要做',
    '已审批',
    '等公示期满才能审批，申请顺延',
    '市残联要来',
    '人住县医院',
    '农业生产忙',
  ])('is not called in %s', (text) => {
    expect(departmentsIn(text)).toEqual([])
  })
})

it('one word may mean two services', () => {
  expect(ofKind('service', '两项补贴停发了').map(({ service }) => service)).toEqual(['NURSING', 'LIVING'])
})

it('what a household is is a status', () => {
  const [service] = ofKind('service', '低保户李大全想要轮椅')
  expect(service).toMatchObject({ service: 'DIBAO', status: true })
})

it.each([
  ['营业直照', 'LICENSE'],
  ['护里补铁', 'NURSING'],
  ['法律缘助', 'LEGAL'],
  ['气电床', 'AID'],
])('%s sounds like %s', (text, service) => {
  expect(ofKind('service', `想问下${text}的事`)).toMatchObject([{ service }])
})

describe('an illness', () => {
  it.each([
    ['有三高还有脑梗', ['三高', '脑梗']],
    ['我爸脑溢血后遗症', ['脑溢血']],
    ['有一个偏摊的', ['偏瘫']],
    ['四肢瘫，无证', ['四肢瘫']],
    ['中风瘫床上两年了', ['中风']],
    ['从小小儿麻痹', ['小儿麻痹']],
    ['他是尿毒症晚期', ['尿毒症']],
  ])('is named in %s', (text, words) => {
    expect(ofKind('diagnosis', text).map(({ word }) => word)).toEqual(words)
  })

  it.each([
    '车祸断了两只脚杆',
    '半边身子动不得',
    '其中风险不大',
    '脑壳出血止不到',
    '肢体二级',
    '精神病院',
    '糖尿病筛查',
  ])('is not named in %s', (text) => {
    expect(ofKind('diagnosis', text)).toEqual([])
  })
})

it('covers no text twice but for a word of two services', () => {
  const text = '大田村3组杨国民，67岁，13800001234，明天上午9点去民政局办两项补贴和低保，0231'
  const found = entitiesIn(text)
  const overlapping = found.filter((each, index) => {
    const before = found[index - 1]
    return before !== undefined && before.end > each.start && before.start !== each.start
  })
  expect(overlapping).toEqual([])
})
