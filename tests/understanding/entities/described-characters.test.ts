// Characters told apart in speech, and that nobody is called so.
import { describe, expect, it } from 'vitest'
import { findDescribed } from '../../../src/understanding/entities/described-characters.ts'
import { namesIn } from './finding.ts'

const charactersIn = (text: string): string[] => findDescribed(text).map(({ character }) => character)

describe('a described character', () => {
  it.each([
    ['名字是谷雨的谷，不是古代的古', ['谷', '古']],
    ['弓长张，不是立早章', ['张', '章']],
    ['木字旁的林', ['林']],
    ['三点水的洪', ['洪']],
    ['邓素华邓小平的邓朴素的素中华的华', ['邓', '素', '华']],
  ])('is read in %s', (text, characters) => {
    expect(charactersIn(text)).toEqual(characters)
  })

  it.each(['我妈的妈妈', '张大爷的轮椅', '镇上的人'])('is not read in %s', (text) => {
    expect(charactersIn(text)).toEqual([])
  })

  it('names nobody', () => {
    expect(namesIn('她叫邓素华，邓小平的邓，朴素的素')).toEqual(['邓素华'])
  })
})
