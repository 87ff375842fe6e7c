// 接龙: everybody posts all lines again with his own below. Only what is new is news.
import { createHash } from 'node:crypto'

export interface Chains {
  /** The text with the lines that were not posted in this room before; any other text as it is. */
  fresh(room: string, text: string): string
  /** Its lines are known from here on. */
  keep(room: string, text: string): void
}

const isChain = (text: string): boolean => /^\s*#接龙/u.test(text)
/** 3. 铜佛村 王 无 */
const entry = /^\s*\d+[.、．]\s*(\S[\s\S]*)$/u

/** A county has a few hundred villages, and each may post a line in each of some chains. */
const most = 20_000

export function createChains(): Chains {
  const known = new Set<string>()
  const keyOf = (room: string, line: string): string | null => {
    const said = entry.exec(line)?.[1]?.trim()
    return said === undefined ? null : createHash('sha256').update(`${room}\n${said}`).digest('base64')
  }

  return {
    fresh(room, text) {
      if (!isChain(text)) return text
      return text
        .split('\n')
        .filter((line) => {
          const key = keyOf(room, line)
          return key === null || !known.has(key)
        })
        .join('\n')
    },
    keep(room, text) {
      if (!isChain(text)) return
      for (const line of text.split('\n')) {
        const key = keyOf(room, line)
        if (key !== null) known.add(key)
      }
      for (const oldest of known) {
        if (known.size <= most) break
        known.delete(oldest)
      }
    },
  }
}
