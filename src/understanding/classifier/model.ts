// The trained classifier: adds up what the features of clauses say for each act, and for the kinds of one act.
import type { CutScale } from './cuts.ts'

/** Weights: one row for each feature, of which only the columns that matter are kept. */
export interface Table {
  readonly columns: readonly string[]
  readonly bias: readonly number[]
  /** What one step of a weight is worth, in log-odds. */
  readonly step: number
  /** The features in growing order, how many cells each has, and the cells, `column * 256 + steps + 128`. */
  readonly keys: Int32Array
  readonly counts: Uint8Array
  readonly cells: Uint16Array
}

export interface StoredModel {
  readonly acts: Table
  /** What it brings or costs that one act follows another: `follows[first * columns + next]`. */
  readonly follows: readonly number[]
  /** The kinds of each act, as `act:kind`. */
  readonly kinds: Table
  /** Whether a place of a text is where a sign would stand. */
  readonly cuts: Table
}

/** Adds up features, and says which of the columns it has. */
interface Scale {
  readonly columns: readonly string[]
  readonly bias: readonly number[]
  /** Adds what features weigh to the sums, a column each from a place on. @returns how many of them are known */
  readonly addTo: (sums: Float64Array, place: number, keys: readonly number[]) => number
}

export interface Model {
  readonly acts: Scale
  /** What it brings or costs that one act follows another: `follows[first * columns + next]`. */
  readonly follows: readonly number[]
  readonly cuts: CutScale
  /** The kind of an act that the features speak for most; undefined when it has no kinds. */
  readonly kindOf: (act: string, keys: () => readonly number[]) => string | undefined
}

function unpack({ columns, bias, step, keys, counts, cells }: Table): Scale {
  let size = 1024
  while (size < keys.length * 3) size *= 2
  const mask = size - 1
  /** Key, first cell and the place behind the last one, side by side: one look into memory finds all three. */
  const slots = new Int32Array(size * 4)
  let first = 0
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row] ?? 0
    let slot = (key ^ (key >>> 15)) & mask
    while (slots[slot * 4 + 2] !== 0) slot = (slot + 1) & mask
    slots[slot * 4] = key
    slots[slot * 4 + 1] = first
    first += counts[row] ?? 0
    slots[slot * 4 + 2] = first
  }
  const last = mask * 4 + 3
  const addTo = (sums: Float64Array, place: number, features: readonly number[]): number => {
    let known = 0
    for (let index = 0; index < features.length; index += 1) {
      const key = features[index] ?? 0
      let slot = ((key ^ (key >>> 15)) & mask) << 2
      let end = slots[slot + 2] ?? 0
      while (end !== 0 && slots[slot] !== key) {
        slot = (slot + 4) & last
        end = slots[slot + 2] ?? 0
      }
      if (end === 0) continue
      known += 1
      for (let at = slots[slot + 1] ?? 0; at < end; at += 1) {
        const cell = cells[at] ?? 0
        const column = place + (cell >>> 8)
        sums[column] = (sums[column] ?? 0) + ((cell & 255) - 128) * step
      }
    }
    return known
  }
  return { columns, bias, addTo }
}

/** Unpacks a stored model: some milliseconds. */
export function loadModel(stored: StoredModel): Model {
  const kinds = unpack(stored.kinds)
  const places = new Map<string, { kind: string; column: number }[]>()
  kinds.columns.forEach((name, column) => {
    const [act = '', kind = ''] = name.split(':')
    places.set(act, [...(places.get(act) ?? []), { kind, column }])
  })
  const kindOf = (act: string, keys: () => readonly number[]): string | undefined => {
    const own = places.get(act)
    if (own === undefined) return undefined
    const sums = new Float64Array(kinds.columns.length)
    const share = shareOf(kinds.addTo(sums, 0, keys()))
    let chosen: string | undefined
    let most = Number.NEGATIVE_INFINITY
    for (const { kind, column } of own) {
      const score = (sums[column] ?? 0) * share + (kinds.bias[column] ?? 0)
      if (score <= most) continue
      most = score
      chosen = kind
    }
    return chosen
  }
  return { acts: unpack(stored.acts), follows: stored.follows, kindOf, cuts: loadCuts(stored.cuts) }
}

/** The scale of cuts alone, as training needs it before the acts. */
export function loadCuts(table: Table): CutScale {
  const { bias, addTo } = unpack(table)
  const sum = new Float64Array(1)
  return {
    chance: (keys) => {
      sum[0] = bias[0] ?? 0
      addTo(sum, 0, keys)
      return 1 / (1 + Math.exp(-(sum[0] ?? 0)))
    },
  }
}

/** The more features speak, the less each counts. */
export const shareOf = (known: number): number => 1 / Math.sqrt(known + 1)
