// Something to be said unasked; it waits until its recipient may be spoken to and goes out with what else is ready.
import type { Instant } from '../deadline/plain-date.ts'
import type { MessageKind } from '../outgoing-message.ts'
import type { Recipient } from '../stimulus.ts'

export interface Notice {
  readonly id: string
  readonly to: Recipient
  readonly kind: Exclude<MessageKind, 'reply' | 'digest'>
  /** Not before. */
  readonly releaseAt: Instant
  /** The deadline it speaks of: when that is no longer open, the notice is dropped. */
  readonly deadline: { readonly case: string; readonly id: string } | null
  readonly cases: readonly string[]
  /** The sentence, by the name it has in the book of sentences, with what it needs; rendered when it goes out. */
  readonly sentence: string
  readonly values: Readonly<Record<string, string | number | readonly string[]>>
  readonly mentions: readonly string[]
  readonly buttons: readonly string[]
  /** Danger to life and the like: goes out at any hour and whatever the count. */
  readonly urgent: boolean
  /** When it should have gone out, if that was missed: it is then said to be late. */
  readonly lateSince: Instant | null
}
