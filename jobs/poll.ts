// The safety net: looks every second whether anything waits, under every backend, woken or not.
import type { WakeHandlers, WakeName } from '../src/ports/queue.ts'
import { faultText } from './fault.ts'
import type { Reporting } from './report.ts'
import type { Timers } from './timers.ts'

export interface PollParts extends Reporting {
  readonly timers: Timers
  /** The same handlers the queue wakes; the poll calls them without an id. What has none is left to other processes. */
  readonly handlers: Partial<WakeHandlers>
  /** From the end of one look to the next, in milliseconds: what a lost wake-up costs at most. */
  readonly everyMs?: number
}

export interface Poll {
  /** Looks at once, then again and again. */
  start(): void
  /** No more looks; resolves when the running ones have ended. */
  stop(): Promise<void>
}

/** What the poll looks after. Each name has its own loop, so that a slow one delays none of the others. */
const LOOKED_AFTER = ['handle', 'sweep', 'deliver'] as const satisfies readonly WakeName[]

/**
 * A loop per name: look, rest a second, look again; so two looks of a name never overlap in one process.
 * A look that fails is logged and counted, and the next one comes all the same.
 */
export function createPoll(parts: PollParts): Poll {
  const { timers, handlers, everyMs = 1_000 } = parts
  const stopping = new AbortController()
  let loops: Promise<void>[] = []

  async function loop(name: WakeName): Promise<void> {
    const handler = handlers[name]
    if (!handler) return
    while (!stopping.signal.aborted) {
      await look(name, handler)
      await timers.sleep(everyMs, stopping.signal)
    }
  }

  async function look(name: WakeName, handler: WakeHandlers[WakeName]): Promise<void> {
    const begun = timers.now()
    let outcome: 'ok' | 'failed' = 'ok'
    try {
      await handler(undefined)
    } catch (error) {
      outcome = 'failed'
      parts.log.error({ name, fault: faultText(error) }, 'look failed')
    }
    parts.onEvent({ kind: 'run', name, by: 'poll', outcome, duration: timers.now() - begun })
  }

  return {
    start: () => {
      if (loops.length === 0) loops = LOOKED_AFTER.map(loop)
    },
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}
