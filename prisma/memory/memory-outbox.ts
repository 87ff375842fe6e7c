// Messages that go out, in memory.
import type { Lease, Outbox } from '../stores.ts'
import { cleanText } from '../json-text.ts'
import type { MemoryState, OutboxRow } from './memory-state.ts'

/** From its beginning, with its attempts counted anew; what may have arrived, or has in part, stays known. */
const afresh = ({ inDoubt, progress }: OutboxRow) => ({
  attempts: 0,
  inDoubt: Math.min(inDoubt, 1),
  partInDoubt: Math.max(Math.min(inDoubt, 1), progress === null ? 0 : 1),
  progress: null,
  claimedUntil: 0,
  notBefore: 0,
})

/** Only what was being said is in doubt. */
function countDoubt(row: OutboxRow, mayHaveArrived: boolean): void {
  if (row.underWay && mayHaveArrived) {
    row.inDoubt += 1
    row.partInDoubt += 1
  }
  row.underWay = false
}

export function memoryOutbox({ clock, leaseMs, outbox, unsent }: MemoryState): Outbox {
  const held = ({ outboxId, lease }: Lease): OutboxRow | null => {
    const row = unsent.get(outboxId)
    return row?.lease === lease ? row : null
  }
  /** Keeps the lease of a row that is in hand. */
  const keep = (row: OutboxRow | null): row is OutboxRow => {
    if (row === null || row.claimedUntil === 0) return false
    row.claimedUntil = clock.now() + leaseMs
    return true
  }
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
        row.lease += 1
        countDoubt(row, true)
        row.claimedUntil = now + leaseMs
        return {
          outboxId: row.message.id,
          lease: row.lease,
          conversation: row.recipient,
          attempt: row.attempts,
          inDoubt: row.partInDoubt,
          progress: row.progress,
          message: row.message,
        }
      })
    },
    renew: async (lease) => keep(held(lease)),
    begin: async (lease) => {
      const row = held(lease)
      if (!keep(row)) return false
      row.underWay = true
      return true
    },
    recordProgress: async (lease, progress) => {
      const row = held(lease)
      if (!keep(row)) return false
      Object.assign(row, { progress, partInDoubt: 0, underWay: false })
      return true
    },
    recordReceipt: async (outboxId) => settle(outboxId, { state: 'sent' }),
    postpone: async (lease, { pauseMs, reason, inDoubt }) => {
      const row = held(lease)
      if (!row) return
      countDoubt(row, inDoubt)
      row.claimedUntil = 0
      row.notBefore = clock.now() + pauseMs
      row.failure = reason
    },
    giveUp: async (lease, { reason, inDoubt }) => {
      const row = held(lease)
      if (!row) return
      countDoubt(row, inDoubt)
      settle(lease.outboxId, { state: 'undeliverable', failure: reason })
    },
    reroute: async (lease, channel, { reason, inDoubt }) => {
      const row = held(lease)
      if (!row) return
      countDoubt(row, inDoubt)
      Object.assign(row, { ...afresh(row), channel, failure: reason })
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
