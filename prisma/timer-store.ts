// What is due, on PostgreSQL: claimed in batches, each timer by one worker.
import { milliseconds } from './database-clock.ts'
import { reasonContent } from './sealed-content.ts'
import type { StoreParts } from './store-parts.ts'
import type { SetAside, Timers } from './stores.ts'
import { claimedTimer, parseTimerTask } from './timer-task.ts'

export function timerStore({ prisma, seal, now, leaseMs }: StoreParts): Timers {
  const place = (timerId: string) => `timers/${timerId}/failure`
  return {
    claimDue: async (limit) => {
      const rows = await prisma.$queryRaw<{ key: string; due_at: Date; task: unknown; attempts: number }[]>`
        SELECT key, due_at, task, attempts
        FROM claim_timers(${now()}, ${milliseconds(leaseMs)}, ${limit}::integer)
        ORDER BY due_at, key`
      return rows.map(({ key, due_at, task, attempts }) =>
        claimedTimer({ key, dueAt: due_at.getTime(), task: parseTimerTask(task) }, attempts + 1),
      )
    },
    waits: async ({ key, dueAt }) =>
      (await prisma.timer.count({ where: { key, dueAt: new Date(dueAt) } })) > 0,
    nextDueAt: async () => {
      const [row] = await prisma.$queryRaw<{ due_at: Date }[]>`
        SELECT due_at FROM timers
        WHERE NOT parked AND (claimed_until IS NULL OR claimed_until <= ${now()})
        ORDER BY due_at LIMIT 1`
      return row?.due_at.getTime() ?? null
    },
    hold: async (timerId, forMs) => {
      await prisma.$executeRaw`
        UPDATE timers SET claimed_until = ${now()} + ${milliseconds(forMs)} WHERE key = ${timerId}`
    },
    postpone: async (timerId, pauseMs, reason, { counts } = { counts: true }) => {
      await prisma.$executeRaw`
        UPDATE timers SET attempts = attempts + ${counts ? 1 : 0}::integer, claimed_until = ${now()} + ${milliseconds(pauseMs)},
          failure = ${seal.seal(reason, place(timerId))}
        WHERE key = ${timerId}`
    },
    park: async (timerId, reason) => {
      await prisma.$executeRaw`
        UPDATE timers SET parked = true, claimed_until = NULL, failure = ${seal.seal(reason, place(timerId))}
        WHERE key = ${timerId}`
    },
    parked: async (limit) => {
      const rows = await prisma.timer.findMany({
        where: { parked: true },
        orderBy: { dueAt: 'desc' },
        take: limit,
      })
      return rows.map(({ key, dueAt, failure }): SetAside => ({
        id: key,
        at: dueAt.getTime(),
        reason: failure && reasonContent.parse(seal.open(failure, place(key))),
      }))
    },
  }
}
