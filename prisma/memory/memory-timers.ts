// What is due, in memory: timers, and recipients with notices that may go out.
import { recipientKey, recipientOf } from '../keys.ts'
import type { Releases, Timers } from '../stores.ts'
import { claimedTimer } from '../timer-task.ts'
import type { Instant } from '../../src/deadline/plain-date.ts'
import type { MemoryState, TimerRow } from './memory-state.ts'

const earliest = (moments: readonly Instant[]): Instant | null =>
  moments.reduce<Instant | null>((first, each) => (first === null || each < first ? each : first), null)

export function memoryTimers({ clock, leaseMs, timers }: MemoryState): Timers {
  const free = (until: Instant): TimerRow[] => {
    const now = clock.now()
    return [...timers.values()].filter(
      (row) => row.timer.dueAt <= until && !row.parked && row.claimedUntil <= now,
    )
  }
  const longestDueFirst = (one: TimerRow, other: TimerRow): number =>
    one.timer.dueAt - other.timer.dueAt || (one.timer.key < other.timer.key ? -1 : 1)

  return {
    claimDue: async (limit) => {
      const now = clock.now()
      const due = free(now).sort(longestDueFirst)
      return due.slice(0, limit).map((row) => {
        row.claimedUntil = now + leaseMs
        return claimedTimer(row.timer, row.attempts + 1)
      })
    },
    waits: async ({ key, dueAt }) => timers.get(key)?.timer.dueAt === dueAt,
    nextDueAt: async () => earliest(free(Infinity).map(({ timer }) => timer.dueAt)),
    hold: async (timerId, forMs) => {
      const row = timers.get(timerId)
      if (row) row.claimedUntil = clock.now() + forMs
    },
    postpone: async (timerId, pauseMs, reason, { counts } = { counts: true }) => {
      const row = timers.get(timerId)
      if (!row) return
      row.attempts += counts ? 1 : 0
      row.claimedUntil = clock.now() + pauseMs
      row.failure = reason
    },
    park: async (timerId, reason) => {
      const row = timers.get(timerId)
      if (row) Object.assign(row, { parked: true, claimedUntil: 0, failure: reason })
    },
    parked: async (limit) =>
      [...timers.values()]
        .filter((row) => row.parked)
        .sort((one, other) => other.timer.dueAt - one.timer.dueAt)
        .slice(0, limit)
        .map(({ timer, failure }) => ({ id: timer.key, at: timer.dueAt, reason: failure })),
  }
}

export function memoryReleases({ clock, leaseMs, notices, releases }: MemoryState): Releases {
  /** When the first notice of each recipient that is in nobody's hands may go out, until then. */
  const free = (until: Instant): Map<string, Instant> => {
    const now = clock.now()
    const since = new Map<string, Instant>()
    for (const { to, releaseAt } of notices.values()) {
      if (releaseAt > until) continue
      const recipient = recipientKey(to)
      if ((releases.get(recipient)?.claimedUntil ?? 0) > now) continue
      since.set(recipient, Math.min(releaseAt, since.get(recipient) ?? Infinity))
    }
    return since
  }

  return {
    claimDue: async (limit) => {
      const now = clock.now()
      const due = [...free(now)].sort(([a, one], [b, other]) => one - other || (a < b ? -1 : 1))
      return due.slice(0, limit).map(([recipient]) => {
        const attempts = releases.get(recipient)?.attempts ?? 0
        releases.set(recipient, { claimedUntil: now + leaseMs, attempts })
        return { releaseId: recipient, recipient: recipientOf(recipient), attempt: attempts + 1 }
      })
    },
    nextDueAt: async () => earliest([...free(Infinity).values()]),
    postpone: async (releaseId, pauseMs) => {
      const held = releases.get(releaseId)
      if (!held) return
      held.attempts += 1
      held.claimedUntil = clock.now() + pauseMs
    },
  }
}
