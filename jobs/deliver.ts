// Messages to send: in order per conversation, paced per channel, each channel for itself.
//
// A message's road, kept in its outbox row by the claims that are passed in:
//
//             claim (lease, attempt + 1)            send, then the receipt is recorded
//   waiting ──────────────────────────► claimed ─────────────────────────────────────► sent
//      ▲                                 │ │ │
//      │ postponed: not before a pause   │ │ │ too many failures, "do not retry", or in doubt for
//      ├─────────────────────────────────┤ │ │ the second time
//      └── the lease runs out (killed) ──┘ │ └────────────────────────────────────────► undeliverable
//          the send is then in doubt       └─ renewed while a slow send is under way
//
// Only the oldest row of a conversation that is neither sent nor undeliverable can be claimed: order is kept,
// and a conversation that must wait ("retry after") waits in the table, holding no slot here. A platform has
// no way to ask "did you get it?", so a send cut off before it answered is repeated once, marked as a repeat,
// and after that left to an operator.
import { attemptOnce, type AttemptRules, type AttemptTools } from './attempt.ts'
import { faultText } from './fault.ts'
import { insist } from './insist.ts'
import { tokenBucket, type Pace } from './pace.ts'
import { pump, type Pump } from './pump.ts'

/** The oldest open row of a conversation in the outbox, leased to whoever claimed it. */
export interface ClaimedSend {
  readonly outboxId: string
  readonly conversation: string
  /** Which attempt this is, from 1; counted by the claim. */
  readonly attempt: number
  /** Earlier attempts that may have reached the person: cut off, or their lease ran out. */
  readonly inDoubt: number
}

/** One way out. */
interface Outlet<Row extends ClaimedSend, Receipt> {
  /** How fast the platform lets us send. */
  readonly pace: Pace
  /** How many conversations are sent to at the same time. */
  readonly concurrency?: number
  /**
   * Sends the row's message and answers with the platform's receipt. `repeat`: an earlier send may have
   * arrived, so mark it. Throws a fault, which may say `retry`, `retryAfterMs` and `inDoubt`.
   */
  readonly send: (
    row: Row,
    how: { readonly repeat: boolean; readonly signal: AbortSignal },
  ) => Promise<Receipt>
}

export interface DeliverParts<Row extends ClaimedSend, Receipt> extends AttemptTools {
  readonly channels: Readonly<Record<string, Outlet<Row, Receipt>>>
  /**
   * Leases up to `limit` rows of a channel, each the oldest open one of another conversation, counting the
   * attempt, and counting as in doubt a lease that had run out. Empty when none waits or all are leased or paused.
   */
  readonly claimSends: (request: {
    readonly channel: string
    readonly limit: number
  }) => Promise<readonly Row[]>
  /** Keeps the lease of a send that is still under way. */
  readonly renewSend: (outboxId: string) => Promise<unknown>
  /** Marks the row sent, with the platform's receipt. */
  readonly recordReceipt: (outboxId: string, receipt: Receipt) => Promise<unknown>
  /** Gives the lease back: not before `pauseMs` from now, by the database's clock; one more in doubt if so. */
  readonly postponeSend: (row: Row, outcome: PostponedSend) => Promise<unknown>
  /** Marks the row undeliverable and frees its conversation, or has it go another way. The reason is safe to store. */
  readonly giveUpSend: (row: Row, reason: string) => Promise<unknown>
  /** The channel a conversation key belongs to; undefined when the key does not tell. */
  readonly channelOf: (conversation: string) => string | undefined
}

interface PostponedSend {
  readonly pauseMs: number
  readonly reason: string
  readonly inDoubt: boolean
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

/** A send cut off this often is not tried again: it may have arrived each time. */
const MOST_IN_DOUBT = 2

/** The loop over the outbox. Any number of processes may run it. */
export function createDeliver<Row extends ClaimedSend, Receipt>(
  parts: DeliverParts<Row, Receipt>,
  options: DeliverOptions = {},
): DeliverLoop {
  const { renewMs, ...rules } = { ...DELIVER_RULES, ...options }
  const pumps = new Map<string, Pump>()

  for (const [channel, outlet] of Object.entries(parts.channels)) {
    pumps.set(
      channel,
      pump({
        timers: parts.timers,
        slots: outlet.concurrency ?? 4,
        bucket: tokenBucket(outlet.pace, parts.timers.now()),
        claim: (limit) => parts.claimSends({ channel, limit }),
        treat: (row) => treat(channel, outlet, row),
        onFault: (error) =>
          parts.log.error({ channel, fault: faultText(error) }, 'sends could not be claimed'),
      }),
    )
  }

  async function treat(channel: string, outlet: Outlet<Row, Receipt>, row: Row): Promise<void> {
    const { outboxId, attempt } = row
    const begun = parts.timers.now()
    const outcome = await attemptOnce(
      {
        ids: { channel, outboxId },
        attempt,
        work: (signal) => holding(outboxId, signal, () => sendOnce(outlet, row, signal)),
        record: (receipt) => insist(() => parts.recordReceipt(outboxId, receipt), parts.timers),
        postpone: (pauseMs, { reason, inDoubt }) => parts.postponeSend(row, { pauseMs, reason, inDoubt }),
        giveUp: (reason) => parts.giveUpSend(row, reason),
      },
      rules,
      parts,
    )
    parts.onEvent({ kind: 'send', channel, outcome, duration: parts.timers.now() - begun })
  }

  async function sendOnce(outlet: Outlet<Row, Receipt>, row: Row, signal: AbortSignal): Promise<Receipt> {
    if (row.inDoubt >= MOST_IN_DOUBT) throw new TooOftenInDoubt('sent twice without an answer')
    return outlet.send(row, { repeat: row.inDoubt > 0, signal })
  }

  /** Renews the lease for as long as the work takes, or until it is cut off. */
  async function holding<Result>(
    outboxId: string,
    cutOff: AbortSignal,
    work: () => Promise<Result>,
  ): Promise<Result> {
    const answered = new AbortController()
    const over = AbortSignal.any([answered.signal, cutOff])
    void renewUntil(outboxId, over)
    try {
      return await work()
    } finally {
      answered.abort()
    }
  }

  async function renewUntil(outboxId: string, over: AbortSignal): Promise<void> {
    for (;;) {
      await parts.timers.sleep(renewMs, over)
      if (over.aborted) return
      await parts.renewSend(outboxId).catch((error: unknown) => {
        parts.log.warn({ outboxId, fault: faultText(error) }, 'lease not renewed')
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

/** Says itself that trying again would be wrong. */
class TooOftenInDoubt extends Error {
  override readonly name = 'TooOftenInDoubt'
  readonly retry = false
}
