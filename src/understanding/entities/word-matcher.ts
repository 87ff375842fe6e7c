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

/** Compiles a dictionary. Entry numbers are the caller's; a word may be entered once. */
export function compileWordMatcher(words: ReadonlyMap<string, number>): WordMatcher {
  const letters = new Uint16Array(65_536)
  let letterCount = 1
  let nodeLimit = 2
  for (const word of words.keys()) {
    nodeLimit += word.length
    for (let index = 0; index < word.length; index += 1) {
      const code = word.charCodeAt(index)
      if (letters[code] === 0) letters[code] = letterCount++
    }
  }
  let size = 1024
  while (size < nodeLimit * 2) size *= 2
  const mask = size - 1
  /** Open addressing: (node, letter) → node. Both fit: nodes < 2^18, letters < 2^13. */
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
      const key = (node << 13) | (letters[word.charCodeAt(index)] ?? 0)
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
  const roots = new Int32Array(65_536)
  for (const word of words.keys()) {
    const code = word.charCodeAt(0)
    roots[code] = targets[slotOf((1 << 13) | (letters[code] ?? 0))] ?? 0
  }

  /** The node behind one more letter of a text, or nought. */
  const follow = (node: number, text: string, at: number): number => {
    const letter = at < text.length ? (letters[text.charCodeAt(at)] ?? 0) : 0
    if (letter === 0) return 0
    const slot = slotOf((node << 13) | letter)
    return keys[slot] === 0 ? 0 : (targets[slot] ?? 0)
  }

  const all = (text: string): WordMatch[] => {
    const matches: WordMatch[] = []
    for (let start = 0; start < text.length; start += 1) {
      let node = roots[text.charCodeAt(start)] ?? 0
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
    let node = roots[text.charCodeAt(start)] ?? 0
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
