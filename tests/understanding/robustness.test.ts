// What may be done to a message without changing what it says; and messages of any size and kind.
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import * as openCC from 'opencc-js'
import { describe, expect, it } from 'vitest'
import { readModel } from '../../src/app/model.ts'
import type { MessageContext } from '../../src/understanding/act.ts'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { corpusFiles, readCorpus } from './corpus.ts'
import { demoCounty } from './demo-county.ts'

const understand = createUnderstanding(demoCounty(), readModel())
const messages = readCorpus(corpusFiles('development'))

const invisible = fc.constantFrom(
  '\u200b',
  '\u200c',
  '\u2060',
  '\ufeff',
  '\u200e',
  '\u200f',
  '\u202e',
  '\u202c',
)

/** Text with marks strewn in: each mark at a share of its length. */
const strew = (text: string, marks: readonly (readonly [number, string])[]): string =>
  marks.reduce((strewn, [share, mark]) => {
    const place = Math.round(share * strewn.length)
    return isInsidePair(strewn, place) ? strewn : strewn.slice(0, place) + mark + strewn.slice(place)
  }, text)

/** Between the halves of an emoji, or beside what joins it, a mark would break it. */
const isInsidePair = (text: string, place: number): boolean =>
  /[\ud800-\udbff\u200d\ufe0f\u20e3\r]$/.test(text.slice(0, place)) ||
  /^[\u200d\ufe0f\u20e3\n]/.test(text.slice(place))

const fullWidth = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))

const traditional = openCC.Converter({ from: 'cn', to: 't' })

/** Characters that simplified Chinese writes too, mostly in names: 昇 is no 升 there. */
const isTwoThings = /[乾藉昇甦鋐]|瞭(?!解)|(?<![回答])覆/

const inTraditional = (text: string): string => {
  const written = traditional(text)
  return isTwoThings.test(written) ? text : written
}

describe('a message says the same', () => {
  /** Every message of the corpus, not some by chance: what differs is named. */
  const readOtherwise = (change: (text: string) => string) =>
    messages
      .filter(({ id: _id, text, expect: _expect, ...context }) => {
        const changed = change(text)
        return changed !== text && !isDeepStrictEqual(understand(changed, context), understand(text, context))
      })
      .map(({ id, text }) => `${id} ${text}`)

  it('with digits of full width', { timeout: 120_000 }, () => {
    expect(readOtherwise(fullWidth)).toEqual([])
  })

  it('in traditional characters', { timeout: 120_000 }, () => {
    expect(readOtherwise(inTraditional)).toEqual([])
  })

  it('with marks in it that nobody sees', { timeout: 120_000 }, () => {
    const places = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), invisible), { maxLength: 6 })
    const strewn = fc.sample(places, { seed: 1, numRuns: messages.length }).values()
    expect(readOtherwise((text) => strew(text, strewn.next().value ?? []))).toEqual([])
  })
})

const contexts = fc.record({
  role: fc.constantFrom('relative', 'village', 'township', 'county', 'department', 'leader'),
  org: fc.constantFrom('511725102214', '511725102', 'housing', '', 'x'),
  channel: fc.constantFrom('group', 'direct'),
  mentioned: fc.boolean(),
  at: fc.constantFrom('2026-11-23T10:00:00+08:00', '', '2026-02-31T10:00:00+08:00'),
  quote: fc.string({ unit: 'binary', maxLength: 40 }),
  expecting: fc.constantFrom('request', 'consent', 'ask-status', 'reschedule'),
}) as fc.Arbitrary<MessageContext>

it('understands any text in any circumstances without throwing, and always says something', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), contexts, (text, context) => {
      expect(understand(text, context).acts.length).toBeGreaterThan(0)
    }),
    { numRuns: 300 },
  )
})

/** A clerk in a group and the county by itself: what each of them says is read by rules of its own. */
const posts: readonly MessageContext[] = [
  { role: 'township', org: '511725102', channel: 'group', at: '2026-11-23T10:00:00+08:00' },
  { role: 'county', channel: 'direct', at: '2026-11-23T10:00:00+08:00' },
]

/** Milliseconds of the processor for one reading, the best of five: what else runs on the machine does not count. */
function timeOf(text: string, context: MessageContext): number {
  const times = Array.from({ length: 5 }, () => {
    const start = process.cpuUsage()
    understand(text, context)
    return process.cpuUsage(start).user / 1000
  })
  return Math.min(...times)
}

const sized = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length))
const chain = (length: number): string =>
  `#接龙\n11月摸排\n${Array.from({ length: length / 40 }, (_, index) => `${index + 1}. 团石村 ${index % 9}组 李大全 67岁 想办残疾证 0231`).join('\n')}`

describe('the time for a message grows no faster than the message', () => {
  it.each([
    ['digits', (length: number) => sized('0123456789', length)],
    ['noughts', (length: number) => sized('0', length)],
    ['digits and spaces', (length: number) => sized('1 3 ', length)],
    ['spoken digits', (length: number) => sized('一三八零', length)],
    ['one surname', (length: number) => sized('王', length)],
    ['a name without end', (length: number) => sized('欧阳', length)],
    ['villages in a row', (length: number) => sized('团石、寨湾、', length)],
    ['described characters', (length: number) => sized('谷雨的', length)],
    ['marks from right to left', (length: number) => sized('\u202e\u202c', length)],
    ['emoji', (length: number) => sized('🫡👨‍👩‍👧', length)],
    ['days', (length: number) => sized('下周三上午', length)],
    ['spaces', (length: number) => sized(' ', length)],
    ['lines', (length: number) => sized('\n', length)],
    ['brackets', (length: number) => sized('（“', length)],
    ['papers', (length: number) => sized('缺户口本、照片，', length)],
    ['papers that are lacking', (length: number) => sized('还差身份证复印件，', length)],
    ['corrections', (length: number) => sized('名字是李大全不是李大泉', length)],
    ['visits in vain', (length: number) => sized('0231没去成，路断了，', length)],
    ['a chain of five hundred lines', chain],
  ])('of %s', (_kind, make) => {
    for (const context of posts) {
      const short = timeOf(make(2_500), context)
      const long = timeOf(make(20_000), context)
      // Eight times the text would take sixty-four times as long, did the time grow with its square.
      expect(long).toBeLessThan(Math.max(short * 24, 100))
    }
  })
})
