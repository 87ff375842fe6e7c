// Whether a puppet is still there: after a silence it is asked for a sign of life.
import { setTimeout as pause } from 'node:timers/promises'
import type { Puppet } from './puppet.ts'

/** What counts as one. */
const signs = ['dong', 'heartbeat', 'login', 'logout', 'message', 'ready', 'scan'] as const

/**
 * Resolves with the reason when none came for twice so long. That a connection stands is none: a gateway that already
 * has a client lets a second one in and tells it nothing.
 */
export async function watch(puppet: Puppet, quietMs: number, signal: AbortSignal): Promise<string> {
  let alive = false
  for (const sign of signs) puppet.on(sign, () => void (alive = true))
  // Asked at once: a stream that was opened is not yet one that tells anything.
  for (let asked = true; !signal.aborted;) {
    if (asked) ask(puppet)
    await pause(quietMs, undefined, { signal }).catch(() => undefined)
    if (!alive && asked) return 'no sign of life'
    asked = !alive
    alive = false
  }
  return 'stopped'
}

function ask(puppet: Puppet): void {
  try {
    puppet.ding('')
  } catch {
    // Whether it could be asked does not matter: what counts is what comes back.
  }
}
