// The trained classifier: reads features, gives each act a score and says which words it came from.
import type { Features } from './features.ts'

/** What is stored: one row for each feature, its columns sparse, weights in steps of the row's scale. */
export interface StoredModel {
  /** Acts first, then variants as `act:variant`. */
  readonly columns: readonly string[]
  readonly bias: readonly number[]
  /** Base64 of little-endian arrays. */
  readonly keys: string
  readonly scales: string
  readonly starts: string
  readonly column: string
  readonly weight: string
}

export interface Scores {
  /** Log-odds of each column. */
  readonly of: (column: string) => number
  /** How much of a column's score comes from features that begin at each place; places without any are left out. */
  readonly from: (column: string) => { place: number; share: number }[]
}

export interface Model {
  readonly columns: readonly string[]
  readonly score: (features: Features) => Scores
}

const bytesOf = (base64: string): Uint8Array => {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** Unpacks a stored model: some milliseconds. */
export function loadModel(stored: StoredModel): Model {
  const keys = new Int32Array(bytesOf(stored.keys).buffer)
  const scales = new Float32Array(bytesOf(stored.scales).buffer)
  const starts = new Uint32Array(bytesOf(stored.starts).buffer)
  const columnOf = bytesOf(stored.column)
  const weightOf = new Int8Array(bytesOf(stored.weight).buffer)
  const columnIndex = new Map(stored.columns.map((column, index) => [column, index]))
  let size = 1024
  while (size < keys.length * 2) size *= 2
  const slots = new Int32Array(size).fill(-1)
  const slotOf = (key: number): number => {
    let slot = (key ^ (key >>> 15)) & (size - 1)
    while ((slots[slot] ?? -1) >= 0 && keys[slots[slot] ?? 0] !== key) slot = (slot + 1) & (size - 1)
    return slot
  }
  keys.forEach((key, row) => {
    slots[slotOf(key)] = row
  })
  /** The number of the message in which a row was last met: a feature counts once. */
  const met = new Uint32Array(keys.length)
  let messages = 0

  const score = (features: Features): Scores => {
    messages += 1
    const sums = new Float64Array(stored.columns.length)
    const rows: number[] = []
    const places: number[] = []
    features.keys.forEach((key, index) => {
      const row = slots[slotOf(key)] ?? -1
      if (row < 0 || met[row] === messages) return
      met[row] = messages
      rows.push(row)
      places.push(features.places[index] ?? -1)
    })
    const share = 1 / Math.sqrt(rows.length + 1)
    for (const row of rows) {
      const scale = (scales[row] ?? 0) * share
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
        const column = columnOf[at] ?? 0
        sums[column] = (sums[column] ?? 0) + (weightOf[at] ?? 0) * scale
      }
    }
    return {
      of: (column) => {
        const index = columnIndex.get(column)
        return index === undefined ? Number.NEGATIVE_INFINITY : (sums[index] ?? 0) + (stored.bias[index] ?? 0)
      },
      from: (column) => {
        const index = columnIndex.get(column)
        const shares: { place: number; share: number }[] = []
        rows.forEach((row, order) => {
          for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1)
            if (columnOf[at] === index)
              shares.push({
                place: places[order] ?? -1,
                share: (weightOf[at] ?? 0) * (scales[row] ?? 0) * share,
              })
        })
        return shares.filter((one) => one.place >= 0)
      },
    }
  }
  return { columns: stored.columns, score }
}
