// Fits the weights of the acts: the division of a message is never labelled, only which acts it says in which order, so
// every division that says them counts (a semi-Markov conditional random field with hidden divisions).
import { expectRight, slopesOf } from './divisions.ts'
import { AdaGrad, indexRows, passOver, rowsOf, type FitOptions } from './gradient.ts'
import { listsOf, type Lattice } from './lattice.ts'
import type { FittedActs } from './pack.ts'
import type { Sample } from './sample.ts'
import { weighStretches, type Stretches, type WeighedLists } from './stretches.ts'

/** A sample whose divisions are all so nearly as likely as they should be is known. */
const known = 0.03

/**
 * Some labels are wrong, and some sentences nobody could have understood: what stays unlikely teaches less, by its chance to
 * this power (the generalised cross-entropy of Zhang and Sabuncu, 2018).
 */
const doubt = 0.3

/** As in `negligible`, for what many stretches add up to. */
const gentle = { list: 0.001, step: 1e-4 }
/** Pulls the steps towards nought. */
const stepDecay = 1e-4
/** Before anything is learnt, one more act costs something. */
const firstStep = -1

/** Fits the acts. The same samples give the same weights, bit for bit. */
export function fitActs(samples: readonly Sample[], options: FitOptions): FittedActs {
  const columns = [...new Set(samples.flatMap((one) => one.acts))].sort()
  const width = columns.length
  const silent = columns.indexOf('none')
  const rowOf = indexRows(
    samples.map(({ lattice }) => lattice.keys),
    options.leastSeen,
  )
  const weights = new AdaGrad(rowOf.size * width, options)
  const bias = new Float64Array(width)
  const steps = new Steps(width, options.stepRate)
  /** The columns of a list that are moved. */
  const moved = new Int32Array(width)
  const prepared = samples.map(({ lattice, acts, weight }) => ({
    lists: listsOf(lattice).map((keys) => rowsOf(keys, rowOf)),
    lattice,
    gold: acts.map((act) => columns.indexOf(act)),
    weight,
  }))
  passOver(
    prepared,
    options,
    [weights.values, bias, steps.values],
    ({ lists, lattice, gold, weight }, keep) => {
      const kept = lists.map(keep)
      const stretches = weighStretches(lattice, weighRows(kept, weights.values, width), bias)
      const slopes = slopesOf(stretches, steps.values, steps.odds, gold, silent, width)
      if (slopes === undefined) return true
      const counts = weight * slopes.chance ** doubt
      let steepest = 0
      slopes.stretches.forEach((slope, cell) => {
        const column = cell % width
        steepest = Math.max(steepest, Math.abs(slope))
        if (slope !== 0) bias[column] = (bias[column] ?? 0) - options.biasRate * slope * counts
      })
      const gradients = spread(lattice, stretches, slopes.stretches, counts, width)
      kept.forEach((rows, list) => {
        let steep = 0
        for (let column = 0; column < width; column += 1)
          if (Math.abs(gradients[list * width + column] ?? 0) >= gentle.list) {
            moved[steep] = column
            steep += 1
          }
        for (const row of rows)
          for (let index = 0; index < steep; index += 1) {
            const column = moved[index] ?? 0
            weights.move(row * width + column, gradients[list * width + column] ?? 0)
          }
      })
      if (stretches.units > 1) steps.move(slopes.steps, counts)
      return steepest < known
    },
  )
  return { columns, rowOf, weights: weights.values, bias, steps: steps.values }
}

/** What it costs or brings that one act follows another: `first * width + next`. */
class Steps {
  readonly values: Float64Array
  /** Their exponentials. */
  readonly odds: Float64Array
  private readonly squares: Float64Array
  private readonly rate: number

  constructor(width: number, rate: number) {
    this.values = new Float64Array(width * width).fill(firstStep)
    this.odds = this.values.map(Math.exp)
    this.squares = new Float64Array(width * width).fill(1)
    this.rate = rate
  }

  move(slopes: Float64Array, weight: number): void {
    for (let step = 0; step < slopes.length; step += 1) {
      const own = (slopes[step] ?? 0) * weight
      if (Math.abs(own) < gentle.step) continue
      const value = this.values[step] ?? 0
      const slope = own + stepDecay * value
      const square = (this.squares[step] ?? 0) + slope * slope
      this.squares[step] = square
      this.values[step] = value - (this.rate * slope) / Math.sqrt(square)
      this.odds[step] = Math.exp(this.values[step] ?? 0)
    }
  }
}

/** What the rows of each list weigh. */
function weighRows(lists: readonly Int32Array[], weights: Float32Array, width: number): WeighedLists {
  const sums = new Float64Array(lists.length * width)
  lists.forEach((rows, list) => {
    for (const row of rows) addRow(weights, row * width, sums, list * width, width)
  })
  return { sums, width, known: Int32Array.from(lists, (rows) => rows.length), step: 1 }
}

/** The slope of each list of features: of all stretches it is seen in, by what one feature counts there. */
function spread(
  { reaches }: Lattice,
  { units, shares }: Stretches,
  slopes: Float64Array,
  weight: number,
  width: number,
): Float64Array {
  const begins = units + reaches.length
  const around = begins + units * 2
  const gradients = new Float64Array((around + 1) * width)
  for (let from = 0; from < units; from += 1)
    for (let last = from; last < units; last += 1) {
      const place = from * units + last
      const share = (shares[place] ?? 0) * weight
      const count = (list: number): void => {
        for (let column = 0; column < width; column += 1) {
          const cell = list * width + column
          gradients[cell] = (gradients[cell] ?? 0) + (slopes[place * width + column] ?? 0) * share
        }
      }
      for (let unit = from; unit <= last; unit += 1) count(unit)
      reaches.forEach((reach, index) => {
        if (reach.first >= from && reach.last <= last) count(units + index)
      })
      count(begins + from)
      count(begins + units + last)
      count(around)
    }
  return gradients
}

/** Where each act of a sample most likely stands; undefined for one that is said more than once. */
export function placesOfActs(
  { lattice, acts }: Sample,
  { columns, rowOf, weights, bias, steps }: FittedActs,
): ({ readonly from: number; readonly to: number } | undefined)[] {
  const width = columns.length
  const lists = listsOf(lattice).map((keys) => rowsOf(keys, rowOf))
  const weighed = weighRows(lists, weights, width)
  const { units, logits } = weighStretches(lattice, weighed, bias)
  const gold = acts.map((act) => columns.indexOf(act))
  const right = expectRight(units, logits, steps, gold, columns.indexOf('none'), width)
  return gold.map((column, index) => {
    if (right === undefined || gold.indexOf(column) !== index || gold.lastIndexOf(column) !== index)
      return undefined
    let place = 0
    for (let other = 1; other < units * units; other += 1)
      if ((right.stretches[other * width + column] ?? 0) > (right.stretches[place * width + column] ?? 0))
        place = other
    return { from: Math.floor(place / units), to: (place % units) + 1 }
  })
}

/** Adds a row of weights to sums from a place on. */
function addRow(from: Float32Array, row: number, to: Float64Array, place: number, width: number): void {
  for (let column = 0; column < width; column += 1)
    to[place + column] = (to[place + column] ?? 0) + (from[row + column] ?? 0)
}
