// Messages that go out, in memory.
import type { Outbox } from '../stores.ts'
import { cleanText } from '../json-text.ts'
import type { MemoryState, OutboxRow } from './memory-state.ts'

export function memoryOutbox({ clock, leaseMs, outbox }: MemoryState): Outbox {
  const waiting = (outboxId: string): OutboxRow | undefined => {
    const row = outbox.get(outboxId)
    return row?.state === 'waiting' ? row : undefined
  }

  return {
    claim: async ({ limit, channel }) => {
      const oldest = new Map<string, OutboxRow>()
      for (const row of outbox.values()) {
        if (row.state === 'waiting' && !oldest.has(row.recipient)) oldest.set(row.recipient, row)
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
      const row = waiting(outboxId)
      if (row && row.claimedUntil > 0) row.claimedUntil = clock.now() + leaseMs
    },
    recordReceipt: async (outboxId) => {
      const row = waiting(outboxId)
      if (row) Object.assign(row, { state: 'sent', claimedUntil: 0 })
    },
    postpone: async (outboxId, { pauseMs, reason, inDoubt }) => {
      const row = waiting(outboxId)
      if (!row) return
      row.inDoubt += inDoubt ? 1 : 0
      row.claimedUntil = 0
      row.notBefore = clock.now() + pauseMs
      row.failure = reason
    },
    giveUp: async (outboxId, reason) => {
      const row = waiting(outboxId)
      if (row) Object.assign(row, { state: 'undeliverable', claimedUntil: 0, failure: reason })
    },
    doubtful: async (limit) =>
      [...outbox.values()]
        .filter((row) => row.inDoubt > 0 || row.state === 'undeliverable')
        .reverse()
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
