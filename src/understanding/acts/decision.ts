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

/** What unclear gains when somebody of the work turns to the assistant: he wants something of it. */
const wanted = 2

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
 * programme, to a colleague, to everybody.
 */
const burdens = {
  unasked: 3,
  called: 1,
  overheard: 3,
  beside: 3,
  toColleague: { fact: 2, other: 4 },
  toEverybody: 5,
}

/** What is said by a post that seldom says it. */
const ofAnotherPost = 1.5

/** How much surer an act must be when the message may be meant for somebody else. */
function burden(
  act: string,
  address: Address,
  isAsked: boolean,
  isForUs: boolean,
  isCalled: boolean,
): number {
  if (act === 'none' || act === 'unclear') return 0
  if (address.assistant)
    return (isAsked ? 0 : isCalled ? burdens.called : burdens.unasked) + (address.otherTopic ? 0.5 : 0)
  const kind = facts.has(act) ? 'fact' : 'other'
  // Who quotes the card of a case speaks of it, and so does whoever answers under the heading of the survey.
  let more = isForUs ? 0 : burdens.overheard
  if (address.otherTopic) more += burdens.beside
  if (address.colleague) more += burdens.toColleague[kind]
  if (address.everybody) more += burdens.toEverybody
  return more
}

/**
 * The part of its burden that an act is spared behind another: a message that is for the assistant is so as a whole. Villages and
 * families tell several things in a breath; what offices add is mostly part of what they said.
 */
const sparedBehindAnother = { relative: 0.6, village: 0.6, township: 0, county: 0, department: 0, leader: 0 }

/** What is known of each act before a word is read. */
interface Prior {
  /** What speaks for or against it. */
  readonly shift: Float64Array
  /** What it gains behind another act. */
  readonly behindAnother: Float64Array
}

/** By model, by post and question, and by address: they depend on no word. */
const priors = new WeakMap<Model, Map<string, Prior[]>>()

/** An address as a number. */
const numberOf = ({ assistant, colleague, everybody, otherTopic }: Address): number =>
  (assistant ? 1 : 0) + (colleague ? 2 : 0) + (everybody ? 4 : 0) + (otherTopic ? 8 : 0)

function priorOf(
  model: Model,
  { role, expecting, channel }: MessageContext,
  address: Address,
  isForUs: boolean,
  namesCase: boolean,
): Prior {
  const ofModel = priors.get(model) ?? new Map<string, Prior[]>()
  priors.set(model, ofModel)
  const situation = `${role} ${channel} ${expecting ?? ''}`
  const known = ofModel.get(situation) ?? []
  ofModel.set(situation, known)
  return (known[numberOf(address) + (isForUs ? 16 : 0) + (namesCase ? 32 : 0)] ??= prior())

  function prior(): Prior {
    const { columns, bias } = model.acts
    const isOffice = role !== 'relative' && role !== 'village'
    const isCalled = channel === 'group' || namesCase || isOffice
    const burdens = columns.map((act) => burden(act, address, expecting !== undefined, isForUs, isCalled))
    return {
      shift: Float64Array.from(
        columns,
        (act, column) =>
          (bias[column] ?? 0) -
          (burdens[column] ?? 0) +
          (act === expecting ? expected : 0) +
          (act === 'unclear' && address.assistant && role !== 'relative' ? wanted : 0) -
          (seldomSaid[role].has(act as ActName) ? ofAnotherPost : 0),
      ),
      behindAnother: Float64Array.from(burdens, (one) => one * sparedBehindAnother[role]),
    }
  }
}

/** The acts of a group in the order of the text, `none` and `unclear` among them. */
export function chooseActs(
  reading: GroupReading,
  model: Model,
  context: MessageContext,
  address: Address,
  isForUs: boolean,
): Chosen[] {
  const { columns } = model.acts
  const { lattice } = reading
  const namesCase = reading.entities.some(({ kind }) => kind === 'case-number')
  const weighed = weighLists(lattice, model.acts)
  const { shift, behindAnother } = priorOf(model, context, address, isForUs, namesCase)
  const stretches = weighStretches(lattice, weighed, shift)
  const pauses = pausesIn(reading.marked.text, lattice.starts)
  const division = bestDivision(stretches, model.follows, columns.length, pauses, behindAnother)
  return division.map(({ from, to, column, odds }) => {
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
