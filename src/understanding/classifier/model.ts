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
  /** What one step of a sum is worth, in log-odds. */
  readonly step: number
  /**
   * Adds what features weigh, in steps, to the sums from a place on: a column each, or only those from `first` to before
   * `behind`. @returns how many of the features are known
   */
  readonly addTo: (
    sums: Int32Array,
    place: number,
    keys: readonly number[],
    first?: number,
    behind?: number,
  ) => number
}

export interface Model {
  readonly acts: Scale
  /** What it brings or costs that one act follows another: `follows[first * columns + next]`. */
  readonly follows: Float64Array
  readonly cuts: CutScale
  /** The kind of an act that the lists of features speak for most; undefined when it has no kinds. */
  readonly kindOf: (act: string, lists: () => Iterable<readonly number[]>) => string | undefined
}

/**
 * Lays a table out for looking up: a hash table of keys alone, small enough to stay near the processor, and beside each of
 * its slots a whole row of weights, a byte a column. Most features are known and speak for most columns, so nothing would
 * be gained by leaving the noughts out.
 */
function unpack({ columns, bias, step, keys, counts, cells }: Table): Scale {
  const width = columns.length
  let size = 1024
  while (size < keys.length * 1.5) size *= 2
  const mask = size - 1
  let empty = 0
  while (keys.includes(empty)) empty += 1
  const slots = new Int32Array(size).fill(empty)
  const rows = new Int8Array(size * width)

  /** Where a key stands, or else the empty slot where it would. */
  const slotOf = (key: number): number => {
    let slot = (key ^ (key >>> 15)) & mask
    for (let found = slots[slot]; found !== key && found !== empty; found = slots[slot])
      slot = (slot + 1) & mask
    return slot
  }

  let cell = 0
  keys.forEach((key, row) => {
    const slot = slotOf(key)
    slots[slot] = key
    for (const last = cell + (counts[row] ?? 0); cell < last; cell += 1) {
      const value = cells[cell] ?? 0
      rows[slot * width + (value >>> 8)] = (value & 255) - 128
    }
  })

  const addTo: Scale['addTo'] = (sums, place, features, first = 0, behind = width) => {
    let known = 0
    for (let index = 0; index < features.length; index += 1) {
      const slot = slotOf(features[index] ?? empty)
      if (slots[slot] === empty) continue
      known += 1
      const row = slot * width
      for (let column = first; column < behind; column += 1)
        sums[place + column] = (sums[place + column] ?? 0) + (rows[row + column] ?? 0)
    }
    return known
  }
  return { columns, bias, step, addTo }
}

/** Unpacks a stored model: some milliseconds. */
export function loadModel(stored: StoredModel): Model {
  const { acts, kinds, follows, cuts } = stored
  return {
    acts: unpack(acts),
    follows: Float64Array.from(follows),
    kindOf: loadKinds(kinds),
    cuts: loadCuts(cuts),
  }
}

/** Those of one act stand side by side in the table. */
function loadKinds(table: Table): Model['kindOf'] {
  const { columns, bias, step, addTo } = unpack(table)
  const sums = new Int32Array(columns.length)
  const names = columns.map((name) => name.split(':'))
  const firsts = new Map<string, number>()
  const behinds = new Map<string, number>()
  names.forEach(([act = ''], column) => {
    if (!firsts.has(act)) firsts.set(act, column)
    behinds.set(act, column + 1)
  })
  return (act, lists) => {
    const first = firsts.get(act)
    const behind = behinds.get(act)
    if (first === undefined || behind === undefined) return undefined
    sums.fill(0, first, behind)
    let known = 0
    for (const keys of lists()) known += addTo(sums, 0, keys, first, behind)
    const share = shareOf(known)
    let chosen = first
    let most = Number.NEGATIVE_INFINITY
    for (let column = first; column < behind; column += 1) {
      const score = (sums[column] ?? 0) * step * share + (bias[column] ?? 0)
      if (score <= most) continue
      most = score
      chosen = column
    }
    return names[chosen]?.[1]
  }
}

/** The scale of cuts alone, as training needs it before the acts. */
export function loadCuts(table: Table): CutScale {
  const { bias, step, addTo } = unpack(table)
  const sum = new Int32Array(1)
  return {
    chance: (keys) => {
      sum[0] = 0
      addTo(sum, 0, keys)
      return 1 / (1 + Math.exp(-((bias[0] ?? 0) + (sum[0] ?? 0) * step)))
    },
  }
}

/** The more features speak, the less each counts. */
export const shareOf = (known: number): number => 1 / Math.sqrt(known + 1)
