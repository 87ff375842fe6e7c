// What a character costs as the first, and as a later character of a name; 0: it cannot be one.
import { never, seldom, usual } from '../lexicon/given-names.ts'
import {
  commonSurnames,
  compoundSurnames,
  nothingElse,
  otherSurnames,
  seldomSurnames,
  wordLikeSurnames,
} from '../lexicon/surnames.ts'
import { familiar } from '../lexicon/title-words.ts'

const COMMON = 5
export const OTHER = 7
const WORD_LIKE = 8.5

/** By character code. */
export const surnameCosts: Float32Array = new Float32Array(65_536)
for (const character of otherSurnames) surnameCosts[character.charCodeAt(0)] = OTHER
for (const character of wordLikeSurnames) surnameCosts[character.charCodeAt(0)] = WORD_LIKE
for (const character of commonSurnames) {
  const code = character.charCodeAt(0)
  surnameCosts[code] = wordLikeSurnames.includes(character) ? COMMON + 1 : COMMON
}

export const isCommonSurname = (code: number): boolean => {
  const cost = surnameCosts[code] ?? 0
  return cost > 0 && cost <= COMMON + 1
}

/** Whether a character is more often a word or part of one: 全, 时. */
export const isWordLikeSurname = (character: string): boolean => wordLikeSurnames.includes(character)

/** Whether a character is hardly ever anything but a surname. */
export const isOnlySurname = (character: string): boolean => nothingElse.includes(character)

/** Whether a character is nearly always a word, though a surname as well: 过, 补. */
export const isSeldomSurname = (character: string): boolean => seldomSurnames.includes(character)

const compounds = new Set(compoundSurnames)
const compoundBegins = new Set(compoundSurnames.map((surname) => surname.charAt(0)))
/** Whether a surname of two characters begins here. */
export const hasCompoundSurname = (text: string, at: number): boolean =>
  compoundBegins.has(text.charAt(at)) && compounds.has(text.slice(at, at + 2))

/** Compound surnames that are words or parts of words as well: 东方, 第五. */
const compoundWords = new Set(
  '东方 西门 百里 第五 南宫 单于 公孙 公羊 长孙 仲孙 太叔 司空 司徒 宗政'.split(' '),
)
export const isCompoundWord = (text: string, at: number): boolean => compoundWords.has(text.slice(at, at + 2))

/** By character code: 1 where a name can begin, be it with 老 or 小. One look spares all others at most characters. */
export const beginsName: Uint8Array = Uint8Array.from(surnameCosts, (cost) => (cost > 0 ? 1 : 0))
for (const begin of [...compoundSurnames, ...familiar]) beginsName[begin.charCodeAt(0)] = 1

export const USUAL = 4
export const UNUSUAL = 6
const SELDOM = 9
/** A character that no name has, in a word that can be one where it must (周到，六十二岁). */
export const NEVER = 10

/** By character code: later characters of a name. Every other Chinese character is possible, but unusual. */
export const givenCosts: Uint8Array = new Uint8Array(65_536)
givenCosts.fill(UNUSUAL, 0x4e00, 0xa000)
for (const character of usual) givenCosts[character.charCodeAt(0)] = USUAL
for (const character of seldom) givenCosts[character.charCodeAt(0)] = SELDOM
for (const character of never) givenCosts[character.charCodeAt(0)] = 0
