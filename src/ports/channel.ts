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
  constructor(reason: string, options: { retry: boolean; retryAfterMs?: number }) {
    super(reason)
    this.retry = options.retry
    this.retryAfterMs = options.retryAfterMs ?? null
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
}
