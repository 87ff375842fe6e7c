// How long to wait before the next attempt: doubling, with a cap, spread a little.

export interface Pauses {
  /** After the first failure, in milliseconds. */
  readonly firstMs: number
  /** Never longer than this. */
  readonly longestMs: number
}

/**
 * The pause after the n-th failed attempt (n from 1), in whole milliseconds: first × 2^(n−1), capped, then
 * up to a fifth shorter so that what failed together does not come back together.
 * @param chance a number in [0, 1): 0 gives the full pause
 */
export function pauseAfter(attempt: number, pauses: Pauses, chance: number): number {
  const doublings = Math.min(Math.max(attempt, 1) - 1, 40)
  const full = Math.min(pauses.firstMs * 2 ** doublings, pauses.longestMs)
  return Math.ceil(full * (1 - 0.2 * chance))
}
