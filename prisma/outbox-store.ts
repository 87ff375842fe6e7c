// Messages that go out, on PostgreSQL: to each recipient in order, each message in one sender's hands at a time.
import { milliseconds } from './database-clock.ts'
import { cleanText } from './json-text.ts'
import { messageContent, reasonContent } from './sealed-content.ts'
import type { StoreParts } from './store-parts.ts'
import type { ClaimedSend, DoubtfulSend, Outbox } from './stores.ts'

interface OutboxRow {
  readonly position: bigint
  readonly id: string
  readonly recipient: string
  readonly attempts: number
  readonly in_doubt: number
  readonly content: Uint8Array
}

export function outboxStore({ prisma, seal, now, leaseMs }: StoreParts): Outbox {
  const failureOf = (outboxId: string, reason: string) => seal.seal(reason, `outbox/${outboxId}/failure`)

  const opened = (id: string, content: Uint8Array) => messageContent.parse(seal.open(content, `outbox/${id}`))

  const claimed = ({ id, recipient, attempts, in_doubt, content }: OutboxRow): ClaimedSend => ({
    outboxId: id,
    conversation: recipient,
    attempt: attempts,
    inDoubt: in_doubt,
    message: opened(id, content),
  })

  return {
    read: async (outboxId) => {
      const row = await prisma.outboxMessage.findUnique({
        where: { id: outboxId },
        select: { id: true, content: true },
      })
      return row?.content ? opened(row.id, row.content) : null
    },
    claim: async ({ limit, channel, strays }) => {
      const rows = await prisma.$queryRaw<OutboxRow[]>`
        SELECT * FROM claim_outbox(${now()}, ${milliseconds(leaseMs)}, ${limit}::integer, ${channel ?? null}::text,
          ${strays ? [...strays.channels] : null}::text[], ${now()} - ${milliseconds(strays?.afterMs ?? 0)})
        ORDER BY position`
      return rows.map(claimed)
    },
    renew: async (outboxId) => {
      await prisma.$executeRaw`
        UPDATE outbox SET claimed_until = ${now()} + ${milliseconds(leaseMs)}
        WHERE id = ${outboxId} AND state = 'waiting' AND claimed_until IS NOT NULL`
    },
    recordReceipt: async (outboxId, { message }) => {
      await prisma.$executeRaw`
        UPDATE outbox SET state = 'sent', settled_at = ${now()}, claimed_until = NULL,
          receipt = ${message === null ? null : cleanText(message)}
        WHERE id = ${outboxId} AND state = 'waiting'`
    },
    postpone: async (outboxId, { pauseMs, reason, inDoubt }) => {
      await prisma.$executeRaw`
        UPDATE outbox SET claimed_until = NULL, not_before = ${now()} + ${milliseconds(pauseMs)},
          in_doubt = in_doubt + ${inDoubt ? 1 : 0}::integer, failure = ${failureOf(outboxId, reason)}
        WHERE id = ${outboxId} AND state = 'waiting'`
    },
    giveUp: async (outboxId, reason) => {
      await prisma.$executeRaw`
        UPDATE outbox SET state = 'undeliverable', settled_at = ${now()}, claimed_until = NULL,
          failure = ${failureOf(outboxId, reason)}
        WHERE id = ${outboxId} AND state = 'waiting'`
    },
    reroute: async (outboxId, channel, reason) => {
      await prisma.$executeRaw`
        UPDATE outbox SET channel = ${channel}, attempts = 0, in_doubt = least(in_doubt, 1), claimed_until = NULL,
          not_before = NULL, failure = ${failureOf(outboxId, reason)}
        WHERE id = ${outboxId} AND state = 'waiting'`
    },
    revive: async (outboxId, channel) => {
      await prisma.$executeRaw`
        UPDATE outbox SET state = 'waiting', settled_at = NULL, channel = ${channel}, attempts = 0,
          in_doubt = least(in_doubt, 1), not_before = NULL, told = false
        WHERE id = ${outboxId} AND state = 'undeliverable' AND content IS NOT NULL`
    },
    markSeen: async (outboxIds) => {
      await prisma.outboxMessage.updateMany({ where: { id: { in: [...outboxIds] } }, data: { seen: true } })
    },
    doubtful: async (limit) => {
      const rows = await prisma.outboxMessage.findMany({
        where: {
          OR: [{ inDoubt: { gt: 0 } }, { state: 'undeliverable' }],
          seen: false,
          content: { not: null },
        },
        orderBy: { position: 'desc' },
        take: limit,
        select: {
          id: true,
          at: true,
          state: true,
          inDoubt: true,
          channel: true,
          content: true,
          failure: true,
        },
      })
      return rows.flatMap(({ id, at, state, inDoubt, channel, content, failure }): DoubtfulSend[] =>
        content === null
          ? []
          : [
              {
                id,
                at: at.getTime(),
                state,
                inDoubt,
                channel,
                reason: failure && reasonContent.parse(seal.open(failure, `outbox/${id}/failure`)),
                message: opened(id, content),
              },
            ],
      )
    },
  }
}
