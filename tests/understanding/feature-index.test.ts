// What a feature is known by is found again, and nothing else is known.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { indexFeatures } from '../../src/understanding/classifier/feature-index.ts'

const key = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

test('an index knows its features by their numbers, and no others', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(key, { maxLength: 3000 }),
      fc.array(key, { maxLength: 50 }),
      (known, others) => {
        const numberOf = indexFeatures(Int32Array.from(known), (place) => place + 1)
        known.forEach((one, place) => expect(numberOf(one)).toBe(place + 1))
        const wanted = new Map(known.map((one, place) => [one, place + 1]))
        for (const one of [...others, 0, -1]) expect(numberOf(one)).toBe(wanted.get(one) ?? 0)
      },
    ),
    { numRuns: 30 },
  )
})
