// What every channel is: words come in, words go out, and it says how it is.
import type { InboundMessage } from '../stimulus.ts'
import type { MessageKind } from '../outgoing-message.ts'

/** A message addressed for one channel. */
export interface Delivery {
  /** The outbox row's id: the same delivery tried again has the same id. */
  readonly id: string
  readonly kind: MessageKind
  /** A room's id on the channel, or an account's. */
  readonly to: { readonly room: string } | { readonly account: string }
  readonly text: string
  /** Accounts to be mentioned, with the names to show. */
  readonly mentions: readonly { readonly account: string; readonly name: string }[]
  /** Labels; a channel without buttons writes them below the text. */
  readonly buttons: readonly string[]
  /** Numbers of the cases it speaks of: `0001`. */
  readonly cases: readonly string[]
  /** The part of the room it belongs in, by the channel's own id; absent: the room as a whole. */
  readonly topic?: string
}

export interface Receipt {
  /** The channel's id of the message, when it tells. */
  readonly message: string | null
}

/** Why a delivery failed, and whether to try again. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  readonly retry: boolean
  readonly retryAfterMs: number | null
  /** It may have arrived all the same: it was cut off before the platform answered. */
  readonly inDoubt: boolean
  constructor(reason: string, options: { retry: boolean; retryAfterMs?: number; inDoubt?: boolean }) {
    super(reason)
    this.retry = options.retry
    this.retryAfterMs = options.retryAfterMs ?? null
    this.inDoubt = options.inDoubt ?? false
  }
}

export type ChannelState = 'starting' | 'ready' | 'away' | 'stopped'

export interface Channel {
  readonly name: string
  /**
   * Begins to receive. `receive` resolves when the message is stored; only then may it be confirmed to the platform.
   * A message that `receive` rejects must be offered again.
   */
  start(receive: (message: InboundMessage) => Promise<void>): Promise<void>
  /** @throws DeliveryError */
  send(delivery: Delivery): Promise<Receipt>
  state(): ChannelState
  stop(): Promise<void>
  /** What somebody has to scan to log it in, while it waits for that; null otherwise. Absent: nothing is ever scanned. */
  scan?(): string | null
  /**
   * The account's own id on the platform, null while it is not logged in. When it is another than last time, every id
   * of accounts and rooms may be another: whoever is bound has to prove it again. Absent: ids never change.
   */
  self?(): string | null
  /** Proves the whole way: sends itself a word and resolves when it has come back. Rejects when it does not come. */
  echo?(): Promise<void>
  /** The receipt of a delivery that was cut off and is known to have arrived, by its own echo; null when nobody can tell. */
  arrived?(delivery: Delivery): Promise<Receipt | null>
}
