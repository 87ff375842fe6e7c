// Inbound messages, one at a time per conversation, oldest first, each effect once.
//
// A message's road, kept in its inbox row by the claims that are passed in:
//
//             claim (lease, attempt + 1)         handleMessage's transaction
//   waiting ───────────────────────────► claimed ───────────────────────────► done
//      ▲                                   │  │
//      │ postponed: not before a pause     │  │ the third failure, or a fault that says "do not retry"
//      ├───────────────────────────────────┤  └──────────────────────────────► quarantined
//      └── the lease runs out (killed) ────┘
//
// Only the oldest row of a conversation that is neither done nor quarantined can be claimed, so a
// conversation is worked on by one process at a time and in order; a quarantined row no longer counts, so
// its successors go on. The attempt is counted when it begins, so a message that kills the process is
// quarantined too, by the claim that follows its third attempt. A failure that says nothing of the message (no time
// for it, others were quicker) does not count.
import { attemptOnce, type AttemptRules, type AttemptTools } from './attempt.ts'
import { createForgiveness } from './forgiveness.ts'
import { workThrough } from './work-through.ts'

/** The oldest open message of a conversation, leased to whoever claimed it. */
interface ClaimedMessage {
  readonly inboxId: string
  readonly conversation: string
  /** Which attempt this is, from 1; counted by the claim. */
  readonly attempt: number
}

export interface HandleParts extends AttemptTools {
  /**
   * Leases up to `limit` messages, each the oldest open one of another conversation (or only the named
   * conversation's), counting the attempt. Empty when nothing waits or all that waits is leased or paused.
   */
  readonly claimMessages: (request: {
    readonly limit: number
    readonly conversation?: string
  }) => Promise<readonly ClaimedMessage[]>
  /**
   * Does what the message asks and marks its row done in the same transaction; finds it already done, and
   * changes nothing, when someone else was faster. Throws a fault, which may say `retry` and `retryAfterMs`.
   */
  readonly handleMessage: (inboxId: string, signal: AbortSignal) => Promise<unknown>
  /** Gives the lease back: not to be claimed before so many milliseconds from now, by the database's clock; and the attempt
   * with it where that does not count. */
  readonly postponeMessage: (
    inboxId: string,
    pauseMs: number,
    reason: string,
    how: { readonly counts: boolean },
  ) => Promise<unknown>
  /** Sets the message aside for an operator and frees its conversation. The reason is safe to store. */
  readonly quarantine: (inboxId: string, reason: string) => Promise<unknown>
}

export interface HandleOptions extends Partial<AttemptRules> {
  /** How many conversations one run works on at the same time. */
  readonly concurrency?: number
}

export interface HandleLoop {
  /** Works until nothing claimable waits, in the named conversation or in all. Rejects when a claim fails. */
  run(conversation?: string): Promise<void>
  /** Ends running runs after the messages in hand. */
  stop(): void
}

/** Three attempts within half a minute, then quarantine; the claim's lease (8 s) outlasts an attempt. */
const HANDLE_RULES: AttemptRules = {
  attempts: 3,
  limitMs: 5_000,
  pauses: { firstMs: 500, longestMs: 5_000 },
}

/** The loop over the inbox. Any number of runs, in any number of processes, may overlap. */
export function createHandle(parts: HandleParts, options: HandleOptions = {}): HandleLoop {
  const { concurrency = 4, ...rules } = { ...HANDLE_RULES, ...options }
  const stopping = new AbortController()
  const forgiveness = createForgiveness()

  async function treat({ inboxId, attempt }: ClaimedMessage): Promise<void> {
    const begun = parts.timers.now()
    const outcome = await attemptOnce(
      {
        ids: { inboxId },
        attempt,
        work: (signal) => parts.handleMessage(inboxId, signal),
        forgive: () => forgiveness.once(inboxId),
        postpone: (pauseMs, { reason }, forgiven) =>
          parts.postponeMessage(inboxId, pauseMs, reason, { counts: !forgiven }),
        giveUp: (reason) => parts.quarantine(inboxId, reason),
      },
      rules,
      parts,
    )
    if (outcome === 'done' || outcome === 'given-up') forgiveness.forget(inboxId)
    parts.onEvent({ kind: 'message', outcome, duration: parts.timers.now() - begun })
  }

  return {
    run: (conversation) =>
      workThrough({
        timers: parts.timers,
        stopped: stopping.signal,
        slots: conversation === undefined ? concurrency : 1,
        claim: (limit) =>
          parts.claimMessages(conversation === undefined ? { limit } : { limit, conversation }),
        treat,
      }),
    stop: () => stopping.abort(),
  }
}
