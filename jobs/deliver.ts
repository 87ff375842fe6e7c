// Messages to send: in order per conversation, paced per channel, each channel for itself.
//
// A message's road, kept in its outbox row by the claims that are passed in:
//
//             claim (a new lease, attempt + 1)      send, then the receipt is recorded
//   waiting ──────────────────────────► claimed ─────────────────────────────────────► sent
//      ▲                                 │ │ │
//      │ postponed: not before a pause   │ │ │ too many failures, "do not retry", or in doubt for
//      ├─────────────────────────────────┤ │ │ the second time
//      └── the lease runs out (killed) ──┘ │ └────────────────────────────────────────► undeliverable
//          what was begun is in doubt      └─ renewed while it waits or is under way, and with each part
//
// Only the oldest row of a conversation that is neither sent nor undeliverable can be claimed: order is kept,
// and a conversation that must wait ("retry after") waits in the table, holding no slot here. A platform has
// no way to ask "did you get it?", so a send cut off before it answered is repeated once, marked as a repeat,
// and after that left to an operator.
//
// Whoever claims a row anew leaves behind whoever had it before: a lease runs out by the database's clock, and a machine
// that slept, or a process that stood still, may wake with the row in its hands. So each part is said only after the lease
// was taken anew and it was written that it is being said (say-parts.ts); what nobody began is not in doubt. And what somebody
// left behind says of the row is not written; only that it arrived is.
import type { Part, Receipt } from '../src/ports/channel.ts'
import { attemptOnce, type AttemptRules, type AttemptTools } from './attempt.ts'
import { faultText } from './fault.ts'
import { tokenBucket, type Pace } from './pace.ts'
import { pump, type Pump } from './pump.ts'
import { type Progress, sayParts } from './say-parts.ts'
import { createSettling, type Settling } from './settling.ts'

/** The oldest open row of a conversation in the outbox, leased to whoever claimed it. */
export interface ClaimedSend {
  readonly outboxId: string
  readonly conversation: string
  /** Which attempt this is, from 1; counted by the claim. */
  readonly attempt: number
  /** Earlier attempts at its next part that may have reached the person: cut off, or their lease ran out. */
  readonly inDoubt: number
  /** Null where no part of it has arrived. */
  readonly progress: Progress | null
}

/** One way out. */
interface Outlet<Row extends ClaimedSend> {
  /** How fast the platform lets us send. */
  readonly pace: Pace
  /** How many conversations are sent to at the same time. */
  readonly concurrency?: number
  /** The row's message as it is said there. Throws a fault, as its parts do, which may say `retry`, `retryAfterMs` and `inDoubt`. */
  readonly partsOf: (row: Row) => Promise<readonly [Part, ...Part[]]>
}

export interface DeliverParts<Row extends ClaimedSend> extends AttemptTools {
  readonly channels: Readonly<Record<string, Outlet<Row>>>
  /**
   * Leases up to `limit` rows of a channel, each the oldest open one of another conversation, counting the
   * attempt, and counting as in doubt what was begun when its lease ran out. Empty when none waits or all are leased or paused.
   */
  readonly claimSends: (request: {
    readonly channel: string
    readonly limit: number
  }) => Promise<readonly Row[]>
  /** Keeps the lease of a send that is still under way. @returns false when somebody else has it */
  readonly renewSend: (row: Row) => Promise<boolean>
  /** Keeps that the row's next part may arrive from now on, and the lease. @returns false when somebody else has it */
  readonly beginSend: (row: Row) => Promise<boolean>
  /** Keeps which parts have arrived, and the lease. @returns false when somebody else has it */
  readonly recordProgress: (row: Row, progress: Progress) => Promise<boolean>
  /** Marks the row sent, with the platform's receipt. */
  readonly recordReceipt: (outboxId: string, receipt: Receipt) => Promise<unknown>
  /** Gives the lease back: not before `pauseMs` from now, by the database's clock; one more in doubt if so. */
  readonly postponeSend: (row: Row, outcome: PostponedSend) => Promise<unknown>
  /** Marks the row undeliverable and frees its conversation, or has it go another way. The reason is safe to store. */
  readonly giveUpSend: (row: Row, outcome: FailedSend) => Promise<unknown>
  /** The channel a conversation key belongs to; undefined when the key does not tell. */
  readonly channelOf: (conversation: string) => string | undefined
}

interface FailedSend {
  readonly reason: string
  readonly inDoubt: boolean
}

interface PostponedSend extends FailedSend {
  readonly pauseMs: number
}

export interface DeliverOptions extends Partial<AttemptRules> {
  /** How often the lease of a slow send is renewed, in milliseconds. */
  readonly renewMs?: number
}

export interface DeliverLoop {
  /** Sets the conversation's channel going (or all channels) and returns at once: sending may be slow. */
  wake(conversation?: string): void
  /** Resolves when no channel has anything to send now. */
  idle(): Promise<void>
  /** Claims nothing more and resolves when the sends in hand are through. */
  stop(): Promise<void>
}

/** Twenty attempts with pauses of up to ten minutes outlast an outage of two hours. */
const DELIVER_RULES = {
  attempts: 20,
  limitMs: 45_000,
  pauses: { firstMs: 1_000, longestMs: 600_000 },
  renewMs: 2_500, // against a lease of 8 s, so that a killed sender's rows are free again within 10 s
} satisfies DeliverOptions

/** The loop over the outbox. Any number of processes may run it. */
export function createDeliver<Row extends ClaimedSend>(
  parts: DeliverParts<Row>,
  options: DeliverOptions = {},
): DeliverLoop {
  const { renewMs, ...rules } = { ...DELIVER_RULES, ...options }
  const pumps = new Map<string, Pump>()

  for (const [channel, outlet] of Object.entries(parts.channels)) {
    const settling = createSettling(parts.timers)
    pumps.set(
      channel,
      pump({
        timers: parts.timers,
        slots: outlet.concurrency ?? 4,
        bucket: tokenBucket(outlet.pace, parts.timers.now()),
        // What arrived while the store was away would be claimed as in doubt.
        ready: settling.settled,
        claim: (limit) => parts.claimSends({ channel, limit }),
        treat: (row) => treat(row, { channel, outlet, settling }),
        onFault: (error) =>
          parts.log.error({ channel, fault: faultText(error) }, 'sends could not be claimed'),
      }),
    )
  }

  interface Way {
    readonly channel: string
    readonly outlet: Outlet<Row>
    readonly settling: Settling
  }

  type Sending = Pick<Way, 'outlet' | 'settling'> & { readonly signal: AbortSignal }

  async function treat(row: Row, { channel, outlet, settling }: Way): Promise<void> {
    const { outboxId, attempt } = row
    const begun = parts.timers.now()
    const outcome = await attemptOnce(
      {
        ids: { channel, outboxId },
        attempt,
        work: (signal) => holding(row, signal, () => sendOnce(row, { outlet, settling, signal })),
        record: (receipt) => settling.settle(() => parts.recordReceipt(outboxId, receipt)),
        postpone: (pauseMs, { reason, inDoubt }) =>
          settling.settle(() => parts.postponeSend(row, { pauseMs, reason, inDoubt })),
        giveUp: (reason, inDoubt) => settling.settle(() => parts.giveUpSend(row, { reason, inDoubt })),
      },
      rules,
      parts,
    )
    parts.onEvent({ kind: 'send', channel, outcome, duration: parts.timers.now() - begun })
  }

  async function sendOnce(row: Row, { outlet, settling, signal }: Sending): Promise<Receipt> {
    return sayParts({
      ...row,
      parts: await outlet.partsOf(row),
      signal,
      begin: () => parts.beginSend(row),
      record: (progress) => settling.settle(() => parts.recordProgress(row, progress)),
    })
  }

  /** Renews the lease for as long as the work takes, or until it is cut off. */
  async function holding<Result>(
    row: Row,
    cutOff: AbortSignal,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const answered = new AbortController()
    const over = AbortSignal.any([answered.signal, cutOff])
    void renewUntil(row, over)
    try {
      return await work()
    } finally {
      answered.abort()
    }
  }

  async function renewUntil(row: Row, over: AbortSignal): Promise<void> {
    for (;;) {
      await parts.timers.sleep(renewMs, over)
      if (over.aborted) return
      await parts.renewSend(row).catch((error: unknown) => {
        parts.log.warn({ outboxId: row.outboxId, fault: faultText(error) }, 'lease not renewed')
      })
    }
  }

  return {
    wake: (conversation) => {
      const channel = conversation === undefined ? undefined : parts.channelOf(conversation)
      const meant = channel === undefined ? undefined : pumps.get(channel)
      for (const each of meant ? [meant] : pumps.values()) each.kick()
    },
    idle: async () => {
      await Promise.all([...pumps.values()].map((each) => each.idle()))
    },
    stop: async () => {
      await Promise.all([...pumps.values()].map((each) => each.stop()))
    },
  }
}
