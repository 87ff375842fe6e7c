// From the clauses of one group to the acts it says: the division into stretches that reads best, an act for each.
import type { ActName, MessageContext } from '../act.ts'
import { type Evidence, type Model, severalActs, shareOf } from '../classifier/model.ts'
import type { GroupReading } from './reading.ts'
import { seldomSaid } from './seldom-said.ts'
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

const costs = {
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

/** Log-odds an act must have more: in a group at all, beside another programme, to a colleague, to everybody, of another post. */
const burdens = {
  overheard: { fact: 0.5, other: 1 },
  beside: 2,
  toColleague: { fact: 1, other: 2.5 },
  toEverybody: 3,
  ofAnotherPost: 1.5,
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

/** The acts of a group in the order of the text, `none` and `unclear` among them. */
export function chooseActs(
  reading: GroupReading,
  model: Model,
  context: MessageContext,
  address: Address,
): Chosen[] {
  const { columns, bias, weigh } = model.acts
  const shift = new Float64Array(columns.length)
  for (let column = 0; column < columns.length; column += 1) {
    const act = (columns[column] ?? '') as ActName
    shift[column] = (bias[column] ?? 0) - burden(act, address) + (act === context.expecting ? expected : 0)
    if (seldomSaid[context.role].has(act)) shift[column] = (shift[column] ?? 0) - burdens.ofAnotherPost
  }
  const weights: Weights = {
    columns,
    shift,
    around: weigh(reading.circumstances),
    prefixes: addUp(
      reading.clauses.map((clause) => weigh(clause.features)),
      columns.length,
    ),
  }
  return divide(weights).map(({ from, to, act, score }) => ({
    act: act as ActName,
    variant: model.kindOf(act, [
      ...reading.clauses.slice(from, to).flatMap((clause) => clause.features),
      ...reading.circumstances,
    ]),
    confidence: Math.round(Math.min(0.99, Math.max(0.01, Math.exp(score))) * 100) / 100,
    start: from === 0 ? reading.group.start : (reading.clauses[from]?.start ?? reading.group.start),
    end: reading.clauses[to]?.start ?? reading.group.end,
  }))
}

/** What the clauses of a group and their surroundings weigh for each act. */
interface Weights {
  readonly columns: readonly string[]
  /** What speaks for or against each act before a word is read. */
  readonly shift: Float64Array
  readonly around: Evidence
  /** Sums of the first so many clauses, so that any stretch is the difference of two. */
  readonly prefixes: readonly Evidence[]
}

/** A stretch of clauses read as one act. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly act: string
  readonly column: number
  /** Log-probability. */
  readonly score: number
}

function addUp(clauses: readonly Evidence[], width: number): Evidence[] {
  let last: Evidence = { sums: new Float64Array(width), known: 0 }
  const prefixes = [last]
  for (const { sums, known } of clauses) {
    const next = new Float64Array(width)
    for (let column = 0; column < width; column += 1)
      next[column] = (last.sums[column] ?? 0) + (sums[column] ?? 0)
    last = { sums: next, known: last.known + known }
    prefixes.push(last)
  }
  return prefixes
}

/** How many acts of a stretch, and how many rows of stretches, are considered. */
const best = 3

/** A row of stretches that reaches a place, by its last one. */
interface Row {
  readonly total: number
  readonly last: Stretch
  readonly before: Row | undefined
}

/** The division of the clauses into stretches with the highest probability, each cut at its cost. */
function divide(weights: Weights): Stretch[] {
  const count = weights.prefixes.length - 1
  const single: Float64Array[] = []
  for (let at = 0; at < count; at += 1) single.push(weighActs(weights, at, at + 1))
  const sense = clauseSense(single, weights.columns.length)
  const rows: Row[][] = [[]]
  for (let to = 1; to <= count; to += 1) {
    const reaching: Row[] = []
    for (let from = 0; from < to; from += 1) {
      const chances = to - from === 1 ? single[from] : weighActs(weights, from, to)
      for (const last of likeliest(weights.columns, chances ?? new Float64Array(0), from, to, sense)) {
        if (from === 0) reaching.push({ total: last.score, last, before: undefined })
        else {
          const before = bestBefore(rows[from] ?? [], last)
          if (before !== undefined) reaching.push(before)
        }
      }
    }
    reaching.sort((one, other) => other.total - one.total)
    rows.push(reaching.slice(0, best))
  }
  const stretches: Stretch[] = []
  for (let row = rows[count]?.[0]; row !== undefined; row = row.before) stretches.unshift(row.last)
  return stretches
}

/** The row that a stretch continues best. */
function bestBefore(earlier: readonly Row[], last: Stretch): Row | undefined {
  let found: Row | undefined
  for (const row of earlier) {
    const total = row.total + last.score - costOfCut(row.last.act, last.act)
    if (found === undefined || total > found.total) found = { total, last, before: row }
  }
  return found
}

function costOfCut(first: string, next: string): number {
  // What cannot be understood stands alone.
  if (first === 'unclear' || next === 'unclear') return 4
  const isUsual =
    first === next || first === 'none' || next === 'none' || mayFollow(first as ActName, next as ActName)
  return costs.cut + (isUsual ? 0 : costs.oddCut)
}

/** The log-probability of each act for a stretch. */
function weighActs({ columns, shift, around, prefixes }: Weights, from: number, to: number): Float64Array {
  const width = columns.length
  const before = prefixes[from] ?? around
  const after = prefixes[to] ?? around
  const share = shareOf(after.known - before.known + around.known)
  let most = Number.NEGATIVE_INFINITY
  const logits = new Float64Array(width)
  for (let column = 0; column < width; column += 1) {
    const sum = (after.sums[column] ?? 0) - (before.sums[column] ?? 0) + (around.sums[column] ?? 0)
    const logit = sum * share + (shift[column] ?? 0)
    logits[column] = logit
    if (logit > most) most = logit
  }
  let total = 0
  for (let column = 0; column < width; column += 1) {
    const less = (logits[column] ?? 0) - most
    // Smaller ones add nothing that shows.
    if (less > -12) total += Math.exp(less)
  }
  const base = most + Math.log(total)
  for (let column = 0; column < width; column += 1) logits[column] = (logits[column] ?? 0) - base
  return logits
}

/** For the first so many clauses, what they say one by one for each act: a long tale must not drown a short question. */
function clauseSense(single: readonly Float64Array[], width: number): Float64Array[] {
  let last = new Float64Array(width)
  const totals = [last]
  for (const own of single) {
    const next = new Float64Array(width)
    // One clause alone is the stretch itself.
    if (single.length > 1)
      for (let column = 0; column < width; column += 1)
        next[column] = (last[column] ?? 0) + costs.clause * Math.max(costs.leastSense, own[column] ?? 0)
    totals.push(next)
    last = next
  }
  return totals
}

/** The likeliest acts of one stretch. */
function likeliest(
  columns: readonly string[],
  chances: Float64Array,
  from: number,
  to: number,
  sense: readonly Float64Array[],
): Stretch[] {
  const likely: Stretch[] = []
  for (let column = 0; column < columns.length; column += 1) {
    const chance = chances[column] ?? 0
    const act = columns[column] ?? 'none'
    if (chance < leastChance || act === severalActs) continue
    const score = chance + (sense[to]?.[column] ?? 0) - (sense[from]?.[column] ?? 0)
    likely.push({ from, to, act, column, score })
  }
  return likely.length < 2 ? likely : likely.sort((one, other) => other.score - one.score).slice(0, best)
}

/** Log-probability from which an act of a stretch is considered. */
const leastChance = -6
