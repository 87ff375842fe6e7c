// What one message says: normalised, its entities found, split into groups, each group read, the whole decided.
import type { County } from '../organisation/county.ts'
import type { Act, MessageContext, PersonMention, Understanding } from './act.ts'
import { chooseActs, findEvidence } from './acts/decision.ts'
import { ofKind } from './acts/fill.ts'
import type { Evidence, Frame, Scene } from './acts/frame.ts'
import { frames } from './acts/frames.ts'
import { markEntities } from './acts/mark.ts'
import { replyTo } from './acts/reply.ts'
import { isChatter, isForwarded, isWordless } from './acts/silence.ts'
import { createEntityFinder } from './entities/entity-finder.ts'
import type { Entity } from './entity.ts'
import { normalise } from './normalise.ts'
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
    const acts = read(normalised.text, entities, quoted, context, county)
    return { acts, leak: entities.some((entity) => sensitive.has(entity.kind)) }
  }
}

const silent: Act = { act: 'none', confidence: 0.9 }
const puzzled: Act = { act: 'unclear', confidence: 0.6 }

function read(
  text: string,
  entities: readonly Entity[],
  quoted: readonly Entity[],
  context: MessageContext,
  county: County,
): readonly Act[] {
  const bare = text.trim()
  if (isWordless(bare) || isForwarded(bare)) return [silent]
  const cases = new Set(ofKind(entities, 'case-number').map((one) => one.number))
  const quotedCases = new Set(ofKind(quoted, 'case-number').map((one) => one.number))
  const only =
    cases.size === 1
      ? [...cases][0]
      : cases.size === 0 && quotedCases.size === 1
        ? [...quotedCases][0]
        : undefined
  const acts = segments(text, entities).flatMap((group) =>
    readGroup(text, group, entities, { context, county, only }),
  )
  if (acts.length > 0) return acts
  const reply = replyTo(bare, context)
  if (reply) return [reply]
  const marked = markEntities(text, 0, text.length, entities)
  if (isChatter(marked.text)) return [silent]
  return context.channel === 'direct' || context.mentioned === true || context.quote !== undefined
    ? [puzzled]
    : [silent]
}

interface Around {
  readonly context: MessageContext
  readonly county: County
  /** The one case the message or its quotation names. */
  readonly only: string | undefined
}

function readGroup(text: string, group: Group, all: readonly Entity[], around: Around): Act[] {
  const entities = all.filter((entity) => entity.start >= group.start && entity.end <= group.end)
  const marked = markEntities(text, group.start, group.end, entities)
  const chosen = chooseActs(findEvidence(marked, around.context.role), around.context.expecting)
  return chosen.flatMap((evidence, index) => {
    const from = index === 0 ? group.start : stretchStart(text, evidence, group.start)
    const next = chosen[index + 1]
    const to = next === undefined ? group.end : stretchStart(text, next, group.start)
    return fillAct(text, evidence, from, Math.max(from, to), entities, all, around)
  })
}

/** An act's stretch begins with the clause its first cue stands in. */
function stretchStart(text: string, evidence: readonly Evidence[], floor: number): number {
  const first = evidence[0]?.start ?? floor
  for (let at = first; at > floor; at -= 1) if (/[，。；！？\n\s]/.test(text[at - 1] ?? '')) return at
  return first
}

/** Acts that carry several cases at once; the others are said once for each case. */
const carriesCases = new Set(['acknowledge', 'complete', 'dispatch', 'merge'])

function fillAct(
  text: string,
  evidence: readonly Evidence[],
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
    confidence: best.weight,
  }
  if (cases.length < 2 || carriesCases.has(frame.act) || frame.act === 'correct') return [frame.fill(scene)]
  return cases.map((one) => frame.fill({ ...scene, case: one, cases: [one] }))
}

function personIn(entities: readonly Entity[]): PersonMention | undefined {
  const name = ofKind(entities, 'name').find((one) => one.sure)?.name ?? ofKind(entities, 'name')[0]?.name
  const relation = ofKind(entities, 'relation')[0]?.relation
  if (name === undefined && relation === undefined) return undefined
  return { ...(name === undefined ? {} : { name }), ...(relation === undefined ? {} : { relation }) }
}
