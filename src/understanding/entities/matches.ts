// All matches of a pattern: what `matchAll` gives, without the copy of the pattern that it makes for every text.
import { isNumeral } from './text-signs.ts'

const none: readonly RegExpExecArray[] = []

/** The matches of a global pattern, in order. */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0
  let match = pattern.exec(text)
  if (match === null) return none
  const found: RegExpExecArray[] = []
  while (match !== null) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += 1
    match = pattern.exec(text)
  }
  return found
}

/**
 * The matches, in order, of a sticky pattern that begins with a number: it is tried only where one stands, since a try with
 * all those characters costs more than all looks at others.
 */
export function numbersOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  let found: RegExpExecArray[] | undefined
  for (let at = 0; at < text.length; at += 1) {
    if (!isNumeral(text.charCodeAt(at))) continue
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null) continue
    ;(found ??= []).push(match)
    at = pattern.lastIndex - 1
  }
  return found ?? none
}
