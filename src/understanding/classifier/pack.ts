// Writes fitted weights down as the model is stored: sparse, in whole steps, small weights left out.
import type { StoredModel } from './model.ts'

/** Weights as they come from fitting: `weights[row * columns.length + column]`. */
export interface Fitted {
  readonly columns: readonly string[]
  readonly rowOf: ReadonlyMap<number, number>
  readonly weights: Float32Array
  readonly bias: Float32Array
}

/** Weights smaller than this are left out: the model stays under 2 MB. */

const smallest = 0.9

export function pack(parts: readonly Fitted[]): StoredModel {
  const keys: number[] = []
  const scales: number[] = []
  const starts: number[] = [0]
  const column: number[] = []
  const weight: number[] = []
  const all = [...new Set(parts.flatMap((part) => [...part.rowOf.keys()]))].sort((one, other) => one - other)
  for (const key of all) {
    const cells: { column: number; weight: number }[] = []
    let offset = 0
    for (const { columns, rowOf, weights } of parts) {
      const row = rowOf.get(key)
      if (row !== undefined)
        for (let place = 0; place < columns.length; place += 1) {
          const value = weights[row * columns.length + place] ?? 0
          if (Math.abs(value) >= smallest) cells.push({ column: offset + place, weight: value })
        }
      offset += columns.length
    }
    if (cells.length === 0) continue
    const scale = Math.max(...cells.map((cell) => Math.abs(cell.weight))) / 127
    keys.push(key)
    scales.push(scale)
    for (const cell of cells) {
      const step = Math.round(cell.weight / scale)
      if (step === 0) continue
      column.push(cell.column)
      weight.push(step)
    }
    starts.push(column.length)
  }
  return {
    columns: parts.flatMap((part) => part.columns),
    bias: parts.flatMap((part) => [...part.bias].map((value) => Math.round(value * 1e4) / 1e4)),
    keys: packed(new Int32Array(keys)),
    scales: packed(new Float32Array(scales)),
    starts: packed(new Uint32Array(starts)),
    column: packed(new Uint8Array(column)),
    weight: packed(new Int8Array(weight)),
  }
}

const packed = (array: Int32Array | Float32Array | Uint32Array | Uint8Array | Int8Array): string => {
  const bytes = new Uint8Array(array.buffer)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
