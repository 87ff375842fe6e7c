// What the account itself has said, as it comes back from WeChat: the only proof that something arrived there.

interface Echo {
  readonly place: string
  readonly text: string
  readonly message: string
}

export interface Echoes {
  /** Something of our own has come back. */
  note(echo: Echo): void
  /** Resolves with the message's id when the words come back to that place; null when they do not in time. */
  expect(place: string, text: string): { readonly heard: Promise<string | null> }
  /** The id of the message that came back since then, when one did. */
  since(at: number, place: string, text: string): string | null
  /** Whether this puppet lets us hear ourselves at all: not every one does. */
  readonly proven: () => boolean
}

/** Where a puppet lets us hear ourselves, it does so within a second or two. */
const usualWaitMs = 15_000
/** So many of the last ones are remembered. */
const most = 2_000

export function createEchoes(now: () => number, waitMs: number = usualWaitMs): Echoes {
  const noted: (Echo & { readonly at: number })[] = []
  const awaited = new Map<string, ((message: string | null) => void)[]>()
  let proven = false
  const keyOf = (place: string, text: string) => JSON.stringify([place, plain(text)])

  return {
    note(echo) {
      proven = true
      noted.push({ ...echo, at: now() })
      if (noted.length > most) noted.shift()
      awaited.get(keyOf(echo.place, echo.text))?.shift()?.(echo.message)
    },
    expect(place, text) {
      const key = keyOf(place, text)
      const waiting = awaited.get(key) ?? []
      awaited.set(key, waiting)
      const heard = new Promise<string | null>((resolve) => {
        const late = setTimeout(() => settle(null), waitMs)
        const settle = (message: string | null) => {
          clearTimeout(late)
          const index = waiting.indexOf(settle)
          if (index >= 0) waiting.splice(index, 1)
          if (waiting.length === 0) awaited.delete(key)
          resolve(message)
        }
        waiting.push(settle)
      })
      return { heard }
    },
    since: (at, place, text) =>
      noted.findLast((each) => each.at >= at && each.place === place && plain(each.text) === plain(text))
        ?.message ?? null,
    proven: () => proven,
  }
}

/** White space comes back in other forms. */
const plain = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()
