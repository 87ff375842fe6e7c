// Which channels there are: the settings name them, and the simulator stands in where they name none that is built.
import type { ChannelParts, OpenedChannel } from './opened-channel.ts'
import { openMail } from './open-mail.ts'
import { openTelegram } from './open-telegram.ts'
import { openWechat } from './open-wechat.ts'
import { openWecom } from './open-wecom.ts'
import type { SettableChannel, Settings } from './settings.ts'

type Opener = (parts: ChannelParts) => OpenedChannel | null | Promise<OpenedChannel | null>

/** How each is opened; null where a process of this role has no part in it. Whoever builds another adds its row. */
const openers: Partial<Record<SettableChannel, Opener>> = {
  wecom: openWecom,
  wechat: openWechat,
  telegram: openTelegram,
  mail: openMail,
}

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
export async function openChannels(parts: ChannelParts): Promise<OpenedChannel[]> {
  const { role, channels } = parts.settings
  if (role === 'worker') return []
  const opened = await Promise.all(channels.map(async (each) => openers[each]?.(parts) ?? null))
  return opened.filter((each) => each !== null)
}
