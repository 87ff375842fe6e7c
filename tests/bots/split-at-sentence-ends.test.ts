// Long texts in parts: nothing lost, nothing too long, no character cut in two.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitAtSentenceEnds } from '../../bots/split-at-sentence-ends.ts'

const bare = (text: string) => text.replace(/\s/gu, '')
const pieces = fc.constantFrom('请核实0001。', '好的！', '卷硐镇', '𠮷', '👨‍👩‍👧', '\n', ' ', 'abc. ', '，')
const anyText = fc.array(pieces, { maxLength: 120 }).map((all) => all.join(''))

describe('splitting a text', () => {
  it('leaves a text alone that fits', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(splitAtSentenceEnds(text, 2_000)).toEqual([text])
      }),
    )
  })

  it('loses nothing but white space, and makes no part too long', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 60 }), (text, longest) => {
        const parts = splitAtSentenceEnds(text, longest)
        expect(bare(parts.join(''))).toBe(bare(text))
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(longest)
      }),
    )
  })

  it('cuts no character in two, however it is made up', () => {
    const families = '👨‍👩‍👧'.repeat(40)
    for (const part of splitAtSentenceEnds(families, 50)) expect(part.replaceAll('👨‍👩‍👧', '')).toBe('')
  })

  it('cuts after a sentence where there is one', () => {
    const text = '今天上门三户。明天上门两户。后天回访。还有一件没有签收，请尽快。'
    expect(splitAtSentenceEnds(text, 20)).toEqual([
      '今天上门三户。明天上门两户。后天回访。',
      '还有一件没有签收，请尽快。',
    ])
  })
})
