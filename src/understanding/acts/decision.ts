// From the classifier's scores of one group to the acts it says: which, in what order, and where each stands.
import type { ActName, MessageContext } from '../act.ts'
import type { Model, Scores } from '../classifier/model.ts'
import { frames } from './frames.ts'
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

/** Log-odds from which an act is taken beside a stronger one in the same clause. */
const second = 0.5
/** Log-odds from which the strongest act is taken. */
const least = -3
/** What an act gains when the assistant has just asked for it. */
const expected = 1
const clauseEnd = /[，。；！？\n\s]/

const names = frames.map((frame) => frame.act)

/** The acts of a group in the order of the text; empty when it says none. */
export function chooseActs(
  reading: GroupReading,
  model: Model,
  context: MessageContext,
  address: Address,
): Chosen[] {
  const scores = model.score(reading.features)
  const weighed = names
    .map((act) => ({
      act,
      score: scores.of(act) + (act === context.expecting ? expected : 0) - burden(act, address),
    }))
    .sort((one, other) => other.score - one.score)
  const best = weighed[0]
  const quiet = Math.max(scores.of('none'), scores.of('unclear'))
  if (best === undefined || best.score < least || best.score < quiet) return []
  const taken = weighed.filter(
    ({ act, score }, index) =>
      index === 0 || (score >= second && (mayFollow(best.act, act) || mayFollow(act, best.act))),
  )
  return place(reading, scores, taken, model)
}

/** Acts that state a fact the ledger has to know, whoever is addressed. */
const facts = new Set<ActName>([
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
const overheard = { fact: 0.5, other: 1 } as const
const beside = 2
const toColleague = { fact: 1, other: 2.5 } as const
const toEverybody = 3

/** How much surer an act must be when the message may be meant for somebody else. */
function burden(act: ActName, address: Address): number {
  if (address.assistant) return address.otherTopic ? 0.5 : 0
  const kind = facts.has(act) ? 'fact' : 'other'
  let more: number = overheard[kind]
  if (address.otherTopic) more += beside
  if (address.colleague) more += toColleague[kind]
  if (address.everybody) more += toEverybody
  return more
}

const chance = (score: number): number => Math.min(0.99, Math.max(0.01, 1 / (1 + Math.exp(-score))))

/** Gives each clause to the act that most of its words speak for. */
function place(
  reading: GroupReading,
  scores: Scores,
  taken: readonly { act: ActName; score: number }[],
  model: Model,
): Chosen[] {
  const { marked } = reading
  const starts = clauseStarts(marked.text)
  const acts = taken
    .map(({ act, score }) => {
      const shares = starts.map(() => 0)
      if (taken.length > 1) {
        for (const { place, share } of scores.from(act)) {
          const clause = clauseAt(starts, place)
          shares[clause] = (shares[clause] ?? 0) + share
        }
      }
      // The clause where an act is strongest is its home.
      const home = shares.indexOf(Math.max(...shares))
      return { act, score, shares, home, word: taken.length > 1 ? firstWord(scores, act, starts, home) : 0 }
    })
    .sort((one, other) => one.home - other.home || one.word - other.word)
  return acts.map((one, index) => {
    const before = acts.findLast((other, place) => place < index && other.home < one.home)
    const after = acts.find((other, place) => place > index && other.home > one.home)
    const from = before === undefined ? 0 : border(before, one)
    const to = after === undefined ? starts.length : border(one, after)
    return {
      act: one.act,
      variant: variantOf(one.act, scores, model),
      confidence: Math.round(chance(one.score) * 100) / 100,
      start: textPlace(reading, starts[from] ?? 0),
      end: textPlace(reading, starts[to] ?? marked.text.length),
    }
  })
}

interface Homed {
  readonly shares: readonly number[]
  readonly home: number
}

/** The first clause after one act's home that speaks more for the next act; acts at home in one clause share it. */
function border(one: Homed, next: Homed): number {
  for (let clause = one.home + 1; clause < next.home; clause += 1)
    if ((next.shares[clause] ?? 0) > (one.shares[clause] ?? 0)) return clause
  return next.home
}

function firstWord(scores: Scores, act: ActName, starts: readonly number[], home: number): number {
  let best = 0
  let at = 0
  for (const { place, share } of scores.from(act)) {
    if (clauseAt(starts, place) !== home || share <= best) continue
    best = share
    at = place
  }
  return at
}

const textPlace = (reading: GroupReading, place: number): number =>
  reading.marked.places[Math.min(place, reading.marked.text.length)] ?? reading.group.end

function clauseStarts(text: string): number[] {
  const starts = [0]
  for (let at = 1; at < text.length; at += 1)
    if (clauseEnd.test(text[at - 1] ?? '') && !clauseEnd.test(text[at] ?? '')) starts.push(at)
  return starts
}

function clauseAt(starts: readonly number[], place: number): number {
  let clause = 0
  while (clause + 1 < starts.length && (starts[clause + 1] ?? 0) <= place) clause += 1
  return clause
}

const variantsOf = new Map<Model, ReadonlyMap<string, readonly string[]>>()

function variantOf(act: ActName, scores: Scores, model: Model): string | undefined {
  let known = variantsOf.get(model)
  if (known === undefined) {
    const found = new Map<string, string[]>()
    for (const column of model.columns) {
      const [owner, variant] = column.split(':')
      if (owner !== undefined && variant !== undefined)
        found.set(owner, [...(found.get(owner) ?? []), variant])
    }
    variantsOf.set(model, found)
    known = found
  }
  let best: string | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const variant of known.get(act) ?? []) {
    const score = scores.of(`${act}:${variant}`)
    if (score > most) {
      most = score
      best = variant
    }
  }
  return best
}
