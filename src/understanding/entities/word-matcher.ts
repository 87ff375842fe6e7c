// Finds every word of a dictionary in a text in one pass: a trie in typed arrays.

/** One word found: `text.slice(start, end)`, with the number the word was entered under. */
export interface WordMatch {
  readonly start: number
  readonly end: number
  readonly entry: number
}

/** Linear: no position looks further than the longest word. */
export interface WordMatcher {
  /** All matches, also overlapping ones, ordered by start and then by length. */
  readonly all: (text: string) => WordMatch[]
  /** The longest word that begins at a place. */
  readonly longestAt: (text: string, start: number) => WordMatch | undefined
}

/** Letters have numbers up to so many bits, nodes of a dictionary up to the others of 31. */
const letterBits = 14
/**
 * The letters of all dictionaries by number, the others nought: one small table for all, since what a text looks at most
 * has to stay near the processor.
 */
const letters = new Uint16Array(65_536)
let letterCount = 1

function number(words: Iterable<string>): void {
  for (const word of words)
    for (let index = 0; index < word.length; index += 1)
      if (letters[word.charCodeAt(index)] === 0) letters[word.charCodeAt(index)] = letterCount++
  if (letterCount > 1 << letterBits) throw new Error(`${letterCount} letters are too many`)
}

/** Compiles a dictionary. Entry numbers are the caller's; a word may be entered once. */
export function compileWordMatcher(words: ReadonlyMap<string, number>): WordMatcher {
  number(words.keys())
  let nodeLimit = 2
  for (const word of words.keys()) nodeLimit += word.length
  if (nodeLimit > 1 << (31 - letterBits)) throw new Error(`${nodeLimit} letters in words are too many`)
  let size = 1024
  while (size < nodeLimit * 2) size *= 2
  const mask = size - 1
  /** Open addressing: (node, letter) → node. */
  const keys = new Int32Array(size)
  const targets = new Int32Array(size)
  const entries = new Int32Array(nodeLimit).fill(-1)
  let nodes = 1

  const slotOf = (key: number): number => {
    let slot = Math.imul(key, 0x9e37_79b1) >>> 7
    for (;;) {
      slot &= mask
      const found = keys[slot]
      if (found === key || found === 0) return slot
      slot += 1
    }
  }

  for (const [word, entry] of words) {
    let node = 1
    for (let index = 0; index < word.length; index += 1) {
      const key = (node << letterBits) | (letters[word.charCodeAt(index)] ?? 0)
      const slot = slotOf(key)
      if (keys[slot] === 0) {
        keys[slot] = key
        nodes += 1
        targets[slot] = nodes
      }
      node = targets[slot] ?? 0
    }
    entries[node] = entry
  }

  /** From the root on one look decides: most letters of a text begin no word. */
  const roots = new Int32Array(1 << letterBits)
  for (const word of words.keys()) {
    const letter = letters[word.charCodeAt(0)] ?? 0
    roots[letter] = targets[slotOf((1 << letterBits) | letter)] ?? 0
  }

  /** The node behind one more letter of a text, or nought. */
  const follow = (node: number, text: string, at: number): number => {
    const letter = at < text.length ? (letters[text.charCodeAt(at)] ?? 0) : 0
    if (letter === 0) return 0
    const slot = slotOf((node << letterBits) | letter)
    return keys[slot] === 0 ? 0 : (targets[slot] ?? 0)
  }

  const all = (text: string): WordMatch[] => {
    const matches: WordMatch[] = []
    for (let start = 0; start < text.length; start += 1) {
      let node = roots[letters[text.charCodeAt(start)] ?? 0] ?? 0
      for (let end = start + 1; node !== 0; node = follow(node, text, end), end += 1) {
        const entry = entries[node] ?? -1
        if (entry >= 0) matches.push({ start, end, entry })
      }
    }
    return matches
  }

  const longestAt = (text: string, start: number): WordMatch | undefined => {
    let longest = -1
    let behind = start
    let node = roots[letters[text.charCodeAt(start)] ?? 0] ?? 0
    for (let end = start + 1; node !== 0; node = follow(node, text, end), end += 1) {
      const entry = entries[node] ?? -1
      if (entry < 0) continue
      longest = entry
      behind = end
    }
    return longest < 0 ? undefined : { start, end: behind, entry: longest }
  }

  return { all, longestAt }
}
