// Reading what was thrown: text fit to be stored, whether to try again, and when.
import { OutOfTime } from './limit-time.ts'

/** What a thrown error says about trying again. */
export interface FaultVerdict {
  /** False when trying again cannot help: a blocked chat, a malformed message. */
  readonly retry: boolean
  /** Not before so many milliseconds from now: a platform's own "retry after". */
  readonly retryAfterMs?: number
  /** True when the work may have taken effect all the same: it was cut off before it answered. */
  readonly inDoubt: boolean
  /** True when it says nothing of what was attempted: there was no time for it, or others were quicker. */
  readonly passing: boolean
  /** For the log and the operator; safe to store. */
  readonly reason: string
}

/** The longest reason that is kept, in UTF-16 units: enough to find the cause, too short to carry a message. */
const LONGEST_REASON = 500

/** The longest "retry after" that is believed: a day. (10,072 s was seen from Telegram.) */
const LONGEST_RETRY_AFTER_MS = 24 * 60 * 60 * 1000

/** Seven digits in a row may be a phone, an ID or a certificate number, and faults go to logs. */
const LONG_NUMBERS = /\d{7,}[Xx]?/g

/**
 * An error's text that any store takes and any operator may read: without control characters (PostgreSQL
 * refuses NUL), without lone surrogates, without long numbers, and cut to 500 units.
 */
export function faultText(error: unknown): string {
  return printed(error)
    .replace(/\p{Cc}+/gu, ' ')
    .replace(LONG_NUMBERS, '***')
    .slice(0, LONGEST_REASON)
    .toWellFormed()
}

function printed(error: unknown): string {
  try {
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  } catch {
    return 'something that cannot be printed'
  }
}

/**
 * Asks the error itself: a boolean `retry`, a number `retryAfterMs`, a boolean `inDoubt`, a boolean
 * `passing`, whatever its class.
 * An error that says nothing is taken for a passing one that had no effect; running out of time is in doubt.
 */
export function readFault(error: unknown): FaultVerdict {
  const said = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
  const after = said('retryAfterMs')
  const believable = typeof after === 'number' && Number.isFinite(after) && after >= 0
  return {
    retry: said('retry') !== false,
    ...(believable ? { retryAfterMs: Math.min(Math.ceil(after), LONGEST_RETRY_AFTER_MS) } : {}),
    inDoubt: said('inDoubt') === true || error instanceof OutOfTime,
    passing: said('passing') === true || error instanceof OutOfTime,
    reason: faultText(error),
  }
}
