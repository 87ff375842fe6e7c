// Fits the weights of the acts: the division of a message is never labelled, only which acts it says in which order, so
// every division that says them counts (a semi-Markov conditional random field with hidden divisions).
import { AdaGrad, chances, indexRows, shuffle, type FitOptions } from './gradient.ts'
import type { FittedActs } from './pack.ts'
import type { Sample } from './sample.ts'
import { expectRight, slopesOf } from './divisions.ts'
import { listsOf, weighLists, weighStretches } from './stretches.ts'

/** Fits the acts. The same samples give the same weights, bit for bit. */
export function fitActs(samples: readonly Sample[], options: FitOptions): FittedActs {
  const columns = [...new Set(samples.flatMap((one) => one.acts))].sort()
  const width = columns.length
  const silent = columns.indexOf('none')
  const rowOf = indexRows(
    samples.map(({ lattice, circumstances }) => listsOf(lattice, circumstances).flat()),
    options.leastSeen,
  )
  const weights = new AdaGrad(rowOf.size * width, options)
  const bias = new Float64Array(width)
  /** What it costs or brings that one act follows another. */
  const steps = new Float64Array(width * width).fill(-1)
  const stepOdds = steps.map(Math.exp)
  const stepSquares = new Float64Array(width * width).fill(1)
  const rows = (keys: readonly number[]): Int32Array =>
    Int32Array.from(keys.flatMap((key) => rowOf.get(key) ?? []))
  const prepared = samples.map((sample) => ({
    lists: listsOf(sample.lattice, sample.circumstances).map(rows),
    lattice: sample.lattice,
    gold: sample.acts.map((act) => columns.indexOf(act)),
    weight: sample.weight,
  }))
  const chance = chances(12_345)
  const order = prepared.map((_, index) => index)
  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(order, chance)
    for (const index of order) {
      const one = prepared[index]
      if (one === undefined) continue
      const kept = one.lists.map((list) => list.filter(() => chance() >= options.left))
      const weighed = { sums: new Float64Array(kept.length * width), known: new Int32Array(kept.length) }
      kept.forEach((own, list) => {
        weighed.known[list] = own.length
        for (const row of own) addRow(weights.values, row * width, weighed.sums, list * width, width)
      })
      const stretches = weighStretches(one.lattice, weighed, bias)
      const slope = slopesOf(stretches, steps, stepOdds, one.gold, silent, width)
      if (slope === undefined) continue
      const { units } = stretches
      const { reaches } = one.lattice
      const gradients = kept.map(() => new Float64Array(width))
      const count = (list: number, from: number): void => {
        const gradient = gradients[list]
        if (gradient !== undefined)
          for (let column = 0; column < width; column += 1)
            gradient[column] = (gradient[column] ?? 0) + (scaled[from * width + column] ?? 0)
      }
      const scaled = slope.stretches
      for (let place = 0; place < units * units; place += 1) {
        const share = (stretches.shares[place] ?? 0) * one.weight
        for (let column = 0; column < width; column += 1) {
          const value = slope.stretches[place * width + column] ?? 0
          if (value !== 0) bias[column] = (bias[column] ?? 0) - options.biasRate * value * one.weight
          scaled[place * width + column] = value * share
        }
      }
      for (let from = 0; from < units; from += 1)
        for (let last = from; last < units; last += 1) {
          const place = from * units + last
          for (let unit = from; unit <= last; unit += 1) count(unit, place)
          reaches.forEach((reach, reachIndex) => {
            if (reach.first >= from && reach.last <= last) count(units + reachIndex, place)
          })
          count(units + reaches.length + from, place)
          count(units * 2 + reaches.length + last, place)
          count(units * 3 + reaches.length, place)
        }
      for (let list = 0; list < kept.length; list += 1) {
        const gradient = gradients[list]
        const own = kept[list]
        if (gradient === undefined || own === undefined) continue
        for (let column = 0; column < width; column += 1) {
          const value = gradient[column] ?? 0
          if (Math.abs(value) < 0.001) continue
          for (const row of own) weights.move(row * width + column, value)
        }
      }
      if (units > 1)
        for (let step = 0; step < steps.length; step += 1) {
          const value = (slope.steps[step] ?? 0) * one.weight + 1e-4 * (steps[step] ?? 0)
          if (Math.abs(value) < 1e-5) continue
          stepSquares[step] = (stepSquares[step] ?? 0) + value * value
          steps[step] = (steps[step] ?? 0) - (options.stepRate * value) / Math.sqrt(stepSquares[step] ?? 1)
          stepOdds[step] = Math.exp(steps[step] ?? 0)
        }
    }
  }
  return { columns, rowOf, weights: weights.values, bias, steps }
}

/** Where each act of a sample most likely stands; undefined for one that is said more than once. */
export function placesOfActs(
  { lattice, circumstances, acts }: Sample,
  { columns, rowOf, weights, bias, steps }: FittedActs,
): ({ readonly from: number; readonly to: number } | undefined)[] {
  const width = columns.length
  const lists = listsOf(lattice, circumstances)
  const weighed = weighLists(lists, width, (sums, place, keys) => {
    let known = 0
    for (const key of keys) {
      const row = rowOf.get(key)
      if (row === undefined) continue
      known += 1
      addRow(weights, row * width, sums, place, width)
    }
    return known
  })
  const { units, logits } = weighStretches(lattice, weighed, bias)
  const gold = acts.map((act) => columns.indexOf(act))
  const right = expectRight(units, logits, steps, gold, columns.indexOf('none'), width)
  return gold.map((column, index) => {
    if (right === undefined || gold.indexOf(column) !== index || gold.lastIndexOf(column) !== index)
      return undefined
    let place = 0
    for (let other = 1; other < units * units; other += 1)
      if ((right.stretches[other * width + column] ?? 0) > (right.stretches[place * width + column] ?? 0))
        place = other
    return { from: Math.floor(place / units), to: (place % units) + 1 }
  })
}

function addRow(from: Float32Array, row: number, to: Float64Array, place: number, width: number): void {
  for (let column = 0; column < width; column += 1)
    to[place + column] = (to[place + column] ?? 0) + (from[row + column] ?? 0)
}
