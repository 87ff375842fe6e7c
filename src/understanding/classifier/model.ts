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

/** Adds up features, and says which of the columns it has. Sums are in steps of weight, a column each. */
export interface Scale {
  readonly columns: readonly string[]
  readonly bias: readonly number[]
  /** What one step is worth, in log-odds. */
  readonly step: number
  /** Writes where the features that are known have their weights, from a place on. @returns the place behind the last */
  readonly find: (features: readonly number[], rows: Int32Array, place: number) => number
  /** Adds the weights at `rows[from]`…`rows[to - 1]` to the sums from a place on, of some columns or of all. */
  readonly add: (
    rows: Int32Array,
    from: number,
    to: number,
    sums: Int32Array,
    place: number,
    first?: number,
    behind?: number,
  ) => void
}

export interface Model {
  readonly acts: Scale
  /** What it brings or costs that one act follows another: `follows[first * columns + next]`. */
  readonly follows: Float64Array
  readonly cuts: CutScale
  /** The kind of an act that the lists of features speak for most; undefined when it has no kinds. */
  readonly kindOf: (act: string, lists: () => Iterable<readonly number[]>) => string | undefined
}

/** Bytes of a number of 32 bits, as a key is one. */
const numberSize = 4

/**
 * Lays a table out for looking up: a hash table each of whose slots holds a key and behind it the weights of its row, a byte
 * a column. A slot is as large as a power of two, so that it lies in one line of the processor's cache: who has found a
 * feature has its weights. Most features are known and speak for most columns, so leaving the noughts out gains nothing.
 */
function unpack({ columns, bias, step, keys, counts, cells }: Table): Scale {
  const width = columns.length
  /** In numbers, as all places of slots here. */
  let slotSize = 2
  while (slotSize * numberSize < numberSize + width) slotSize *= 2
  let room = 1024
  while (room < keys.length * 1.5) room *= 2
  const slots = new Int32Array(room * slotSize)
  const weights = new Int8Array(slots.buffer)
  const last = slots.length - 1
  let empty = 0
  while (keys.includes(empty)) empty += 1
  for (let slot = 0; slot < slots.length; slot += slotSize) slots[slot] = empty

  /** Where the slot of a key begins, or else the empty one where it would stand. */
  const slotOf = (key: number): number => {
    let slot = Math.imul(key ^ (key >>> 15), slotSize) & last
    for (;;) {
      const found = slots[slot]
      if (found === key || found === empty) return slot
      slot = (slot + slotSize) & last
    }
  }
  /** Where the weights of a slot begin, in bytes. */
  const rowOf = (slot: number): number => (slot + 1) * numberSize

  let cell = 0
  keys.forEach((key, index) => {
    const slot = slotOf(key)
    slots[slot] = key
    for (const behind = cell + (counts[index] ?? 0); cell < behind; cell += 1) {
      const value = cells[cell] ?? 0
      weights[rowOf(slot) + (value >>> 8)] = (value & 255) - 128
    }
  })

  const find: Scale['find'] = (features, rows, place) => {
    let behind = place
    for (let index = 0; index < features.length; index += 1) {
      const slot = slotOf(features[index] ?? empty)
      if (slots[slot] === empty) continue
      rows[behind] = rowOf(slot)
      behind += 1
    }
    return behind
  }

  const add: Scale['add'] = (rows, from, to, sums, place, first = 0, behind = width) => {
    // Two rows at a time: half as many sums are read and written.
    let index = from
    for (; index + 1 < to; index += 2) {
      const row = rows[index] ?? 0
      const next = rows[index + 1] ?? 0
      for (let column = first; column < behind; column += 1)
        sums[place + column] =
          (sums[place + column] ?? 0) + (weights[row + column] ?? 0) + (weights[next + column] ?? 0)
    }
    if (index === to) return
    const row = rows[index] ?? 0
    for (let column = first; column < behind; column += 1)
      sums[place + column] = (sums[place + column] ?? 0) + (weights[row + column] ?? 0)
  }
  return { columns, bias, step, find, add }
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

/** Work space: where the features of one stretch or place have their weights. */
let rows = new Int32Array(1024)

function makeRoom(features: number): void {
  if (features <= rows.length) return
  const before = rows
  rows = new Int32Array(features * 2)
  rows.set(before)
}

/** Those of one act stand side by side in the table. */
function loadKinds(table: Table): Model['kindOf'] {
  const { columns, bias, step, find, add } = unpack(table)
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
    for (const keys of lists()) {
      makeRoom(known + keys.length)
      known = find(keys, rows, known)
    }
    add(rows, 0, known, sums, 0, first, behind)
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
  const { bias, step, find, add } = unpack(table)
  const sum = new Int32Array(1)
  return {
    chance: (keys) => {
      sum[0] = 0
      makeRoom(keys.length)
      add(rows, 0, find(keys, rows, 0), sum, 0)
      return 1 / (1 + Math.exp(-((bias[0] ?? 0) + (sum[0] ?? 0) * step)))
    },
  }
}

/** The more features speak, the less each counts. */
export const shareOf = (known: number): number => 1 / Math.sqrt(known + 1)
