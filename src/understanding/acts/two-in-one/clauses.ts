// Clauses of a stretch, and the place where one of them begins something else.
import type { Chosen } from '../decision.ts'

/** A clause with the signs behind it. */
export const clause = /[^，。；！？?\s]+[，。；！？?\s]*/g

/** What the two parts of a stretch are, where they differ from the whole. */
type Parts = readonly [first: Partial<Chosen>, second: Partial<Chosen>]

/** The stretch as two, from the clause on in which something else begins; as one when nothing does. */
export function splitAt(
  one: Chosen,
  text: string,
  begins: (said: string, before: string) => Parts | undefined,
): readonly Chosen[] {
  for (const match of text.slice(one.start, one.end).matchAll(clause)) {
    const place = one.start + match.index
    const parts = match.index === 0 ? undefined : begins(match[0], text.slice(one.start, place))
    if (parts !== undefined)
      return [
        { ...one, ...parts[0], end: place },
        { ...one, ...parts[1], start: place },
      ]
  }
  return [one]
}
