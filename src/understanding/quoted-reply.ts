// A reply that arrives as text: 「昵称：原文」, a line of dashes, and what is said to it (domain.md § 7.1).

import { normalise } from './normalise.ts'

/** What somebody had said, and what is said to it now. */
interface QuotedReply {
  readonly quote: string
  readonly said: string
}

const form = /^\s*「([^：:\n]{0,40}[：:])?([\s\S]*)」\s*\n(?:[-—－][ \u3000]?){4,}\s*\n([\s\S]*)$/

/**
 * The parts of a reply that the chat has written out, as they are written; undefined for any other text. What is quoted may
 * itself quote: the last line of dashes counts.
 */
export function splitReply(text: string): QuotedReply | undefined {
  if (!text.includes('「')) return undefined
  const [, , quote, said] = form.exec(text) ?? []
  return quote === undefined || said === undefined ? undefined : { quote, said }
}

/** The same as `normalise` writes them. */
export const quotedReply = (text: string): QuotedReply | undefined =>
  text.includes('「') ? splitReply(normalise(text).text) : undefined
