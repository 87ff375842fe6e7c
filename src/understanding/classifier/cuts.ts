// Where an act may end: at signs, and where people would set one who set any. Learnt from those who did.
import { mix } from './features.ts'
import { isConcept, type Token } from './tokens.ts'

/** How likely a cut is, from the features of a place; 0…1. */
export interface CutScale {
  readonly chance: (keys: readonly number[]) => number
}

export interface CutPlace {
  /** Where the next unit begins in the text. */
  readonly at: number
  /** How sure it is, in steps; 0 is a sign that was written. */
  readonly sureness: number
}

export const sign = /^[，。；！？…~～\n\s]$/

/** A cut is considered from this chance on. */
const leastChance = 0.12

/** The places of a text where one act may end and another begin, in order, at most so many. */
export function cutPlaces(text: string, tokens: readonly Token[], scale: CutScale, most: number): CutPlace[] {
  const places: CutPlace[] = []
  let last = 0
  for (let index = 1; index < tokens.length && places.length < most; index += 1) {
    const token = tokens[index]
    const before = tokens[index - 1]
    if (token === undefined || before === undefined || sign.test(text.charAt(token.start))) continue
    if (sign.test(text.charAt(before.start))) {
      // Signs before the first word divide nothing.
      if (tokens.slice(0, index).some((one) => !sign.test(text.charAt(one.start)))) {
        places.push({ at: token.start, sureness: 0 })
        last = index
      }
      continue
    }
    const chance = scale.chance(cutFeatures(text, tokens, index, index - last))
    if (chance < leastChance) continue
    places.push({ at: token.start, sureness: chance < 0.25 ? 1 : chance < 0.5 ? 2 : 3 })
    last = index
  }
  return places
}

const none = 3

/** What is seen around the place before a token; `since`: how many tokens the last cut is away. */
export function cutFeatures(text: string, tokens: readonly Token[], index: number, since: number): number[] {
  const id = (at: number): number => {
    const token = tokens[at]
    return token === undefined || sign.test(text.charAt(token.start)) ? none : token.id
  }
  const [third, second, first, next, afterNext, third2] = [
    id(index - 3),
    id(index - 2),
    id(index - 1),
    id(index),
    id(index + 1),
    id(index + 2),
  ]
  const at = tokens[index]?.start ?? 0
  const left = text.charCodeAt(at - 1)
  const leftTwo = text.charCodeAt(at - 2) || 0
  const right = text.charCodeAt(at)
  const rightTwo = text.charCodeAt(at + 1) || 0
  const keys = [
    mix(40, first),
    mix(41, next),
    mix(42, first, next),
    mix(43, second, first),
    mix(44, next, afterNext),
    mix(45, second, first, next),
    mix(46, first, next, afterNext),
    mix(47, left, right),
    mix(48, leftTwo, left),
    mix(49, right, rightTwo),
    mix(50, leftTwo, left, right),
    mix(51, left, right, rightTwo),
    mix(52, Math.min(since, 6)),
    mix(53, third, second, first),
    mix(54, next, afterNext, third2),
    mix(55, Math.min(since, 4), next),
  ]
  const token = tokens[index]
  if (token !== undefined && isConcept(token)) keys.push(mix(56, Math.min(since, 6)))
  return keys
}
