// Messages that go out, in memory.
import type { Outbox } from '../stores.ts'
import { cleanText } from '../json-text.ts'
import type { MemoryState, OutboxRow } from './memory-state.ts'

export function memoryOutbox({ clock, leaseMs, outbox, unsent }: MemoryState): Outbox {
  const settle = (outboxId: string, outcome: Pick<OutboxRow, 'state'> & Partial<OutboxRow>) => {
    const row = unsent.get(outboxId)
    if (row) Object.assign(row, { ...outcome, claimedUntil: 0 })
    unsent.delete(outboxId)
  }

  return {
    read: async (outboxId) => outbox.get(outboxId)?.message ?? null,
    claim: async ({ limit, channel }) => {
      const oldest = new Map<string, OutboxRow>()
      for (const row of unsent.values()) {
        if (!oldest.has(row.recipient)) oldest.set(row.recipient, row)
      }
      const now = clock.now()
      const claimed = [...oldest.values()]
        .filter((row) => row.claimedUntil <= now && row.notBefore <= now)
        .filter((row) => channel === undefined || row.channel === channel)
        .slice(0, limit)
      return claimed.map((row) => {
        row.attempts += 1
        row.inDoubt += row.claimedUntil > 0 ? 1 : 0
        row.claimedUntil = now + leaseMs
        return {
          outboxId: row.message.id,
          conversation: row.recipient,
          attempt: row.attempts,
          inDoubt: row.inDoubt,
          message: row.message,
        }
      })
    },
    renew: async (outboxId) => {
      const row = unsent.get(outboxId)
      if (row && row.claimedUntil > 0) row.claimedUntil = clock.now() + leaseMs
    },
    recordReceipt: async (outboxId) => settle(outboxId, { state: 'sent' }),
    postpone: async (outboxId, { pauseMs, reason, inDoubt }) => {
      const row = unsent.get(outboxId)
      if (!row) return
      row.inDoubt += inDoubt ? 1 : 0
      row.claimedUntil = 0
      row.notBefore = clock.now() + pauseMs
      row.failure = reason
    },
    giveUp: async (outboxId, reason) => settle(outboxId, { state: 'undeliverable', failure: reason }),
    doubtful: async (limit) =>
      [...outbox.values()]
        .filter((row) => row.inDoubt > 0 || row.state === 'undeliverable')
        .toReversed()
        .slice(0, limit)
        .map(({ message, state, inDoubt, failure }) => ({
          id: message.id,
          at: message.at,
          state,
          inDoubt,
          reason: failure === null ? null : cleanText(failure),
        })),
  }
}
