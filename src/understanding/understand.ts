// What one message says: normalised, its entities found, split into groups, each group read, the whole decided.
import type { County } from '../organisation/county.ts'
import type { Act, MessageContext, PersonMention, Understanding } from './act.ts'
import { atAGlance, puzzled, silent } from './acts/at-a-glance.ts'
import { chooseActs, type Chosen } from './acts/decision.ts'
import { joinStretches } from './acts/join-stretches.ts'
import { casesIn, ofKind } from './acts/fill.ts'
import type { Frame, Scene } from './acts/frame.ts'
import { frames } from './acts/frames.ts'
import { meantBy } from './acts/meant.ts'
import { notYet } from './acts/not-yet.ts'
import { personIn } from './acts/person.ts'
import { urgeEach } from './acts/pressure.ts'
import { casesOf } from './acts/which-case.ts'
import { listedUnder, nobodyFirst } from './acts/listed-under.ts'
import { layOut, type GroupReading, type Reading } from './acts/reading.ts'
import { besides, replyTo } from './acts/reply.ts'
import { peopleInRow, sceneOf } from './acts/row.ts'
import { splitStretch } from './acts/two-in-one/split-stretch.ts'
import { toldApart, toldOf } from './acts/told-apart.ts'
import { takeTogether } from './acts/together/together.ts'
import { isGreeting, isThanks, type Address } from './acts/silence.ts'
import { headsSurvey } from './acts/survey-heading.ts'
import type { Model } from './classifier/model.ts'
import { createEntityFinder } from './entities/entity-finder.ts'
import type { Entity } from './entity.ts'
import { leaks } from './leaks.ts'
import { normalise } from './normalise.ts'
import { quotedReply } from './quoted-reply.ts'

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
  const read = (text: string, context: MessageContext): Understanding => {
    const normalised = normalise(text)
    const entities = find(normalised, context)
    const quote = context.quote === undefined ? undefined : normalise(context.quote)
    const quoted = quote === undefined ? [] : find(quote, context)
    const heard = quote === undefined ? context : { ...context, quote: quote.text }
    const acts = decide(layOut(normalised, entities, quoted, heard, model.cuts), heard, county, model)
    return { acts, leak: leaks(entities, acts) }
  }
  return (text, context) => {
    const reply = context.quote === undefined ? quotedReply(text) : undefined
    if (reply === undefined) return read(text, context)
    const { acts, leak } = read(reply.said, { ...context, quote: reply.quote })
    // What is quoted stands in this message too.
    return { acts, leak: leak || leaks(find(normalise(reply.quote), context), acts) }
  }
}

function decide(reading: Reading, context: MessageContext, county: County, model: Model): readonly Act[] {
  const bare = reading.text.trim()
  const [first] = reading.groups
  const heading = first?.group.place === 'heading' ? first : undefined
  const isList = reading.groups.some(({ group }) => group.place === 'item')
  const seen = atAGlance(bare, isList, reading, context)
  if (seen !== undefined) return [seen]
  const isSurvey = heading !== undefined && headsSurvey(heading.marked.text)
  const isTownsman = context.role === 'village' || context.role === 'township'
  /** What the words above a list say, as they would by themselves. */
  const ofHeading: readonly Chosen[] =
    heading === undefined
      ? []
      : chooseActs(heading, model, context, toUs(reading.address), true)
          .map((one) => meantBy(one, reading.text, heading.entities, context))
          .filter(({ act }) => act !== 'none' && act !== 'unclear')
  let puzzling = false
  const acts: Act[] = []
  for (const group of reading.groups) {
    if (group === heading) continue
    const isItem = group.group.place === 'item'
    const isForUs = reading.quotedCase !== undefined || (isItem && isSurvey)
    const address = isItem && group.entities.some(isOurs) ? toUs(reading.address) : reading.address
    const chosen = chooseActs(group, model, context, address, isForUs)
    const said: Chosen[] = []
    const meant = chosen.map((one) => meantBy(one, reading.text, group.entities, context))
    puzzling ||= meant.some((one) => one.act === 'unclear')
    const joined = joinStretches(meant, group, reading.text, reading.quotedCase)
    for (const one of joined) said.push(...splitStretch(one, reading.text, group.entities, joined))
    if (said.length === 0 && isItem && heading !== undefined) said.push(...carriedOver(ofHeading, group))
    if (said.length === 0 && (heading !== undefined || (isList && isTownsman)))
      acts.push(...listedUnder(heading, group, reading.text))
    else if (said.length === 0 && isTownsman && !isForOthers(reading, context))
      acts.push(...nobodyFirst(group, reading.text))
    for (const one of said) acts.push(...fillAct(one, said, group, reading, context, county))
  }
  const reply = replyTo(bare, context, reading.entities, acts)
  if (reply !== undefined) return [reply, ...besides(reply, acts, bare)]
  if (acts.length > 0) return takeTogether(acts, { isList, text: bare, role: context.role })
  const isPuzzle =
    (puzzling && (isMeantForAssistant(reading, bare) || mayBeDeath(reading))) || asksOfACase(reading, context)
  return [isPuzzle ? puzzled : silent]
}

/** 以下都已核实属实：⏎0231 李大全⏎0232 王素芳: a line with nothing but whom it is about says what stands above. */
const carriedOver = (heading: readonly Chosen[], { group, entities }: GroupReading): readonly Chosen[] => {
  const [only] = heading
  return only !== undefined && heading.length === 1 && entities.some(({ kind }) => kind === 'case-number')
    ? [{ ...only, start: group.start, end: group.end }]
    : []
}

/** A colleague is called, another programme told of, or somebody quoted. */
const isForOthers = ({ address }: Reading, { quote }: MessageContext): boolean =>
  address.colleague || address.otherTopic || quote !== undefined

/** @所有人 证件进度⏎0340 已打印: a line about a case, or that names a service, is for the assistant, whoever is called above it. */
const isOurs = ({ kind }: Entity): boolean => kind === 'case-number' || kind === 'service'

const toUs = (address: Address): Address => ({ ...address, everybody: false })

const passing = /(?:走|老|不在|没得|没)了/
/** 这个老人家不在了, 人没得了 */
const ofSomebody = /(?:老人家?|人)(?:已经|都)?(?:走|老|不在|没得|没)了/
const people = new Set<Entity['kind']>(['name', 'partial-name', 'relation', 'case-number'])

/** 王大爷不在了 said of somebody in a group: he may have died, and has to be asked about. */
const mayBeDeath = ({ address, entities, text }: Reading): boolean =>
  !address.colleague &&
  !address.otherTopic &&
  passing.test(text) &&
  (ofSomebody.test(text) || entities.some((entity) => people.has(entity.kind)))

/** A family that names a case to the assistant alone waits for an answer, whatever it says. */
const asksOfACase = ({ entities, text }: Reading, { channel, role }: MessageContext): boolean =>
  channel === 'direct' &&
  role === 'relative' &&
  ofKind(entities, 'case-number').length > 0 &&
  !/谢|辛苦/.test(text)

/** Whether somebody waits for an answer to what cannot be understood. */
const isMeantForAssistant = (reading: Reading, bare: string): boolean =>
  (reading.address.assistant || reading.quotesUs || reading.quotedCase !== undefined) &&
  !isThanks(bare) &&
  !isGreeting(bare)

/** A list item, and what is said of a case of its own, is about nobody who is named elsewhere. */
const standsAlone = ({ group, entities }: GroupReading): boolean =>
  group.place === 'item' || entities.some((entity) => entity.kind === 'case-number')

/** Acts that are said once for each person of a row: 唐世清、邓光碧两户都属实. */
const saidOfEach = new Set(['request', 'verify', 'certificate', 'assess', 'ask-status', 'visit', 'callback'])

/** Acts of which the contract knows no case: they are said once, whatever cases stand before them. */
const ofNoCase = new Set(['ask-policy', 'ask-list', 'ask-human', 'help', 'nil-report', 'roster', 'consent'])

/** Acts that carry several cases at once; the others are said once for each case. */
const carriesCases = new Set(['acknowledge', 'complete', 'dispatch', 'merge', 'correct', 'request'])

function fillAct(
  chosen: Chosen,
  said: readonly Chosen[],
  group: GroupReading,
  reading: Reading,
  context: MessageContext,
  county: County,
): Act[] {
  const frame = frameOf.get(chosen.act)
  if (frame === undefined) return []
  const { start, end } = chosen
  const own = group.entities.filter((entity) => entity.start >= start && entity.end <= end)
  const named = casesIn(own)
  const cases = casesOf(chosen, said, reading, group.entities)
  const isApart = cases.length > 0 || isOfTheirKin(chosen, own)
  const others = othersBeside(chosen, said, isApart, reading.text, context)
  // 我是屈永良的儿子，0284好久来: what is said of a case of its own names nobody else's.
  const namesAlone = named.length > 0 && said.length > 1
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
    person:
      personAmong(own, chosen, reading, context) ??
      (namesAlone
        ? undefined
        : personAmong(
            onThisSide(chosen, reading.text, without(others, group.entities)),
            chosen,
            reading,
            context,
          )) ??
      (namesAlone || standsAlone(group)
        ? undefined
        : personAmong(
            onThisSide(chosen, reading.text, without(others, reading.entities)),
            chosen,
            reading,
            context,
          )),
    context,
    county,
    confidence: chosen.confidence,
  }
  const row =
    saidOfEach.has(chosen.act) &&
    cases.length === 0 &&
    said.filter(({ act }) => act === chosen.act).length === 1
      ? peopleInRow(reading.text, scene.said, own)
      : []
  if (row.length > 1) return row.map((name) => frame.fill(sceneOf(name, row, scene)))
  const urged = chosen.act === 'urge' && cases.length < 2 ? urgeEach(scene) : []
  if (urged.length > 0) return [...urged]
  if (cases.length < 2 || carriesCases.has(frame.act) || ofNoCase.has(frame.act))
    return [notYet(frame.fill(scene), scene)]
  return cases.map((one) => {
    const own = toldApart(frame.act, { ...scene, case: one, cases: [one] })
    return notYet(frame.fill(own), own)
  })
}

const personAmong = (
  entities: readonly Entity[],
  { act }: Chosen,
  { text }: Reading,
  context: MessageContext,
): PersonMention | undefined => personIn(text, toldOf(act, entities), context)

/** 另外还有个新的: somebody whom nothing else in the message is about. */
const anew = /^.{0,2}(?:另外|另有|还有|还想|再给|还要给|再报|补报|新增|又发现)/
/** 另外一户董群芳的床还差好久 */
const another = /^.{0,6}(?:另外|另)(?:还有)?(?:那|一)[户家个]/

/** 陈刚要轮椅，他老婆想办证: who is reported as kin of somebody is not himself. */
const isOfTheirKin = ({ act, start }: Chosen, own: readonly Entity[]): boolean =>
  act === 'request' &&
  own.some((one) => one.kind === 'relation' && one.start <= start + 3) &&
  !own.some((one) => one.kind === 'name')

/**
 * The acts whose people are nobody else's: a colleague presented; whom else is reported, anew, or beside an act with a case or
 * a person of its own.
 */
const othersBeside = (
  chosen: Chosen,
  said: readonly Chosen[],
  isApart: boolean,
  text: string,
  context: MessageContext,
): readonly Chosen[] =>
  said.length < 2
    ? []
    : said.filter(
        (one) =>
          one !== chosen &&
          (one.act === 'roster' ||
            (one.act === 'identify' && context.role !== 'relative') ||
            another.test(text.slice(one.start, one.end)) ||
            (one.act === 'request' && (isApart || anew.test(text.slice(one.start, one.end))))),
      )

/** 两户都看了。另外何开珍的女儿问…: who is named behind such words is somebody else. */
const elseBegins = /另外|另：|另，/

const onThisSide = ({ end }: Chosen, text: string, entities: readonly Entity[]): readonly Entity[] =>
  entities.filter((one) => one.start < end || !elseBegins.test(text.slice(end - 3, one.start)))

/** Leaves out who belongs to other acts. */
const without = (others: readonly Chosen[], entities: readonly Entity[]): readonly Entity[] =>
  others.length === 0
    ? entities
    : entities.filter((entity) => others.every((one) => entity.start < one.start || entity.end > one.end))
