// What the fits share: steps downhill that grow smaller with use (AdaGrad), a repeatable row of chances, rows of features.

export interface FitOptions {
  /** Passes over the samples. */
  readonly rounds: number
  readonly rate: number
  /** Pulls weights towards nought. */
  readonly decay: number
  /** The part of the features left out each time, so that no act hangs on one word. */
  readonly left: number
  /** A feature seen less often teaches little about the next message. */
  readonly leastSeen: number
  readonly biasRate: number
  readonly stepRate: number
}

/** A slope so gentle that going down it changes nothing. */
export const negligible = 0.003

/** So many rounds a sample rests that taught nothing. */
const rest = 1

/** A repeatable row of numbers from 0 to 1: a linear congruential generator (Numerical Recipes' constants). */
function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Fisher and Yates. */
function shuffle(order: number[], chance: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1))
    const moved = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = moved
  }
}

/**
 * Goes over the samples round after round, each in another order; `keep` leaves some of a sample's rows out. A sample that
 * had nothing to teach rests for some rounds: most are known soon, and what is hard takes the time.
 * @param learn says whether the sample may rest, since it taught nothing
 * @param learnt what is moved: it is left as it was on average after each round of the second half, so that less hangs on
 * which samples came last
 */
export function passOver<Sample>(
  samples: readonly Sample[],
  { rounds, left }: FitOptions,
  learnt: readonly (Float32Array | Float64Array)[],
  learn: (sample: Sample, keep: (rows: Int32Array) => Int32Array) => boolean,
): void {
  const sums = learnt.map((values) => new Float32Array(values.length))
  const averaged = Math.ceil(rounds / 2)
  const chance = chances(12_345)
  const order = samples.map((_, index) => index)
  const restsUntil = new Uint8Array(samples.length)
  const keep = (rows: Int32Array): Int32Array => rows.filter(() => chance() >= left)
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, chance)
    for (const index of order) {
      const sample = samples[index]
      if (sample === undefined || round < (restsUntil[index] ?? 0)) continue
      if (learn(sample, keep)) restsUntil[index] = round + 1 + rest
    }
    if (round >= rounds - averaged) addTo(sums, learnt)
  }
  sums.forEach((sum, index) => learnt[index]?.set(sum.map((value) => value / averaged)))
}

function addTo(sums: readonly Float32Array[], learnt: readonly (Float32Array | Float64Array)[]): void {
  sums.forEach((sum, index) => {
    const values = learnt[index]
    for (let cell = 0; cell < sum.length; cell += 1) sum[cell] = (sum[cell] ?? 0) + (values?.[cell] ?? 0)
  })
}

/** A row for each feature that is seen often enough. */
export function indexRows(lists: Iterable<readonly number[]>, leastSeen: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const keys of lists) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  const rowOf = new Map<number, number>()
  for (const [key, count] of counts) if (count >= leastSeen) rowOf.set(key, rowOf.size)
  return rowOf
}

/** Weights that are moved down their slopes. */
export class AdaGrad {
  readonly values: Float32Array
  private readonly squares: Float32Array
  private readonly options: Pick<FitOptions, 'rate' | 'decay'>

  constructor(size: number, options: Pick<FitOptions, 'rate' | 'decay'>) {
    this.options = options
    this.values = new Float32Array(size)
    this.squares = new Float32Array(size).fill(1e-6)
  }

  move(cell: number, slope: number): void {
    const value = this.values[cell] ?? 0
    const pulled = slope + this.options.decay * value
    const sum = (this.squares[cell] ?? 0) + pulled * pulled
    this.squares[cell] = sum
    this.values[cell] = value - (this.options.rate * pulled) / Math.sqrt(sum)
  }
}

/** The rows of the features that have one. */
export const rowsOf = (keys: readonly number[], rowOf: ReadonlyMap<number, number>): Int32Array =>
  Int32Array.from(keys.flatMap((key) => rowOf.get(key) ?? []))
