// Which channels there are: the settings name them, and the simulator stands in where they name none that is built.
import type { Logger } from 'pino'
import type { Pace } from '../../jobs/pace.ts'
import type { Route } from '../../bots/web/route.ts'
import type { Stores } from '../../prisma/stores.ts'
import type { County } from '../organisation/county.ts'
import type { KeepFile } from '../ports/attachment-store.ts'
import type { Channel } from '../ports/channel.ts'
import type { Addresses } from './addresses.ts'
import type { SettableChannel, Settings } from './settings.ts'

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
  readonly keep: KeepFile
  readonly log: Logger
}

/** How each is opened; null where a process of this role has no part in it. Whoever builds another adds its row. */
const openers: Partial<Record<SettableChannel, (parts: ChannelParts) => OpenedChannel | null>> = {}

export interface ChannelChoice {
  /** By what people can be reached, the best first. */
  readonly names: readonly string[]
  /** Whether the simulator stands in. */
  readonly simulated: boolean
  /** Named by the settings, and not built yet. */
  readonly missing: readonly string[]
}

export function chooseChannels({ channels }: Pick<Settings, 'channels'>): ChannelChoice {
  const names = channels.filter((each) => each in openers)
  const simulated = names.length === 0
  return {
    names: simulated ? ['sim'] : names,
    simulated,
    missing: channels.filter((each) => !(each in openers)),
  }
}

/** Those of the settings' channels that this process has a part in. Nothing is asked of a platform before `start`. */
export const openChannels = (parts: ChannelParts): OpenedChannel[] =>
  parts.settings.role === 'worker'
    ? []
    : parts.settings.channels.flatMap((each) => openers[each]?.(parts) ?? [])
