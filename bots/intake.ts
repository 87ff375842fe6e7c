// Handing messages to the assistant, in order within a place, until each is stored.
import { setTimeout as pause } from 'node:timers/promises'

type Receive<Offered> = (offered: Offered) => Promise<void>

/** @template Offered a message, or what one is made of when its turn comes */
export interface Intake<Offered> {
  /** Opens the door: what waits is offered, in its order. */
  open(receive: Receive<Offered>): void
  /** Closes it: what is not stored yet waits. */
  shut(): void
  /** Resolves when the message is stored, however long that takes. */
  offer(place: string, offered: Offered): Promise<void>
}

interface Waiting<Offered> {
  readonly offered: Offered
  readonly stored: () => void
}

/** A message that was refused is offered again after 50 ms, then twice that, up to 2 s: a database restarts in less. */
const firstPauseMs = 50
const longestPauseMs = 2_000

export function createIntake<Offered>(): Intake<Offered> {
  const queues = new Map<string, Waiting<Offered>[]>()
  const working = new Set<string>()
  let door: { readonly receive: Receive<Offered>; readonly shut: AbortController } | null = null

  /** One at a time within a place, so that a message refused holds back those after it. */
  async function work(place: string): Promise<void> {
    const queue = queues.get(place)
    if (!queue || !door || working.has(place)) return
    working.add(place)
    const { receive, shut } = door
    let pauseMs = firstPauseMs
    while (!shut.signal.aborted && queue[0]) {
      try {
        await receive(queue[0].offered)
        queue.shift()?.stored()
        pauseMs = firstPauseMs
      } catch {
        // Whoever refuses says why in its own log; here it only counts that the message is not stored.
        await pause(pauseMs, undefined, { signal: shut.signal }).catch(() => undefined)
        pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      }
    }
    working.delete(place)
    if (queue.length === 0) queues.delete(place)
    else if (door && door.shut !== shut) await work(place)
  }

  return {
    open(receive) {
      door?.shut.abort()
      door = { receive, shut: new AbortController() }
      for (const place of queues.keys()) void work(place)
    },
    shut() {
      door?.shut.abort()
      door = null
    },
    offer: (place, offered) =>
      new Promise((stored) => {
        const queue = queues.get(place) ?? []
        queue.push({ offered, stored })
        queues.set(place, queue)
        void work(place)
      }),
  }
}
