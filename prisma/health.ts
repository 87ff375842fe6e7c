// How the database is: whether it answers, how fast, and what waits in it.
import type { PrismaClient } from './generated/client.ts'
import type { SqlNow } from './database-clock.ts'
import type { Backlog, Health } from './stores.ts'

/** An answer later than this is no answer. */
const LONGEST_MS = 3_000

/** Asks the database; never rejects. */
export async function readHealth(prisma: PrismaClient, now: SqlNow): Promise<Health> {
  const began = performance.now()
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${LONGEST_MS} ms`)), LONGEST_MS)
  })
  try {
    const backlog = await Promise.race([readBacklog(prisma, now), tooLate])
    return { ok: true, latencyMs: Math.round(performance.now() - began), backlog }
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : String(error) }
  } finally {
    clearTimeout(timer)
  }
}

/** Each count goes by an index that holds only what it counts. */
async function readBacklog(prisma: PrismaClient, now: SqlNow): Promise<Backlog> {
  const [row] = await prisma.$queryRaw<Backlog[]>`
    SELECT
      (SELECT count(*)::integer FROM inbox WHERE state = 'waiting') AS "inboxWaiting",
      (SELECT count(*)::integer FROM inbox WHERE state = 'quarantined') AS "inboxQuarantined",
      (SELECT count(*)::integer FROM timers WHERE NOT parked AND due_at <= ${now()}) AS "timersOverdue",
      (SELECT count(*)::integer FROM timers WHERE parked) AS "timersParked",
      (SELECT count(*)::integer FROM outbox WHERE state = 'waiting') AS "outboxWaiting",
      (SELECT count(*)::integer FROM outbox WHERE state = 'undeliverable') AS "outboxUndeliverable"`
  if (!row) throw new Error('the database did not answer')
  return row
}
