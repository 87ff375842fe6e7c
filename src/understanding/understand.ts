// What one message says: normalised, its entities found, split into groups, each group read, the whole decided.
import type { County } from '../organisation/county.ts'
import type { Act, MessageContext, PersonMention, Understanding } from './act.ts'
import { chooseActs, findEvidence, type Placed } from './acts/decision.ts'
import { ofKind } from './acts/fill.ts'
import type { Frame, Scene } from './acts/frame.ts'
import { frames } from './acts/frames.ts'
import { markEntities } from './acts/mark.ts'
import { replyTo } from './acts/reply.ts'
import {
  isForwarded,
  isGreeting,
  isThanks,
  isWordless,
  namesOtherTopic,
  speaksToColleague,
  speaksToEverybody,
  type Address,
} from './acts/silence.ts'
import { mendSounds } from './acts/sounds.ts'
import { createEntityFinder } from './entities/entity-finder.ts'
import type { Entity } from './entity.ts'
import { normalise, type NormalisedText } from './normalise.ts'
import { segments, type Group } from './segments.ts'

const frameOf: ReadonlyMap<string, Frame> = new Map(frames.map((frame) => [frame.act, frame]))

const sensitive = new Set<Entity['kind']>([
  'id-number',
  'certificate-number',
  'bank-number',
  'phone',
  'diagnosis',
])

/**
 * Prepares understanding for one county (some tens of milliseconds). The function it returns reads one message in
 * microseconds; it never throws, and its time grows no faster than the text.
 */
export function createUnderstanding(
  county: County,
): (text: string, context: MessageContext) => Understanding {
  const find = createEntityFinder(county)
  return (text, context) => {
    const normalised = normalise(text)
    const entities = find(normalised, context)
    const quoted = context.quote === undefined ? [] : find(normalise(context.quote), context)
    const acts = read(normalised, entities, quoted, context, county)
    return { acts, leak: entities.some((entity) => sensitive.has(entity.kind)) }
  }
}

const silent: Act = { act: 'none', confidence: 0.9 }
const puzzled: Act = { act: 'unclear', confidence: 0.6 }

const assistantName = /^(?:小?助手|机器人|AI|ai|小残|1\+N)/

function read(
  normalised: NormalisedText,
  entities: readonly Entity[],
  quoted: readonly Entity[],
  context: MessageContext,
  county: County,
): readonly Act[] {
  // The assistant's own mention says nothing; as spaces it keeps every place.
  let text = mendSounds(normalised.text)
  let toAssistant = context.channel === 'direct' || context.mentioned === true
  let toColleague = false
  for (const mention of normalised.mentions) {
    if (assistantName.test(mention.name)) {
      toAssistant = true
      text = text.slice(0, mention.start) + ' '.repeat(mention.end - mention.start) + text.slice(mention.end)
    } else if (
      !entities.some(
        (entity) =>
          entity.start <= mention.start + 1 &&
          entity.end > mention.start + 1 &&
          (entity.kind === 'department' || entity.kind === 'township'),
      )
    ) {
      toColleague = true
    }
  }
  const bare = text.trim()
  if (isWordless(bare)) return [silent]
  if (isForwarded(bare) && !/\d{4}/.test(bare)) return [silent]
  const cases = new Set(ofKind(entities, 'case-number').map((one) => one.number))
  const quotedCases = new Set(ofKind(quoted, 'case-number').map((one) => one.number))
  const only =
    cases.size === 1
      ? [...cases][0]
      : cases.size === 0 && quotedCases.size === 1
        ? [...quotedCases][0]
        : undefined
  const marked = markEntities(text, 0, text.length, entities)
  const otherTopic =
    cases.size === 0 &&
    quotedCases.size === 0 &&
    (namesOtherTopic(text) || (context.quote !== undefined && namesOtherTopic(context.quote)))
  const address: Address = {
    assistant: toAssistant,
    colleague: !toAssistant && (toColleague || speaksToColleague(marked.text)),
    everybody: !toAssistant && speaksToEverybody(bare),
    otherTopic,
  }
  const around: Around = { context, county, only, address }
  const acts = segments(text, entities).flatMap((group) => readGroup(text, group, entities, around))
  const reply = replyTo(bare, context, entities, acts)
  if (reply !== undefined) return [reply]
  if (acts.length > 0) return acts
  if (isThanks(bare) || isGreeting(bare)) return [silent]
  if (address.colleague || address.everybody) return [silent]
  return toAssistant || (context.quote !== undefined && quotedCases.size > 0)
    ? otherTopic && !toAssistant
      ? [silent]
      : [puzzled]
    : [silent]
}

interface Around {
  readonly context: MessageContext
  readonly county: County
  /** The one case the message or its quotation names. */
  readonly only: string | undefined
  readonly address: Address
}

function readGroup(text: string, group: Group, all: readonly Entity[], around: Around): Act[] {
  const entities = all.filter((entity) => entity.start >= group.start && entity.end <= group.end)
  const marked = markEntities(text, group.start, group.end, entities)
  const chosen = chooseActs(findEvidence(marked, around.context, around.address))
  return chosen.flatMap((evidence, index) => {
    const from = index === 0 ? group.start : stretchStart(text, evidence, group.start)
    const next = chosen[index + 1]
    const to = next === undefined ? group.end : stretchStart(text, next, group.start)
    return fillAct(text, evidence, from, Math.max(from, to), entities, all, around)
  })
}

/** An act's stretch begins with the clause its first cue stands in. */
function stretchStart(text: string, evidence: readonly Placed[], floor: number): number {
  const first = evidence[0]?.start ?? floor
  for (let at = first; at > floor; at -= 1) if (/[，。；！？\n\s]/.test(text[at - 1] ?? '')) return at
  return first
}

/** Acts that carry several cases at once; the others are said once for each case. */
const carriesCases = new Set(['acknowledge', 'complete', 'dispatch', 'merge', 'correct'])

function fillAct(
  text: string,
  evidence: readonly Placed[],
  start: number,
  end: number,
  entities: readonly Entity[],
  all: readonly Entity[],
  around: Around,
): Act[] {
  const act = evidence[0]?.act
  const frame = act === undefined ? undefined : frameOf.get(act)
  if (frame === undefined) return []
  const own = entities.filter((entity) => entity.start >= start && entity.end <= end)
  const named = [...new Set(ofKind(own, 'case-number').map((one) => one.number))]
  const earlier = ofKind(entities, 'case-number').findLast((one) => one.start < start)?.number
  const cases =
    named.length > 0
      ? named
      : around.only !== undefined
        ? [around.only]
        : earlier === undefined
          ? []
          : [earlier]
  const best = evidence.reduce((one, other) => (other.weight > one.weight ? other : one))
  const scene: Scene = {
    text,
    start,
    end,
    own,
    group: entities,
    all,
    evidence,
    variant: best.as ?? evidence.find((one) => one.as !== undefined)?.as,
    case: cases[0],
    cases,
    person: personIn(own) ?? personIn(entities) ?? personIn(all),
    context: around.context,
    county: around.county,
    confidence: Math.max(0.05, best.weight),
  }
  if (cases.length < 2 || carriesCases.has(frame.act)) return [frame.fill(scene)]
  return cases.map((one) => frame.fill({ ...scene, case: one, cases: [one] }))
}

function personIn(entities: readonly Entity[]): PersonMention | undefined {
  const name = ofKind(entities, 'name').find((one) => one.sure)?.name ?? ofKind(entities, 'name')[0]?.name
  const relation = ofKind(entities, 'relation')[0]?.relation
  if (name === undefined && relation === undefined) return undefined
  return { ...(name === undefined ? {} : { name }), ...(relation === undefined ? {} : { relation }) }
}
