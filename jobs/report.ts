// What the jobs tell the outside: log lines and counted events. Never personal data, only ids.
import type { WakeName } from '../src/ports/queue.ts'

/** A structured logger (pino's shape): what was tried, with which ids, then a sentence. */
interface JobsLog {
  info(fields: Readonly<Record<string, unknown>>, sentence: string): void
  warn(fields: Readonly<Record<string, unknown>>, sentence: string): void
  error(fields: Readonly<Record<string, unknown>>, sentence: string): void
}

/** Something that happened once, for whoever keeps the metrics. Durations are milliseconds. */
export type JobsEvent =
  /** A wake-up or alarm was handed to the queue, or could not be. */
  | { readonly kind: 'wake'; readonly name: WakeName; readonly outcome: 'sent' | 'lost' }
  /** A handler ran, because it was woken or because the poll came round. */
  | {
      readonly kind: 'run'
      readonly name: WakeName
      readonly by: 'wake' | 'poll'
      readonly outcome: 'ok' | 'failed'
      readonly duration: number
    }
  /** An inbound message or a due timer was attempted. */
  | { readonly kind: 'message' | 'timer'; readonly outcome: AttemptOutcome; readonly duration: number }
  /** A message to send was attempted. */
  | {
      readonly kind: 'send'
      readonly channel: string
      readonly outcome: AttemptOutcome
      readonly duration: number
    }

/**
 * What became of an attempt: done; postponed to a later attempt; given up (quarantined, parked,
 * undeliverable); or unrecorded, because the store did not take the outcome and the lease will run out.
 */
export type AttemptOutcome = 'done' | 'postponed' | 'given-up' | 'unrecorded'

/** Where the jobs report to. */
export interface Reporting {
  readonly log: JobsLog
  readonly onEvent: (event: JobsEvent) => void
}
