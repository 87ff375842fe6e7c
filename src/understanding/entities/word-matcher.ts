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

/** Letters have numbers up to so many bits, places in a dictionary up to the others of 32. */
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

/** How many beginnings of two letters and more words have. */
function countBeginnings(words: Iterable<string>): number {
  const found = new Set<string>()
  for (const word of words) for (let end = 2; end <= word.length; end += 1) found.add(word.slice(0, end))
  return found.size
}

const asWritten = (code: number): number => code

/** Pairs of letters fall into so many bits. */
const pairBits = 1 << 16
const bitOf = (letter: number, next: number): number =>
  ((Math.imul(letter, 0x9e37_79b1) >>> 16) ^ next) & (pairBits - 1)

/**
 * Compiles a dictionary. Entry numbers are the caller's; a word may be entered once.
 * @param read what a character of a text is taken for: itself, or what it sounds like
 */
export function compileWordMatcher(
  words: ReadonlyMap<string, number>,
  read: (code: number) => number = asWritten,
): WordMatcher {
  number(words.keys())
  const beginnings = countBeginnings(words.keys())
  let size = 1024
  while (size < beginnings * 1.5) size *= 2
  if (size + letterCount > 1 << (32 - letterBits)) throw new Error(`${beginnings} beginnings are too many`)
  const mask = size - 1
  /**
   * Open addressing: where a beginning of words stands, its own beginning and last letter in one number, and behind it the
   * entry of the word that it is, or nought; side by side, since each look costs more than all reckoning.
   */
  const table = new Int32Array(size * 2)
  /**
   * A bit for each pair of letters with which a word begins, and for each letter and nought that is a word: most of a text
   * begins none, and is not looked up.
   */
  const pairs = new Int32Array(pairBits / 32)
  /** The entries of words of one letter by letter, from one on. */
  const alone = new Int32Array(1 << letterBits)

  /** The letter at a place of a text by number; nought behind its end. */
  const letterAt = (text: string, at: number): number =>
    at < text.length ? (letters[read(text.charCodeAt(at))] ?? 0) : 0
  /** Where a beginning with one more letter stands, or else would stand. */
  const placeOf = (key: number): number => {
    let place = (Math.imul(key, 0x9e37_79b1) >>> 7) & mask
    for (;;) {
      const found = table[place * 2]
      if (found === key || found === 0) return place
      place = (place + 1) & mask
    }
  }
  /** A beginning of one letter stands nowhere: it is numbered behind all places. */
  const beginning = (letter: number): number => size + letter
  const keyOf = (before: number, letter: number): number => (before << letterBits) | letter

  for (const [word, entry] of words) {
    const first = letters[word.charCodeAt(0)] ?? 0
    let place = beginning(first)
    const pair = bitOf(first, word.length > 1 ? (letters[word.charCodeAt(1)] ?? 0) : 0)
    pairs[pair >>> 5] = (pairs[pair >>> 5] ?? 0) | (1 << pair)
    for (let index = 1; index < word.length; index += 1) {
      const key = keyOf(place, letters[word.charCodeAt(index)] ?? 0)
      place = placeOf(key)
      table[place * 2] = key
    }
    if (word.length === 1) alone[first] = entry + 1
    else table[place * 2 + 1] = entry + 1
  }

  /** Where a beginning goes on with a letter; nothing when no word does. */
  const follow = (before: number, letter: number): number => {
    if (letter === 0) return nothing
    const place = placeOf(keyOf(before, letter))
    return table[place * 2] === 0 ? nothing : place
  }
  const mayBegin = (letter: number, next: number): boolean => {
    const pair = bitOf(letter, next)
    return ((pairs[pair >>> 5] ?? 0) & (1 << pair)) !== 0
  }
  /** Where two letters stand with which words begin. */
  const followFirst = (letter: number, next: number): number =>
    mayBegin(letter, next) ? follow(beginning(letter), next) : nothing
  /** The entry, from one on, of a word of one letter. */
  const aloneAt = (letter: number): number => (mayBegin(letter, 0) ? (alone[letter] ?? 0) : 0)

  return {
    all: (text) => {
      const matches: WordMatch[] = []
      let next = letterAt(text, 0)
      for (let start = 0; start < text.length; start += 1) {
        const letter = next
        next = letterAt(text, start + 1)
        if (letter === 0) continue
        const single = aloneAt(letter)
        if (single > 0) matches.push({ start, end: start + 1, entry: single - 1 })
        let place = followFirst(letter, next)
        for (let end = start + 2; place !== nothing; end += 1) {
          const entry = table[place * 2 + 1] ?? 0
          if (entry > 0) matches.push({ start, end, entry: entry - 1 })
          place = follow(place, letterAt(text, end))
        }
      }
      return matches
    },
    longestAt: (text, start) => {
      const letter = letterAt(text, start)
      if (letter === 0) return undefined
      let longest = aloneAt(letter)
      let behind = start + 1
      let place = followFirst(letter, letterAt(text, start + 1))
      for (let end = start + 2; place !== nothing; end += 1) {
        const entry = table[place * 2 + 1] ?? 0
        if (entry > 0) {
          longest = entry
          behind = end
        }
        place = follow(place, letterAt(text, end))
      }
      return longest === 0 ? undefined : { start, end: behind, entry: longest - 1 }
    },
  }
}

/** No place of a dictionary. */
const nothing = -1
