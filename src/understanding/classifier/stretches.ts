// What each stretch of a lattice weighs for each act: the sum of what is seen in it, the more is seen the less each counts.
import type { Lattice } from './lattice.ts'
import { shareOf } from './model.ts'

/** What the lists of a lattice weigh, a row of columns for each in the order of `listsOf`; how many features are known. */
export interface WeighedLists {
  readonly sums: Float64Array | Int32Array
  readonly known: Int32Array
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

/**
 * @param sums a row of columns for each list, all nought
 * @param addTo adds what features weigh to the sums from a place on, and says how many are known
 */
export function weighLists<Sums extends Float64Array | Int32Array>(
  lists: readonly (readonly number[])[],
  sums: Sums,
  step: number,
  addTo: (sums: Sums, place: number, keys: readonly number[]) => number,
): WeighedLists {
  const width = sums.length / lists.length
  const known = new Int32Array(lists.length)
  for (let list = 0; list < lists.length; list += 1)
    known[list] = addTo(sums, list * width, lists[list] ?? [])
  return { sums, known, step }
}

/** The stretches of a lattice side by side: stretch `from`…`to` is the one at `from * units + to - 1`. */
export interface Stretches {
  readonly units: number
  /** Log-odds, a row of columns for each stretch. */
  readonly logits: Float64Array
  /** What one feature's weight counts in each stretch. */
  readonly shares: Float64Array
}

/** @param shift what speaks for or against each act before a word is read */
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
  const logits = new Float64Array(units * units * width)
  const shares = new Float64Array(units * units)
  const total = new Float64Array(width)
  for (let from = 0; from < units; from += 1) {
    let seen = (known[around] ?? 0) + (known[begins + from] ?? 0)
    for (let column = 0; column < width; column += 1)
      total[column] = (sums[around * width + column] ?? 0) + (sums[(begins + from) * width + column] ?? 0)
    for (let last = from; last < units; last += 1) {
      add(sums, last * width, total)
      seen += known[last] ?? 0
      for (let reach = 0; reach < reaches.length; reach += 1) {
        const one = reaches[reach]
        if (one === undefined || one.last !== last || one.first < from) continue
        add(sums, (units + reach) * width, total)
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

function add(sums: WeighedLists['sums'], place: number, total: Float64Array): void {
  for (let column = 0; column < total.length; column += 1)
    total[column] = (total[column] ?? 0) + (sums[place + column] ?? 0)
}
