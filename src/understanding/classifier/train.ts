// Trains the classifier: the acts against each other, over hashed features, with a fixed order and no chance.
import { align } from './align.ts'
import { severalActs, shareOf, type StoredModel } from './model.ts'
import { type Fitted, pack } from './pack.ts'
import type { Sample, Stretch } from './sample.ts'

/** Passes over the stretches. */
const rounds = 14
const rate = 0.3
/** Pulls weights towards nought. */
const decay = 2e-4
/** The part of the features left out each time, so that no act hangs on one word. */
const left = 0.3
/** A feature seen less often teaches little about the next message. */
const leastSeen = 4
/** What the parts of a message of one act count beside the whole. */
const weightOfPart = 0.25

/** A repeatable row of numbers from 0 to 1: a linear congruential generator (Numerical Recipes' constants). */
function chances(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** One softmax over the labels (AdaGrad). */
function fit(stretches: readonly Stretch[]): Fitted {
  const columns = [...new Set(stretches.map((one) => one.label))].sort()
  const width = columns.length
  const rowOf = new Map<number, number>()
  const counts = new Map<number, number>()
  for (const { keys, isPart } of stretches)
    if (isPart !== true) for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const [key, count] of counts) if (count >= leastSeen) rowOf.set(key, rowOf.size)
  const weights = new Float32Array(rowOf.size * width)
  const squares = new Float32Array(rowOf.size * width).fill(1e-6)
  const bias = new Float32Array(width)
  const prepared = stretches.map(({ keys, label, weight }) => ({
    rows: Int32Array.from(keys.flatMap((key) => rowOf.get(key) ?? [])),
    column: columns.indexOf(label),
    weight,
  }))
  const scores = new Float64Array(width)
  const order = prepared.map((_, index) => index)
  const chance = chances(12_345)
  const kept = new Int32Array(4096)
  for (let round = 0; round < rounds; round += 1) {
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = Math.floor(chance() * (at + 1))
      const moved = order[at] ?? 0
      order[at] = order[other] ?? 0
      order[other] = moved
    }
    for (const index of order) {
      const stretch = prepared[index]
      if (stretch === undefined) continue
      let count = 0
      for (const row of stretch.rows) {
        if (chance() < left || count === kept.length) continue
        kept[count] = row * width
        count += 1
      }
      const share = shareOf(count)
      scores.fill(0)
      for (let at = 0; at < count; at += 1) {
        const base = kept[at] ?? 0
        for (let column = 0; column < width; column += 1)
          scores[column] = (scores[column] ?? 0) + (weights[base + column] ?? 0)
      }
      let most = Number.NEGATIVE_INFINITY
      for (let column = 0; column < width; column += 1) {
        const score = (scores[column] ?? 0) * share + (bias[column] ?? 0)
        scores[column] = score
        if (score > most) most = score
      }
      let total = 0
      for (let column = 0; column < width; column += 1) {
        const odds = Math.exp((scores[column] ?? 0) - most)
        scores[column] = odds
        total += odds
      }
      for (let column = 0; column < width; column += 1) {
        const wanted = column === stretch.column ? 1 : 0
        const gradient = ((scores[column] ?? 0) / total - wanted) * stretch.weight
        if (Math.abs(gradient) < 0.003) continue
        bias[column] = (bias[column] ?? 0) - 0.02 * gradient
        for (let at = 0; at < count; at += 1) {
          const cell = (kept[at] ?? 0) + column
          const slope = gradient * share + decay * (weights[cell] ?? 0)
          const sum = (squares[cell] ?? 0) + slope * slope
          squares[cell] = sum
          weights[cell] = (weights[cell] ?? 0) - (rate * slope) / Math.sqrt(sum)
        }
      }
    }
  }
  return { columns, rowOf, weights, bias }
}

const whole = ({ clauses, circumstances }: Sample): number[] => [...clauses.flat(), ...circumstances]

/** A message of one act says it in each of its parts as well, more or less. */
function partsOf(sample: Sample): Stretch[] {
  const { clauses, circumstances, acts, weight } = sample
  const label = acts[0] ?? 'none'
  const parts: Stretch[] = [{ keys: whole(sample), label, weight }]
  if (clauses.length < 2 || label === 'unclear') return parts
  const part = (from: number, to: number): Stretch => ({
    keys: [...clauses.slice(from, to).flat(), ...circumstances],
    label,
    weight: weight * weightOfPart,
    isPart: true,
  })
  for (let at = 0; at < Math.min(clauses.length, 6); at += 1) parts.push(part(at, at + 1))
  for (let cut = 2; cut < Math.min(clauses.length - 1, 4); cut += 1)
    parts.push(part(0, cut), part(cut, clauses.length))
  return parts
}

/** Trains acts and the kinds within each; the same samples give the same model, bit for bit. */
export function train(samples: readonly Sample[]): StoredModel {
  const single = samples.filter((sample) => sample.acts.length === 1)
  const several = samples.filter(
    (sample) => sample.acts.length > 1 && sample.clauses.length >= sample.acts.length,
  )
  const stretches = single.flatMap(partsOf)
  // Where in a message of several acts each of them stands nobody has labelled: the acts alone teach where to look.
  let acts = fit(stretches)
  acts = fit([
    ...stretches,
    ...several.map((sample): Stretch => ({ keys: whole(sample), label: severalActs, weight: sample.weight })),
    ...several.flatMap((sample) => align(sample, acts)),
  ])
  const kinds: Fitted[] = []
  for (const act of acts.columns) {
    const own = single.flatMap((sample) =>
      sample.acts[0] === act && sample.variant !== undefined
        ? [{ keys: whole(sample), label: `${act}:${sample.variant}`, weight: sample.weight }]
        : [],
    )
    if (own.length > 0) kinds.push(fit(own))
  }
  return { acts: pack([acts], smallest.act), kinds: pack(kinds, smallest.kind) }
}

/** Weights left out of the stored model, so that it stays under 2 MB; plain words mostly decide the kinds. */
const smallest = { act: 0.8, kind: 2 }
