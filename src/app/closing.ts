// Closing in the reverse order of opening, each part given its time, so that one that hangs holds up no other.
import type { Logger } from 'pino'
import { faultText } from '../../jobs/fault.ts'
import { limitTime } from '../../jobs/limit-time.ts'
import { systemTimers } from '../../jobs/timers.ts'

export interface Closing {
  /** What is to be done at the end, before what was opened earlier is closed. */
  add(what: string, close: () => Promise<unknown>): void
  /** Closes everything, the newest first. Called again it is the same closing. */
  close(): Promise<void>
}

/** The longest a part may take, in milliseconds: an attempt at a message ends within five seconds. */
const patienceMs = 10_000

export function createClosing(log: Pick<Logger, 'warn'>): Closing {
  const parts: { readonly what: string; readonly close: () => Promise<unknown> }[] = []
  let closing: Promise<void> | null = null

  async function closeAll(): Promise<void> {
    for (let part = parts.pop(); part; part = parts.pop()) {
      const { what, close } = part
      await limitTime(patienceMs, systemTimers, close).catch((error: unknown) =>
        log.warn({ what, fault: faultText(error) }, 'left as it is: it did not close'),
      )
    }
  }

  return {
    add: (what, close) => void parts.push({ what, close }),
    close: () => (closing ??= closeAll()),
  }
}
