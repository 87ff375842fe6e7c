// Of all divisions of a lattice into stretches with an act each, the one that reads best (Viterbi over stretches).
import type { Follows } from './follows.ts'
import type { Stretches } from './stretches.ts'

/** A stretch of units read as one act. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly column: number
  /** Its chance among the acts of this stretch, 0…1. */
  readonly odds: number
}

/** Work space, grown when a longer text comes; each has a row of columns for each place between units. */
let room = 0
/** The highest sum up to a place by the last act, where the last stretch began, and the act before it. */
let totals = new Float64Array(room)
let begins = new Int16Array(room)
let befores = new Int16Array(room)
/** What an act that begins at a place brings along from what is before it, and the act there. */
let entered = new Float64Array(room)
let enteredBy = new Int16Array(room)

function makeRoom(size: number): void {
  if (size > room) {
    room = size * 2
    totals = new Float64Array(room)
    begins = new Int16Array(room)
    befores = new Int16Array(room)
    entered = new Float64Array(room)
    enteredBy = new Int16Array(room)
  }
}

/**
 * The stretches of the division with the highest sum of weights and steps, in order.
 * @param width how many acts there are
 * @param pauses what another act gains when it begins with each unit
 * @param behindAnother what each act gains behind another that gains something so; nothing for what says nothing
 */
export function bestDivision(
  { units, logits }: Stretches,
  follows: Follows,
  width: number,
  pauses: readonly number[] = [],
  behindAnother: Float64Array = new Float64Array(width),
): Stretch[] {
  if (units === 1) {
    const column = largest(logits, 0, width)
    return [{ from: 0, to: 1, column, odds: chanceOf(logits, 0, width, column) }]
  }
  makeRoom((units + 1) * width)
  entered.fill(0, 0, width)
  enteredBy.fill(-1, 0, width)
  for (let to = 1; to <= units; to += 1) {
    endAt(to, units, logits, width)
    if (to < units) enterFrom(to, follows, width, pauses[to] ?? 0, behindAnother)
  }
  const stretches: Stretch[] = []
  let column = largest(totals, units * width, width)
  for (let to = units; to > 0;) {
    const place = to * width + column
    const from = begins[place] ?? 0
    const odds = chanceOf(logits, (from * units + to - 1) * width, width, column)
    stretches.push({ from, to, column, odds })
    to = from
    column = befores[place] ?? 0
  }
  return stretches.reverse()
}

/** Finds for each act the best row of stretches that ends at a place with it. */
function endAt(to: number, units: number, logits: Float64Array, width: number): void {
  const here = to * width
  const whole = (to - 1) * width
  for (let column = 0; column < width; column += 1) {
    totals[here + column] = (entered[column] ?? 0) + (logits[whole + column] ?? 0)
    begins[here + column] = 0
    befores[here + column] = enteredBy[column] ?? 0
  }
  for (let from = 1; from < to; from += 1) {
    const enter = from * width
    const stretch = (from * units + to - 1) * width
    for (let column = 0; column < width; column += 1) {
      const total = (entered[enter + column] ?? 0) + (logits[stretch + column] ?? 0)
      if (total <= (totals[here + column] ?? 0)) continue
      totals[here + column] = total
      begins[here + column] = from
      befores[here + column] = enteredBy[enter + column] ?? 0
    }
  }
}

/** Goes on from the rows of stretches that end at a place, with every act that may follow. */
function enterFrom(
  to: number,
  { brings, gains }: Follows,
  width: number,
  pause: number,
  behindAnother: Float64Array,
): void {
  const here = to * width
  const best = largest(totals, here, width)
  const most = totals[here + best] ?? 0
  const mostBehind = behindAnother[largest(behindAnother, 0, width)] ?? 0
  entered.fill(Number.NEGATIVE_INFINITY, here, here + width)
  for (let first = 0; first < width; first += 1) {
    const total = totals[here + first] ?? 0
    // Whatever follows, the best row brings more.
    if (total + (gains[best * width + first] ?? 0) + pause + mostBehind < most) continue
    const isAct = (behindAnother[first] ?? 0) > 0
    const step = first * width
    for (let next = 0; next < width; next += 1) {
      const reached =
        total +
        (brings[step + next] ?? 0) +
        (next === first ? 0 : pause) +
        (isAct ? (behindAnother[next] ?? 0) : 0)
      if (reached <= (entered[here + next] ?? 0)) continue
      entered[here + next] = reached
      enteredBy[here + next] = first
    }
  }
}

/** The column with the largest value of a row. */
function largest(values: Float64Array, base: number, width: number): number {
  let column = 0
  for (let other = 1; other < width; other += 1)
    if ((values[base + other] ?? 0) > (values[base + column] ?? 0)) column = other
  return column
}

function chanceOf(logits: Float64Array, base: number, width: number, column: number): number {
  const own = logits[base + column] ?? 0
  let total = 0
  for (let other = 0; other < width; other += 1) total += Math.exp((logits[base + other] ?? 0) - own)
  return 1 / total
}
