// One row of the services' lexicon: words, what they mean, and where they do not.
import type { ServiceCode } from '../../../case/service.ts'

export interface ServiceRow {
  /** Two when one word means both. */
  readonly services: readonly ServiceCode[]
  readonly words: readonly string[]
  /** The words say what a household is (低保户), not what it wants. */
  readonly status?: true
  /** The word counts only when what stands before or after it agrees; either is enough. */
  readonly needs?: { readonly before?: RegExp; readonly after?: RegExp }
  /** The word does not count with this after it, or before it. */
  readonly unless?: { readonly before?: RegExp; readonly after?: RegExp }
  /** Texts that name the service. */
  readonly examples: readonly string[]
  /** Texts that look like it and do not. */
  readonly not?: readonly string[]
}

/** A list of words written with spaces between them. */
export const listed = (words: string): string[] => words.trim().split(/\s+/)

/** Every beginning with every end: 学 + 养鸡. */
export const combine = (beginnings: string, ends: string): string[] =>
  beginnings.split(' ').flatMap((beginning) => listed(ends).map((end) => beginning + end))
