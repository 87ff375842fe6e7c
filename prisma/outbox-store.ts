// Messages that go out, on PostgreSQL: to each recipient in order, each message in one sender's hands at a time.
import { Prisma } from './generated/client.ts'
import { milliseconds } from './database-clock.ts'
import { cleanText } from './json-text.ts'
import { messageContent, progressContent, reasonContent } from './sealed-content.ts'
import type { StoreParts } from './store-parts.ts'
import type { ClaimedSend, DoubtfulSend, Lease, Outbox } from './stores.ts'

interface OutboxRow {
  readonly position: bigint
  readonly id: string
  readonly recipient: string
  readonly attempts: number
  readonly lease_number: number
  readonly part_in_doubt: number
  readonly progress: Uint8Array | null
  readonly content: Uint8Array
}

/**
 * From its beginning, with its attempts counted anew. Whether it may have arrived stays known; so does that a part of it
 * has, which is then said once more.
 */
const afresh = (doubt: Prisma.Sql) => Prisma.sql`
  attempts = 0, not_before = NULL, progress = NULL, in_doubt = least(in_doubt + ${doubt}, 1),
  part_in_doubt = greatest(least(in_doubt + ${doubt}, 1), (progress IS NOT NULL)::integer)`

export function outboxStore({ prisma, seal, now, leaseMs }: StoreParts): Outbox {
  const failureOf = (outboxId: string, reason: string) => seal.seal(reason, `outbox/${outboxId}/failure`)

  const opened = (id: string, content: Uint8Array) => messageContent.parse(seal.open(content, `outbox/${id}`))

  const claimed = (row: OutboxRow): ClaimedSend => ({
    outboxId: row.id,
    lease: row.lease_number,
    conversation: row.recipient,
    attempt: row.attempts,
    inDoubt: row.part_in_doubt,
    progress: row.progress && progressContent.parse(seal.open(row.progress, `outbox/${row.id}/progress`)),
    message: opened(row.id, row.content),
  })

  /** Still in the hands of whoever holds this lease; never leased, it is in nobody's. */
  const held = ({ outboxId, lease }: Lease) =>
    Prisma.sql`id = ${outboxId} AND state = 'waiting' AND lease = ${lease}::integer`
  /** Only what was being said is in doubt. */
  const doubt = (inDoubt: boolean) => Prisma.sql`(under_way AND ${inDoubt})::integer`

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
    renew: async (lease) => {
      const rows = await prisma.$executeRaw`
        UPDATE outbox SET claimed_until = ${now()} + ${milliseconds(leaseMs)}
        WHERE ${held(lease)} AND claimed_until IS NOT NULL`
      return rows > 0
    },
    begin: async (lease) => {
      const rows = await prisma.$executeRaw`
        UPDATE outbox SET claimed_until = ${now()} + ${milliseconds(leaseMs)}, under_way = true
        WHERE ${held(lease)} AND claimed_until IS NOT NULL`
      return rows > 0
    },
    recordProgress: async (lease, progress) => {
      const sealed = seal.seal(progress, `outbox/${lease.outboxId}/progress`)
      const rows = await prisma.$executeRaw`
        UPDATE outbox SET claimed_until = ${now()} + ${milliseconds(leaseMs)}, progress = ${sealed},
          under_way = false, part_in_doubt = 0
        WHERE ${held(lease)} AND claimed_until IS NOT NULL`
      return rows > 0
    },
    recordReceipt: async (outboxId, { message }) => {
      await prisma.$executeRaw`
        UPDATE outbox SET state = 'sent', settled_at = ${now()}, claimed_until = NULL, under_way = false,
          receipt = ${message === null ? null : cleanText(message)}
        WHERE id = ${outboxId} AND state = 'waiting'`
    },
    postpone: async (lease, { pauseMs, reason, inDoubt }) => {
      await prisma.$executeRaw`
        UPDATE outbox SET claimed_until = NULL, under_way = false, not_before = ${now()} + ${milliseconds(pauseMs)},
          in_doubt = in_doubt + ${doubt(inDoubt)}, part_in_doubt = part_in_doubt + ${doubt(inDoubt)},
          failure = ${failureOf(lease.outboxId, reason)}
        WHERE ${held(lease)}`
    },
    giveUp: async (lease, { reason, inDoubt }) => {
      await prisma.$executeRaw`
        UPDATE outbox SET state = 'undeliverable', settled_at = ${now()}, claimed_until = NULL, under_way = false,
          in_doubt = in_doubt + ${doubt(inDoubt)}, failure = ${failureOf(lease.outboxId, reason)}
        WHERE ${held(lease)}`
    },
    reroute: async (lease, channel, { reason, inDoubt }) => {
      await prisma.$executeRaw`
        UPDATE outbox SET channel = ${channel}, ${afresh(doubt(inDoubt))}, claimed_until = NULL, under_way = false,
          failure = ${failureOf(lease.outboxId, reason)}
        WHERE ${held(lease)}`
    },
    revive: async (outboxId, channel) => {
      await prisma.$executeRaw`
        UPDATE outbox SET state = 'waiting', settled_at = NULL, channel = ${channel}, ${afresh(doubt(false))}, told = false
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
