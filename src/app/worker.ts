// The work of a worker: messages are handled and timers fire, each through the one door; then the others are woken.
import type { AttemptTools } from '../../jobs/attempt.ts'
import { faultText } from '../../jobs/fault.ts'
import { createHandle } from '../../jobs/handle.ts'
import { createSweep } from '../../jobs/sweep.ts'
import type { ClaimedRelease, ClaimedTimer, Stores } from '../../prisma/stores.ts'
import type { Instant } from '../deadline/plain-date.ts'
import type { Entry } from '../entry.ts'
import type { OutgoingMessage } from '../outgoing-message.ts'
import type { AttachmentStore } from '../ports/attachment-store.ts'
import type { PictureReader } from '../ports/picture-reader.ts'
import type { Queue } from '../ports/queue.ts'
import type { Stimulus } from '../stimulus.ts'
import { dropFiles } from './drop-files.ts'
import type { AddressBook } from './address-book.ts'
import type { Assistant } from './assistant.ts'
import type { Meters } from './meters.ts'
import { createReading } from './reading.ts'

interface WorkerParts {
  readonly stores: Stores
  readonly assistant: Assistant
  readonly queue: Pick<Queue, 'wake' | 'alarm'>
  readonly tools: AttemptTools
  readonly meters: Pick<Meters, 'late' | 'released' | 'pictureRead'>
  readonly channelOf: (message: OutgoingMessage) => string
  readonly book: Pick<AddressBook, 'freshen'>
  readonly attachments: Pick<AttachmentStore, 'read' | 'remove'>
  /** Null: pictures are not read. */
  readonly reader: PictureReader | null
  /** The machine's time at which something is due: alarms are set by it. */
  readonly machineTime: (at: Instant) => number
}

export interface Worker {
  /** Handles what waits, in every conversation. */
  handle(): Promise<void>
  /** Does what is due: timers until none is left, then the notices they laid out go out together. */
  sweep(): Promise<void>
  /** Begins nothing more; resolves when no picture is being read. */
  stop(): Promise<void>
}

/** An alarm further ahead is not worth keeping: the sweep of that day sets one. */
const farthestAlarmMs = 24 * 3_600_000

/** What could not be released five times is left alone for an hour: the notices stay, and an operator is told. */
const restMs = 3_600_000

/**
 * So few at a time are begun before their leases run short on any machine. What is not begun would wait for its lease,
 * and while the demo's clock stands still so do the leases.
 */
const sweeping = { batch: 50 }

export function createWorker({
  stores,
  assistant,
  queue,
  tools,
  meters,
  channelOf,
  book,
  attachments,
  reader,
  machineTime,
}: WorkerParts): Worker {
  /** The next due time an alarm was set for. */
  let alarmedFor: Instant | null = null

  async function take(stimulus: Stimulus): Promise<void> {
    await book.freshen()
    const entry = await assistant.take(stimulus)
    if (!entry) return
    if (entry.bindings.length > 0) await book.freshen('anyway')
    await wakeFor(entry)
    await dropFiles(entry.drops, stores.ledger, attachments).catch((error: unknown) =>
      tools.log.warn({ files: entry.drops.length, fault: faultText(error) }, 'files were not removed'),
    )
  }

  /** Whoever sends is told, and whoever sweeps, at once or in time. What is lost here is found by the poll. */
  async function wakeFor({ messages, timers, notices }: Entry): Promise<void> {
    const channels = new Set(messages.map(channelOf))
    await Promise.all([...channels].map((channel) => queue.wake('deliver', channel)))
    const dues = [...timers.set.map((each) => each.dueAt), ...notices.add.map((each) => each.releaseAt)]
    if (dues.length > 0) await wakeAt(Math.min(...dues))
  }

  async function wakeAt(due: Instant): Promise<void> {
    const inMs = machineTime(due) - Date.now()
    if (inMs <= 0) await queue.wake('sweep', 'due')
    else if (inMs < farthestAlarmMs) await queue.alarm('sweep', machineTime(due))
  }

  const handling = createHandle({
    ...tools,
    claimMessages: stores.inbox.claim,
    handleMessage: async (inbox) => {
      const message = await stores.inbox.read(inbox)
      if (message) await take({ kind: 'message', inbox, message })
    },
    postponeMessage: stores.inbox.postpone,
    quarantine: stores.inbox.quarantine,
  })

  /** What was claimed, with the time at which it was: each fires at that time, whatever this machine's clock says. */
  async function withTime<Claimed>(
    claimed: readonly Claimed[],
  ): Promise<(Claimed & { readonly at: Instant })[]> {
    if (claimed.length === 0) return []
    const at = await stores.now()
    return claimed.map((each) => ({ ...each, at }))
  }

  const readings = reader && createReading({ stores, attachments, reader, take, meters, tools })

  const timers = createSweep<ClaimedTimer & { readonly at: Instant }>(
    {
      ...tools,
      claimDueTimers: async (limit) => withTime(await stores.timers.claimDue(limit)),
      fire: async (claimed) => {
        const { timer, at } = claimed
        if (readings && timer.task.kind === 'pictures') return readings.begin(claimed)
        meters.late(at - timer.dueAt)
        await take({ kind: 'timer', timer, at })
      },
      postponeTimer: stores.timers.postpone,
      parkTimer: stores.timers.park,
    },
    sweeping,
  )

  const releases = createSweep<ClaimedRelease & { readonly at: Instant; readonly timerId: string }>(
    {
      ...tools,
      onEvent: (event) => {
        if (event.kind === 'timer') meters.released(event)
      },
      claimDueTimers: async (limit) =>
        (await withTime(await stores.releases.claimDue(limit))).map((each) => ({
          ...each,
          timerId: each.releaseId,
        })),
      fire: ({ recipient, at }) => take({ kind: 'release', recipient, at }),
      postponeTimer: (recipient, pauseMs) => stores.releases.postpone(recipient, pauseMs),
      parkTimer: (recipient) => stores.releases.postpone(recipient, restMs),
    },
    sweeping,
  )

  async function setAlarm(): Promise<void> {
    const dues = [await stores.timers.nextDueAt(), await stores.releases.nextDueAt()]
    const next = Math.min(...dues.filter((each) => each !== null))
    if (next === alarmedFor || !Number.isFinite(next)) return
    alarmedFor = next
    await wakeAt(next)
  }

  return {
    handle: () => handling.run(),
    async sweep() {
      await timers.run()
      await releases.run()
      await setAlarm()
    },
    async stop() {
      handling.stop()
      timers.stop()
      releases.stop()
      await readings?.stop()
    },
  }
}
