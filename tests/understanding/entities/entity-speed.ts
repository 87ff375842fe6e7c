// How quickly entities are found: a figure to look at, never an assertion.
import { createEntityFinder } from '../../../src/understanding/entities/entity-finder.ts'
import type { MessageContext } from '../../../src/understanding/act.ts'
import type { County } from '../../../src/organisation/county.ts'
import { normalise } from '../../../src/understanding/normalise.ts'

export interface EntitySpeed {
  /** Milliseconds to prepare the words of the county. */
  readonly preparation: number
  /** Messages a second of this process's processor time, normalising included. */
  readonly messagesPerSecond: number
}

/** Reads the messages again and again for about a second of processor time, after as much again to warm up. */
export function entitySpeed(
  county: County,
  messages: readonly (MessageContext & { readonly text: string })[],
): EntitySpeed {
  const begin = performance.now()
  const find = createEntityFinder(county)
  const preparation = performance.now() - begin
  const once = () => {
    for (const message of messages) find(normalise(message.text), message)
  }
  const readFor = (microseconds: number): number => {
    const start = process.cpuUsage()
    for (let rounds = 1; ; rounds += 1) {
      once()
      const { user, system } = process.cpuUsage(start)
      if (user + system >= microseconds) return (rounds * messages.length * 1_000_000) / (user + system)
    }
  }
  readFor(1_000_000)
  return { preparation, messagesPerSecond: Math.round(readFor(1_000_000)) }
}
