// The whole assistant on a set clock: people speak, time passes, everything due happens in order. For replays and rehearsals.
import { begin } from '../begin.ts'
import type { Entry } from '../entry.ts'
import type { OutgoingMessage } from '../outgoing-message.ts'
import type { Instant } from '../deadline/plain-date.ts'
import type { InboundMessage, Stimulus, Timer } from '../stimulus.ts'
import type { World } from '../world.ts'
import type { Stores } from '../../prisma/stores.ts'
import { act } from '../act.ts'
import { createAssistant } from './assistant.ts'

export interface SetClock {
  now(): Instant
  set(at: Instant): void
}

export const setClock = (at: Instant): SetClock => {
  let current = at
  return { now: () => current, set: (next) => void (current = next) }
}

export interface Stage {
  /** Opens what runs by the clock. */
  begin(): Promise<void>
  /** Lets time pass: everything due until then happens, each at its own time. */
  passUntil(at: Instant): Promise<void>
  /**
   * Messages come in now, in order; a message that came before is taken once. After an outage all that waited is read
   * before anything due is looked at.
   */
  hear(...messages: readonly InboundMessage[]): Promise<void>
}

/** Where the process dies with a stimulus in hand, so that it is taken again: decided and not written, or written. */
type Crash = 'decided' | 'written'

interface StageParts {
  readonly world: World
  readonly stores: Stores
  readonly clock: SetClock
  /** Everything the assistant says, in order. */
  readonly onSaid: (message: OutgoingMessage) => void
  readonly onEntry?: (entry: Entry) => void
  /** What is written in a picture; without it nobody reads them. */
  readonly readPicture?: (key: string) => readonly string[]
  /** Rehearsals let the process die now and then. */
  readonly crashAt?: (stimulus: Stimulus) => Crash | null
}

/** More than this happening at one moment means that something makes itself due again. */
const mostAtOnce = 100_000

export function createStage(parts: StageParts): Stage {
  const { world, stores, clock, onSaid, readPicture } = parts
  const { onEntry = () => undefined, crashAt = () => null } = parts
  const written = new WeakSet<Stimulus>()
  const assistant = createAssistant(world, stores.ledger, async (stimulus) => !written.has(stimulus))

  async function take(stimulus: Stimulus): Promise<void> {
    const crash = crashAt(stimulus)
    if (crash === 'decided') await act(stimulus, world)
    await takeOnce(stimulus)
    if (crash === 'written') await takeOnce(stimulus)
  }

  async function takeOnce(stimulus: Stimulus): Promise<void> {
    const entry = await assistant.take(stimulus)
    if (!entry) return
    written.add(stimulus)
    onEntry(entry)
  }

  /** What a due timer sets going; pictures are read on the spot. */
  async function stimulusOf(timer: Timer): Promise<Stimulus> {
    const at = clock.now()
    const message =
      readPicture && timer.task.kind === 'pictures' ? await stores.inbox.read(timer.task.inbox) : null
    if (!readPicture || !message) return { kind: 'timer', timer, at }
    const pictures = message.attachments.flatMap(({ kept }) =>
      kept ? [{ key: kept.key, rows: readPicture(kept.key) }] : [],
    )
    return { kind: 'pictures-read', timer, at, message, pictures }
  }

  /** Timers first, then what they laid out, then the messages. */
  async function drain(): Promise<void> {
    for (let turn = 0; turn < mostAtOnce; turn += 1) {
      const timers = await stores.timers.claimDue(200)
      for (const { timer } of timers) await take(await stimulusOf(timer))
      if (timers.length > 0) continue
      const releases = await stores.releases.claimDue(200)
      for (const { recipient } of releases) await take({ kind: 'release', recipient, at: clock.now() })
      const sent = await deliver()
      if (releases.length === 0 && !sent) return
    }
    throw new Error('something makes itself due again and again')
  }

  async function deliver(): Promise<boolean> {
    let some = false
    for (;;) {
      const claimed = await stores.outbox.claim({ limit: 200 })
      if (claimed.length === 0) return some
      some = true
      for (const { outboxId, message } of claimed) {
        onSaid(message)
        await stores.outbox.recordReceipt(outboxId, { message: null })
      }
    }
  }

  return {
    async begin() {
      const entry = await begin(clock.now(), world)
      await stores.ledger.commit(entry)
      onEntry(entry)
    },
    async passUntil(at) {
      for (;;) {
        const dues = [await stores.timers.nextDueAt(), await stores.releases.nextDueAt()].filter(
          (each) => each !== null,
        )
        const next = Math.min(...dues)
        if (dues.length === 0 || next > at) break
        clock.set(Math.max(clock.now(), next))
        await drain()
      }
      clock.set(at)
      await drain()
    },
    async hear(...messages) {
      for (const message of messages) {
        const { outcome, inboxId } = await stores.inbox.store(message)
        if (outcome === 'stored') await take({ kind: 'message', inbox: inboxId, message })
      }
      await drain()
    },
  }
}
