// One writing for what was typed, dictated or pasted.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise } from '../../src/understanding/normalise.ts'

const written = (text: string) => normalise(text).text

describe('normalise', () => {
  it.each([
    ['０２３１，ＯＫ', '0231，OK'],
    ['殘疾證 護理補貼 輪椅', '残疾证 护理补贴 轮椅'],
    ['\uf91a', '骆'],
    ['渠縣三匯鎮', '渠县三汇镇'],
    ['好的,收到!', '好的，收到！'],
    ['冉启明｜男|58', '冉启明，男，58'],
    ['15：30集合', '15:30集合'],
    ['0231:已办', '0231：已办'],
    ['①0231已办②0232不符合', '1、0231已办\n2、0232不符合'],
    ['1️⃣0231', '1、0231'],
    ['杜宗\u200b华\ufeff', '杜宗华'],
    ['\u202e李大全\u202c', '李大全'],
    ['李\u0000大\ud800全', '李大全'],
    ['一行\r\n二行\r三行\u2028四行', '一行\n二行\n三行\n四行'],
    ['姓名\t电话', '姓名 电话'],
    ['收到🫡❤️👨‍👩‍👧', '收到🫡❤️👨‍👩‍👧'],
    ['𝟎𝟐𝟑𝟏', '0231'],
    ['张乾 李昇', '张乾 李昇'],
    ['@岩峰镇\u20050231', '@岩峰镇\u20050231'],
  ])('writes %j as %j', (text, expected) => {
    expect(written(text)).toBe(expected)
  })

  it('keeps what came in', () => {
    expect(normalise('殘疾證').original).toBe('殘疾證')
  })

  it.each([
    ['@岩峰镇\u20050231请核实', ['岩峰镇']],
    ['@所有人请报', ['所有人']],
    ['@小助手 @周敏 0231', ['小助手', '周敏']],
    ['没有提到谁', []],
    ['a@b 和 @', ['b']],
    ['又@我三次了，@我爱我家 你看', ['我爱我家']],
  ])('finds who is called in %j', (text, names) => {
    expect(normalise(text).mentions.map(({ name }) => name)).toEqual(names)
  })

  it('marks the place of a mention', () => {
    const { text, mentions } = normalise('好，@县残联 涌兴那件')
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['@县残联'])
  })

  const signs = '①⑳\ufe0f\u20e31２:：,，;？(\u200d\ud83d\udc4d@\u2005\r\n全證'.split('')
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({
      unit: fc.constantFrom(...signs),
      maxLength: 40,
    }),
  )

  it('changes nothing the second time, and never throws', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const once = written(text)
        expect(written(once)).toBe(once)
      }),
    )
  })

  it('leaves no lone surrogate and no NUL', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(written(text).isWellFormed()).toBe(true)
        expect(written(text)).not.toContain('\0')
      }),
    )
  })
})
