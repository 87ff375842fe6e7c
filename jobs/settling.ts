// What became of the sends of one channel, until the store has taken it: a database that was away must not bring them again.
import { insist } from './insist.ts'
import type { Timers } from './timers.ts'

export interface Settling {
  /** Has the store take it, however often it must be asked within a minute. Rejects with what it says last. */
  settle<Result>(outcome: () => Promise<Result>): Promise<Result>
  /** Resolves when nothing is left that the store has refused. */
  settled(): Promise<void>
}

/** A database that is started anew, with a recovery; after that whoever comes first takes what its leases left. */
const PATIENCE_MS = 60_000

export function createSettling(timers: Pick<Timers, 'sleep'>): Settling {
  const refused = new Set<Promise<unknown>>()
  return {
    async settle(outcome) {
      try {
        return await outcome()
      } catch {
        const insisting = insist(outcome, timers, PATIENCE_MS).finally(() => refused.delete(insisting))
        refused.add(insisting)
        return insisting
      }
    },
    settled: async () => {
      await Promise.allSettled(refused)
    },
  }
}
