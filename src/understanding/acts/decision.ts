// From the clauses of one group to the acts it says: the division into stretches that reads best, an act for each.
import type { ActName, MessageContext } from '../act.ts'
import { type Evidence, type Model, severalActs, shareOf } from '../classifier/model.ts'
import type { GroupReading } from './reading.ts'
import { mayFollow } from './sequels.ts'
import type { Address } from './silence.ts'

/** An act taken, with the stretch of the text it stands in. */
export interface Chosen {
  readonly act: ActName
  readonly variant: string | undefined
  /** 0…1 */
  readonly confidence: number
  readonly start: number
  readonly end: number
}

export const costs = {
  /** What one more stretch costs, in log-probability. */
  cut: 1,
  /** What it costs more when its act does not usually follow the other. */
  oddCut: 1,
  /** How much each clause by itself counts beside the stretch, and how little sense of its own it may make at least. */
  clause: 0.2,
  leastSense: -3,
}
/** What an act gains when the assistant has just asked for it. */
const expected = 1

/** Acts that state a fact the ledger has to know, whoever is addressed. */
const facts = new Set<string>([
  'request',
  'nil-report',
  'exception',
  'notice',
  'certificate',
  'correct',
  'emergency',
  'materials',
  'verify',
  'callback',
  'merge',
  'complete',
  'visit',
  'assess',
])

/** Log-odds an act must have more: in a group at all, beside another programme, to a colleague, to everybody. */
export const burdens = {
  overheard: { fact: 0.5, other: 1 },
  beside: 2,
  toColleague: { fact: 1, other: 2.5 },
  toEverybody: 3,
}

/** How much surer an act must be when the message may be meant for somebody else. */
function burden(act: string, address: Address): number {
  if (act === 'none' || act === 'unclear') return 0
  if (address.assistant) return address.otherTopic ? 0.5 : 0
  const kind = facts.has(act) ? 'fact' : 'other'
  let more: number = burdens.overheard[kind]
  if (address.otherTopic) more += burdens.beside
  if (address.colleague) more += burdens.toColleague[kind]
  if (address.everybody) more += burdens.toEverybody
  return more
}

/** Sums of the first so many clauses, so that any stretch is the difference of two. */
interface Sums {
  readonly sums: Float64Array
  readonly known: number
}

/** A stretch of clauses read as one act. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly act: string
  /** Log-probability. */
  readonly score: number
}

/** The acts of a group in the order of the text, `none` and `unclear` among them. */
export function chooseActs(
  reading: GroupReading,
  model: Model,
  context: MessageContext,
  address: Address,
): Chosen[] {
  const around = model.weigh(reading.circumstances)
  const clauses = reading.clauses.map((clause) => model.weigh(clause.features))
  const prefixes = addUp(clauses, model.columns.length)
  const shift = Float64Array.from({ length: model.acts }, (_, column) => {
    const act = model.columns[column] ?? ''
    return (model.bias[column] ?? 0) - burden(act, address) + (act === context.expecting ? expected : 0)
  })
  const stretches = divide(prefixes, around, model, shift, clauseSense(prefixes, around, model, shift))
  return stretches.map(({ from, to, act, score }) => ({
    act: act as ActName,
    variant: kindOf(act, prefixes, around, model, from, to),
    confidence: Math.round(Math.min(0.99, Math.max(0.01, Math.exp(score))) * 100) / 100,
    start: from === 0 ? reading.group.start : (reading.clauses[from]?.start ?? reading.group.start),
    end: reading.clauses[to]?.start ?? reading.group.end,
  }))
}

function addUp(clauses: readonly Evidence[], columns: number): Sums[] {
  const prefixes: Sums[] = [{ sums: new Float64Array(columns), known: 0 }]
  for (const { sums, known } of clauses) {
    const last = prefixes[prefixes.length - 1]
    const next = Float64Array.from(last?.sums ?? [])
    for (let column = 0; column < columns; column += 1)
      next[column] = (next[column] ?? 0) + (sums[column] ?? 0)
    prefixes.push({ sums: next, known: (last?.known ?? 0) + known })
  }
  return prefixes
}

/** How many acts of a stretch are considered. */
const best = 3

/** The division of the clauses into stretches with the highest probability, each cut at its cost. */
function divide(
  prefixes: readonly Sums[],
  around: Evidence,
  model: Model,
  shift: Float64Array,
  sense: Float64Array[],
): Stretch[] {
  const count = prefixes.length - 1
  /** For each end, the best rows of stretches that reach it, one for each last act. */
  const rows: { total: number; last: Stretch; before: number; row: number }[][] = [[]]
  for (let to = 1; to <= count; to += 1) {
    const reaching: { total: number; last: Stretch; before: number; row: number }[] = []
    for (let from = 0; from < to; from += 1) {
      for (const last of readStretch(prefixes, around, model, shift, from, to, sense)) {
        if (from === 0) {
          reaching.push({ total: last.score, last, before: 0, row: -1 })
          continue
        }
        let total = Number.NEGATIVE_INFINITY
        let row = -1
        rows[from]?.forEach((earlier, index) => {
          const cost = last.act === 'unclear' || earlier.last.act === 'unclear' ? 4 : costs.cut
          const odd =
            earlier.last.act === last.act ||
            last.act === 'none' ||
            earlier.last.act === 'none' ||
            mayFollow(earlier.last.act as ActName, last.act as ActName)
              ? 0
              : costs.oddCut
          const sum = earlier.total + last.score - cost - odd
          if (sum > total) {
            total = sum
            row = index
          }
        })
        reaching.push({ total, last, before: from, row })
      }
    }
    reaching.sort((one, other) => other.total - one.total)
    rows.push(reaching.slice(0, best))
  }
  const stretches: Stretch[] = []
  let at = count
  let row = 0
  while (at > 0) {
    const taken = rows[at]?.[row]
    if (taken === undefined) break
    stretches.unshift(taken.last)
    at = taken.before
    row = taken.row
  }
  return stretches
}

/** The log-probability of each act for a stretch. */
function weighActs(
  prefixes: readonly Sums[],
  around: Evidence,
  model: Model,
  shift: Float64Array,
  from: number,
  to: number,
): Float64Array {
  const { before, after, share } = between(prefixes, around, from, to)
  let most = Number.NEGATIVE_INFINITY
  const logits = new Float64Array(model.acts)
  for (let column = 0; column < model.acts; column += 1) {
    const sum = (after[column] ?? 0) - (before[column] ?? 0) + (around.sums[column] ?? 0)
    const logit = sum * share + (shift[column] ?? 0)
    logits[column] = logit
    if (logit > most) most = logit
  }
  let total = 0
  for (let column = 0; column < model.acts; column += 1) total += Math.exp((logits[column] ?? 0) - most)
  const base = most + Math.log(total)
  for (let column = 0; column < model.acts; column += 1) logits[column] = (logits[column] ?? 0) - base
  return logits
}

/** For the first so many clauses, what they say one by one for each act: a long tale must not drown a short question. */
function clauseSense(
  prefixes: readonly Sums[],
  around: Evidence,
  model: Model,
  shift: Float64Array,
): Float64Array[] {
  const totals = [new Float64Array(model.acts)]
  const count = prefixes.length - 1
  for (let to = 1; to <= count; to += 1) {
    const total = Float64Array.from(totals[to - 1] ?? [])
    // One clause alone is the stretch itself.
    if (count > 1) {
      const own = weighActs(prefixes, around, model, shift, to - 1, to)
      for (let column = 0; column < model.acts; column += 1)
        total[column] = (total[column] ?? 0) + costs.clause * Math.max(costs.leastSense, own[column] ?? 0)
    }
    totals.push(total)
  }
  return totals
}

/** The likeliest acts of one stretch. */
function readStretch(
  prefixes: readonly Sums[],
  around: Evidence,
  model: Model,
  shift: Float64Array,
  from: number,
  to: number,
  sense: readonly Float64Array[],
): Stretch[] {
  const logits = weighActs(prefixes, around, model, shift, from, to)
  const likely: Stretch[] = []
  for (let column = 0; column < model.acts; column += 1) {
    const act = model.columns[column] ?? 'none'
    const chance = logits[column] ?? 0
    if (chance < -6 || act === severalActs) continue
    likely.push({
      from,
      to,
      act,
      score: chance + (sense[to]?.[column] ?? 0) - (sense[from]?.[column] ?? 0),
    })
  }
  return likely.sort((one, other) => other.score - one.score).slice(0, best)
}

const between = (
  prefixes: readonly Sums[],
  around: Evidence,
  from: number,
  to: number,
): { before: Float64Array; after: Float64Array; share: number } => {
  const first = prefixes[from]
  const last = prefixes[to]
  return {
    before: first?.sums ?? new Float64Array(0),
    after: last?.sums ?? new Float64Array(0),
    share: shareOf((last?.known ?? 0) - (first?.known ?? 0) + around.known),
  }
}

/** The kind of an act that its stretch speaks for most. */
function kindOf(
  act: string,
  prefixes: readonly Sums[],
  around: Evidence,
  model: Model,
  from: number,
  to: number,
): string | undefined {
  const { before, after, share } = between(prefixes, around, from, to)
  let chosen: string | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const { kind, column } of model.kinds.get(act) ?? []) {
    const sum = (after[column] ?? 0) - (before[column] ?? 0) + (around.sums[column] ?? 0)
    const score = sum * share + (model.bias[column] ?? 0)
    if (score > most) {
      most = score
      chosen = kind
    }
  }
  return chosen
}
