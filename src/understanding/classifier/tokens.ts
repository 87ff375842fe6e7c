// A marked text as tokens: marks, concepts, single letters; each with its place.
import { compileWordMatcher } from '../entities/word-matcher.ts'
import { concepts } from './concepts.ts'

export interface Token {
  /** A number that stands for the concept, the mark or the letter. */
  readonly id: number
  /** In the marked text. */
  readonly start: number
  readonly end: number
}

const names = Object.keys(concepts)
/** Concepts have numbers below, letters and marks their own codes above this. */
export const firstLetter = 256

const words = new Map<string, number>()
names.forEach((name, index) => {
  for (const word of concepts[name as keyof typeof concepts].split(' ')) words.set(word, index)
})
const matcher = compileWordMatcher(words)

/** Leftmost, then longest: 没得人说 is not 没得. */
export function tokenise(marked: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < marked.length;) {
    const concept = matcher.longestAt(marked, at)
    const end = concept?.end ?? at + 1
    const id = concept === undefined ? firstLetter + marked.charCodeAt(at) : concept.entry + 1
    tokens.push({ id, start: at, end })
    at = end
  }
  return tokens
}

const replies = new Set(['gotIt', 'ok', 'agree', 'disagree'].map((concept) => names.indexOf(concept) + 1))

/** Whether a token says no more than yes, no or that it was heard, and may stand alone before anything. */
export const isReply = (id: number): boolean => replies.has(id)

/** Whether a token's number stands for a concept. */
export const isConcept = (id: number): boolean => id < firstLetter
