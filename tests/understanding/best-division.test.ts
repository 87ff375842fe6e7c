// The division taken is the best of all divisions, written out one by one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestDivision } from '../../src/understanding/classifier/best-division.ts'
import { followsOf } from '../../src/understanding/classifier/follows.ts'

const width = 3
const weight = fc.integer({ min: -40, max: 40 }).map((tenths) => tenths / 10)
const weights = (length: number) => fc.array(weight, { minLength: length, maxLength: length })

interface Stretch {
  readonly from: number
  readonly to: number
  readonly column: number
}

/** Every row of stretches from a place to the end, each with every act. */
function divisionsFrom(from: number, units: number): Stretch[][] {
  if (from === units) return [[]]
  const rows: Stretch[][] = []
  for (let to = from + 1; to <= units; to += 1)
    for (let column = 0; column < width; column += 1)
      for (const rest of divisionsFrom(to, units)) rows.push([{ from, to, column }, ...rest])
  return rows
}

test('no division weighs more than the one taken', () => {
  const lattice = fc
    .integer({ min: 1, max: 4 })
    .chain((units) =>
      fc.tuple(
        fc.constant(units),
        weights(units * units * width),
        weights(width * width),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: units, maxLength: units }),
        fc.array(fc.integer({ min: 0, max: 3 }), { minLength: width, maxLength: width }),
      ),
    )
  fc.assert(
    fc.property(lattice, ([units, logits, brings, pauses, behindAnother]) => {
      const weigh = (row: readonly Stretch[]): number =>
        row.reduce((sum, { from, to, column }, index) => {
          const before = row[index - 1]
          const step = before === undefined ? 0 : (brings[before.column * width + column] ?? 0)
          const pause = before === undefined || before.column === column ? 0 : (pauses[from] ?? 0)
          const isBehind = before !== undefined && (behindAnother[before.column] ?? 0) > 0
          const behind = isBehind ? (behindAnother[column] ?? 0) : 0
          return sum + step + pause + behind + (logits[(from * units + to - 1) * width + column] ?? 0)
        }, 0)
      const stretches = { units, logits: Float64Array.from(logits), shares: new Float64Array(units * units) }
      const follows = followsOf(Float64Array.from(brings))
      const taken = bestDivision(stretches, follows, width, pauses, Float64Array.from(behindAnother))
      const most = Math.max(...divisionsFrom(0, units).map(weigh))
      expect(weigh(taken)).toBeCloseTo(most, 9)
    }),
  )
})
