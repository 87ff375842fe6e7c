// Where an act may end: at signs, and where people would set one who set any. Learnt from those who did.
import { mix } from './features.ts'
import { isConcept, isReply, type Token } from './tokens.ts'

/** How likely a cut is, from the features of a place, of which there are so many; 0…1. */
export interface CutScale {
  readonly chance: (keys: readonly number[], count: number) => number
}

export interface CutPlace {
  /** Where the next unit begins in the text. */
  readonly at: number
  /** How sure it is, in steps; 0 is a sign that was written. */
  readonly sureness: number
}

/** Emoji, ticks and what joins them: the halves of a pair, miscellaneous symbols and dingbats, joiner and selector. */
const isPicture = (code: number): boolean =>
  (code >= 0xd800 && code < 0xe000) || (code >= 0x2600 && code < 0x27c0) || code === 0x200d || code === 0xfe0f

/** From here on letters are no blanks but for the wide one. */
const firstLetterCode = 0x21
const wideBlank = 0x3000

/** By character code: 1 for a sign. */
const signs = Uint8Array.from({ length: 65_536 }, (_, code) =>
  code < firstLetterCode || code === wideBlank || isPicture(code) ? 1 : 0,
)
for (const letter of '，。；！？…~～') signs[letter.charCodeAt(0)] = 1

/** Whether a letter divides a text: a sign, a blank, a picture. */
export const isSign = (code: number): boolean => signs[code] === 1

/** A cut is considered from this chance on. */
const leastChance = 0.12

/** Nobody says something of its own in so few words, but for a reply: 收到我们明天去. */
const fewest = 2

/** The places of a text where one act may end and another begin, in order, at most so many. */
export function cutPlaces(text: string, tokens: readonly Token[], scale: CutScale, most: number): CutPlace[] {
  const ids = wordsOf(text, tokens)
  const places: CutPlace[] = []
  let last = 0
  let began = false
  for (let index = 0; index < tokens.length && places.length < most; index += 1) {
    const at = tokens[index]?.start ?? 0
    if (ids[index + beside] === none) continue
    if (index > 0 && ids[index + beside - 1] === none) {
      // Signs before the first word divide nothing.
      if (began) {
        places.push({ at, sureness: 0 })
        last = index
      }
    } else if (
      began &&
      (index - last >= fewest || (last === 0 && isReply(ids[index + beside - 1] ?? none)))
    ) {
      const chance = scale.chance(keys, cutFeatures(ids, index, index - last, keys))
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
const none = 0
/** So many tokens are looked at on either side of a place. */
const beside = 3

/** Work space: the tokens of a text, and the features of one place. */
let words = new Int32Array(256)
const keys: number[] = []

/** The tokens' numbers, a sign is none, with nothing on either side; valid until the next call. */
export function wordsOf(text: string, tokens: readonly Token[]): Int32Array {
  const size = tokens.length + beside * 2
  if (size > words.length) words = new Int32Array(size * 2)
  words.fill(none, 0, beside)
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index]
    if (token !== undefined) words[index + beside] = isSign(text.charCodeAt(token.start)) ? none : token.id
  }
  words.fill(none, size - beside, size)
  return words
}

/**
 * Writes what is seen around the place before a token.
 * @param since how many tokens the last cut is away
 * @returns how many features there are
 */
export function cutFeatures(ids: Int32Array, index: number, since: number, found: number[]): number {
  const third = ids[index] ?? none
  const second = ids[index + 1] ?? none
  const first = ids[index + 2] ?? none
  const next = ids[index + 3] ?? none
  const afterNext = ids[index + 4] ?? none
  const thirdNext = ids[index + 5] ?? none
  found[0] = mix(40, first)
  found[1] = mix(41, next)
  found[2] = mix(42, first, next)
  found[3] = mix(43, second, first)
  found[4] = mix(44, next, afterNext)
  found[5] = mix(45, second, first, next)
  found[6] = mix(46, first, next, afterNext)
  found[7] = mix(52, Math.min(since, 6))
  found[8] = mix(53, third, second, first)
  found[9] = mix(54, next, afterNext, thirdNext)
  found[10] = mix(55, Math.min(since, 4), next)
  if (!isConcept(next)) return 11
  found[11] = mix(56, Math.min(since, 6))
  return 12
}
