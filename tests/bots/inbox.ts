// The assistant's end of a channel under test: takes messages in, refuses some, and can be waited for.
import type { InboundMessage } from '../../src/stimulus.ts'

export interface Inbox {
  /** Every message taken in, in order, also the same one twice. */
  readonly taken: readonly InboundMessage[]
  readonly receive: (message: InboundMessage) => Promise<void>
  /** The next so many offers are refused, as by a database that is away. */
  refuse(offers: number): void
  /** How many offers were refused. */
  readonly refused: () => number
  /** Resolves when so many were taken in. */
  until(count: number): Promise<readonly InboundMessage[]>
  /** Resolves when the next is taken in after `doing`. */
  nextAfter(doing: () => Promise<unknown>): Promise<InboundMessage>
}

export function createInbox(): Inbox {
  const taken: InboundMessage[] = []
  const waiting = new Set<{ readonly count: number; readonly done: () => void }>()
  let toRefuse = 0
  let refused = 0

  const until = (count: number) =>
    new Promise<readonly InboundMessage[]>((resolve) => {
      if (taken.length >= count) return resolve(taken)
      const one = { count, done: () => resolve(taken) }
      waiting.add(one)
    })

  return {
    taken,
    receive(message) {
      if (toRefuse > 0) {
        toRefuse -= 1
        refused += 1
        return Promise.reject(new Error('the inbox is away'))
      }
      taken.push(message)
      for (const one of waiting)
        if (taken.length >= one.count) {
          waiting.delete(one)
          one.done()
        }
      return Promise.resolve()
    },
    refuse: (offers) => void (toRefuse = offers),
    refused: () => refused,
    until,
    async nextAfter(doing) {
      const count = taken.length + 1
      await doing()
      const found = (await until(count))[count - 1]
      if (!found) throw new Error('nothing came in')
      return found
    },
  }
}
