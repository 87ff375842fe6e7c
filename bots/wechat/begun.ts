// When something was first said that has not been answered: only what came back from WeChat since then is its echo.
import type { Instant } from '../../src/deadline/plain-date.ts'

export interface Begun {
  /** It is said now; said again, the first time counts. */
  note(key: string): void
  /** Null when it was not said, or not by this process. */
  since(key: string): Instant | null
  /** It is known to have arrived. */
  forget(key: string): void
}

/** What was given up is forgotten beyond so many. */
const most = 1_000

export function createBegun(now: () => Instant): Begun {
  const begun = new Map<string, Instant>()
  return {
    note(key) {
      if (!begun.has(key)) begun.set(key, now())
      const [oldest] = begun.keys()
      if (begun.size > most && oldest !== undefined) begun.delete(oldest)
    },
    since: (key) => begun.get(key) ?? null,
    forget: (key) => void begun.delete(key),
  }
}
