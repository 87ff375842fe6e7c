// Writes fitted weights down as the model is stored: sparse, in whole steps, small weights left out.
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

/**
 * @param parts fitted apart, stored in one table
 * @param smallest weights smaller than this are left out
 */
export function pack(parts: readonly Fitted[], smallest: number): Table {
  const keys: number[] = []
  const counts: number[] = []
  const cells: number[] = []
  const width = parts.reduce((sum, part) => sum + part.columns.length, 0)
  let largest = 0
  for (const { weights } of parts) for (const weight of weights) largest = Math.max(largest, Math.abs(weight))
  const step = Math.fround(largest / 127)
  const all = [...new Set(parts.flatMap((part) => [...part.rowOf.keys()]))].sort((one, other) => one - other)
  for (const key of all) {
    const before = cells.length
    let offset = 0
    for (const { columns, rowOf, weights } of parts) {
      const row = rowOf.get(key)
      if (row !== undefined)
        for (let place = 0; place < columns.length; place += 1) {
          const value = weights[row * columns.length + place] ?? 0
          const steps = Math.round(value / step)
          if (Math.abs(value) >= smallest && steps !== 0) cells.push((offset + place) * 256 + steps + 128)
        }
      offset += columns.length
    }
    if (cells.length === before) continue
    keys.push(key)
    counts.push(cells.length - before)
  }
  if (width > 255) throw new Error(`${width} columns do not fit a byte`)
  return {
    columns: parts.flatMap((part) => part.columns),
    bias: parts.flatMap((part) => [...part.bias].map((value) => Math.round(value * 1e4) / 1e4)),
    step,
    keys: packed(new Int32Array(keys)),
    counts: packed(new Uint8Array(counts)),
    cells: packed(new Uint16Array(cells)),
  }
}

const packed = (array: Int32Array | Uint16Array | Uint8Array): string => {
  const bytes = new Uint8Array(array.buffer)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
