// Trains the classifier: one logistic regression for each act, over hashed features, with a fixed order and no chance.
import type { StoredModel } from './model.ts'

export interface Sample {
  readonly keys: readonly number[]
  /** The acts said; several for a group that says several. */
  readonly acts: readonly string[]
  /** The value of the main field, when the sample says one act that has one. */
  readonly variant?: string
  /** How much the sample counts. */
  readonly weight?: number
}

interface Weights {
  readonly columns: readonly string[]
  readonly rows: ReadonlyMap<number, Float32Array>
  readonly bias: Float32Array
}

/** Passes over the samples. */
const rounds = 20
const rate = 0.3
/** Pulls weights towards nought; the smaller the corpus, the more it is needed. */
const decay = 1.2e-4
/** A feature seen less often teaches little about the next message, and the model stays under 2 MB. */
const leastSeen = 6
/** An act said weighs more than the many that are not. */
const weightOfSaid = 2

/** A repeatable order: a linear congruential shuffle (Numerical Recipes' constants). */
function shuffled(length: number, seed: number): number[] {
  const order = Array.from({ length }, (_, index) => index)
  let state = seed >>> 0
  for (let at = length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const other = state % (at + 1)
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
  return order
}

/** One logistic regression a column, all at once (AdaGrad). */
function fit(
  samples: readonly { keys: readonly number[]; labels: readonly string[]; weight: number }[],
): Weights {
  const columns = [...new Set(samples.flatMap((sample) => sample.labels))].sort()
  const counts = new Map<number, number>()
  for (const sample of samples)
    for (const key of new Set(sample.keys)) counts.set(key, (counts.get(key) ?? 0) + 1)
  const rows = new Map<number, Float32Array>()
  const squares = new Map<number, Float32Array>()
  for (const [key, count] of counts) {
    if (count < leastSeen) continue
    rows.set(key, new Float32Array(columns.length))
    squares.set(key, new Float32Array(columns.length))
  }
  const bias = new Float32Array(columns.length).fill(-2)
  const prepared = samples.map((sample) => ({
    rows: [...new Set(sample.keys)].flatMap((key) => {
      const row = rows.get(key)
      const square = squares.get(key)
      return row === undefined || square === undefined ? [] : [{ row, square }]
    }),
    labels: Float32Array.from(columns, (column) => (sample.labels.includes(column) ? 1 : 0)),
    weight: sample.weight,
  }))
  const scores = new Float64Array(columns.length)
  for (let round = 0; round < rounds; round += 1) {
    for (const index of shuffled(prepared.length, round + 1)) {
      const sample = prepared[index]
      if (sample === undefined) continue
      const share = 1 / Math.sqrt(sample.rows.length + 1)
      for (let column = 0; column < columns.length; column += 1) scores[column] = bias[column] ?? 0
      for (const { row } of sample.rows)
        for (let column = 0; column < columns.length; column += 1)
          scores[column] = (scores[column] ?? 0) + (row[column] ?? 0) * share
      for (let column = 0; column < columns.length; column += 1) {
        const label = sample.labels[column] ?? 0
        const chance = 1 / (1 + Math.exp(-(scores[column] ?? 0)))
        const gradient = (chance - label) * sample.weight * (label > 0 ? weightOfSaid : 1)
        if (Math.abs(gradient) < 0.004) continue
        bias[column] = (bias[column] ?? 0) - 0.02 * gradient
        for (const { row, square } of sample.rows) {
          const slope = gradient * share + decay * (row[column] ?? 0)
          const sum = (square[column] ?? 0) + slope * slope
          square[column] = sum
          row[column] = (row[column] ?? 0) - (rate * slope) / Math.sqrt(sum + 1e-6)
        }
      }
    }
  }
  return { columns, rows, bias }
}

/** Trains acts and the variants within each; the same samples give the same model, bit for bit. */
export function train(samples: readonly Sample[]): StoredModel {
  const parts = [fit(samples.map(({ keys, acts, weight }) => ({ keys, labels: acts, weight: weight ?? 1 })))]
  for (const act of [...new Set(samples.flatMap((sample) => sample.acts))].sort()) {
    const own = samples.flatMap(({ keys, acts, variant, weight }) =>
      acts.length === 1 && acts[0] === act && variant !== undefined
        ? [{ keys, labels: [`${act}:${variant}`], weight: weight ?? 1 }]
        : [],
    )
    if (own.length > 0) parts.push(fit(own))
  }
  return store(parts)
}

/** Weights smaller than this, in log-odds, are left out. */
const smallest = 0.02

function store(parts: readonly Weights[]): StoredModel {
  const columns = parts.flatMap((part) => part.columns)
  const offsets: number[] = []
  let offset = 0
  for (const part of parts) {
    offsets.push(offset)
    offset += part.columns.length
  }
  const keys: number[] = []
  const scales: number[] = []
  const starts: number[] = [0]
  const column: number[] = []
  const weight: number[] = []
  const all = [...new Set(parts.flatMap((part) => [...part.rows.keys()]))].sort((one, other) => one - other)
  for (const key of all) {
    const cells: { column: number; weight: number }[] = []
    parts.forEach((part, index) => {
      part.rows.get(key)?.forEach((value, place) => {
        if (Math.abs(value) >= smallest) cells.push({ column: (offsets[index] ?? 0) + place, weight: value })
      })
    })
    if (cells.length === 0) continue
    const scale = Math.max(...cells.map((cell) => Math.abs(cell.weight))) / 127
    keys.push(key)
    scales.push(scale)
    for (const cell of cells) {
      const step = Math.round(cell.weight / scale)
      if (step === 0) continue
      column.push(cell.column)
      weight.push(step)
    }
    starts.push(column.length)
  }
  return {
    columns,
    bias: parts.flatMap((part) => [...part.bias].map((value) => Math.round(value * 1e4) / 1e4)),
    keys: packed(new Int32Array(keys)),
    scales: packed(new Float32Array(scales)),
    starts: packed(new Uint32Array(starts)),
    column: packed(new Uint8Array(column)),
    weight: packed(new Int8Array(weight)),
  }
}

const packed = (array: Int32Array | Float32Array | Uint32Array | Uint8Array | Int8Array): string => {
  const bytes = new Uint8Array(array.buffer)
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
