// Recipients with notices that may go out, on PostgreSQL: each in one worker's hands at a time.
import { milliseconds } from './database-clock.ts'
import { recipientOf } from './keys.ts'
import type { StoreParts } from './store-parts.ts'
import type { ClaimedRelease, Releases } from './stores.ts'

export function releaseStore({ prisma, now, leaseMs }: Omit<StoreParts, 'seal'>): Releases {
  return {
    claimDue: async (limit) => {
      const rows = await prisma.$queryRaw<{ recipient: string; attempts: number }[]>`
        SELECT recipient, attempts FROM claim_releases(${now()}, ${milliseconds(leaseMs)}, ${limit}::integer)`
      return rows.map(({ recipient, attempts }): ClaimedRelease => ({
        releaseId: recipient,
        recipient: recipientOf(recipient),
        attempt: attempts + 1,
      }))
    },
    nextDueAt: async () => {
      const [row] = await prisma.$queryRaw<{ release_at: Date }[]>`
        SELECT release_at FROM notices AS n
        WHERE NOT EXISTS (SELECT FROM releases AS r WHERE r.recipient = n.recipient AND r.claimed_until > ${now()})
        ORDER BY release_at LIMIT 1`
      return row?.release_at.getTime() ?? null
    },
    postpone: async (releaseId, pauseMs) => {
      await prisma.$executeRaw`
        UPDATE releases SET attempts = attempts + 1, claimed_until = ${now()} + ${milliseconds(pauseMs)}
        WHERE recipient = ${releaseId}`
    },
  }
}
