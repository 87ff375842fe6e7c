// What one message says: normalised, its entities found, split into groups, each group read, the whole decided.
import type { County } from '../organisation/county.ts'
import type { Act, MessageContext, PersonMention, Understanding } from './act.ts'
import { chooseActs, type Chosen } from './acts/decision.ts'
import { ofKind } from './acts/fill.ts'
import type { Frame, Scene } from './acts/frame.ts'
import { frames } from './acts/frames.ts'
import { layOut, type GroupReading, type Reading } from './acts/reading.ts'
import { replyTo } from './acts/reply.ts'
import { isForwarded, isGreeting, isThanks, isWordless } from './acts/silence.ts'
import type { Model } from './classifier/model.ts'
import { createEntityFinder } from './entities/entity-finder.ts'
import type { Entity } from './entity.ts'
import { normalise } from './normalise.ts'

const frameOf: ReadonlyMap<string, Frame> = new Map(frames.map((frame) => [frame.act, frame]))

/**
 * Prepares understanding for one county (some tenths of a second). The function it returns reads one message in
 * microseconds; it never throws, and its time grows no faster than the text.
 */
export function createUnderstanding(
  county: County,
  model: Model,
): (text: string, context: MessageContext) => Understanding {
  const find = createEntityFinder(county)
  return (text, context) => {
    const normalised = normalise(text)
    const entities = find(normalised, context)
    const quoted = context.quote === undefined ? [] : find(normalise(context.quote), context)
    const acts = decide(layOut(normalised, entities, quoted, context), context, county, model)
    return { acts, leak: leaks(entities, acts) }
  }
}

/** What has no place in a group. An illness asked about in general (does diabetes count?) is nobody's. */
function leaks(entities: readonly Entity[], acts: readonly Act[]): boolean {
  const isGeneral =
    acts.every((one) => one.act === 'ask-policy') && !entities.some((one) => one.kind === 'name')
  return entities.some(
    (one) =>
      one.kind === 'id-number' ||
      one.kind === 'certificate-number' ||
      one.kind === 'bank-number' ||
      (one.kind === 'phone' && one.sort === 'mobile') ||
      (one.kind === 'diagnosis' && !isGeneral),
  )
}

const silent: Act = { act: 'none', confidence: 0.9 }
const puzzled: Act = { act: 'unclear', confidence: 0.6 }

function decide(reading: Reading, context: MessageContext, county: County, model: Model): readonly Act[] {
  const bare = reading.text.trim()
  if (isWordless(bare) || (isForwarded(bare) && !/\d{4}/.test(bare))) return [silent]
  const acts = reading.groups.flatMap((group) =>
    chooseActs(group, model, context, reading.address).flatMap((chosen) =>
      fillAct(chosen, group, reading, context, county),
    ),
  )
  const reply = replyTo(bare, context, reading.entities, acts)
  if (reply !== undefined) return [reply]
  if (acts.length > 0) return joinNilReports(acts)
  return [isMeantForAssistant(reading, context, bare, model) ? puzzled : silent]
}

/** Whether somebody waits for an answer to what cannot be understood. */
function isMeantForAssistant(reading: Reading, context: MessageContext, bare: string, model: Model): boolean {
  if (!reading.address.assistant && !(context.quote !== undefined && reading.quotesCase)) return false
  if (isThanks(bare) || isGreeting(bare)) return false
  const first = reading.groups[0]
  if (first === undefined) return true
  const scores = model.score(first.features)
  return scores.of('unclear') >= scores.of('none') - 0.5
}

/** Acts that carry several cases at once; the others are said once for each case. */
const carriesCases = new Set(['acknowledge', 'complete', 'dispatch', 'merge', 'correct', 'request'])

function fillAct(
  chosen: Chosen,
  group: GroupReading,
  reading: Reading,
  context: MessageContext,
  county: County,
): Act[] {
  const frame = frameOf.get(chosen.act)
  if (frame === undefined) return []
  const { start, end } = chosen
  const own = group.entities.filter((entity) => entity.start >= start && entity.end <= end)
  const named = [...new Set(ofKind(own, 'case-number').map((one) => one.number))]
  const earlier = ofKind(group.entities, 'case-number').findLast((one) => one.start < start)?.number
  const cases =
    named.length > 0
      ? named
      : reading.only !== undefined
        ? [reading.only]
        : earlier === undefined
          ? []
          : [earlier]
  const scene: Scene = {
    text: reading.text,
    start,
    end,
    said: reading.text.slice(start, end),
    own,
    group: group.entities,
    all: reading.entities,
    variant: chosen.variant,
    case: cases[0],
    cases,
    person: personIn(own) ?? personIn(group.entities) ?? personIn(reading.entities),
    context,
    county,
    confidence: chosen.confidence,
  }
  if (cases.length < 2 || carriesCases.has(frame.act)) return [frame.fill(scene)]
  return cases.map((one) => frame.fill({ ...scene, case: one, cases: [one] }))
}

function personIn(entities: readonly Entity[]): PersonMention | undefined {
  const name = ofKind(entities, 'name').find((one) => one.sure)?.name ?? ofKind(entities, 'name')[0]?.name
  const relation = ofKind(entities, 'relation').find((one) => one.of !== 'other')?.relation
  if (name === undefined && relation === undefined) return undefined
  return { ...(name === undefined ? {} : { name }), ...(relation === undefined ? {} : { relation }) }
}

/** Nothing to join yet: each line of a 接龙 is its own report. */
const joinNilReports = (acts: readonly Act[]): readonly Act[] => acts
