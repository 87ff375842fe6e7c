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

const signs = new Set([...'，。；！？…~～'].map((letter) => letter.charCodeAt(0)))
/** From here on letters are no blanks but for the wide one. */
const firstLetterCode = 0x21
const wideBlank = 0x3000

/** Emoji, ticks and what joins them: the halves of a pair, miscellaneous symbols and dingbats, joiner and selector. */
const isPicture = (code: number): boolean =>
  (code >= 0xd800 && code < 0xe000) || (code >= 0x2600 && code < 0x27c0) || code === 0x200d || code === 0xfe0f

/** Whether a letter divides a text: a sign, a blank, a picture. */
export const isSign = (code: number): boolean =>
  code < firstLetterCode || code === wideBlank || signs.has(code) || isPicture(code)

/** A cut is considered from this chance on. */
const leastChance = 0.12

/** Nobody says something of its own in one word, after or before so few others. */
const fewest = 2

/** The places of a text where one act may end and another begin, in order, at most so many. */
export function cutPlaces(text: string, tokens: readonly Token[], scale: CutScale, most: number): CutPlace[] {
  const ids = wordsOf(text, tokens)
  const places: CutPlace[] = []
  let last = 0
  let began = false
  for (let index = 0; index < tokens.length && places.length < most; index += 1) {
    const at = tokens[index]?.start ?? 0
    if (ids[index] === none) continue
    if (index > 0 && ids[index - 1] === none) {
      // Signs before the first word divide nothing.
      if (began) {
        places.push({ at, sureness: 0 })
        last = index
      }
    } else if (began && index - last >= fewest) {
      const chance = scale.chance(cutFeatures(tokens, ids, index, index - last))
      if (chance >= leastChance) {
        places.push({ at, sureness: chance < 0.25 ? 1 : chance < 0.5 ? 2 : 3 })
        last = index
      }
    }
    began = true
  }
  return places
}

/** What stands for a sign, or for nothing. */
const none = 3

/** The tokens' numbers; a sign is none. */
export function wordsOf(text: string, tokens: readonly Token[]): Int32Array {
  const ids = new Int32Array(tokens.length)
  tokens.forEach(({ id, start }, index) => {
    ids[index] = isSign(text.charCodeAt(start)) ? none : id
  })
  return ids
}

/** What is seen around the place before a token; `since`: how many tokens the last cut is away. */
export function cutFeatures(
  tokens: readonly Token[],
  ids: Int32Array,
  index: number,
  since: number,
): number[] {
  const third = ids[index - 3] ?? none
  const second = ids[index - 2] ?? none
  const first = ids[index - 1] ?? none
  const next = ids[index] ?? none
  const afterNext = ids[index + 1] ?? none
  const thirdNext = ids[index + 2] ?? none
  const keys = [
    mix(40, first),
    mix(41, next),
    mix(42, first, next),
    mix(43, second, first),
    mix(44, next, afterNext),
    mix(45, second, first, next),
    mix(46, first, next, afterNext),
    mix(52, Math.min(since, 6)),
    mix(53, third, second, first),
    mix(54, next, afterNext, thirdNext),
    mix(55, Math.min(since, 4), next),
  ]
  const token = tokens[index]
  if (token !== undefined && isConcept(token)) keys.push(mix(56, Math.min(since, 6)))
  return keys
}
