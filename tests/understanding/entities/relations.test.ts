// Kin by their place in the row, kin of kin, and who is only spoken to.
import { describe, expect, it } from 'vitest'
import { ofKind } from './finding.ts'

const kinIn = (text: string) => ofKind('relation', text, { role: 'relative' }).map(({ relation }) => relation)

describe('kin', () => {
  it.each([
    ['我幺舅娘想办证', '舅妈'],
    ['我二姐夫瘫了', '姐夫'],
    ['大嬢嬢走不得', '姑姑'],
    ['我姨孃的户口', '姨妈'],
    ['给我大侄儿办证', '侄儿'],
    ['我三女儿要送教', '女儿'],
    ['我嘎婆摔了', '外婆'],
    ['我女人割了手', '妻子'],
    ['其兄王永寿，五十九岁', '哥哥'],
    ['我家丫头要矫形鞋', '女儿'],
    ['我三爷爷一个人住', '爷爷'],
  ])('in %s are told without their rank: %s', (text, relation) => {
    expect(kinIn(text)).toEqual([relation])
  })

  it.each([
    '表弟媳',
    '幺姑',
    '表婶',
    '三爷',
    '后妈',
    '亲家',
    '侄孙女',
    '三叔公',
    '小姑子',
    '婶婶',
    '老太爷',
    '老公公',
    '侄儿子',
  ])('%s are told as they are called', (word) => {
    expect(kinIn(`我${word}走不得路`)).toEqual([word])
  })

  it.each([
    ['我家老三小时候摔残的', '老三'],
    ['我屋头老者他八十一了', '老者'],
  ])('by a place in the row or an age are the speaker’s own: %s', (text, relation) => {
    expect(kinIn(text)).toEqual([relation])
    expect(kinIn(`何家${relation}脚断了`)).toEqual([])
  })

  it.each([
    ['老家的大伯摔了', '伯父'],
    ['我婆家那边的堂弟没得证', '堂弟'],
    ['给屋头老汉儿办个证', '父亲'],
    ['家里老汉儿摔了一跤', '父亲'],
    ['妈喊晁素兰，七十六', '母亲'],
    ['兄弟在工地摔了', '弟弟'],
    ['我隔壁那个余有才瘫了', '邻居'],
  ])('of the speaker: %s', (text, relation) => {
    expect(kinIn(text)).toEqual([relation])
  })
})

it('屋头那个 is the spouse, and no thing or child that it points to', () => {
  expect(kinIn('我屋头那个瘫了')).toEqual(['配偶'])
  expect(kinIn('我屋头那个房子漏雨')).toEqual([])
  expect(kinIn('我屋头那个娃儿走不得')).toEqual(['孩子'])
})

it.each(['儿女都没得，想吃五保', '想申请残疾人子女的助学金'])('no descendants: %s', (text) => {
  expect(kinIn(text)).toEqual([])
})

it.each([
  '姐姐你好，问个事',
  '叔叔阿姨好，问个事',
  '伯伯好，我是小学生',
  '老弟，我想问个事',
  '喂大姐你好',
  '大妹子我打字慢',
])('nobody who is only spoken to: %s', (text) => {
  expect(kinIn(text)).toEqual([])
})
