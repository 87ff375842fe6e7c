// Messages that came in, in memory.
import { inboundMessageSchema } from '../inbound-message.ts'
import { conversationOf } from '../keys.ts'
import type { Inbox } from '../stores.ts'
import { kept, type InboxRow, type MemoryState } from './memory-state.ts'

export function memoryInbox({ clock, leaseMs, inbox, received }: MemoryState): Inbox {
  const waiting = (inboxId: string): InboxRow | undefined => {
    const row = inbox[Number(inboxId) - 1]
    return row?.state === 'waiting' ? row : undefined
  }

  return {
    store: async (message) => {
      const parsed = kept(inboundMessageSchema.parse(message))
      const name = nameOf(parsed.channel, parsed.id)
      const twin = received.get(name)
      const row = twin ?? {
        id: inbox.length + 1,
        conversation: conversationOf(parsed),
        receivedAt: clock.now(),
        message: parsed,
        state: 'waiting' as const,
        attempts: 0,
        claimedUntil: 0,
        settledAt: 0,
        failure: null,
        told: false,
      }
      if (!twin) {
        inbox.push(row)
        received.set(name, row)
      }
      return {
        outcome: twin ? 'duplicate' : 'stored',
        inboxId: String(row.id),
        conversation: row.conversation,
      }
    },
    read: async (inboxId) => inbox[Number(inboxId) - 1]?.message ?? null,
    has: async ({ channel, id }) => received.has(nameOf(channel, id)),
    waits: async (inboxId) => waiting(inboxId) !== undefined,
    recent: async (conversation, limit) =>
      inbox
        .filter((row) => row.conversation === conversation)
        .flatMap((row) => row.message ?? [])
        .toReversed()
        .slice(0, limit),
    claim: async ({ limit, conversation }) => {
      const oldest = new Map<string, InboxRow>()
      for (const row of inbox) {
        const asked = conversation === undefined || row.conversation === conversation
        if (asked && row.state === 'waiting' && !oldest.has(row.conversation))
          oldest.set(row.conversation, row)
      }
      const now = clock.now()
      const claimed = [...oldest.values()].filter((row) => row.claimedUntil <= now).slice(0, limit)
      return claimed.map((row) => {
        row.attempts += 1
        row.claimedUntil = now + leaseMs
        return { inboxId: String(row.id), conversation: row.conversation, attempt: row.attempts }
      })
    },
    postpone: async (inboxId, pauseMs, reason, { counts } = { counts: true }) => {
      const row = waiting(inboxId)
      if (!row) return
      const attempts = counts ? row.attempts : Math.max(row.attempts - 1, 0)
      Object.assign(row, { attempts, claimedUntil: clock.now() + pauseMs, failure: reason })
    },
    quarantine: async (inboxId, reason) => {
      const row = waiting(inboxId)
      if (row)
        Object.assign(row, { state: 'quarantined', settledAt: clock.now(), claimedUntil: 0, failure: reason })
    },
    quarantined: async (limit) =>
      inbox
        .filter((row) => row.state === 'quarantined')
        .sort((one, other) => other.settledAt - one.settledAt)
        .slice(0, limit)
        .map((row) => ({ id: String(row.id), at: row.settledAt, reason: row.failure })),
  }
}

/** Ids are the channels' own: unique only with the channel's name. */
const nameOf = (channel: string, id: string): string => JSON.stringify([channel, id])
