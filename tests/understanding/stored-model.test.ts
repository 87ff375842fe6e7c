// A model that is written down is the same model when it is read.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadModel, type Table } from '../../src/understanding/classifier/model.ts'
import { pack } from '../../src/understanding/classifier/pack.ts'
import { modelFromBytes, modelToBytes } from '../../src/understanding/classifier/stored.ts'

const key = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })

const tables: fc.Arbitrary<Table> = fc
  .uniqueArray(
    fc.record({
      key,
      weights: fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 3, maxLength: 3 }),
    }),
    {
      selector: (row) => row.key,
      maxLength: 30,
    },
  )
  .map((rows) =>
    pack(
      [
        {
          columns: ['a', 'b', 'c'],
          rowOf: new Map(rows.map((row, index) => [row.key, index])),
          weights: Float32Array.from(rows.flatMap((row) => row.weights)),
          bias: Float64Array.from([0.5, -1, 0]),
        },
      ],
      0.2,
      1,
    ),
  )

test('bytes and back', () => {
  fc.assert(
    fc.property(tables, tables, tables, (acts, kinds, cuts) => {
      const model = { acts, kinds, cuts, follows: [0.25, -1, 2], madeFrom: 'these' }
      expect(modelFromBytes(modelToBytes(model))).toEqual(model)
    }),
  )
})

test('what a feature weighs is what was fitted, to half a step', () => {
  fc.assert(
    fc.property(
      key,
      fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 2, maxLength: 2 }),
      (one, fitted) => {
        const rowOf = new Map([[one, 0]])
        const fit = {
          columns: ['a', 'b'],
          rowOf,
          weights: Float32Array.from(fitted),
          bias: new Float64Array(2),
        }
        const table = pack([fit], 0.2, 1)
        const { acts } = loadModel({ acts: table, kinds: table, cuts: table, follows: [] })
        const sums = new Int32Array(1 + acts.width)
        const rows = new Int32Array(2)
        const known = acts.find([one, one ^ 1], 0, 2, rows, 0)
        acts.sum(rows, 0, known, sums, 1)
        expect(known).toBe(fitted.some((weight) => Math.round(Math.fround(weight) / 0.2) !== 0) ? 1 : 0)
        fitted.forEach((weight, column) => {
          expect(Math.abs((sums[column + 1] ?? 0) * acts.step - weight)).toBeLessThanOrEqual(0.1 + 1e-6)
        })
        expect(sums[0]).toBe(0)
      },
    ),
  )
})

test('a thousand features in one list weigh a thousand times one', () => {
  const weights = Float32Array.from([25.4, -25.4, 0, 1, -1])
  const columns = ['a', 'b', 'c', 'd', 'e']
  const table = pack([{ columns, rowOf: new Map([[7, 0]]), weights, bias: new Float64Array(5) }], 0.2, 1)
  const { acts } = loadModel({ acts: table, kinds: table, cuts: table, follows: [] })
  const rows = new Int32Array(1000)
  const sums = new Int32Array(acts.width)
  acts.sum(
    rows,
    0,
    acts.find(
      Array.from(rows, () => 7),
      0,
      1000,
      rows,
      0,
    ),
    sums,
    0,
  )
  expect([...sums].slice(0, 5)).toEqual([127_000, -127_000, 0, 5000, -5000])
})
