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

/** What a channel says in one go, a message of its platform. A delivery is one, or several where its text is long. */
export interface Part {
  /** Everything it says: a delivery that is cut the same way says the same. */
  readonly says: string
  /**
   * Resolves when the platform lets it be said: whoever is too quick waits, which may take any time.
   * @throws DeliveryError when it cannot be said now
   */
  turn(): Promise<void>
  /**
   * Says it at once.
   * @param how `repeat`: it may have arrived before, and says so
   * @throws DeliveryError
   */
  send(how: { readonly repeat: boolean }): Promise<Receipt>
  /** The receipt when it was cut off and is known to have arrived, by its own echo; null when nobody can tell. Absent: nobody ever can. */
  arrived?(): Promise<Receipt | null>
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
  /**
   * The delivery as it is said there, at least one part. Nothing is remembered of it here: which parts have arrived is kept
   * with the delivery, so that whoever goes on with it after a kill begins at the next.
   * @throws DeliveryError when it cannot be said to whom it is for
   */
  partsOf(delivery: Delivery): readonly [Part, ...Part[]]
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
}
