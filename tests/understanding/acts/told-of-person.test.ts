// What a request tells of its person: age, group, and what he wants of all that is named.
import { describe, expect, it } from 'vitest'
import type { MessageContext } from '../../../src/understanding/act.ts'
import { personIn } from '../../../src/understanding/acts/person.ts'
import { request } from '../../../src/understanding/acts/request.ts'
import { ageOf, groupOf, phoneOf, toldBeside } from '../../../src/understanding/acts/told-of-person.ts'
import { sceneOf } from './scene.ts'

const told = (message: string, role: MessageContext['role'] = 'village') => {
  const scene = sceneOf(message, { role })
  return { ...scene, person: personIn(scene.text, scene.own, scene.context) }
}
const wanted = (message: string) => {
  const act = request.fill(told(message))
  return act.act === 'request' ? act.services : undefined
}

describe('the age of the person', () => {
  it.each([
    ['3组李大全，67岁，要轮椅', 67],
    ['李大全今年七十八不对，七十九岁', 79],
    ['景国平瘫了，他妈八十了也动不得', undefined],
    ['李大全瘫了，全靠八十岁的老妈照顾', undefined],
    ['有个娃儿才五岁叫邵一鸣', 5],
  ])('of a cadre’s message: %s', (message, age) => {
    expect(ageOf(told(message))).toBe(age)
  })

  it.each([
    ['我今年七十三了，替我老伴申请，他叫李大全', undefined],
    ['我妈叫王桂英，今年七十三，要轮椅', 73],
    ['我今年七十六，想要轮椅', 76],
  ])('of a family’s message: %s', (message, age) => {
    expect(ageOf(told(message, 'relative'))).toBe(age)
  })
})

describe('what stands beside another name', () => {
  it('is not of the person', () => {
    const scene = told('丁香花，女，66岁，要办证；刘海坐轮椅，电话13800000001，要执照')
    const first = { ...scene, own: [], person: { name: '丁香花' } }
    const second = { ...scene, own: [], person: { name: '刘海' } }
    expect([ageOf(first), phoneOf(first)]).toEqual([66, undefined])
    expect([ageOf(second), phoneOf(second)]).toEqual([undefined, '13800000001'])
    expect(toldBeside({ ...scene, person: undefined })).toBe(scene.group)
  })

  it('is no number that is put right', () => {
    const scene = told('我的老电话停了，新的是13800000002，另外我妈要轮椅', 'relative')
    expect(phoneOf({ ...scene, own: [] })).toBeUndefined()
  })
})

describe('haste', () => {
  it.each([
    ['要个轮椅，急用', true],
    ['请残联快些来一趟，要评残', true],
    ['有个要紧的，要请律师', true],
    ['房子也漏，不过那个不急', undefined],
    ['想申请点救急的钱', undefined],
    ['要评残，女儿急得天天哭', undefined],
  ])('%s', (message, urgent) => {
    expect(request.fill(told(message))).toMatchObject(urgent ? { urgent } : {})
    expect('urgent' in request.fill(told(message))).toBe(urgent === true)
  })
})

describe('the group of the person', () => {
  it.each([
    ['3组李大全，哦不对，李大全是4组的', '4'],
    ['3组李大全要轮椅', '3'],
  ])('%s', (message, group) => {
    expect(groupOf(told(message))).toBe(group)
  })

  it('is that of the whole message where it is said before everybody', () => {
    const scene = told('二组袁家兄妹：袁大强要轮椅；袁大梅办证')
    expect(groupOf({ ...scene, own: [], group: [] })).toBe('2')
    const behind = told('扈三强要轮椅，扈四强要助行器，都是7组')
    expect(groupOf({ ...behind, own: [], group: [] })).toBe('7')
    const other = told('二组袁大强要轮椅；袁大梅办证')
    expect(groupOf({ ...other, own: [], group: [] })).toBeUndefined()
  })
})

describe('what is wanted', () => {
  it.each([
    ['证没得，轮椅要，急着要', ['AID']],
    ['要康复指导，证没有', ['REHAB']],
    ['残疾证从没办过，要个轮椅', ['AID']],
    ['证没办过，护理费也想要', ['CERT', 'NURSING']],
    ['没证没低保，卧床，两样都申请', ['CERT', 'DIBAO']],
    ['没得残疾证，想请你们来屋头办，还要轮椅', ['CERT', 'AID']],
    ['吃的低保，想要一张气垫床', ['AID']],
    ['家里是低保，申请护理补贴', ['NURSING']],
    ['给他争取过一把轮椅，现在要低保', ['DIBAO']],
    ['没领过护理补贴，帮他申请', ['NURSING']],
    ['不忙办证，只要解手凳', ['AID']],
    ['坐轮椅的，轮椅是好的，要办身份证', ['IDCARD']],
    ['身份证过期了，要上门换证', ['IDCARD']],
    ['办证，户口本遭火烧了要补', ['CERT', 'IDCARD']],
    ['证、轮椅、护理补贴，三样都要', ['CERT', 'AID', 'NURSING']],
    ['从没评过残，想有个轮椅坐起晒太阳', ['AID']],
    ['没评过残，要轮椅，这次证也一起办了', ['AID', 'CERT']],
    ['登记低保，身份证过期了那个不用管', ['DIBAO']],
  ])('%s', (message, services) => {
    expect(wanted(message)?.toSorted()).toEqual([...services].toSorted())
  })
})
