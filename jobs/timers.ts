// The passing of time as the jobs see it: a steady clock and a sleep, so that tests can set both.
import { setTimeout as sleep } from 'node:timers/promises'

export interface Timers {
  /** Milliseconds on a clock that never jumps (not the time of day: that is the database's). */
  now(): number
  /** Resolves after so many milliseconds, or at once when the signal is aborted. Never rejects. */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>
  /** Calls once after so many milliseconds, unless what it answers with is called before. */
  after(milliseconds: number, call: () => void): () => void
}

/** The machine's own: monotonic, so that a clock set forward or back moves nothing here. */
export const systemTimers: Timers = {
  now: () => performance.now(),
  sleep: async (milliseconds, signal) => {
    await sleep(milliseconds, undefined, signal ? { signal } : {}).catch(() => undefined)
  },
  after: (milliseconds, call) => {
    const timeout = setTimeout(call, milliseconds)
    return () => clearTimeout(timeout)
  },
}
