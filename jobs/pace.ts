// A token bucket: a short burst at once, then a steady rate. Pure; the caller brings the clock.

export interface Pace {
  /** Steady rate. */
  readonly perSecond: number
  /** How many may go at once after a rest. */
  readonly burst: number
}

export interface Bucket {
  /** Whole tokens to be had now. */
  available(now: number): number
  /** Milliseconds until the next token; 0 when there is one. */
  waitFor(now: number): number
  /** Takes one token. Taken without having one, the debt is waited for later. */
  take(now: number): void
}

/** A full bucket that refills at the given pace; `now` is milliseconds on a clock that never goes back. */
export function tokenBucket(pace: Pace, now: number): Bucket {
  let tokens = pace.burst
  let since = now

  function refill(at: number): void {
    const gained = (Math.max(0, at - since) / 1000) * pace.perSecond
    tokens = Math.min(pace.burst, tokens + gained)
    since = Math.max(since, at)
  }

  return {
    available: (at) => {
      refill(at)
      return Math.max(0, Math.floor(tokens + 1e-9))
    },
    waitFor: (at) => {
      refill(at)
      return tokens + 1e-9 >= 1 ? 0 : Math.ceil(((1 - tokens) / pace.perSecond) * 1000)
    },
    take: (at) => {
      refill(at)
      tokens -= 1
    },
  }
}
