// Due timers (deadlines, reminders), claimed in batches on the database's clock.
//
// A timer's road, kept in its row by the claims that are passed in:
//
//             claim (due, lease)                  fire's transaction
//   waiting ─────────────────────► claimed ──────────────────────────► fired
//      ▲                            │  │
//      │ postponed (attempt + 1)    │  │ too many failures, or a fault that says "do not retry"
//      ├────────────────────────────┤  └─────────────────────────────► parked (for an operator)
//      └── the lease runs out ──────┘
//
// Firing re-reads: a timer whose reason has gone changes nothing. Any number of sweepers may run at once; a
// leased row is invisible to the others (FOR UPDATE SKIP LOCKED), so each due row is fired once. The attempt
// is counted by the postponing and not by the claim: a process that dies with a batch in hand must not cast
// suspicion on the whole batch.
import { createForgiveness } from './forgiveness.ts'
import { attemptOnce, type AttemptRules, type AttemptTools } from './attempt.ts'

/** A due timer, leased to whoever claimed it. */
export interface ClaimedTimer {
  readonly timerId: string
  /** Timers claimed together that share a subject (a case) fire in the order given; absent: on its own. */
  readonly subject?: string
  /** Which attempt this is, from 1: the failures recorded so far, and this one. */
  readonly attempt: number
}

export interface SweepParts<Timer extends ClaimedTimer> extends AttemptTools {
  /** Leases up to `limit` due timers, the longest due first. Empty when none is due. */
  readonly claimDueTimers: (limit: number) => Promise<readonly Timer[]>
  /**
   * Does what is due and marks the row fired in the same transaction; finds it already fired, and changes
   * nothing, when someone else was faster. Throws a fault, which may say `retry` and `retryAfterMs`.
   */
  readonly fire: (timer: Timer, signal: AbortSignal) => Promise<unknown>
  /** Gives the lease back: not before so many milliseconds from now, by the database's clock; whether the failure counts. */
  readonly postponeTimer: (
    timerId: string,
    pauseMs: number,
    reason: string,
    how: { readonly counts: boolean },
  ) => Promise<unknown>
  /** Sets the timer aside for an operator. The reason is safe to store. */
  readonly parkTimer: (timerId: string, reason: string) => Promise<unknown>
}

export interface SweepOptions extends Partial<AttemptRules> {
  /** Timers claimed at a time. */
  readonly batch?: number
  /** How many subjects fire at the same time. */
  readonly concurrency?: number
  /** A timer not begun so many milliseconds after its claim is left alone: its lease may run out meanwhile. */
  readonly beginWithinMs?: number
}

export interface SweepLoop {
  /** Fires until nothing is due. Rejects when a claim fails. */
  run(): Promise<void>
  /** Ends running runs after the timers in hand; the leases of the rest run out. */
  stop(): void
}

/** Begun within 3 s and done within 5 s of that: a lease of 8 s outlasts the batch. */
const SWEEP_RULES = {
  attempts: 5,
  limitMs: 5_000,
  pauses: { firstMs: 1_000, longestMs: 60_000 },
  beginWithinMs: 3_000,
} satisfies SweepOptions

/** The loop over the due timers. Any number of runs, in any number of processes, may overlap. */
export function createSweep<Timer extends ClaimedTimer>(
  parts: SweepParts<Timer>,
  options: SweepOptions = {},
): SweepLoop {
  const { batch = 200, concurrency = 8, beginWithinMs, ...rules } = { ...SWEEP_RULES, ...options }
  const stopping = new AbortController()
  const forgiveness = createForgiveness()

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      const claimed = await parts.claimDueTimers(batch)
      if (claimed.length === 0) return
      await fireAll(claimed)
    }
  }

  /** A few subjects side by side, each subject's timers one after the other. */
  async function fireAll(claimed: readonly Timer[]): Promise<void> {
    const tooLate = parts.timers.now() + beginWithinMs
    const subjects = bySubject(claimed).values() // one iterator, shared by the lanes
    const lane = async (): Promise<void> => {
      for (const subject of subjects) {
        for (const timer of subject) {
          if (stopping.signal.aborted || parts.timers.now() >= tooLate) return
          await treat(timer)
        }
      }
    }
    await Promise.all(Array.from({ length: concurrency }, lane))
  }

  async function treat(timer: Timer): Promise<void> {
    const { timerId, attempt } = timer
    const begun = parts.timers.now()
    const outcome = await attemptOnce(
      {
        ids: { timerId },
        attempt,
        work: (signal) => parts.fire(timer, signal),
        forgive: () => forgiveness.once(timerId),
        postpone: (pauseMs, { reason }, forgiven) =>
          parts.postponeTimer(timerId, pauseMs, reason, { counts: !forgiven }),
        giveUp: (reason) => parts.parkTimer(timerId, reason),
      },
      rules,
      parts,
    )
    if (outcome === 'done' || outcome === 'given-up') forgiveness.forget(timerId)
    parts.onEvent({ kind: 'timer', outcome, duration: parts.timers.now() - begun })
  }

  return {
    run,
    stop: () => stopping.abort(),
  }
}

function bySubject<Timer extends ClaimedTimer>(claimed: readonly Timer[]): Map<string, Timer[]> {
  const subjects = new Map<string, Timer[]>()
  for (const timer of claimed) {
    const subject = timer.subject ?? timer.timerId
    const others = subjects.get(subject)
    if (others) others.push(timer)
    else subjects.set(subject, [timer])
  }
  return subjects
}
