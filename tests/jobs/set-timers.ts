// Time that passes only when nothing else can happen: a day of pauses takes a moment, and always the same way.
import type { Timers } from '../../jobs/timers.ts'

export interface SetTimers extends Timers {
  /** Lets time pass, from one sleeper to the next, until the work is over; answers with its result. */
  readonly drive: <Result>(work: Promise<Result>) => Promise<Result>
  /** Lets so many milliseconds pass. */
  readonly pass: (milliseconds: number) => Promise<void>
}

interface Sleeper {
  readonly at: number
  readonly wake: () => void
}

/** Starts at zero. */
export function setTimers(): SetTimers {
  let now = 0
  let sleepers: Sleeper[] = []

  const sleep: Timers['sleep'] = (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve()
      const wake = (): void => {
        sleepers = sleepers.filter((other) => other !== sleeper)
        signal?.removeEventListener('abort', wake)
        resolve()
      }
      const sleeper: Sleeper = { at: now + Math.max(0, milliseconds), wake }
      sleepers.push(sleeper)
      signal?.addEventListener('abort', wake, { once: true })
    })

  const after: Timers['after'] = (milliseconds, call) => {
    const sleeper: Sleeper = {
      at: now + milliseconds,
      wake: () => {
        cancel()
        call()
      },
    }
    const cancel = (): void => {
      sleepers = sleepers.filter((other) => other !== sleeper)
    }
    sleepers.push(sleeper)
    return cancel
  }

  /** Wakes whoever sleeps until the earliest instant not after the given one; false when nobody does. */
  function step(until: number): boolean {
    const next = sleepers.reduce((earliest, { at }) => Math.min(earliest, at), Infinity)
    if (next > until || next === Infinity) return false
    now = Math.max(now, next)
    for (const sleeper of sleepers.filter(({ at }) => at <= now)) sleeper.wake()
    return true
  }

  return {
    now: () => now,
    sleep,
    after,
    drive: async (work) => {
      let over = false
      const finished = work.finally(() => (over = true))
      finished.catch(() => undefined)
      for (;;) {
        await settle()
        if (over) return finished
        if (!step(Infinity)) throw new Error('the work waits for something that no time will bring')
      }
    },
    pass: async (milliseconds) => {
      const until = now + milliseconds
      do await settle()
      while (step(until))
      now = until
    },
  }
}

/** Everything that can go on without time passing has gone on. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
