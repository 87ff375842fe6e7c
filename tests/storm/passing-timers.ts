// Timers that run with the machine's and can be set forward: whoever sleeps until then wakes at once.
import type { Timers } from '../../jobs/timers.ts'

export interface PassingTimers extends Timers {
  /** So many milliseconds pass at once. */
  pass(milliseconds: number): void
}

interface Waiting {
  readonly due: number
  readonly call: () => void
  timeout: NodeJS.Timeout
}

export function passingTimers(): PassingTimers {
  let passed = 0
  const waiting = new Set<Waiting>()
  const now = () => performance.now() + passed

  function after(milliseconds: number, call: () => void): () => void {
    const ring = () => {
      waiting.delete(one)
      call()
    }
    const one: Waiting = { due: now() + milliseconds, call: ring, timeout: setTimeout(ring, milliseconds) }
    waiting.add(one)
    return () => {
      clearTimeout(one.timeout)
      waiting.delete(one)
    }
  }

  return {
    now,
    after,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve()
        const wake = () => {
          cancel()
          signal?.removeEventListener('abort', wake)
          resolve()
        }
        const cancel = after(milliseconds, wake)
        signal?.addEventListener('abort', wake, { once: true })
      }),
    pass(milliseconds) {
      passed += milliseconds
      const at = now()
      for (const one of [...waiting].toSorted((first, second) => first.due - second.due)) {
        if (!waiting.has(one)) continue
        clearTimeout(one.timeout)
        if (one.due <= at) one.call()
        else one.timeout = setTimeout(one.call, one.due - at)
      }
    },
  }
}
