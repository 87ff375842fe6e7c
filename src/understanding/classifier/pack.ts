// Fitted weights as a table: sparse, in whole steps.
import type { Table } from './model.ts'

/** Weights as they come from fitting: `weights[row * columns.length + column]`. */
export interface Fitted {
  readonly columns: readonly string[]
  readonly rowOf: ReadonlyMap<number, number>
  readonly weights: Float32Array
  readonly bias: Float64Array
}

/** Fitted acts, and what it brings or costs that one follows another: `steps[first * columns.length + next]`. */
export interface FittedActs extends Fitted {
  readonly steps: Float64Array
}

const most = 127

/**
 * @param parts fitted apart, stored side by side in one table
 * @param step what one step of a weight is worth; what it rounds away is lost among fifty other features
 * @param least so many steps the strongest weight of a feature must have, or the feature is not worth its room
 */
export function pack(parts: readonly Fitted[], step: number, least: number): Table {
  const width = parts.reduce((sum, part) => sum + part.columns.length, 0)
  if (width > 255) throw new Error(`${width} columns do not fit a byte`)
  const keys: number[] = []
  const counts: number[] = []
  const cells: number[] = []
  const all = [...new Set(parts.flatMap((part) => [...part.rowOf.keys()]))].sort((one, other) => one - other)
  for (const key of all) {
    const before = cells.length
    let strongest = 0
    let offset = 0
    for (const { columns, rowOf, weights } of parts) {
      const row = rowOf.get(key)
      if (row !== undefined)
        for (let place = 0; place < columns.length; place += 1) {
          const value = weights[row * columns.length + place] ?? 0
          const steps = Math.max(-most, Math.min(most, Math.round(value / step)))
          if (steps !== 0) cells.push((offset + place) * 256 + steps + 128)
          strongest = Math.max(strongest, Math.abs(steps))
        }
      offset += columns.length
    }
    if (strongest < least) {
      cells.length = before
      continue
    }
    keys.push(key)
    counts.push(cells.length - before)
  }
  return {
    columns: parts.flatMap((part) => part.columns),
    bias: parts.flatMap((part) => [...part.bias].map((value) => Math.round(value * 1e4) / 1e4)),
    step,
    keys: Int32Array.from(keys),
    counts: Uint8Array.from(counts),
    cells: Uint16Array.from(cells),
  }
}
