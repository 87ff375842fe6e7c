// What each stretch of a lattice weighs for each act: the sum of what is seen in it, the more is seen the less each counts.
import type { Lattice } from './lattice.ts'
import { shareOf, type Scale } from './model.ts'

/** What the lists of a lattice weigh, a row of columns for each in the order of `listsOf`; how many features are known. */
export interface WeighedLists {
  readonly sums: Float64Array | Int32Array
  readonly known: readonly number[]
  /** What one step of the sums is worth, in log-odds. */
  readonly step: number
}

/** Every list of features of a lattice: within its units, reaching over them, at their beginnings and ends, round about. */
export const listsOf = (lattice: Lattice, circumstances: readonly number[]): (readonly number[])[] => [
  ...lattice.inner,
  ...lattice.reaches.map((reach) => reach.keys),
  ...lattice.begins,
  ...lattice.ends,
  circumstances,
]

/** Work space, grown when a longer text comes: to allocate it for each would cost more than the weighing. */
let rows = new Int32Array(1024)
let listSums = new Int32Array(4096)
let total = new Float64Array(64)
let logits = new Float64Array(4096)
let shares = new Float64Array(256)

/**
 * What lists weigh by a model that is stored; valid until the next call. First all features are found, so that the looks
 * into memory do not wait for each other, then their weights are added up.
 */
export function weighLists(
  lists: readonly (readonly number[])[],
  { columns, step, find, add }: Scale,
): WeighedLists {
  const width = columns.length
  makeRoomFor(lists, width)
  const known: number[] = []
  let behind = 0
  for (const keys of lists) {
    const first = behind
    behind = find(keys, rows, first)
    known.push(behind - first)
  }
  let row = 0
  known.forEach((count, list) => {
    add(rows, row, row + count, listSums, list * width)
    row += count
  })
  return { sums: listSums, known, step }
}

function makeRoomFor(lists: readonly (readonly number[])[], width: number): void {
  const features = lists.reduce((sum, keys) => sum + keys.length, 0)
  if (features > rows.length) rows = new Int32Array(features * 2)
  const size = lists.length * width
  if (size > listSums.length) listSums = new Int32Array(size * 2)
  listSums.fill(0, 0, size)
}

/** The stretches of a lattice side by side: stretch `from`…`to` is the one at `from * units + to - 1`. */
export interface Stretches {
  readonly units: number
  /** Log-odds, a row of columns for each stretch. */
  readonly logits: Float64Array
  /** What one feature's weight counts in each stretch. */
  readonly shares: Float64Array
}

/**
 * What the stretches weigh; valid until the next call.
 * @param shift what speaks for or against each act before a word is read
 */
export function weighStretches(
  { inner, reaches }: Lattice,
  { sums, known, step }: WeighedLists,
  shift: Float64Array,
): Stretches {
  const units = inner.length
  const width = shift.length
  const begins = units + reaches.length
  const ends = begins + units
  const around = ends + units
  makeRoom(units * units, width)
  for (let from = 0; from < units; from += 1) {
    let seen = (known[around] ?? 0) + (known[begins + from] ?? 0)
    for (let column = 0; column < width; column += 1)
      total[column] = (sums[around * width + column] ?? 0) + (sums[(begins + from) * width + column] ?? 0)
    for (let last = from; last < units; last += 1) {
      add(sums, last * width, width)
      seen += known[last] ?? 0
      for (let reach = 0; reach < reaches.length; reach += 1) {
        const one = reaches[reach]
        if (one === undefined || one.last !== last || one.first < from) continue
        add(sums, (units + reach) * width, width)
        seen += known[units + reach] ?? 0
      }
      const place = from * units + last
      const share = shareOf(seen + (known[ends + last] ?? 0))
      shares[place] = share
      const end = (ends + last) * width
      for (let column = 0; column < width; column += 1)
        logits[place * width + column] =
          ((total[column] ?? 0) + (sums[end + column] ?? 0)) * step * share + (shift[column] ?? 0)
    }
  }
  return { units, logits, shares }
}

function add(sums: WeighedLists['sums'], place: number, width: number): void {
  for (let column = 0; column < width; column += 1)
    total[column] = (total[column] ?? 0) + (sums[place + column] ?? 0)
}

function makeRoom(stretches: number, width: number): void {
  if (stretches * width > logits.length) logits = new Float64Array(stretches * width * 2)
  if (stretches > shares.length) shares = new Float64Array(stretches * 2)
  if (width > total.length) total = new Float64Array(width)
}
