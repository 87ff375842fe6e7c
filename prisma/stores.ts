// What the ledger's room offers beside the core's `Ledger`: rows to be worked on, each claimed by one worker at a time.
//
// Every claim is a lease: it runs out on the database's clock, so that what a killed worker had in hand is claimed again.
// Whatever is then done twice is written once: the commit finds the row settled and is `stale`. A claim may give fewer
// rows than it could; none means that none can be had now.
import type { Instant } from '../src/deadline/plain-date.ts'
import type { Binding } from '../src/organisation/binding.ts'
import type { ChannelState } from '../src/ports/channel.ts'
import type { OutgoingMessage } from '../src/outgoing-message.ts'
import type { Ledger } from '../src/ports/ledger.ts'
import type { InboundMessage, Recipient, Timer } from '../src/stimulus.ts'

/** Everything remembered, behind one door. */
export interface Stores {
  readonly ledger: Ledger
  readonly inbox: Inbox
  readonly timers: Timers
  readonly releases: Releases
  readonly outbox: Outbox
  readonly channels: Channels
  /**
   * Scrubs what was said longer ago, both ways, as far as it is settled; the cases keep what came of it.
   * @returns the keys of the files that came with it; at most `limit` messages each way at a time
   */
  readonly scrub: (before: Instant, limit: number) => Promise<Scrubbed>
  /** The time that decides what is due: the database's clock, or the set one. */
  readonly now: () => Promise<Instant>
  /** How the database is and what waits in it. Answers within a few seconds and does not reject. */
  readonly health: () => Promise<Health>
  /** Behind a pooler in transaction mode, where LISTEN and session settings do not work. */
  readonly pooled: boolean
  /** Lets go of the connections; what is under way is finished first. */
  readonly close: () => Promise<void>
}

export interface Scrubbed {
  readonly messages: number
  readonly files: readonly string[]
}

// ── Messages that came in ────────────────────────────────────────────────────────────────────────────────────────────

export interface Inbox {
  /** Keeps a message; once this resolves it will be handled. A message delivered again is kept once. */
  store(message: InboundMessage): Promise<StoredMessage>
  /** A message by its id, whatever its state; null when there is none. */
  read(inboxId: string): Promise<InboundMessage | null>
  /** Whether the channel has delivered a message of that id before. */
  has(message: Pick<InboundMessage, 'channel' | 'id'>): Promise<boolean>
  /** Whether a message is still to be handled. */
  waits(inboxId: string): Promise<boolean>
  /** The newest messages of a conversation, whatever their state, the newest first. */
  recent(conversation: string, limit: number): Promise<InboundMessage[]>
  /**
   * Leases up to `limit` messages, each the oldest waiting one of another conversation (or only the named one's), and
   * counts the attempt. A message leased or resting holds its successors back.
   */
  claim(request: { readonly limit: number; readonly conversation?: string }): Promise<ClaimedMessage[]>
  /** Gives the lease back: not to be claimed again before so many milliseconds; the attempt too where it does not count. */
  postpone(inboxId: string, pauseMs: number, reason: string, how?: Counted): Promise<void>
  /** Sets the message aside for an operator; its conversation goes on without it. */
  quarantine(inboxId: string, reason: string): Promise<void>
  /** What was set aside, the newest first. */
  quarantined(limit: number): Promise<SetAside[]>
}

/** Whether a failure says something of the row, which is given up after some; it does when nothing is said. */
interface Counted {
  readonly counts: boolean
}

export interface StoredMessage {
  readonly outcome: 'stored' | 'duplicate'
  readonly inboxId: string
  readonly conversation: string
}

export interface ClaimedMessage {
  readonly inboxId: string
  readonly conversation: string
  /** Which attempt this is, from 1. */
  readonly attempt: number
}

/** Something an operator has to look at. The reason may speak of people. */
export interface SetAside {
  readonly id: string
  readonly at: Instant
  readonly reason: string | null
}

// ── What is due ──────────────────────────────────────────────────────────────────────────────────────────────────────

export interface Timers {
  /** Leases up to `limit` due timers, the longest due first. */
  claimDue(limit: number): Promise<ClaimedTimer[]>
  /** Whether the timer is still set for that time. */
  waits(timer: Pick<Timer, 'key' | 'dueAt'>): Promise<boolean>
  /** When the next timer is due that is neither leased, resting nor parked; null when none is set. */
  nextDueAt(): Promise<Instant | null>
  /** Keeps a claimed timer from others for so many milliseconds from now: what is done for it takes longer than a lease. */
  hold(timerId: string, forMs: number): Promise<void>
  /** Gives the lease back and counts a failed attempt, where it counts: not before so many milliseconds from now. */
  postpone(timerId: string, pauseMs: number, reason: string, how?: Counted): Promise<void>
  /** Sets the timer aside for an operator; set again by an entry it counts anew. */
  park(timerId: string, reason: string): Promise<void>
  parked(limit: number): Promise<SetAside[]>
}

export interface ClaimedTimer {
  readonly timerId: string
  /** The case it is about: timers of one case are to fire in the order given. */
  readonly subject?: string
  /** Which attempt this is, from 1: the failures so far, and this one. */
  readonly attempt: number
  readonly timer: Timer
}

export interface Releases {
  /**
   * Leases up to `limit` recipients with notices that may go out, the longest waiting first. The lease ends when an entry
   * settles the recipient's notices; left unsettled, they come again when it runs out.
   */
  claimDue(limit: number): Promise<ClaimedRelease[]>
  /** When the next notice may go out whose recipient is not in hand; null when none waits. */
  nextDueAt(): Promise<Instant | null>
  /** Counts a failed attempt: the recipient is left alone for so many milliseconds. */
  postpone(releaseId: string, pauseMs: number): Promise<void>
}

export interface ClaimedRelease {
  /** `room:linba`, `person:zhou` */
  readonly releaseId: string
  readonly recipient: Recipient
  readonly attempt: number
}

// ── Messages that go out ─────────────────────────────────────────────────────────────────────────────────────────────

export interface Outbox {
  /** A message by its id, whatever its state; null when there is none. */
  read(outboxId: string): Promise<OutgoingMessage | null>
  /**
   * Leases up to `limit` messages, each the oldest unsent one to another recipient, and counts the attempt; what was being
   * said when its lease ran out counts as in doubt. `channel`: only what goes by that channel. `strays`: also what was to go by a channel
   * that is none of these, and was said so many milliseconds ago: nobody sends by it any more.
   */
  claim(request: {
    readonly limit: number
    readonly channel?: string
    readonly strays?: Strays
  }): Promise<ClaimedSend[]>
  /** Keeps the lease of a slow send. @returns false when it is somebody else's by now, or the message is settled */
  renew(lease: Lease): Promise<boolean>
  /** From now on its next part may arrive; keeps the lease. @returns false as `renew` does: it must then not be said */
  begin(lease: Lease): Promise<boolean>
  /** So far a message of several parts has arrived; keeps the lease. @returns false as `renew` does, having kept nothing */
  recordProgress(lease: Lease, progress: Progress): Promise<boolean>
  /** The channel took it, whoever sent it; `message` is the channel's id of it, when it tells. */
  recordReceipt(outboxId: string, receipt: { readonly message: string | null }): Promise<void>
  /** Gives the lease back: not before so many milliseconds from now; one more in doubt when what was said may have arrived. */
  postpone(lease: Lease, outcome: PostponedSend): Promise<void>
  /** Gives the message up; the recipient's later ones go on. */
  giveUp(lease: Lease, outcome: FailedSend): Promise<void>
  /**
   * Gives the lease back: from now on it goes by that channel, from its beginning and with its attempts counted anew. That
   * it, or a part of it, may have arrived stays known.
   */
  reroute(lease: Lease, channel: string, outcome: FailedSend): Promise<void>
  /** An operator has it sent again: by that channel, from its beginning and with its attempts counted anew. */
  revive(outboxId: string, channel: string): Promise<void>
  /** An operator has looked at these: they are doubtful no longer. */
  markSeen(outboxIds: readonly string[]): Promise<void>
  /** Messages that may have been sent twice or not at all, and those given up, until seen; the newest first. */
  doubtful(limit: number): Promise<DoubtfulSend[]>
}

interface Strays {
  readonly channels: readonly string[]
  readonly afterMs: number
}

/** The hold on a message; of those of a message only the newest counts. */
export interface Lease {
  readonly outboxId: string
  readonly lease: number
}

/** Which parts have arrived of a message that is several of its platform. jobs/say-parts.ts */
export interface Progress {
  readonly arrived: number
  /** A digest of the words it was cut into. */
  readonly of: string
}

export interface ClaimedSend extends Lease {
  /** `room:linba`, `person:zhou`: sends to one recipient keep their order. */
  readonly conversation: string
  /** Which attempt this is, from 1. */
  readonly attempt: number
  /** Earlier attempts at its next part that may have arrived. */
  readonly inDoubt: number
  /** Null where no part of it has arrived. */
  readonly progress: Progress | null
  readonly message: OutgoingMessage
}

interface FailedSend {
  readonly reason: string
  /** It may have arrived all the same. */
  readonly inDoubt: boolean
}

interface PostponedSend extends FailedSend {
  readonly pauseMs: number
}

export interface DoubtfulSend extends SetAside {
  readonly state: 'waiting' | 'sent' | 'undeliverable'
  readonly inDoubt: number
  readonly channel: string | null
  readonly message: OutgoingMessage
}

// ── The channels ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** What is remembered of the channels between two starts, and whom they reach. */
export interface Channels {
  /**
   * Under which id the assistant itself is logged in.
   * @returns whether that is another than last time: the ids of accounts and rooms may then be others
   */
  noteSelf(channel: string, self: string): Promise<boolean>
  /** How the channel is now. @returns when it was last known to hear, or null */
  noteState(channel: string, now: NotedState): Promise<Instant | null>
  known(): Promise<KnownChannel[]>
  /** Every account and chat that is bound to a person or a room now, the oldest binding first. */
  contacts(): Promise<Binding[]>
}

interface NotedState {
  readonly state: ChannelState
  /** What is to be scanned to log it in. */
  readonly scan: string | null
  /** Whether it is known to hear, not only connected. */
  readonly hears: boolean
}

export interface KnownChannel {
  readonly name: string
  readonly renewedAt: Instant | null
  readonly aliveAt: Instant | null
  readonly state: ChannelState | null
  readonly scan: string | null
}

// ── How it is ────────────────────────────────────────────────────────────────────────────────────────────────────────

export type Health =
  | { readonly ok: true; readonly latencyMs: number; readonly backlog: Backlog }
  | { readonly ok: false; readonly fault: string }

export interface Backlog {
  readonly inboxWaiting: number
  readonly inboxQuarantined: number
  /** Due and not done. */
  readonly timersOverdue: number
  readonly timersParked: number
  readonly outboxWaiting: number
  readonly outboxUndeliverable: number
}
