// From the classifier's scores of one group to the acts it says: which, in what order, and where each stands.
import type { ActName, MessageContext } from '../act.ts'
import { featuresOf, type Features } from '../classifier/features.ts'
import type { Model, Scores } from '../classifier/model.ts'
import { frames } from './frames.ts'
import type { GroupReading } from './reading.ts'
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
const second = Number(process.env.SECOND ?? 0.5)
/** Log-odds from which the strongest act is taken where the assistant is spoken to, and in a group where it is not. */
const toAssistant = Number(process.env.TOA ?? -1.2)
const overheard = Number(process.env.OVER ?? -0.4)
/** What an act gains when the assistant has just asked for it. */
const expected = 1
/** Log-odds of the runner-up from which it is worth looking whether two clauses say two things. */
const suspicious = Number(process.env.SUSP ?? -4)
/** Log-odds each of two parts needs of its own for a cut between them. */
const apart = Number(process.env.APART ?? 0)

const clauseEnd = /[，。；！？\n\s]/

const names = frames.map((frame) => frame.act)

interface Weighed {
  readonly act: ActName
  readonly score: number
}

/** A run of clauses with what its words say by themselves. */
interface Stretch {
  /** In the marked text. */
  readonly start: number
  readonly end: number
  readonly weighed: readonly Weighed[]
  readonly quiet: number
  readonly scores: Scores
}

/** The acts of a group in the order of the text; empty when it says none. */
export function chooseActs(reading: GroupReading, model: Model, context: MessageContext, address: Address): Chosen[] {
  const weigh = (start: number, end: number): Stretch => {
    const whole = start === 0 && end === reading.marked.text.length
    const scores = model.score(
      whole ? reading.features : stretchFeatures(reading, start, end, context, address),
    )
    const weighed = names
      .map((act) => ({ act, score: scores.of(act) + (act === context.expecting ? expected : 0) }))
      .sort((one, other) => other.score - one.score)
    return { start, end, weighed, quiet: Math.max(scores.of('none'), scores.of('unclear')), scores }
  }
  const all = weigh(0, reading.marked.text.length)
  const best = all.weighed[0]
  const least = address.assistant ? toAssistant : overheard
  if (best === undefined || best.score < least || best.score < all.quiet) return []
  const parts = cut(reading, all, weigh)
  if (parts.length > 1) {
    return parts.map((part) => chosen(reading, part, part.weighed[0]?.act ?? best.act, part.weighed[0]?.score ?? 0, model))
  }
  const taken = all.weighed.filter(({ score }, index) => index === 0 || score >= second)
  if (taken.length === 1) return [chosen(reading, all, best.act, best.score, model)]
  return place(reading, all.scores, taken, model)
}

const chosen = (reading: GroupReading, part: Stretch, act: ActName, score: number, model: Model): Chosen => ({
  act,
  variant: variantOf(act, part.scores, model),
  confidence: Math.round(chance(score) * 100) / 100,
  start: textPlace(reading, part.start),
  end: textPlace(reading, part.end),
})

/** Cuts a stretch where its two sides each say something of their own, surely enough, and not the same. */
function cut(reading: GroupReading, whole: Stretch, weigh: (start: number, end: number) => Stretch): Stretch[] {
  const runnerUp = whole.weighed[1]
  if (runnerUp === undefined || runnerUp.score < suspicious) return [whole]
  const plausible = new Set(whole.weighed.filter(({ score }) => score >= suspicious).map(({ act }) => act))
  let found: { left: Stretch; right: Stretch; worth: number } | undefined
  for (const at of clauseStarts(reading.marked.text)) {
    if (at <= whole.start || at >= whole.end) continue
    const left = weigh(whole.start, at)
    const one = left.weighed[0]
    if (one === undefined || one.score < apart || one.score < left.quiet || !plausible.has(one.act)) continue
    const right = weigh(at, whole.end)
    const other = right.weighed[0]
    if (other === undefined || other.score < apart || other.score < right.quiet || !plausible.has(other.act)) continue
    if (one.act === other.act) continue
    const worth = Math.min(one.score, other.score)
    if (found === undefined || worth > found.worth) found = { left, right, worth }
  }
  if (found === undefined) return [whole]
  return [...cut(reading, found.left, weigh), ...cut(reading, found.right, weigh)]
}

function stretchFeatures(reading: GroupReading, start: number, end: number, context: MessageContext, address: Address): Features {
  const from = textPlace(reading, start)
  const to = textPlace(reading, end)
  return featuresOf(
    reading.marked.text.slice(start, end),
    reading.entities.filter((entity) => entity.start >= from && entity.end <= to),
    context,
    address,
  )
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
