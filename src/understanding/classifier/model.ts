// The trained classifier: adds up what the features of clauses say for each act.

/** What is stored: one row for each feature, its columns sparse, weights in steps of the row's scale. */
export interface StoredModel {
  /** Acts first, then the kinds of each as `act:kind`. */
  readonly columns: readonly string[]
  readonly bias: readonly number[]
  /** Base64 of little-endian arrays. */
  readonly keys: string
  readonly scales: string
  readonly starts: string
  readonly column: string
  readonly weight: string
}

/** What some features together say: a sum for each column, and how many of them are known. Sums can be added up. */
export interface Evidence {
  readonly sums: Float32Array
  readonly known: number
}

export interface Model {
  readonly columns: readonly string[]
  readonly bias: readonly number[]
  /** How many of the columns are acts. */
  readonly acts: number
  /** The columns that tell the kinds of an act apart. */
  readonly kinds: ReadonlyMap<string, readonly { readonly kind: string; readonly column: number }[]>
  readonly weigh: (keys: readonly number[]) => Evidence
}

const bytesOf = (base64: string): Uint8Array => {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** Unpacks a stored model: some milliseconds. */
export function loadModel(stored: StoredModel): Model {
  const { columns, bias } = stored
  const keys = new Int32Array(bytesOf(stored.keys).buffer)
  const scales = new Float32Array(bytesOf(stored.scales).buffer)
  const starts = new Uint32Array(bytesOf(stored.starts).buffer)
  const columnOf = bytesOf(stored.column)
  const weightOf = new Int8Array(bytesOf(stored.weight).buffer)
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
  const weigh = (features: readonly number[]): Evidence => {
    const sums = new Float32Array(columns.length)
    let known = 0
    for (const key of features) {
      const row = slots[slotOf(key)] ?? -1
      if (row < 0) continue
      known += 1
      const scale = scales[row] ?? 0
      const end = starts[row + 1] ?? 0
      for (let at = starts[row] ?? 0; at < end; at += 1) {
        const column = columnOf[at] ?? 0
        sums[column] = (sums[column] ?? 0) + (weightOf[at] ?? 0) * scale
      }
    }
    return { sums, known }
  }
  const kinds = new Map<string, { kind: string; column: number }[]>()
  columns.forEach((name, column) => {
    const [act = '', kind] = name.split(':')
    if (kind !== undefined) kinds.set(act, [...(kinds.get(act) ?? []), { kind, column }])
  })
  const acts = columns.findIndex((name) => name.includes(':'))
  return { columns, bias, acts: acts < 0 ? columns.length : acts, kinds, weigh }
}

/** What a stretch is that holds more than one act: nothing that can be said, a reason to divide it. */
export const severalActs = 'several'

/** The more features speak, the less each counts. */
export const shareOf = (known: number): number => 1 / Math.sqrt(known + 1)
