// The characters of a text as numbers, to look them up in tables.

/** The code of the character at a place; nought before and behind the text, where looking up would be slow. */
export const codeAt = (text: string, at: number): number =>
  at >= 0 && at < text.length ? text.charCodeAt(at) : 0
