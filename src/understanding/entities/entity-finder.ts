// From a normalised text to what it names: people, places, dates, services, numbers.
import { matchesOf } from './matches.ts'
import type { County } from '../../organisation/county.ts'
import type { MessageContext } from '../act.ts'
import type { Entity } from '../entity.ts'
import { shortRelations } from '../lexicon/relation-words.ts'
import type { Mention, NormalisedText } from '../normalise.ts'
import { bestReading } from './best-reading.ts'
import { type Candidate, candidate } from './candidate.ts'
import { fillCaseRanges } from './case-ranges.ts'
import { findDates } from './dates.ts'
import { buildDictionary } from './dictionary.ts'
import { buildGazetteer } from './gazetteer.ts'
import { findDescriptions } from './described-characters.ts'
import { findIdentifiers } from './identifiers.ts'
import { findMeasures } from './measures.ts'
import { afterNames, beforeNames, type Surroundings } from './name-surroundings.ts'
import { findNames } from './names.ts'
import { createPlaceFinder } from './places.ts'
import { ownerBefore } from './relations.ts'
import { createSpokenServiceFinder } from './spoken-services.ts'
import { findListAuthors } from './list-authors.ts'
import { hasAll, KIN, readSigns } from './text-signs.ts'
import { joinPosts } from './titles.ts'
import { compileWordMatcher } from './word-matcher.ts'

/** Finds the entities of one text, sorted by start; they overlap only where one word means two services. */
export type EntityFinder = (text: NormalisedText, context: MessageContext) => readonly Entity[]

/**
 * Prepares the words of one county: costs some tenths of a second, and the finder microseconds a message.
 * The finder never throws and is linear in the text.
 */
export function createEntityFinder(county: County): EntityFinder {
  const book = buildDictionary(county.departments)
  const meanings = [...book.values()]
  const words = compileWordMatcher(new Map([...book.keys()].map((word, index) => [word, index])))
  const findPlaces = createPlaceFinder(buildGazetteer(county))
  const findSpokenServices = createSpokenServiceFinder()

  return ({ text, mentions }, context) => {
    const found: Candidate[] = []
    const signs = readSigns(text)
    findIdentifiers(text, signs, found)
    findDates(text, signs, context.at, found)
    findMeasures(text, signs, context.at, found)
    for (const { start, end, entry } of words.all(text)) {
      const senses = meanings[entry]
      if (senses === undefined) continue
      for (let index = 0; index < senses.length; index += 1) {
        const candidate = senses[index]?.(text, start, end)
        if (candidate !== undefined) found.push(candidate)
      }
    }
    findPlaces(text, signs, context, found)
    findSpokenServices(text, found)
    findShortRelations(text, signs, found)
    findDescriptions(text, signs, found)
    findNames(text, surroundingsIn(text, found, mentions), found)
    return findListAuthors(text, fillCaseRanges(text, joinPosts(text, readTwice(text, found))))
  }
}

/** Marks what lies inside @-mentions. */
function markMentions(text: string, mentions: readonly Mention[]): Uint8Array | undefined {
  if (mentions.length === 0) return undefined
  const mentioned = new Uint8Array(text.length + 1)
  for (const { start, end } of mentions) mentioned.fill(1, start + 1, end)
  return mentioned
}

/** 我妈, 他儿: one character is a relation after its owner. */
const shortRelation =
  /(?:[我他她你其]|我们|我的|他的|她的|屋头|把(?=[爸妈爹娘])|那个(?=[儿妈爹]))(?:家|那个|亲)?(?!女[的人士]|姑娘)([爸爹妈娘儿女娃崽哥姐弟妹叔伯舅姑嬢孃姨公婆爷嫂孙奶])(?!子|儿子|女|孙|妹|弟|们|汉|奶|粉|公|爷|婆|童|司)/g

/** 妈瘫了，想办证: at the beginning of a clause one character needs no owner. */
const shortAtBeginning =
  /(?<=^|[，。！？\s])([爸爹妈爷奶哥姐弟妹])(?=不肯|不愿|不让|住[在进院]?(?!处)|听说|瘫|摔|走不|脚|腿|手[杆断脚]|想|要|病|的[证轮低护残床]|身份证|今年|残|中风|断|截|没得|没有|一直|现在|今[天早]|昨[天晚]|早上|滚|从|刚|绊|倒|已经|出院|住院|喊|叫(?![我你])|那个|吃喝|屋头|[动站起下走]不|从小|[六七八九]十|[1-9]\d[岁了，])/g

function findShortRelations(text: string, signs: number, found: Candidate[]): void {
  if (!hasAll(signs, KIN)) return
  for (const { 1: short = '', index } of matchesOf(shortAtBeginning, text)) {
    const relation = shortRelations[short]
    if (relation !== undefined)
      found.push(candidate({ kind: 'relation', relation, start: index, end: index + 1 }, 7))
  }
  for (const { 0: whole, 1: short = '', index } of matchesOf(shortRelation, text)) {
    const end = index + whole.length
    const start = end - 1
    const of = ownerBefore(text, start)
    const relation = shortRelations[short]
    if (relation === undefined) continue
    found.push(candidate({ kind: 'relation', relation, start, end, ...(of === undefined ? {} : { of }) }, 7))
  }
}

/** Work space of `surroundingsIn`, grown when a longer text comes. */
let begins = new Uint8Array(1024)
let ends = new Uint8Array(1024)
let words = new Uint8Array(1024)

function surroundingsIn(
  text: string,
  found: readonly Candidate[],
  mentions: readonly Mention[],
): Surroundings {
  const size = text.length + 1
  if (size > begins.length) {
    begins = new Uint8Array(size * 2)
    ends = new Uint8Array(size * 2)
    words = new Uint8Array(size * 2)
  }
  begins.fill(0, 0, size)
  ends.fill(0, 0, size)
  words.fill(0, 0, size)
  for (const { start, end, entities } of found) {
    const kind = entities[0]?.kind
    if (kind === undefined) {
      begins[start] = (begins[start] ?? 0) | 1
      ends[end] = (ends[end] ?? 0) | 1
      if (end - start < 8) words[start] = (words[start] ?? 0) | (1 << (end - start))
      continue
    }
    begins[start] = (begins[start] ?? 0) | (afterNames.has(kind) ? 3 : kind === 'service' ? 5 : 1)
    ends[end] = (ends[end] ?? 0) | (beforeNames.has(kind) ? 3 : kind === 'relation' ? 5 : 1)
  }
  return { begins, ends, words, mentioned: markMentions(text, mentions) }
}

const nobody: ReadonlySet<string> = new Set()

function sureNames(reading: readonly Candidate[]): ReadonlySet<string> {
  let sure: Set<string> | undefined
  for (const { entities } of reading)
    for (const each of entities) if (each.kind === 'name' && each.sure) (sure ??= new Set()).add(each.name)
  return sure ?? nobody
}

/** A name that was sure once is the same person everywhere in the text. */
function readTwice(text: string, candidates: Candidate[]): Candidate[] {
  const reading = bestReading(text, candidates)
  const sure = sureNames(reading)
  if (sure.size === 0 || sure.size > 200) return reading
  let again = 0
  for (const name of sure) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      candidates.push(candidate({ kind: 'name', name, sure: true, start: at, end: at + name.length }, 4))
      again += 1
    }
  }
  return again > sure.size ? bestReading(text, candidates) : reading
}
