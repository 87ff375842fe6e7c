// What the classifier sees around the words: who speaks where and to whom, what was asked and quoted. Features are numbers.
import type { MessageContext } from '../act.ts'
import type { Address } from '../acts/silence.ts'
import type { Entity } from '../entity.ts'
import { isConcept, tokenise } from './tokens.ts'

/** Mixes up to four small numbers to 32 bits (a multiplicative hash; equal input, equal output, on every machine). */
export const mix = (template: number, a: number, b = 0, c = 0): number => {
  let hash = Math.imul(template + 1, 0x9e37_79b1)
  hash = Math.imul(hash ^ a, 0x85eb_ca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash ^ b, 0xc2b2_ae35)
  hash ^= hash >>> 13
  hash = Math.imul(hash ^ c, 0x27d4_eb2f)
  return (hash ^ (hash >>> 16)) | 0
}

/** Numbers of the names of kinds and acts, once they were asked for. */
const known = new Map<string, number>()

/** The name of a kind or an act as a number. */
function named(name: string): number {
  const before = known.get(name)
  if (before !== undefined) return before
  let hash = 0
  for (let at = 0; at < name.length; at += 1) hash = Math.imul(hash, 31) + name.charCodeAt(at)
  known.set(name, hash | 0)
  return hash | 0
}

const roles = ['relative', 'village', 'township', 'county', 'department', 'leader']

/** The speaker's role as a number. */
export const roleNumber = ({ role }: MessageContext): number => roles.indexOf(role)

/** What surrounds the words: who speaks where and to whom, what was quoted and asked, how much is said. */
export function circumstances(
  marked: string,
  entities: readonly Entity[],
  context: MessageContext,
  address: Address,
): number[] {
  const keys: number[] = []
  const role = roleNumber(context)
  const kinds: string[] = []
  for (const { kind } of entities) {
    if (kinds.includes(kind)) continue
    kinds.push(kind)
    keys.push(mix(15, named(kind)))
  }
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
    // A bare 贴了 is what the quoted card asked for.
    const said = marked.length > 10 ? [] : conceptsIn(marked).slice(0, 3)
    for (const id of new Set(conceptsIn(context.quote.slice(0, 80)))) {
      keys.push(mix(22, id))
      for (const own of said) keys.push(mix(23, own, id))
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

const conceptsIn = (text: string): number[] =>
  tokenise(text)
    .map((token) => token.id)
    .filter(isConcept)
