// Messages that go out, in memory.
import type { Outbox } from '../stores.ts'
import { cleanText } from '../json-text.ts'
import type { MemoryState, OutboxRow } from './memory-state.ts'

/** Attempts are counted anew; what may have arrived stays doubtful. */
const afresh = ({ inDoubt }: OutboxRow) => ({
  attempts: 0,
  inDoubt: Math.min(inDoubt, 1),
  claimedUntil: 0,
  notBefore: 0,
})

export function memoryOutbox({ clock, leaseMs, outbox, unsent }: MemoryState): Outbox {
  const settle = (outboxId: string, outcome: Pick<OutboxRow, 'state'> & Partial<OutboxRow>) => {
    const row = unsent.get(outboxId)
    if (row) Object.assign(row, { ...outcome, claimedUntil: 0 })
    unsent.delete(outboxId)
  }

  return {
    read: async (outboxId) => outbox.get(outboxId)?.message ?? null,
    claim: async ({ limit, channel, strays }) => {
      const oldest = new Map<string, OutboxRow>()
      for (const row of unsent.values()) {
        if (!oldest.has(row.recipient)) oldest.set(row.recipient, row)
      }
      const now = clock.now()
      const isStray = ({ channel: by, message }: OutboxRow) =>
        strays !== undefined &&
        by !== null &&
        !strays.channels.includes(by) &&
        message.at <= now - strays.afterMs
      const claimed = [...oldest.values()]
        .filter((row) => row.claimedUntil <= now && row.notBefore <= now)
        .filter((row) => channel === undefined || row.channel === channel || isStray(row))
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
    reroute: async (outboxId, channel, reason) => {
      const row = unsent.get(outboxId)
      if (row) Object.assign(row, { ...afresh(row), channel, failure: reason })
    },
    revive: async (outboxId, channel) => {
      const row = outbox.get(outboxId)
      if (row?.state !== 'undeliverable') return
      Object.assign(row, { ...afresh(row), state: 'waiting', channel, told: false })
      unsent.set(outboxId, row)
    },
    markSeen: async (outboxIds) => {
      for (const id of outboxIds) Object.assign(outbox.get(id) ?? {}, { seen: true })
    },
    doubtful: async (limit) =>
      [...outbox.values()]
        .filter((row) => (row.inDoubt > 0 || row.state === 'undeliverable') && !row.seen)
        .toReversed()
        .slice(0, limit)
        .map(({ message, state, inDoubt, channel, failure }) => ({
          id: message.id,
          at: message.at,
          state,
          inDoubt,
          channel,
          message,
          reason: failure === null ? null : cleanText(failure),
        })),
  }
}
