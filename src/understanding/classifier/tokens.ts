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
const match = compileWordMatcher(words)

/** Leftmost, then longest: 没得人说 is not 没得. */
export function tokenise(marked: string): Token[] {
  const tokens: Token[] = []
  const matches = match(marked)
  let next = 0
  let at = 0
  while (at < marked.length) {
    let best: { end: number; entry: number } | undefined
    for (; next < matches.length; next += 1) {
      const candidate = matches[next]
      if (candidate === undefined || candidate.start > at) break
      if (candidate.start === at && (best === undefined || candidate.end > best.end)) best = candidate
    }
    if (best === undefined) {
      tokens.push({ id: firstLetter + marked.charCodeAt(at), start: at, end: at + 1 })
      at += 1
    } else {
      tokens.push({ id: best.entry + 1, start: at, end: best.end })
      at = best.end
    }
  }
  return tokens
}

export const isConcept = (token: Token): boolean => token.id < firstLetter
