// Recording what cannot be done again: tried until the store takes it, or has been away for too long.
import type { Timers } from './timers.ts'

/** Waits between the tries, in milliseconds; the last one again and again. */
const WAITS_MS = [100, 200, 400, 800, 1_000]

/** Tries again for so many milliseconds; throws what the last try threw. */
export async function insist<Result>(
  work: () => Promise<Result>,
  timers: Pick<Timers, 'sleep'>,
  patienceMs: number,
): Promise<Result> {
  let left = patienceMs
  for (let turn = 0; ; turn += 1) {
    const wait = WAITS_MS[Math.min(turn, WAITS_MS.length - 1)] ?? 0
    if (wait > left) return work()
    try {
      return await work()
    } catch {
      await timers.sleep(wait)
      left -= wait
    }
  }
}
