// A message the assistant says; a row of the outbox.
import type { Instant } from './deadline/plain-date.ts'
import type { Recipient } from './stimulus.ts'

export type MessageKind = 'reply' | 'task' | 'reminder' | 'digest' | 'notice' | 'alert' | 'report'

/** A message to be delivered; a row of the outbox. */
export interface OutgoingMessage {
  readonly id: string
  readonly at: Instant
  readonly to: Recipient
  readonly kind: MessageKind
  readonly text: string
  /** Ids of the people mentioned. */
  readonly mentions: readonly string[]
  /** Labels of the buttons; a channel without buttons writes them as text. */
  readonly buttons: readonly string[]
  /** Numbers of the cases it speaks of. */
  readonly cases: readonly string[]
  /** The account and channel to answer on, when the recipient is an account that is not in the county file. */
  readonly channel: string | null
  /** The part of the room in which it is an answer, where that channel's rooms have parts. */
  readonly topic?: string
}
