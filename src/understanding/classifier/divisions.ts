// All divisions of a lattice into stretches with acts, weighed together (forward and backward over stretches).
import type { Stretches } from './stretches.ts'

/** Log of a sum of exponentials, kept as a running value. */
const addLog = (one: number, other: number): number => {
  if (one === Number.NEGATIVE_INFINITY) return other
  if (other === Number.NEGATIVE_INFINITY) return one
  return one > other ? one + Math.log1p(Math.exp(other - one)) : other + Math.log1p(Math.exp(one - other))
}
const never = Number.NEGATIVE_INFINITY

interface Slopes {
  /** For each stretch and act: how much likelier it is among all divisions than among the right ones. */
  readonly stretches: Float64Array
  /** The same for each act following another. */
  readonly steps: Float64Array
}

interface Expected extends Slopes {
  /** The logarithm of what all divisions weigh together. */
  readonly total: number
}

interface Lesson extends Slopes {
  /** How likely the acts are as it is, 0…1. */
  readonly chance: number
}

/** Undefined when no division says the acts. */
export function slopesOf(
  { units, logits }: Stretches,
  steps: Float64Array,
  odds: Float64Array,
  gold: readonly number[],
  silent: number,
  width: number,
): Lesson | undefined {
  const all = expectAll(units, logits, odds, width)
  const right = expectRight(units, logits, steps, gold, silent, width)
  if (right === undefined) return undefined
  for (let at = 0; at < all.stretches.length; at += 1)
    all.stretches[at] = (all.stretches[at] ?? 0) - (right.stretches[at] ?? 0)
  for (let at = 0; at < all.steps.length; at += 1)
    all.steps[at] = (all.steps[at] ?? 0) - (right.steps[at] ?? 0)
  return { ...all, chance: Math.exp(Math.min(0, right.total - all.total)) }
}

/** How likely each stretch and step is among all divisions (forward–backward). */
function expectAll(units: number, logits: Float64Array, odds: Float64Array, width: number): Expected {
  if (units === 1) return expectOne(logits.subarray(0, width), width)
  const stretches = new Float64Array(units * units * width)
  const stepsUsed = new Float64Array(width * width)
  /** Rows that end before each place, by their last act; and what can enter each place, by the next act. */
  const ended = Array.from({ length: units + 1 }, () => new Float64Array(width).fill(never))
  const entered = Array.from({ length: units + 1 }, () => new Float64Array(width).fill(never))
  entered[0]?.fill(0)
  for (let to = 1; to <= units; to += 1) {
    const own = ended[to] as Float64Array
    for (let from = 0; from < to; from += 1) {
      const enter = entered[from] as Float64Array
      const base = (from * units + to - 1) * width
      for (let column = 0; column < width; column += 1)
        own[column] = addLog(own[column] ?? never, (enter[column] ?? 0) + (logits[base + column] ?? 0))
    }
    if (to < units) enterFrom(own, odds, entered[to] as Float64Array, width)
  }
  let total = never
  for (const value of ended[units] as Float64Array) total = addLog(total, value)
  /** What follows a stretch that ends before a place, by its act; what begins at a place, by its first act. */
  const follows = Array.from({ length: units + 1 }, () => new Float64Array(width).fill(never))
  const begins = Array.from({ length: units + 1 }, () => new Float64Array(width).fill(never))
  follows[units]?.fill(0)
  for (let from = units - 1; from >= 0; from -= 1) {
    const begin = begins[from] as Float64Array
    for (let to = from + 1; to <= units; to += 1) {
      const after = follows[to] as Float64Array
      const enter = entered[from] as Float64Array
      const base = (from * units + to - 1) * width
      for (let column = 0; column < width; column += 1) {
        const value = (logits[base + column] ?? 0) + (after[column] ?? 0)
        begin[column] = addLog(begin[column] ?? never, value)
        stretches[base + column] = Math.exp((enter[column] ?? 0) + value - total)
      }
    }
    if (from > 0)
      passSteps(
        ended[from] as Float64Array,
        begin,
        odds,
        follows[from] as Float64Array,
        stepsUsed,
        total,
        width,
      )
  }
  return { stretches, steps: stepsUsed, total }
}

/** As above, of a single stretch: the exponentials of its acts by their sum. */
function expectOne(logits: Float64Array, width: number): Expected {
  const most = largest(logits)
  const stretches = new Float64Array(width)
  let sum = 0
  for (let column = 0; column < width; column += 1) {
    const share = Math.exp((logits[column] ?? never) - most)
    stretches[column] = share
    sum += share
  }
  for (let column = 0; column < width; column += 1) stretches[column] = (stretches[column] ?? 0) / sum
  return { stretches, steps: new Float64Array(width * width), total: most + Math.log(sum) }
}

const largest = (values: Float64Array): number => {
  let most = never
  for (const value of values) if (value > most) most = value
  return most
}

/** What can enter a place: every act that ends there, with the odds that the next one follows it. */
function enterFrom(ended: Float64Array, odds: Float64Array, entered: Float64Array, width: number): void {
  const most = largest(ended)
  entered.fill(0)
  for (let first = 0; first < width; first += 1) {
    const less = (ended[first] ?? never) - most
    if (less < -16) continue
    const share = Math.exp(less)
    const base = first * width
    for (let next = 0; next < width; next += 1)
      entered[next] = (entered[next] ?? 0) + share * (odds[base + next] ?? 0)
  }
  for (let next = 0; next < width; next += 1) entered[next] = most + Math.log(entered[next] ?? 0)
}

/** What follows a place, by the act that ended there, and how often each step is taken there. */
function passSteps(
  ended: Float64Array,
  begin: Float64Array,
  odds: Float64Array,
  follow: Float64Array,
  used: Float64Array,
  total: number,
  width: number,
): void {
  const most = largest(begin)
  const shares = begin.map((value) => (value - most < -30 ? 0 : Math.exp(value - most)))
  for (let first = 0; first < width; first += 1) {
    const base = first * width
    let sum = 0
    for (let next = 0; next < width; next += 1) sum += (shares[next] ?? 0) * (odds[base + next] ?? 0)
    follow[first] = most + Math.log(sum)
    const here = Math.exp((ended[first] ?? never) + most - total)
    if (here < 1e-6) continue
    for (let next = 0; next < width; next += 1)
      used[base + next] = (used[base + next] ?? 0) + here * (shares[next] ?? 0) * (odds[base + next] ?? 0)
  }
}

/**
 * How likely each stretch and step is among the divisions that say the acts in their order. What is said may be told in
 * several stretches of one act, with silent ones between: the background of a message says nothing.
 */
export function expectRight(
  units: number,
  logits: Float64Array,
  steps: Float64Array,
  gold: readonly number[],
  silent: number,
  width: number,
): Expected | undefined {
  const isQuiet = gold.length === 1 && gold[0] === silent
  // A state: how many acts were said, and whether the last stretch was silent.
  const states = (gold.length + 1) * 2
  const actOf = (state: number): number =>
    state % 2 === 1 ? silent : (gold[Math.floor(state / 2) - 1] ?? -1)
  const mayFollow = (first: number, next: number): boolean => {
    const said = Math.floor(first / 2)
    const then = Math.floor(next / 2)
    return next % 2 === 1 ? !isQuiet && then === said : then === said + 1 || (then === said && said > 0)
  }
  const ended = Array.from({ length: units + 1 }, () => new Float64Array(states).fill(never))
  for (let to = 1; to <= units; to += 1) {
    const own = ended[to] as Float64Array
    for (let from = 0; from < to; from += 1) {
      const base = (from * units + to - 1) * width
      for (let next = 1; next < states; next += 1) {
        const act = actOf(next)
        if (act < 0) continue
        const logit = logits[base + act] ?? 0
        if (from === 0) {
          if (mayFollow(0, next)) own[next] = addLog(own[next] ?? never, logit)
          continue
        }
        const before = ended[from] as Float64Array
        for (let first = 1; first < states; first += 1) {
          if ((before[first] ?? never) === never || !mayFollow(first, next)) continue
          own[next] = addLog(
            own[next] ?? never,
            (before[first] ?? 0) + (steps[actOf(first) * width + act] ?? 0) + logit,
          )
        }
      }
    }
  }
  const last = gold.length * 2
  const total = addLog(ended[units]?.[last] ?? never, ended[units]?.[last + 1] ?? never)
  if (total === never) return undefined
  const stretches = new Float64Array(units * units * width)
  const stepsUsed = new Float64Array(width * width)
  const after = Array.from({ length: units + 1 }, () => new Float64Array(states).fill(never))
  const end = after[units] as Float64Array
  end[last] = 0
  end[last + 1] = 0
  for (let to = units; to >= 1; to -= 1) {
    const own = after[to] as Float64Array
    for (let from = 0; from < to; from += 1) {
      const base = (from * units + to - 1) * width
      for (let next = 1; next < states; next += 1) {
        const act = actOf(next)
        const rest = own[next] ?? never
        if (act < 0 || rest === never) continue
        const logit = (logits[base + act] ?? 0) + rest
        if (from === 0) {
          if (mayFollow(0, next)) {
            const place = base + act
            stretches[place] = (stretches[place] ?? 0) + Math.exp(logit - total)
          }
          continue
        }
        const before = ended[from] as Float64Array
        const earlier = after[from] as Float64Array
        for (let first = 1; first < states; first += 1) {
          if ((before[first] ?? never) === never || !mayFollow(first, next)) continue
          const step = actOf(first) * width + act
          const value = (steps[step] ?? 0) + logit
          earlier[first] = addLog(earlier[first] ?? never, value)
          const used = Math.exp((before[first] ?? 0) + value - total)
          stretches[base + act] = (stretches[base + act] ?? 0) + used
          stepsUsed[step] = (stepsUsed[step] ?? 0) + used
        }
      }
    }
  }
  return { stretches, steps: stepsUsed, total }
}
