// The ledger in memory, for rehearsals and fast tests: the same stores, without a database.
import type { Stores } from '../stores.ts'
import { memoryInbox } from './memory-inbox.ts'
import { memoryChannels } from './memory-channels.ts'
import { memoryLedger } from './memory-ledger.ts'
import { memoryOutbox } from './memory-outbox.ts'
import { scrubInMemory } from './scrub-in-memory.ts'
import { memoryState, type MemoryState } from './memory-state.ts'
import { memoryReleases, memoryTimers } from './memory-timers.ts'

export function openMemoryLedger(world: Pick<MemoryState, 'clock' | 'leaseMs' | 'channelOf'>): Stores {
  const state = memoryState(world)
  const count = <Row>(rows: Iterable<Row>, counts: (row: Row) => boolean) => [...rows].filter(counts).length
  return {
    ledger: memoryLedger(state),
    inbox: memoryInbox(state),
    timers: memoryTimers(state),
    releases: memoryReleases(state),
    outbox: memoryOutbox(state),
    channels: memoryChannels(state),
    scrub: async (before, limit) => scrubInMemory(state, before, limit),
    now: async () => state.clock.now(),
    health: async () => ({
      ok: true,
      latencyMs: 0,
      backlog: {
        inboxWaiting: count(state.inbox, (row) => row.state === 'waiting'),
        inboxQuarantined: count(state.inbox, (row) => row.state === 'quarantined'),
        timersOverdue: count(
          state.timers.values(),
          (row) => !row.parked && row.timer.dueAt <= state.clock.now(),
        ),
        timersParked: count(state.timers.values(), (row) => row.parked),
        outboxWaiting: count(state.outbox.values(), (row) => row.state === 'waiting'),
        outboxUndeliverable: count(state.outbox.values(), (row) => row.state === 'undeliverable'),
      },
    }),
    pooled: false,
    close: async () => undefined,
  }
}
