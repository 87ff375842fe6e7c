// The expectations that training goes by are those of every division written out one by one.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expectRight, slopesOf } from '../../src/understanding/classifier/divisions.ts'

const width = 3
/** The column that says nothing. */
const silent = 2

interface Step {
  readonly from: number
  readonly to: number
  readonly act: number
}

/** Every row of stretches from a place to the end, each with every act. */
function divisionsFrom(from: number, units: number): Step[][] {
  if (from === units) return [[]]
  const rows: Step[][] = []
  for (let to = from + 1; to <= units; to += 1)
    for (let act = 0; act < width; act += 1)
      for (const rest of divisionsFrom(to, units)) rows.push([{ from, to, act }, ...rest])
  return rows
}

/** Acts in order, the same one told in several stretches once or more often; silent stretches say nothing. */
function says(row: readonly Step[], gold: readonly number[]): number {
  const isQuiet = gold.length === 1 && gold[0] === silent
  const said = row.map((step) => step.act)
  if (isQuiet) return said.every((act) => act === silent) ? 1 : 0
  // In how many ways the stretches can be given to the acts in order.
  let ways = [1, ...gold.map(() => 0)]
  for (const act of said) {
    const next = gold.map(() => 0)
    next.unshift(0)
    ways.forEach((count, done) => {
      if (act === silent) next[done] = (next[done] ?? 0) + count
      else {
        if (done > 0 && gold[done - 1] === act) next[done] = (next[done] ?? 0) + count
        if (gold[done] === act) next[done + 1] = (next[done + 1] ?? 0) + count
      }
    })
    ways = next
  }
  return ways.at(-1) ?? 0
}

function expected(rows: readonly (readonly [readonly Step[], number])[], units: number) {
  const total = rows.reduce((sum, [, weight]) => sum + weight, 0)
  const stretches = new Float64Array(units * units * width)
  const steps = new Float64Array(width * width)
  for (const [row, weight] of rows)
    row.forEach(({ from, to, act }, index) => {
      const cell = (from * units + to - 1) * width + act
      stretches[cell] = (stretches[cell] ?? 0) + weight / total
      const next = row[index + 1]
      if (next === undefined) return
      const step = act * width + next.act
      steps[step] = (steps[step] ?? 0) + weight / total
    })
  return { stretches, steps, total }
}

const close = (found: Float64Array, wanted: Float64Array): void => {
  found.forEach((value, at) => expect(value).toBeCloseTo(wanted[at] ?? 0, 5))
}

const numbers = (length: number) =>
  fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: length, maxLength: length })

const cases = fc.integer({ min: 1, max: 4 }).chain((units) =>
  fc.record({
    units: fc.constant(units),
    logits: numbers(units * units * width),
    steps: numbers(width * width),
    gold: fc.constantFrom([0], [1], [0, 1], [1, 0], [0, 0], [silent]),
  }),
)

test('what is likely among all divisions, and among those that say the acts', () => {
  fc.assert(
    fc.property(cases, ({ units, logits, steps, gold }) => {
      const weigh = (row: readonly Step[]): number =>
        Math.exp(
          row.reduce(
            (sum, { from, to, act }, index) =>
              sum +
              (logits[(from * units + to - 1) * width + act] ?? 0) +
              (index === 0 ? 0 : (steps[(row[index - 1]?.act ?? 0) * width + act] ?? 0)),
            0,
          ),
        )
      const every = divisionsFrom(0, units)
      const all = expected(
        every.map((row) => [row, weigh(row)] as const),
        units,
      )
      const right = expected(
        every.map((row) => [row, weigh(row) * says(row, gold)] as const),
        units,
      )
      fc.pre(right.total > 0)
      const own = Float64Array.from(steps)
      const given = { units, logits: Float64Array.from(logits), shares: new Float64Array(units * units) }
      const found = expectRight(units, given.logits, own, gold, silent, width)
      const slopes = slopesOf(given, own, own.map(Math.exp), gold, silent, width)
      close(found?.stretches ?? new Float64Array(0), right.stretches)
      close(found?.steps ?? new Float64Array(0), right.steps)
      close(
        slopes?.stretches ?? new Float64Array(0),
        all.stretches.map((value, at) => value - (right.stretches[at] ?? 0)),
      )
      close(
        slopes?.steps ?? new Float64Array(0),
        all.steps.map((value, at) => value - (right.steps[at] ?? 0)),
      )
    }),
    { numRuns: 150, seed: 5 },
  )
})

test('one unit cannot say two acts', () => {
  const none = new Float64Array(width)
  expect(expectRight(1, none, new Float64Array(width * width), [0, 1], silent, width)).toBeUndefined()
})
