// A stretch that looks like a name.
import type { Strength, Surroundings } from './name-surroundings.ts'

/** A stretch that looks like a name, and what speaks for it. */
export interface PossibleName {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly left: Strength
  readonly right: Strength
  /** The cost of the oddest given character. */
  readonly oddest: number
  /** The cost of the last character. */
  readonly last: number
  /** Whether at least one given character is a usual one. */
  readonly oneUsual: boolean
  /** The stretch is an ordinary word: 高兴, 石磊. */
  readonly isWord: boolean
  /** The surname is more often a word: 和, 时, 公. */
  readonly isWordLike: boolean
  readonly surroundings: Surroundings
}
