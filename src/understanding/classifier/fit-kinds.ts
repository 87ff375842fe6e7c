// Fits the kinds of one act against each other: a softmax over the features of whole messages.
import { AdaGrad, indexRows, negligible, passOver, rowsOf, type FitOptions } from './gradient.ts'
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
    rows: rowsOf(keys, rowOf),
    wanted: columns.indexOf(label),
    weight,
  }))
  const odds = new Float64Array(width)
  passOver(prepared, options, [weights.values, bias], ({ rows, wanted, weight }, keep) => {
    const kept = keep(rows)
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
      const slope = ((odds[column] ?? 0) / total - (column === wanted ? 1 : 0)) * weight
      if (Math.abs(slope) < negligible) continue
      bias[column] = (bias[column] ?? 0) - options.biasRate * slope
      for (const row of kept) weights.move(row * width + column, slope * share)
    }
    return false
  })
  return { columns, rowOf, weights: weights.values, bias }
}
