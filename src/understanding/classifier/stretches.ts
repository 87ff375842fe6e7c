// What each stretch of a lattice weighs for each act: the sum of what is seen in it, the more is seen the less each counts.
import type { Lattice } from './lattice.ts'
import { shareOf, type Evidence } from './model.ts'

/** What the parts of a lattice weigh. */
export interface WeighedLattice {
  readonly inner: readonly Evidence[]
  readonly reaches: readonly { readonly first: number; readonly last: number; readonly evidence: Evidence }[]
  readonly begins: readonly Evidence[]
  readonly ends: readonly Evidence[]
  /** What surrounds the words counts for every stretch. */
  readonly around: Evidence
}

export function weighLattice(
  lattice: Lattice,
  circumstances: readonly number[],
  weigh: (keys: readonly number[]) => Evidence,
): WeighedLattice {
  return {
    inner: lattice.inner.map(weigh),
    reaches: lattice.reaches.map(({ first, last, keys }) => ({ first, last, evidence: weigh(keys) })),
    begins: lattice.begins.map(weigh),
    ends: lattice.ends.map(weigh),
    around: weigh(circumstances),
  }
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
export function weighStretches(weighed: WeighedLattice, shift: ArrayLike<number>): Stretches {
  const units = weighed.inner.length
  const width = shift.length
  const logits = new Float64Array(units * units * width)
  const shares = new Float64Array(units * units)
  const sums = new Float64Array(width)
  const add = (evidence: Evidence | undefined): number => {
    if (evidence === undefined || evidence.known === 0) return 0
    const own = evidence.sums
    for (let column = 0; column < width; column += 1) sums[column] = (sums[column] ?? 0) + (own[column] ?? 0)
    return evidence.known
  }
  for (let from = 0; from < units; from += 1) {
    sums.fill(0)
    let known = add(weighed.around) + add(weighed.begins[from])
    for (let last = from; last < units; last += 1) {
      known += add(weighed.inner[last])
      for (const reach of weighed.reaches)
        if (reach.last === last && reach.first >= from) known += add(reach.evidence)
      const end = weighed.ends[last]
      const place = from * units + last
      const share = shareOf(known + (end?.known ?? 0))
      shares[place] = share
      const own = end?.sums
      for (let column = 0; column < width; column += 1)
        logits[place * width + column] =
          ((sums[column] ?? 0) + (own?.[column] ?? 0)) * share + (shift[column] ?? 0)
    }
  }
  return { units, logits, shares }
}
