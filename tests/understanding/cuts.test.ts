// Where a text may be cut without a sign, whatever the scale thinks of the place.
import { expect, test } from 'vitest'
import { cutPlaces, type CutScale } from '../../src/understanding/classifier/cuts.ts'
import { tokenise } from '../../src/understanding/classifier/tokens.ts'

const everywhere: CutScale = { chance: () => 1 }
const nowhere: CutScale = { chance: () => 0 }
const placesIn = (text: string, scale: CutScale): readonly number[] =>
  cutPlaces(text, tokenise(text), scale, 13).map((place) => place.at)

test('signs divide a text, words do not: 马上 is haste and no sign', () => {
  expect(placesIn('收到，马上去办', nowhere)).toEqual([3])
  expect(placesIn('我马上去办', nowhere)).toEqual([])
})

test.each([
  ['收到我们明天去', 2],
  ['好的5703发了', 2],
  ['同意改到周五', 2],
])('%s: a reply may stand alone in one word', (text, behind) => {
  expect(placesIn(text, everywhere)[0]).toBe(behind)
})

test('nothing else says something of its own in one word: 评不上咋办', () => {
  expect(placesIn('评不上咋办', everywhere)).toEqual([])
})
