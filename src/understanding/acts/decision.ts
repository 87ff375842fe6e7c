// From one group to the acts it says: the division into stretches that reads best, an act for each.
import type { ActName, MessageContext } from '../act.ts'
import { listsBetween } from '../classifier/lattice.ts'
import type { Model } from '../classifier/model.ts'
import { listsOf, weighLists, weighStretches } from '../classifier/stretches.ts'
import type { GroupReading } from './reading.ts'
import { seldomSaid } from './seldom-said.ts'
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
  overheard: { fact: 0.8, other: 1.6 },
  beside: 3,
  toColleague: { fact: 1.6, other: 4 },
  toEverybody: 5,
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

/** Shifts by model and situation: they depend on no word. */
const shifts = new WeakMap<Model, Map<string, Float64Array>>()

/** What speaks for or against each act before a word is read. */
function shiftOf(model: Model, { role, expecting }: MessageContext, address: Address): Float64Array {
  const known = shifts.get(model) ?? new Map<string, Float64Array>()
  shifts.set(model, known)
  const { assistant, colleague, everybody, otherTopic } = address
  const situation = `${role} ${expecting} ${assistant} ${colleague} ${everybody} ${otherTopic}`
  const before = known.get(situation)
  if (before !== undefined) return before
  const { columns, bias } = model.acts
  const shift = Float64Array.from(columns, (act, column) => {
    const gain = act === expecting ? expected : 0
    const seldom = seldomSaid[role].has(act as ActName) ? burdens.ofAnotherPost : 0
    return (bias[column] ?? 0) - burden(act, address) + gain - seldom
  })
  known.set(situation, shift)
  return shift
}

/** The acts of a group in the order of the text, `none` and `unclear` among them. */
export function chooseActs(
  reading: GroupReading,
  model: Model,
  context: MessageContext,
  address: Address,
): Chosen[] {
  const { columns, step, addTo } = model.acts
  const { lattice, circumstances } = reading
  const lists = listsOf(lattice, circumstances)
  const weighed = weighLists(lists, new Int32Array(lists.length * columns.length), step, addTo)
  const { units, logits } = weighStretches(lattice, weighed, shiftOf(model, context, address))
  return divide(units, logits, model.follows, columns.length).map(({ from, to, column, odds }) => {
    const act = (columns[column] ?? 'none') as ActName
    return {
      act,
      variant: model.kindOf(act, () => [...listsBetween(lattice, from, to), circumstances]),
      confidence: Math.round(Math.min(0.99, Math.max(0.01, odds)) * 100) / 100,
      start: from === 0 ? reading.group.start : placeOf(reading, from),
      end: placeOf(reading, to),
    }
  })
}

const placeOf = (reading: GroupReading, unit: number): number => {
  const start = reading.lattice.starts[unit]
  return start === undefined ? reading.group.end : (reading.marked.places[start] ?? reading.group.end)
}

/** A stretch of units read as one act. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly column: number
  /** Its chance among the acts of this stretch. */
  readonly odds: number
}

/** The division of the units with the highest sum of weights and steps (Viterbi over stretches). */
function divide(units: number, logits: Float64Array, follows: Float64Array, width: number): Stretch[] {
  if (units === 1) {
    const column = largest(logits, 0, width)
    return [{ from: 0, to: 1, column, odds: chanceOf(logits, 0, width, column) }]
  }
  const totals = new Float64Array((units + 1) * width).fill(Number.NEGATIVE_INFINITY)
  /** Where the last stretch began, and the act before it. */
  const begins = new Int16Array((units + 1) * width)
  const befores = new Int16Array((units + 1) * width).fill(-1)
  const entered = new Float64Array(units * width)
  const enteredBy = new Int16Array(units * width).fill(-1)
  for (let to = 1; to <= units; to += 1) {
    for (let from = 0; from < to; from += 1) {
      const base = (from * units + to - 1) * width
      for (let column = 0; column < width; column += 1) {
        const total = (entered[from * width + column] ?? 0) + (logits[base + column] ?? 0)
        const place = to * width + column
        if (total <= (totals[place] ?? 0)) continue
        totals[place] = total
        begins[place] = from
        befores[place] = enteredBy[from * width + column] ?? -1
      }
    }
    if (to === units) break
    enterFrom(to, totals, follows, entered, enteredBy, width)
  }
  let column = largest(totals, units * width, width)
  const stretches: Stretch[] = []
  for (let to = units; to > 0;) {
    const from = begins[to * width + column] ?? 0
    const before = befores[to * width + column] ?? -1
    stretches.unshift({
      from,
      to,
      column,
      odds: chanceOf(logits, (from * units + to - 1) * width, width, column),
    })
    to = from
    column = before
  }
  return stretches
}

/** Acts so much less likely than another at a place are not gone on from. */
const hopeless = 8

/** What the best row of stretches up to a place brings along for each act that begins there, and its last act. */
function enterFrom(
  to: number,
  totals: Float64Array,
  follows: Float64Array,
  entered: Float64Array,
  enteredBy: Int16Array,
  width: number,
): void {
  const here = to * width
  const least = (totals[here + largest(totals, here, width)] ?? 0) - hopeless
  entered.fill(Number.NEGATIVE_INFINITY, here, here + width)
  for (let first = 0; first < width; first += 1) {
    const total = totals[here + first] ?? 0
    if (total < least) continue
    for (let next = 0; next < width; next += 1) {
      const reached = total + (follows[first * width + next] ?? 0)
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
