// From one group to the acts it says: the division into stretches that reads best, an act for each.
import type { ActName, MessageContext } from '../act.ts'
import { bestDivision } from '../classifier/best-division.ts'
import { keysBetween } from '../classifier/lattice.ts'
import type { Model } from '../classifier/model.ts'
import { weighLists, weighStretches } from '../classifier/stretches.ts'
import type { GroupReading } from './reading.ts'
import { pausesIn } from './pauses.ts'
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

/**
 * Log-odds an act must have more, since a false action is the worst error and what is learnt from dwells on acts: said in the
 * assistant's own chat unasked; to the assistant by name, of a case that is named, or by an office; in a group at all, beside another
 * programme, to a colleague, to everybody, of another post.
 */
const burdens = {
  unasked: 3,
  called: 1,
  overheard: 3,
  beside: 3,
  toColleague: { fact: 2, other: 4 },
  toEverybody: 5,
  ofAnotherPost: 1.5,
}

/** How much surer an act must be when the message may be meant for somebody else. */
function burden(
  act: string,
  address: Address,
  isAsked: boolean,
  quotesCase: boolean,
  isCalled: boolean,
): number {
  if (act === 'none' || act === 'unclear') return 0
  if (address.assistant)
    return (isAsked ? 0 : isCalled ? burdens.called : burdens.unasked) + (address.otherTopic ? 0.5 : 0)
  const kind = facts.has(act) ? 'fact' : 'other'
  // Who quotes the card of a case speaks of it.
  let more = quotesCase ? 0 : burdens.overheard
  if (address.otherTopic) more += burdens.beside
  if (address.colleague) more += burdens.toColleague[kind]
  if (address.everybody) more += burdens.toEverybody
  return more
}

/** Shifts by model, by post and question, and by address: they depend on no word. */
const shifts = new WeakMap<Model, Map<string, Float64Array[]>>()

/** An address as a number. */
const numberOf = ({ assistant, colleague, everybody, otherTopic }: Address): number =>
  (assistant ? 1 : 0) + (colleague ? 2 : 0) + (everybody ? 4 : 0) + (otherTopic ? 8 : 0)

/** What speaks for or against each act before a word is read. */
function shiftOf(
  model: Model,
  { role, expecting, channel }: MessageContext,
  address: Address,
  quotesCase: boolean,
  namesCase: boolean,
): Float64Array {
  const ofModel = shifts.get(model) ?? new Map<string, Float64Array[]>()
  shifts.set(model, ofModel)
  const situation = `${role} ${channel} ${expecting ?? ''}`
  const isOffice = role !== 'relative' && role !== 'village'
  const isCalled = channel === 'group' || namesCase || isOffice
  const known = ofModel.get(situation) ?? []
  ofModel.set(situation, known)
  const { columns, bias } = model.acts
  return (known[numberOf(address) + (quotesCase ? 16 : 0) + (namesCase ? 32 : 0)] ??= Float64Array.from(
    columns,
    (act, column) => {
      const gain = act === expecting ? expected : 0
      const seldom = seldomSaid[role].has(act as ActName) ? burdens.ofAnotherPost : 0
      return (
        (bias[column] ?? 0) -
        burden(act, address, expecting !== undefined, quotesCase, isCalled) +
        gain -
        seldom
      )
    },
  ))
}

/** The acts of a group in the order of the text, `none` and `unclear` among them. */
export function chooseActs(
  reading: GroupReading,
  model: Model,
  context: MessageContext,
  address: Address,
  quotesCase: boolean,
): Chosen[] {
  const { columns } = model.acts
  const { lattice } = reading
  const namesCase = reading.entities.some(({ kind }) => kind === 'case-number')
  const weighed = weighLists(lattice, model.acts)
  const stretches = weighStretches(lattice, weighed, shiftOf(model, context, address, quotesCase, namesCase))
  const pauses = pausesIn(reading.marked.text, lattice.starts)
  return bestDivision(stretches, model.follows, columns.length, pauses).map(({ from, to, column, odds }) => {
    const act = (columns[column] ?? 'none') as ActName
    return {
      act,
      variant: model.kindOf(act, () => keysBetween(lattice, from, to)),
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
