// The trained classifier: adds up what the features of clauses say for each act, and for the kinds of one act.
import type { CutScale } from './cuts.ts'
import { indexFeatures } from './feature-index.ts'
import { followsOf, type Follows } from './follows.ts'

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
  /** Tells apart what models were made from: messages, how they are laid out, how they are fitted. */
  readonly madeFrom: string
}

/** Adds up features, and says which of the columns it has. Sums are in steps of weight, a column each. */
export interface Scale {
  readonly columns: readonly string[]
  readonly bias: readonly number[]
  /** What one step is worth, in log-odds. */
  readonly step: number
  /** How many sums one list of features has: a few more than columns, since they are added up in fours. */
  readonly width: number
  /**
   * Writes where those of the features `keys[from]`…`keys[to - 1]` that are known have their weights, from a place on.
   * @returns the place behind the last
   */
  readonly find: (
    keys: readonly number[],
    from: number,
    to: number,
    rows: Int32Array,
    place: number,
  ) => number
  /**
   * Writes the sums of the weights at `rows[from]`…`rows[to - 1]` from a place on; of all columns, or of those from one
   * on to another, and of their neighbours in the same fours.
   */
  readonly sum: (
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
  readonly follows: Follows
  readonly cuts: CutScale
  /** The kind of an act that the features speak for most; undefined when it has no kinds. */
  readonly kindOf: (act: string, keys: () => readonly number[]) => string | undefined
}

/** So many weights, a byte each, stand in one number, the first in its lowest byte; as bytes they count from here. */
const inOne = 4
const nought = 128
/** Every other byte of a number: what is added up there has sixteen bits, room for so many weights. */
const everyOther = 0x00ff_00ff
const mostAtOnce = 256

/**
 * Lays a table out for looking up: where a feature has its weights, and the weights, a byte a column. Features with a strong
 * weight are those that are met often: the 16,000 strongest of 105,000 are two of three that are met. They stand together, so
 * that they stay near the processor. Most features speak for most columns: leaving the noughts out would gain nothing.
 */
function unpack({ columns, bias, step, keys, counts, cells }: Table): Scale {
  const numbers = Math.ceil(columns.length / inOne)
  // The first row is that of no feature.
  const slots = new Int32Array((keys.length + 1) * numbers).fill(nought * 0x0101_0101)
  const weights = new Uint8Array(slots.buffer)
  const placeOf = placesByStrength(counts, cells)
  let cell = 0
  counts.forEach((count, index) => {
    const row = ((placeOf[index] ?? 0) + 1) * numbers * inOne
    for (const behind = cell + count; cell < behind; cell += 1) {
      const value = cells[cell] ?? 0
      weights[row + (value >>> 8)] = value & 255
    }
  })
  const rowOf = indexFeatures(keys, (index) => ((placeOf[index] ?? 0) + 1) * numbers)

  const find: Scale['find'] = (wanted, from, to, rows, place) => {
    let behind = place
    for (let index = from; index < to; index += 1) {
      const row = rowOf(wanted[index] ?? 0)
      if (row === 0) continue
      rows[behind] = row
      behind += 1
    }
    return behind
  }

  /** Four columns at a time, two in each of two numbers: less than half of the work that one after the other would be. */
  const sum: Scale['sum'] = (rows, from, to, sums, place, first = 0, behind = columns.length) => {
    for (let begin = from; begin === from || begin < to; begin += mostAtOnce) {
      const end = Math.min(to, begin + mostAtOnce)
      const noughts = (end - begin) * nought
      for (let number = first >> 2; number * inOne < behind; number += 1) {
        let even = 0
        let odd = 0
        for (let index = begin; index < end; index += 1) {
          const four = slots[(rows[index] ?? 0) + number] ?? 0
          even = (even + (four & everyOther)) | 0
          odd = (odd + ((four >>> 8) & everyOther)) | 0
        }
        const at = place + number * inOne
        const isFirst = begin === from
        sums[at] = (isFirst ? 0 : (sums[at] ?? 0)) + (even & 0xffff) - noughts
        sums[at + 1] = (isFirst ? 0 : (sums[at + 1] ?? 0)) + (odd & 0xffff) - noughts
        sums[at + 2] = (isFirst ? 0 : (sums[at + 2] ?? 0)) + (even >>> 16) - noughts
        sums[at + 3] = (isFirst ? 0 : (sums[at + 3] ?? 0)) + (odd >>> 16) - noughts
      }
    }
  }
  return { columns, bias, step, width: numbers * inOne, find, sum }
}

/** The places of the features when those with the strongest weights come first. */
function placesByStrength(counts: Uint8Array, cells: Uint16Array): Int32Array {
  const strongest = new Uint8Array(counts.length)
  const next = new Int32Array(nought + 1)
  let cell = 0
  counts.forEach((count, index) => {
    let most = 0
    for (const behind = cell + count; cell < behind; cell += 1)
      most = Math.max(most, Math.abs(((cells[cell] ?? 0) & 255) - nought))
    strongest[index] = most
    next[nought - most] = (next[nought - most] ?? 0) + 1
  })
  let before = 0
  next.forEach((size, weaker) => {
    next[weaker] = before
    before += size
  })
  return Int32Array.from(strongest, (most) => {
    const place = next[nought - most] ?? 0
    next[nought - most] = place + 1
    return place
  })
}

/** Unpacks a stored model: some milliseconds. */
export function loadModel(stored: Omit<StoredModel, 'madeFrom'>): Model {
  const { acts, kinds, follows, cuts } = stored
  return {
    acts: unpack(acts),
    follows: followsOf(Float64Array.from(follows)),
    kindOf: loadKinds(kinds),
    cuts: loadCuts(cuts),
  }
}

/** Work space: where the features of one stretch or place have their weights. */
let rows = new Int32Array(1024)

function makeRoom(features: number): void {
  if (features > rows.length) rows = new Int32Array(features * 2)
}

/** Those of one act stand side by side in the table. */
function loadKinds(table: Table): Model['kindOf'] {
  const { columns, bias, step, width, find, sum } = unpack(table)
  const sums = new Int32Array(width)
  const names = columns.map((name) => name.split(':'))
  const firsts = new Map<string, number>()
  const behinds = new Map<string, number>()
  names.forEach(([act = ''], column) => {
    if (!firsts.has(act)) firsts.set(act, column)
    behinds.set(act, column + 1)
  })
  return (act, features) => {
    const first = firsts.get(act)
    const behind = behinds.get(act)
    if (first === undefined || behind === undefined) return undefined
    const keys = features()
    makeRoom(keys.length)
    const known = find(keys, 0, keys.length, rows, 0)
    sum(rows, 0, known, sums, 0, first, behind)
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

/** The scale of cuts alone, as training needs it before the acts. It has one column. */
export function loadCuts({ keys, cells, bias, step }: Table): CutScale {
  const weightOf = indexFeatures(keys, (place) => (cells[place] ?? 0) & 255)
  return {
    chance: (features, count) => {
      let sum = 0
      for (let index = 0; index < count; index += 1) {
        const weight = weightOf(features[index] ?? 0)
        if (weight > 0) sum += weight - nought
      }
      return 1 / (1 + Math.exp(-((bias[0] ?? 0) + sum * step)))
    },
  }
}

/** The more features speak, the less each counts. */
export const shareOf = (known: number): number => 1 / Math.sqrt(known + 1)
