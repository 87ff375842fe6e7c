// What each stretch of a lattice weighs for each act: the sum of what is seen in it, the more is seen the less each counts.
import type { Lattice } from './lattice.ts'
import { shareOf, type Scale } from './model.ts'

/** What the lists of a lattice weigh, a row of sums for each in their order; how many of their features are known. */
export interface WeighedLists {
  readonly sums: Float64Array | Int32Array
  /** How far the rows of sums are apart: there may be some behind the last column. */
  readonly width: number
  readonly known: Int32Array
  /** What one step of the sums is worth, in log-odds. */
  readonly step: number
}

/** Work space, grown when a longer text comes: to allocate it for each would cost more than the weighing. */
let rows = new Int32Array(1024)
let known = new Int32Array(64)
let listSums = new Int32Array(4096)
let total = new Float64Array(64)
let logits = new Float64Array(4096)
let shares = new Float64Array(256)

/**
 * What lists weigh by a model that is stored; valid until the next call. First all features are found, so that the looks
 * into memory do not wait for each other, then their weights are added up.
 */
export function weighLists({ keys, bounds }: Lattice, { width, step, find, sum }: Scale): WeighedLists {
  const lists = bounds.length - 1
  if (keys.length > rows.length) rows = new Int32Array(keys.length * 2)
  if (lists > known.length) known = new Int32Array(lists * 2)
  if (lists * width > listSums.length) listSums = new Int32Array(lists * width * 2)
  let behind = 0
  for (let list = 0; list < lists; list += 1) {
    const first = behind
    behind = find(keys, bounds[list] ?? 0, bounds[list + 1] ?? 0, rows, first)
    known[list] = behind - first
  }
  let row = 0
  for (let list = 0; list < lists; list += 1) {
    const next = row + (known[list] ?? 0)
    sum(rows, row, next, listSums, list * width)
    row = next
  }
  return { sums: listSums, width, known, step }
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
  { starts, reaches }: Lattice,
  { sums, width: apart, known, step }: WeighedLists,
  shift: Float64Array,
): Stretches {
  const units = starts.length
  const width = shift.length
  const begins = units + reaches.length
  const ends = begins + units
  const around = ends + units
  makeRoom(units * units, width)
  for (let from = 0; from < units; from += 1) {
    let seen = (known[around] ?? 0) + (known[begins + from] ?? 0)
    const begin = (begins + from) * apart
    for (let column = 0; column < width; column += 1)
      total[column] = (sums[around * apart + column] ?? 0) + (sums[begin + column] ?? 0)
    for (let last = from; last < units; last += 1) {
      add(sums, last * apart, width)
      seen += known[last] ?? 0
      for (let reach = 0; reach < reaches.length; reach += 1) {
        const one = reaches[reach]
        if (one === undefined || one.last !== last || one.first < from) continue
        add(sums, (units + reach) * apart, width)
        seen += known[units + reach] ?? 0
      }
      const place = from * units + last
      const share = shareOf(seen + (known[ends + last] ?? 0))
      shares[place] = share
      const end = (ends + last) * apart
      const row = place * width
      for (let column = 0; column < width; column += 1)
        logits[row + column] =
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
