// Messages that came in, on PostgreSQL: kept once, claimed by conversation in the order of arrival.
import type { InboundMessage } from '../src/stimulus.ts'
import { milliseconds } from './database-clock.ts'
import { inboundMessageSchema } from './inbound-message.ts'
import { conversationOf } from './keys.ts'
import { reasonContent } from './sealed-content.ts'
import type { Seal } from './seal.ts'
import type { StoreParts } from './store-parts.ts'
import type { ClaimedMessage, Inbox, SetAside, StoredMessage } from './stores.ts'

export function inboxStore({ prisma, seal, now, leaseMs }: StoreParts): Inbox {
  async function store(received: InboundMessage): Promise<StoredMessage> {
    const message = inboundMessageSchema.parse(received)
    const conversation = conversationOf(message)
    const content = seal.seal(message, placeOf(message))
    const { channel, id } = message
    const [row] = await prisma.$queryRaw<{ id: bigint; conversation: string; fresh: boolean }[]>`
      SELECT id, conversation, fresh FROM store_message(${channel}, ${id}, ${conversation}, ${now()}, ${content})`
    if (!row) throw new Error(`the message ${placeOf(message)} was neither stored nor found`)
    return {
      outcome: row.fresh ? 'stored' : 'duplicate',
      inboxId: String(row.id),
      conversation: row.conversation,
    }
  }

  async function setBack(
    inboxId: string,
    pauseMs: number,
    reason: string,
    { counts } = { counts: true },
  ): Promise<void> {
    await prisma.$executeRaw`
      UPDATE inbox SET claimed_until = ${now()} + ${milliseconds(pauseMs)}, failure = ${failureOf(inboxId, reason)},
        attempts = greatest(attempts - ${counts ? 0 : 1}::integer, 0)
      WHERE id = ${idOf(inboxId)} AND state = 'waiting'`
  }

  const failureOf = (inboxId: string, reason: string) => seal.seal(reason, `inbox/${inboxId}/failure`)

  const openMessage = (row: InboundRow) => openInbound(row, seal)
  const envelope = { channel: true, messageId: true, content: true } as const

  return {
    store,
    read: async (inboxId) => {
      const row = await prisma.inboxMessage.findUnique({ where: { id: idOf(inboxId) }, select: envelope })
      return row && openMessage(row)
    },
    has: async ({ channel, id }) =>
      (await prisma.inboxMessage.count({ where: { channel, messageId: id } })) > 0,
    waits: async (inboxId) =>
      (await prisma.inboxMessage.count({ where: { id: idOf(inboxId), state: 'waiting' } })) > 0,
    recent: async (conversation, limit) => {
      const rows = await prisma.inboxMessage.findMany({
        where: { conversation, content: { not: null } },
        orderBy: { id: 'desc' },
        take: limit,
        select: envelope,
      })
      return rows.flatMap((row) => openMessage(row) ?? [])
    },
    claim: async ({ limit, conversation }) => {
      const rows = await prisma.$queryRaw<{ id: bigint; conversation: string; attempts: number }[]>`
        SELECT id, conversation, attempts
        FROM claim_inbox(${now()}, ${milliseconds(leaseMs)}, ${limit}::integer, ${conversation ?? null}::text)`
      return rows.sort(byId).map((row): ClaimedMessage => ({
        inboxId: String(row.id),
        conversation: row.conversation,
        attempt: row.attempts,
      }))
    },
    postpone: setBack,
    quarantine: async (inboxId, reason) => {
      await prisma.$executeRaw`
        UPDATE inbox SET state = 'quarantined', settled_at = ${now()}, claimed_until = NULL,
          failure = ${failureOf(inboxId, reason)}
        WHERE id = ${idOf(inboxId)} AND state = 'waiting'`
    },
    quarantined: async (limit) => {
      const rows = await prisma.inboxMessage.findMany({
        where: { state: 'quarantined' },
        orderBy: { settledAt: 'desc' },
        take: limit,
        select: { id: true, settledAt: true, failure: true },
      })
      return rows.map(({ id, settledAt, failure }): SetAside => ({
        id: String(id),
        at: settledAt?.getTime() ?? 0,
        reason: failure && reasonContent.parse(seal.open(failure, `inbox/${id}/failure`)),
      }))
    },
  }
}

interface InboundRow {
  readonly channel: string
  readonly messageId: string
  readonly content: Uint8Array | null
}

/** The message of a row; null once it was scrubbed. */
export const openInbound = ({ channel, messageId, content }: InboundRow, seal: Pick<Seal, 'open'>) =>
  content && inboundMessageSchema.parse(seal.open(content, placeOf({ channel, id: messageId })))

/** Where a message's envelope belongs; its row has no id yet when it is sealed. */
const placeOf = ({ channel, id }: { channel: string; id: string }) => `inbox/${channel}/${id}`

/** Row ids are whole numbers; anything else names no row. */
export const idOf = (inboxId: string): bigint => (/^\d{1,18}$/u.test(inboxId) ? BigInt(inboxId) : -1n)

const byId = (one: { id: bigint }, other: { id: bigint }) => (one.id < other.id ? -1 : 1)
