// Fits the kinds of one act against each other: a softmax over the features of whole messages.
import { AdaGrad, chances, indexRows, shuffle, type FitOptions } from './gradient.ts'
import { shareOf } from './model.ts'
import type { Fitted } from './pack.ts'

/** Features with what they stand for. */
export interface LabelledKeys {
  readonly keys: readonly number[]
  readonly label: string
  /** How much it counts. */
  readonly weight: number
}

export function fitKinds(samples: readonly LabelledKeys[], options: FitOptions): Fitted {
  const columns = [...new Set(samples.map((one) => one.label))].sort()
  const width = columns.length
  const rowOf = indexRows(
    samples.map((one) => one.keys),
    options.leastSeen,
  )
  const weights = new AdaGrad(rowOf.size * width, options)
  const bias = new Float64Array(width)
  const prepared = samples.map(({ keys, label, weight }) => ({
    rows: Int32Array.from(keys.flatMap((key) => rowOf.get(key) ?? [])),
    column: columns.indexOf(label),
    weight,
  }))
  const odds = new Float64Array(width)
  const order = prepared.map((_, index) => index)
  const chance = chances(12_345)
  for (let round = 0; round < options.rounds; round += 1) {
    shuffle(order, chance)
    for (const index of order) {
      const one = prepared[index]
      if (one === undefined) continue
      const kept = one.rows.filter(() => chance() >= options.left)
      const share = shareOf(kept.length)
      odds.fill(0)
      for (const row of kept)
        for (let column = 0; column < width; column += 1)
          odds[column] = (odds[column] ?? 0) + (weights.values[row * width + column] ?? 0)
      const most = Math.max(...odds.map((sum, column) => sum * share + (bias[column] ?? 0)))
      let total = 0
      for (let column = 0; column < width; column += 1) {
        odds[column] = Math.exp((odds[column] ?? 0) * share + (bias[column] ?? 0) - most)
        total += odds[column] ?? 0
      }
      for (let column = 0; column < width; column += 1) {
        const slope = ((odds[column] ?? 0) / total - (column === one.column ? 1 : 0)) * one.weight
        if (Math.abs(slope) < 0.003) continue
        bias[column] = (bias[column] ?? 0) - options.biasRate * slope
        for (const row of kept) weights.move(row * width + column, slope * share)
      }
    }
  }
  return { columns, rowOf, weights: weights.values, bias }
}
