// From a normalised text to what it names: people, places, dates, services, numbers.
import type { County } from '../../organisation/county.ts'
import type { MessageContext } from '../act.ts'
import type { Entity } from '../entity.ts'
import { shortRelations } from '../lexicon/relation-words.ts'
import type { Mention, NormalisedText } from '../normalise.ts'
import { bestReading } from './best-reading.ts'
import { type Candidate, candidate } from './candidate.ts'
import { findDates } from './dates.ts'
import { buildDictionary, ownerBefore } from './dictionary.ts'
import { buildGazetteer } from './gazetteer.ts'
import { findIdentifiers } from './identifiers.ts'
import { findMeasures } from './measures.ts'
import { afterNames, beforeNames, findNames, joinPosts, type Surroundings } from './names.ts'
import { createPlaceFinder } from './places.ts'
import { createSpokenServiceFinder } from './spoken-services.ts'
import { compileWordMatcher } from './word-matcher.ts'

/** Finds the entities of one text, sorted by start; they overlap only where one word means two services. */
export type EntityFinder = (text: NormalisedText, context: MessageContext) => Entity[]

/**
 * Prepares the words of one county: costs some tenths of a second, and the finder microseconds a message.
 * The finder never throws and is linear in the text.
 */
export function createEntityFinder(county: County): EntityFinder {
  const book = buildDictionary(county.departments)
  const meanings = [...book.values()]
  const match = compileWordMatcher(new Map([...book.keys()].map((word, index) => [word, index])))
  const findPlaces = createPlaceFinder(buildGazetteer(county))
  const findSpokenServices = createSpokenServiceFinder()

  return ({ text, mentions }, context) => {
    const candidates: Candidate[] = []
    const propose = (each: Candidate) => void candidates.push(each)
    findIdentifiers(text, propose)
    findDates(text, context.at, propose)
    findMeasures(text, context.at, propose)
    for (const { start, end, entry } of match(text)) {
      for (const meaning of meanings[entry] ?? []) {
        const found = meaning(text, start, end)
        if (found !== undefined) candidates.push(found)
      }
    }
    findPlaces(text, context, propose)
    findSpokenServices(text, propose)
    findShortRelations(text, propose)
    const isMention = mentionMask(text, mentions)
    findNames(text, surroundingsIn(text, candidates, isMention), propose)
    return joinPosts(text, readTwice(text, candidates))
  }
}

/** Whether a place lies inside an @-mention. */
function mentionMask(text: string, mentions: readonly Mention[]): (at: number) => boolean {
  if (mentions.length === 0) return () => false
  const mask = new Uint8Array(text.length + 1)
  for (const { start, end } of mentions) mask.fill(1, start + 1, end)
  return (at) => mask[at] === 1
}

/** 我妈, 他儿: one character is a relation after its owner. */
function findShortRelations(text: string, propose: (each: Candidate) => void): void {
  for (const { 0: whole, 1: short = '', index } of text.matchAll(
    /(?:[我他她你其]|我们|我的|他的|她的|屋头)(?:家)?([爸爹妈娘儿女娃哥姐弟妹叔伯舅姑嬢孃姨公婆爷嫂孙])(?!子|儿子|女|孙|妹|弟|们|汉)/g,
  )) {
    const end = index + whole.length
    const start = end - 1
    const of = ownerBefore(text, start)
    const relation = shortRelations[short]
    if (relation !== undefined) {
      propose(candidate({ kind: 'relation', relation, start, end, ...(of === undefined ? {} : { of }) }, 7))
    }
  }
}

function surroundingsIn(
  text: string,
  candidates: readonly Candidate[],
  isMention: (at: number) => boolean,
): Surroundings {
  const begins = new Uint8Array(text.length + 1)
  const ends = new Uint8Array(text.length + 1)
  const words = new Set<number>()
  for (const { start, end, entities } of candidates) {
    const kind = entities[0]?.kind
    begins[start] = (begins[start] ?? 0) | (kind !== undefined && afterNames.has(kind) ? 3 : 1)
    ends[end] = (ends[end] ?? 0) | (kind !== undefined && beforeNames.has(kind) ? 3 : 1)
    if (kind === 'service') begins[start] = (begins[start] ?? 0) | 4
    if (kind === undefined) words.add(start * 8 + (end - start))
  }
  const wants = (at: number) =>
    ((begins[at] ?? 0) & 4) !== 0 || (text.charAt(at) === ' ' && ((begins[at + 1] ?? 0) & 4) !== 0)
  return { begins, ends, wants, isWord: (start, end) => words.has(start * 8 + (end - start)), isMention }
}

/** A name that was sure once is the same person everywhere in the text. */
function readTwice(text: string, candidates: Candidate[]): Candidate[] {
  const reading = bestReading(text, candidates)
  const sure = new Set<string>()
  for (const { entities } of reading)
    for (const each of entities) if (each.kind === 'name' && each.sure) sure.add(each.name)
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
