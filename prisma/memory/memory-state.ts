// Everything the ledger in memory remembers, table by table, in the words of prisma/schema.prisma.
import type { Case } from '../../src/case/case.ts'
import type { RecordedEvent } from '../../src/case/event.ts'
import type { Dialogue } from '../../src/conversation/dialogue.ts'
import type { Instant } from '../../src/deadline/plain-date.ts'
import type { OutgoingMessage } from '../../src/outgoing-message.ts'
import type { Draw } from '../../src/follow-up/draw.ts'
import type { Notice } from '../../src/notification/notice.ts'
import type { Binding, BindingCode } from '../../src/organisation/binding.ts'
import type { ChannelState } from '../../src/ports/channel.ts'
import type { Clock } from '../../src/ports/world.ts'
import type { InboundMessage, Timer } from '../../src/stimulus.ts'
import type { SurveyReport } from '../../src/survey/survey-report.ts'
import type { CaseIndex } from '../case-index.ts'
import { jsonText } from '../json-text.ts'
import type { Progress } from '../stores.ts'

/** What is claimed: leased, or resting after a failure, until then; 0 when it is free. */
interface Claimable {
  attempts: number
  claimedUntil: Instant
  failure: string | null
}

export interface InboxRow extends Claimable {
  readonly id: number
  readonly conversation: string
  readonly receivedAt: Instant
  /** Null once it was scrubbed. */
  message: InboundMessage | null
  state: 'waiting' | 'done' | 'quarantined'
  settledAt: Instant
  told: boolean
}

export interface OutboxRow extends Claimable {
  readonly message: OutgoingMessage
  readonly recipient: string
  channel: string | null
  state: 'waiting' | 'sent' | 'undeliverable'
  inDoubt: number
  partInDoubt: number
  underWay: boolean
  lease: number
  progress: Progress | null
  notBefore: Instant
  told: boolean
  seen: boolean
}

export interface TimerRow extends Claimable {
  readonly timer: Timer
  parked: boolean
}

export interface CaseRow {
  readonly case: Case
  readonly index: CaseIndex
  readonly events: readonly RecordedEvent[]
}

export interface ChannelRow {
  self: string | null
  renewedAt: Instant | null
  aliveAt: Instant | null
  state: ChannelState | null
  scan: string | null
}

export interface MemoryState {
  readonly clock: Clock
  readonly leaseMs: number
  readonly channelOf: (message: OutgoingMessage) => string | null
  lastNumber: number
  /** In the order of arrival; the id is the place, from 1. */
  readonly inbox: InboxRow[]
  /** By channel and message id. */
  readonly received: Map<string, InboxRow>
  readonly cases: Map<string, CaseRow>
  readonly timers: Map<string, TimerRow>
  readonly notices: Map<string, Notice>
  readonly releases: Map<string, { claimedUntil: Instant; attempts: number }>
  readonly outbox: Map<string, OutboxRow>
  /** To each recipient, in the order of sending. */
  readonly sendsTo: Map<string, OutboxRow[]>
  /** What still waits, in the order of sending. */
  readonly unsent: Map<string, OutboxRow>
  readonly dialogues: Map<string, Dialogue>
  readonly surveys: Map<string, SurveyReport>
  readonly draws: Map<string, Draw>
  readonly bindings: Map<string, Binding>
  readonly codes: Map<string, BindingCode>
  readonly channels: Map<string, ChannelRow>
}

export const memoryState = (world: Pick<MemoryState, 'clock' | 'leaseMs' | 'channelOf'>): MemoryState => ({
  ...world,
  lastNumber: 0,
  inbox: [],
  received: new Map(),
  cases: new Map(),
  timers: new Map(),
  notices: new Map(),
  releases: new Map(),
  outbox: new Map(),
  sendsTo: new Map(),
  unsent: new Map(),
  dialogues: new Map(),
  surveys: new Map(),
  draws: new Map(),
  bindings: new Map(),
  codes: new Map(),
  channels: new Map(),
})

/** A copy as the database would give it back, that nobody can change afterwards. */
export function kept<Value>(value: Value): Value {
  const copy: Value = JSON.parse(jsonText(value), (_key, each: unknown) => Object.freeze(each))
  return copy
}
