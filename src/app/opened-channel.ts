// A channel as a process has it open, and what it may be made of.
import type { Logger } from 'pino'
import type { Pace } from '../../jobs/pace.ts'
import type { Route } from '../../bots/web/route.ts'
import type { Stores } from '../../prisma/stores.ts'
import type { County } from '../organisation/county.ts'
import type { KeepFile } from '../ports/attachment-store.ts'
import type { Channel } from '../ports/channel.ts'
import type { AddressBook } from './address-book.ts'
import type { Addresses } from './addresses.ts'
import type { Settings } from './settings.ts'

/** A channel as this process has it open. */
export interface OpenedChannel {
  readonly channel: Channel
  /** How fast this process may send by it; null where another process sends. */
  readonly pace: Pace | null
  /** What of it answers on the web, in a process that shows pages. */
  readonly routes: readonly Route[]
}

/** What a channel may be made of. */
export interface ChannelParts {
  readonly settings: Settings
  readonly county: County
  readonly dataKeys: readonly Uint8Array[]
  readonly stores: Pick<Stores, 'inbox' | 'outbox'>
  readonly addresses: Addresses
  readonly book: Pick<AddressBook, 'contactsOf'>
  readonly keep: KeepFile
  readonly log: Logger
}
