// What the classifier sees of a group of clauses: numbers for words, word pairs, cues and circumstances, with places.
import type { MessageContext } from '../act.ts'
import type { Address } from '../acts/silence.ts'
import type { Entity } from '../entity.ts'
import { isConcept, tokenise } from './tokens.ts'

export interface Features {
  /** Hashes; one may occur twice. */
  readonly keys: readonly number[]
  /** For each hash, where in the marked text its words begin; -1 for circumstances. */
  readonly places: readonly number[]
}

/** Mixes up to four small numbers to 32 bits (a multiplicative hash; equal input, equal output, on every machine). */
const mix = (template: number, a: number, b = 0, c = 0): number => {
  let hash = Math.imul(template + 1, 0x9e37_79b1)
  hash = Math.imul(hash ^ a, 0x85eb_ca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ b, 0xc2b2_ae35)
  hash ^= hash >>> 13
  hash = Math.imul(hash ^ c, 0x27d4_eb2f)
  return (hash ^ (hash >>> 16)) | 0
}

/** A short text as a number. */
const named = (text: string): number => {
  let hash = 0
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash, 31) + text.charCodeAt(at)
  return hash | 0
}

const roles = ['relative', 'village', 'township', 'county', 'department', 'leader']

/** Only so much of a long text is looked at: what is said is said early. */
const furthest = 240

export function featuresOf(
  marked: string,
  entities: readonly Entity[],
  context: MessageContext,
  address: Address,
): Features {
  const keys: number[] = []
  const places: number[] = []
  const add = (key: number, place: number): void => {
    keys.push(key)
    places.push(place)
  }
  const text = marked.length > furthest ? marked.slice(0, furthest) : marked
  const role = roles.indexOf(context.role)
  const tokens = tokenise(text)
  const meaning: { id: number; start: number }[] = []
  tokens.forEach((token, index) => {
    const second = tokens[index + 1]
    const third = tokens[index + 2]
    add(mix(1, token.id), token.start)
    if (second !== undefined) add(mix(2, token.id, second.id), token.start)
    if (second !== undefined && third !== undefined) add(mix(3, token.id, second.id, third.id), token.start)
    if (isConcept(token) || token.id > 0xe000) {
      add(mix(4, token.id, role), token.start)
      for (const [distance, earlier] of meaning.slice(-4).reverse().entries())
        add(mix(distance < 2 ? 5 : 6, earlier.id, token.id), token.start)
      meaning.push(token)
    }
  })
  for (let at = 0; at + 1 < text.length; at += 1) {
    const one = text.charCodeAt(at)
    const two = text.charCodeAt(at + 1)
    add(mix(7, one, two), at)
    if (at + 2 < text.length) add(mix(8, one, two, text.charCodeAt(at + 2)), at)
  }
  add(mix(9, text.charCodeAt(0)), 0)
  add(mix(10, text.charCodeAt(text.length - 1)), text.length - 1)
  add(mix(11, text.charCodeAt(0), text.charCodeAt(1) || 0), 0)
  for (const kind of new Set(entities.map((entity) => entity.kind))) add(mix(15, named(kind)), -1)
  add(mix(16, role), -1)
  add(mix(17, Number(address.assistant), role), -1)
  if (address.assistant) add(mix(18, 1), -1)
  if (address.colleague) add(mix(18, 2), -1)
  if (address.everybody) add(mix(18, 3), -1)
  if (address.otherTopic) add(mix(18, 4), -1)
  if (context.expecting !== undefined) add(mix(19, named(context.expecting)), -1)
  if (context.quote !== undefined) {
    add(mix(20, 1), -1)
    const about = new Set(
      tokenise(context.quote.slice(0, 80))
        .filter(isConcept)
        .map((token) => token.id),
    )
    for (const id of about) {
      add(mix(22, id), -1)
      // A bare 贴了 is what the quoted card asked for.
      if (text.length <= 10) for (const { id: said } of meaning.slice(0, 3)) add(mix(23, said, id), -1)
    }
  }
  add(
    mix(
      21,
      text.length < 4 ? 1 : text.length < 8 ? 2 : text.length < 16 ? 3 : text.length < 40 ? 4 : 5,
      Number(address.assistant),
    ),
    -1,
  )
  return { keys, places }
}
