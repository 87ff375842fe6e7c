// A message made ready for decision: who is addressed, which case is meant, its groups with their features.
import type { MessageContext } from '../act.ts'
import type { CutScale } from '../classifier/cuts.ts'
import { circumstances } from '../classifier/features.ts'
import { layLattice, type Lattice } from '../classifier/lattice.ts'
import { numbersOf } from '../entities/matches.ts'
import { within } from '../entities/within.ts'
import type { Entity } from '../entity.ts'
import type { NormalisedText } from '../normalise.ts'
import { segments, type Group } from '../segments.ts'
import { namesOtherTopic } from '../lexicon/other-topics.ts'
import { casesIn } from './fill.ts'
import { markEntities, type MarkedText } from './mark.ts'
import { blankPoliteness, speaksToColleague, speaksToEverybody, type Address } from './silence.ts'
import { mendSounds } from './sounds.ts'

export interface GroupReading {
  readonly group: Group
  readonly marked: MarkedText
  readonly entities: readonly Entity[]
  readonly lattice: Lattice
}

export interface Reading {
  /** Normalised, misheard words mended, the assistant's own mention blanked; places as in the normalised text. */
  readonly text: string
  readonly entities: readonly Entity[]
  readonly address: Address
  /** The one case the message names, or else its quotation. */
  readonly only: string | undefined
  /** The one case that the quotation names. */
  readonly quotedCase: string | undefined
  /** It is the assistant who is quoted. */
  readonly quotesUs: boolean
  readonly groups: readonly GroupReading[]
}

const assistantName = /^(?:[\u4e00-\u9fff]{0,4}助手|机器人|AI|ai|小残|1\+N)/

/** 小助手：请确认以上三户是否已核实 */
const ourWords = /^[\u4e00-\u9fff]{0,4}助手[：:]/

/** Lays a message out. `quoted`: the entities of the quoted text. */
export function layOut(
  normalised: NormalisedText,
  found: readonly Entity[],
  quoted: readonly Entity[],
  context: MessageContext,
  cuts: CutScale,
): Reading {
  const ours = normalised.mentions.filter(({ name }) => assistantName.test(name))
  const entities = mendCases(
    normalised.text,
    ours.length === 0
      ? found
      : found.filter((one) => !ours.some(({ start, end }) => one.start >= start && one.end <= end)),
  )
  let text = blankPoliteness(mendSounds(normalised.text))
  let assistant = context.channel === 'direct' || context.mentioned === true
  let colleague = false
  for (const mention of normalised.mentions) {
    if (ours.includes(mention)) {
      assistant = true
      text = text.slice(0, mention.start) + ' '.repeat(mention.end - mention.start) + text.slice(mention.end)
    } else if (!callsOffice(mention.start + 1, entities)) colleague = true
  }
  const cases = casesIn(entities)
  const quotedCases = casesIn(quoted)
  const whole = markEntities(text, 0, text.length, entities)
  const address: Address = {
    assistant,
    colleague: !assistant && (colleague || speaksToColleague(whole.text)),
    everybody: !assistant && speaksToEverybody(text.trim()),
    otherTopic:
      cases.length === 0 &&
      quotedCases.length === 0 &&
      !wantsForSomebody(entities) &&
      (namesOtherTopic(text) || (context.quote !== undefined && namesOtherTopic(context.quote))),
  }
  return {
    text,
    entities,
    address,
    only: only(cases.length === 0 ? quotedCases : cases),
    quotedCase: only(quotedCases),
    quotesUs: context.quote !== undefined && ourWords.test(context.quote),
    groups: segments(text, entities).map((group) =>
      group.start === 0 && group.end === text.length
        ? readGroup(group, entities, whole, context, address, cuts)
        : readPart(text, group, entities, context, address, cuts),
    ),
  }
}

/** 停电没发出去现在补，穆德清的证打好没有: with a name and a service, whatever else is told only goes by. */
const wantsForSomebody = (entities: readonly Entity[]): boolean =>
  entities.some(({ kind }) => kind === 'name') && entities.some(({ kind }) => kind === 'service')

const only = (cases: readonly string[]): string | undefined => (cases.length === 1 ? cases[0] : undefined)

/** Four digits where a clause begins, and not a year, a price or a code of something else. */
const caseByPlace = /(?:^|(?<=[，。；！？、：\s到]|签收))(\d{4})(?!\d|[年元块米斤班字点:：.\-/号路])/y

/** 1118本人, 3105家, 3224平台: four digits that look like a count or stand before an odd word, and are a case. */
function mendCases(text: string, entities: readonly Entity[]): readonly Entity[] {
  if (!/\d{4}/.test(text)) return entities
  const mended = entities.map((entity): Entity => {
    if (entity.kind !== 'count' && entity.kind !== 'age') return entity
    const number = /^\d{4}(?=[本家人名])/.exec(text.slice(entity.start, entity.end))?.[0]
    return number === undefined || /\d/.test(text[entity.start - 1] ?? '')
      ? entity
      : { kind: 'case-number', number, start: entity.start, end: entity.start + 4 }
  })
  let added = false
  let passed = 0
  for (const match of numbersOf(caseByPlace, text)) {
    const start = match.index
    while ((entities[passed]?.end ?? Infinity) <= start) passed += 1
    if ((entities[passed]?.start ?? Infinity) < start + 4) continue
    mended.push({ kind: 'case-number', number: match[1] ?? '', start, end: start + 4 })
    added = true
  }
  return added ? mended.sort((one, other) => one.start - other.start) : mended
}

/** @岩峰镇 calls an office, not a colleague. */
const callsOffice = (place: number, entities: readonly Entity[]): boolean =>
  entities.some(
    (entity) =>
      entity.start <= place &&
      entity.end > place &&
      (entity.kind === 'department' || entity.kind === 'township'),
  )

function readPart(
  text: string,
  group: Group,
  all: readonly Entity[],
  context: MessageContext,
  address: Address,
  cuts: CutScale,
): GroupReading {
  const entities = within(all, group.start, group.end)
  const marked = markEntities(text, group.start, group.end, entities)
  return readGroup(group, entities, marked, context, address, cuts)
}

function readGroup(
  group: Group,
  entities: readonly Entity[],
  marked: MarkedText,
  context: MessageContext,
  address: Address,
  cuts: CutScale,
): GroupReading {
  const around = circumstances(marked.text, entities, context, address)
  return { group, marked, entities, lattice: layLattice(marked.text, context, cuts, around) }
}
