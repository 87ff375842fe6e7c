// Work for a claimed row that outlasts its lease: done aside, one at a time, while the loop that claimed it goes on.
//
//   claimed ── begin: held ──► in hand ──► done: its own entry settles the row
//      ▲                         │  │
//      │ postponed (attempt + 1) │  │ too many failures, or a fault that says "do not retry"
//      ├─────────────────────────┤  └──► given up (for an operator)
//      └── the hold runs out ────┘       (killed: begun anew; still in hand: held anew)
import { attemptOnce, type AttemptRules, type AttemptTools } from './attempt.ts'

/** A claimed row. */
interface Row {
  readonly timerId: string
  /** Which attempt this is, from 1. */
  readonly attempt: number
}

export interface AsideParts extends AttemptTools {
  /** Keeps the row from everybody for so many milliseconds; none gives it back at once. */
  readonly hold: (timerId: string, forMs: number) => Promise<unknown>
  readonly postpone: (timerId: string, pauseMs: number, reason: string) => Promise<unknown>
  readonly giveUp: (timerId: string, reason: string) => Promise<unknown>
}

interface AsideOptions extends Partial<AttemptRules> {
  /** What a killed process costs: so long nobody else begins it, in milliseconds. */
  readonly holdMs?: number
}

export interface Aside {
  /** Resolves when the row is held: the work is begun in its turn. A row in hand is only held anew. */
  begin(row: Row, work: (signal: AbortSignal) => Promise<unknown>): Promise<void>
  /** Resolves when nothing is in hand. */
  idle(): Promise<void>
  /** Begins nothing more and gives back what waits; resolves when what is in hand has ended. */
  stop(): Promise<void>
}

/** An album of ten pictures may take minutes on a machine that has other things to do. */
const ASIDE_RULES = {
  attempts: 5,
  limitMs: 300_000,
  pauses: { firstMs: 2_000, longestMs: 60_000 },
  holdMs: 20_000,
} satisfies AsideOptions

export function createAside(parts: AsideParts, options: AsideOptions = {}): Aside {
  const { holdMs, ...rules } = { ...ASIDE_RULES, ...options }
  const inHand = new Set<string>()
  let last: Promise<void> = Promise.resolve()
  let stopped = false

  async function treat({ timerId, attempt }: Row, work: (signal: AbortSignal) => Promise<unknown>) {
    try {
      if (stopped) await parts.hold(timerId, 0)
      else
        await attemptOnce(
          {
            ids: { timerId },
            attempt,
            work,
            postpone: (pauseMs, { reason }) => parts.postpone(timerId, pauseMs, reason),
            giveUp: (reason) => parts.giveUp(timerId, reason),
          },
          rules,
          parts,
        )
    } finally {
      inHand.delete(timerId)
    }
  }

  return {
    async begin(row, work) {
      await parts.hold(row.timerId, holdMs)
      if (inHand.has(row.timerId)) return
      inHand.add(row.timerId)
      // Where it cannot even be given back, the hold runs out by itself.
      last = last.then(() => treat(row, work)).catch(() => undefined)
    },
    idle: () => last,
    async stop() {
      stopped = true
      await last
    },
  }
}
