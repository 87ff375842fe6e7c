// Which letters a regular expression cannot do without: most cues need not be tried on most messages.

/**
 * A set of letters of which every match holds at least one; nothing when there is no such set (or a wide one).
 * Understands what cues are written with: literals, classes, groups, alternatives, look-around, quantifiers.
 */
export function neededLetters(source: string): ReadonlySet<string> | undefined {
  let at = 0

  const alternatives = (): Set<string> | undefined => {
    let all: Set<string> | undefined = new Set<string>()
    for (;;) {
      const one = sequence()
      all = all === undefined || one === undefined ? undefined : new Set([...all, ...one])
      if (source[at] !== '|') return all
      at += 1
    }
  }

  const sequence = (): Set<string> | undefined => {
    let best: Set<string> | undefined
    while (at < source.length && source[at] !== '|' && source[at] !== ')') {
      const one = item()
      if (one !== undefined && (best === undefined || one.size < best.size)) best = one
    }
    return best
  }

  /** One letter, class or group with its quantifier. */
  const item = (): Set<string> | undefined => {
    let letters: Set<string> | undefined
    const sign = source[at]
    if (sign === '(') letters = group()
    else if (sign === '[') letters = letterClass()
    else if (sign === '\\') {
      const escaped = source[at + 1] ?? ''
      letters = /[a-zA-Z]/.test(escaped) ? undefined : new Set([escaped])
      at += 2
    } else {
      letters = sign === undefined || '.^$'.includes(sign) ? undefined : new Set([sign])
      at += 1
    }
    return skipQuantifier() ? undefined : letters
  }

  const group = (): Set<string> | undefined => {
    const looks = /^\((?:\?<?[=!]|\?:)?/.exec(source.slice(at, at + 4))?.[0] ?? '('
    at += looks.length
    const letters = alternatives()
    at += 1
    return looks === '(' || looks === '(?:' || looks === '(?=' ? letters : undefined
  }

  const letterClass = (): Set<string> | undefined => {
    const end = source.indexOf(']', at + 1)
    const body = source.slice(at + 1, end)
    at = end + 1
    return body.startsWith('^') || body.includes('\\') || body.includes('-') ? undefined : new Set(body)
  }

  /** Whether the item before may be absent. */
  const skipQuantifier = (): boolean => {
    const quantifier = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(source.slice(at, at + 8))
    if (quantifier === null) return false
    at += quantifier[0].length
    return quantifier[0].startsWith('?') || quantifier[0].startsWith('*') || quantifier[1] === '0'
  }

  const letters = alternatives()
  return letters !== undefined && letters.size > 0 && letters.size <= 48 ? letters : undefined
}
