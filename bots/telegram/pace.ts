// How fast Telegram lets a bot speak: in one chat, in one group, and over all. Kept to beforehand, a 429 is the exception.

/** So many messages within so many milliseconds. */
interface Limit {
  readonly messages: number
  readonly withinMs: number
}

export interface ChatLimits {
  readonly chat: Limit
  /** Of a group, beside that. */
  readonly group: Limit
  readonly all: Limit
}

/** core.telegram.org/bots/faq: one a second in a chat, twenty a minute in a group, thirty a second over all. */
const usual: ChatLimits = {
  chat: { messages: 1, withinMs: 1_000 },
  group: { messages: 20, withinMs: 60_000 },
  all: { messages: 30, withinMs: 1_000 },
}

/** A turn that comes later than this is not taken: it is to be asked for again. In milliseconds. */
export const longestTurnMs = 1_500

export interface ChatPace {
  /** Takes the next turn in that chat. @returns in how many milliseconds it comes; one that comes too late is not taken */
  turn(chat: string, now: number): number
}

export function createChatPace(limits: ChatLimits = usual): ChatPace {
  /** When what was said lately was said, the oldest first; under the empty name in all chats. */
  const said = new Map<string, number[]>()
  const longestMs = Math.max(...Object.values(limits).map(({ withinMs }) => withinMs))

  /** When the next may be said without more than the limit within its time. */
  function free(place: string, { messages, withinMs }: Limit): number {
    const oldest = said.get(place)?.at(-messages)
    return oldest === undefined ? -Infinity : oldest + withinMs
  }

  function note(place: string, at: number): void {
    const before = said.get(place) ?? []
    said.set(
      place,
      [...before.filter((each) => each > at - longestMs), at].toSorted((one, other) => one - other),
    )
  }

  /** Chats in which nothing was said lately count for nothing. */
  function forget(now: number): void {
    for (const [place, times] of said) if ((times.at(-1) ?? 0) <= now - longestMs) said.delete(place)
  }

  return {
    turn(chat, now) {
      const own = [limits.chat, ...(chat.startsWith('-') ? [limits.group] : [])]
      const at = Math.max(now, free('', limits.all), ...own.map((limit) => free(chat, limit)))
      if (at - now > longestTurnMs) return at - now
      note('', at)
      note(chat, at)
      if (said.size > mostPlaces) forget(now)
      return at - now
    },
  }
}

const mostPlaces = 1_000
