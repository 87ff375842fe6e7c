// Whatever is typed: no throw, entities in order, spans inside the text.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { normalise } from '../../../src/understanding/normalise.ts'
import { entitiesIn, from } from './finding.ts'

const pieces = fc.constantFrom(
  ...'3组,李大全,王,，,67岁,团石村,临巴,0231,明天,上午,三点,半,周三,下,11月30日,前,@,\u2005,残疾证,民政,的,513030190102030018, ,\n,个工作日内,腊月,初八,十,百,老,张大爷,和,家,过期,我,妈'.split(
    /(?<!，),(?!，)/,
  ),
  '，',
  '年',
  '号',
)
const chatter = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(pieces, { maxLength: 30 }).map((each) => each.join('')),
)

it('finds entities in any text without throwing, in order, inside the text', () => {
  fc.assert(
    fc.property(chatter, (message) => {
      const { text } = normalise(message)
      let last = 0
      for (const { start, end } of entitiesIn(message, from('团石村'))) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        last = start
      }
    }),
    { numRuns: 300 },
  )
})

it.each([
  '',
  '不是时间',
  '2026-02-31T10:00:00+08:00',
  '2026-11-23T10:00:00Z',
  '9999-12-31T23:59:59+08:00',
  '0000-00-00',
])('does not throw when the time of the message is %j', (at) => {
  expect(() => entitiesIn('下周三，腊月十二，三个工作日内，30日前，月底', { at })).not.toThrow()
})

it('says the same the second time', () => {
  const message = '大田村3组 杨国民，67岁，想办残疾证，明天来'
  expect(entitiesIn(message)).toEqual(entitiesIn(message))
})

it.each([
  '明天上午',
  '李大全',
  '团石村3组李大全，67岁，',
  '0231 ',
  '@岩峰镇 ',
  '零',
  '王英王英。',
  '13800001234 ',
])('reads twenty thousand characters of %j', (unit) => {
  expect(entitiesIn(unit.repeat(Math.ceil(20_000 / unit.length))).length).toBeGreaterThan(0)
})
