// Waiting for something to become so, and saying what it was when it does not.
import { setTimeout as pause } from 'node:timers/promises'

const longestMs = 60_000
const lookMs = 50

/** Resolves when it is so; a look that fails counts as not yet. Rejects when it is not so in time. */
export async function until(
  what: string,
  isSo: () => Promise<boolean> | boolean,
  withinMs = longestMs,
): Promise<void> {
  const end = performance.now() + withinMs
  let fault: unknown = null
  while (performance.now() < end) {
    try {
      if (await isSo()) return
      fault = null
    } catch (error) {
      fault = error
    }
    await pause(lookMs)
  }
  throw new Error(`not so in time: ${what}`, { cause: fault })
}
