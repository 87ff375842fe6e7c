// People told of in one row: who they are, and what is said of each.
import { describe, expect, it } from 'vitest'
import { request } from '../../../src/understanding/acts/request.ts'
import { peopleInRow, sceneOf as sceneOfOne } from '../../../src/understanding/acts/row.ts'
import { sceneOf } from './scene.ts'

const rowIn = (message: string) => {
  const { text, said, own } = sceneOf(message, { role: 'village' })
  return peopleInRow(text, said, own).map(({ name }) => name)
}

describe('people in a row', () => {
  it('are told of each by himself when the same is said of all', () => {
    expect(rowIn('两兄弟，包文、包武，都是瘸子，都没证')).toEqual(['包文', '包武'])
    expect(rowIn('一家两个残的，哥哥熊启发、弟弟熊启明，都走不得')).toEqual(['熊启发', '熊启明'])
  })

  it('may each have his group or village before his name', () => {
    expect(rowIn('3组苟世海、5组苟世明，都要轮椅')).toEqual(['苟世海', '苟世明'])
    expect(rowIn('报两户，一户在3组的苟世海，一户苟世明')).toEqual(['苟世海', '苟世明'])
  })

  it('may be kin of the speaker, each called by his name', () => {
    expect(rowIn('我妈叫古正群我爸叫石长河两个都要轮椅')).toEqual(['古正群', '石长河'])
    expect(rowIn('我爸叫石长河，两个脚都断了，我爸叫石长江')).toEqual([])
  })

  it('are none when only one of them is told of', () => {
    expect(rowIn('3组李大全，联系人张敏')).toEqual([])
    expect(rowIn('有个叫古尚全的，不是尚全是古上全，他两个脚都走不得路')).toEqual([])
  })
})

describe('what is said of one of the row', () => {
  const requestsIn = (message: string) => {
    const scene = sceneOf(message, { role: 'village', org: '511725102214' })
    const row = peopleInRow(scene.text, scene.said, scene.own)
    return row.map((name) => {
      const filled = request.fill(sceneOfOne(name, row, scene))
      if (filled.act !== 'request') throw new Error('A request is filled as another act.')
      const { person, group, services } = filled
      return { person, ...(group === undefined ? {} : { group }), services }
    })
  }

  it('is the group beside his name, or else the group of all', () => {
    expect(requestsIn('3组苟世海5组苟世明都要轮椅').map(({ group }) => group)).toEqual(['3', '5'])
    expect(requestsIn('苟世海3组、苟世明5组，都要轮椅')).toEqual([
      { person: { name: '苟世海' }, group: '3', services: ['AID'] },
      { person: { name: '苟世明' }, group: '5', services: ['AID'] },
    ])
    expect(requestsIn('3组苟世海、5组苟世明，都要轮椅')).toEqual([
      { person: { name: '苟世海' }, group: '3', services: ['AID'] },
      { person: { name: '苟世明' }, group: '5', services: ['AID'] },
    ])
    expect(requestsIn('3组苟世海、苟世明，都要轮椅')).toEqual([
      { person: { name: '苟世海' }, group: '3', services: ['AID'] },
      { person: { name: '苟世明' }, group: '3', services: ['AID'] },
    ])
  })

  it('is the age behind his name', () => {
    expect(requestsIn('苟世海78岁、苟世明75岁，都要轮椅')).toEqual([
      { person: { name: '苟世海', age: 78 }, services: ['AID'] },
      { person: { name: '苟世明', age: 75 }, services: ['AID'] },
    ])
  })

  it('is what he wants where as many things are wanted one by one', () => {
    expect(requestsIn('苟世海和苟世明，前一个要护理补贴，后一个要轮椅')).toEqual([
      { person: { name: '苟世海' }, services: ['NURSING'] },
      { person: { name: '苟世明' }, services: ['AID'] },
    ])
  })

  it('is what he wants where he is named again', () => {
    expect(requestsIn('黎大成、黎小成兄弟，大成要轮椅，小成要护理补贴')).toEqual([
      { person: { name: '黎大成' }, services: ['AID'] },
      { person: { name: '黎小成' }, services: ['NURSING'] },
    ])
  })
})
