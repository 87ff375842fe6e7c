// Recording what cannot be done again: a few quick tries before the store is given up on.
import type { Timers } from './timers.ts'

/** Waits between the tries, in milliseconds: 1.5 s in all, a short hiccup of the database. */
const WAITS_MS = [100, 200, 400, 800]

/** Tries five times; throws what the last try threw. */
export async function insist<Result>(work: () => Promise<Result>, timers: Timers): Promise<Result> {
  for (const wait of WAITS_MS) {
    try {
      return await work()
    } catch {
      await timers.sleep(wait)
    }
  }
  return work()
}
