// What the classifier sees: of each clause its letters, words and concepts, and of the message its circumstances.
import type { MessageContext } from '../act.ts'
import type { Address } from '../acts/silence.ts'
import type { Entity } from '../entity.ts'
import { firstLetter, isConcept, tokenise, type Token } from './tokens.ts'

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

/** Only so much of a clause is looked at: what is said is said early. */
const furthest = 120
/** Marks of entities stand in the private use area; they mean something to every role. */
const isMark = (token: Token): boolean => token.id > 0xe000

/** The features of one clause. `text` is marked; `role` as the speaker's. */
export function clauseFeatures(text: string, context: MessageContext): number[] {
  const keys: number[] = []
  const role = roles.indexOf(context.role)
  const said = text.length > furthest ? text.slice(0, furthest) : text
  const tokens = tokenise(said)
  let before = 1
  let beforeThat = 0
  const meaning: number[] = []
  for (const token of tokens) {
    keys.push(mix(1, token.id))
    // Letters beside letters are seen below.
    const isWord = isConcept(token) || before < firstLetter
    if (isWord) keys.push(mix(2, before, token.id))
    if (beforeThat !== 0 && (isWord || beforeThat < firstLetter))
      keys.push(mix(3, beforeThat, before, token.id))
    if (isConcept(token) || isMark(token)) {
      keys.push(mix(4, token.id, role))
      const near = meaning.length - 2
      for (let at = Math.max(0, meaning.length - 4); at < meaning.length; at += 1)
        keys.push(mix(at >= near ? 5 : 6, meaning[at] ?? 0, token.id))
      meaning.push(token.id)
    }
    beforeThat = before
    before = token.id
  }
  keys.push(mix(2, before, 2))
  if (beforeThat !== 0) keys.push(mix(3, beforeThat, before, 2))
  for (let at = 0; at + 1 < said.length; at += 1) {
    const one = said.charCodeAt(at)
    const two = said.charCodeAt(at + 1)
    keys.push(mix(7, one, two))
    if (at + 2 < said.length) keys.push(mix(8, one, two, said.charCodeAt(at + 2)))
  }
  return keys
}

/** What surrounds the words: who speaks where and to whom, what was quoted and asked, how much is said. */
export function circumstances(
  marked: string,
  entities: readonly Entity[],
  context: MessageContext,
  address: Address,
): number[] {
  const keys: number[] = []
  const role = roles.indexOf(context.role)
  for (const kind of new Set(entities.map((entity) => entity.kind))) keys.push(mix(15, named(kind)))
  keys.push(mix(16, role), mix(17, Number(address.assistant), role))
  if (address.assistant) keys.push(mix(18, 1))
  if (address.colleague) keys.push(mix(18, 2))
  if (address.everybody) keys.push(mix(18, 3))
  if (address.otherTopic) keys.push(mix(18, 4))
  if (context.expecting !== undefined) {
    keys.push(mix(19, named(context.expecting)))
    if (marked.length <= 8) keys.push(mix(24, named(context.expecting)))
  }
  if (context.quote !== undefined) {
    keys.push(mix(20, 1))
    const about = new Set(
      tokenise(context.quote.slice(0, 80))
        .filter(isConcept)
        .map((token) => token.id),
    )
    // A bare 贴了 is what the quoted card asked for.
    const said = marked.length > 10 ? [] : tokenise(marked).filter(isConcept).slice(0, 3)
    for (const id of about) {
      keys.push(mix(22, id))
      for (const token of said) keys.push(mix(23, token.id, id))
    }
  }
  const length = marked.length
  keys.push(
    mix(
      21,
      length < 4 ? 1 : length < 8 ? 2 : length < 16 ? 3 : length < 40 ? 4 : 5,
      Number(address.assistant),
    ),
  )
  return keys
}
