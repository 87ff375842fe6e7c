// Requests that are still open: a reply to one of them is shown as its answer.
import type { Instant } from '../../src/deadline/plain-date.ts'
import type { Delivery } from '../../src/ports/channel.ts'
import type { MessageFrame } from './frame.ts'

export interface Requests {
  /** What somebody asked is open from here on, in place of what the same one asked there before. */
  add(frame: MessageFrame): void
  /** The request this answers, which is thereby closed: in a room that of the one it mentions. Null: none is open. */
  take(delivery: Pick<Delivery, 'to' | 'mentions'>): MessageFrame | null
}

/** The platform closes a request after ten minutes; whoever waited so long reads a message of its own better. */
const openMs = 5 * 60_000

export function createRequests(now: () => Instant): Requests {
  const open = new Map<string, { readonly frame: MessageFrame; readonly since: Instant }>()
  const keyOf = (room: string | undefined, asker: string) => JSON.stringify([room ?? null, asker])

  return {
    add(frame) {
      const since = now()
      for (const [key, each] of open) if (since - each.since > openMs) open.delete(key)
      open.set(keyOf(frame.body.chatid, frame.body.from.userid), { frame, since })
    },
    take({ to, mentions }) {
      const [room, asker] = 'room' in to ? [to.room, mentions[0]?.account] : [undefined, to.account]
      if (asker === undefined) return null
      const key = keyOf(room, asker)
      const found = open.get(key)
      open.delete(key)
      return found && now() - found.since <= openMs ? found.frame : null
    },
  }
}
