// WeChat Work, opened as the settings say.
import type { ChannelParts, OpenedChannel } from './opened-channel.ts'

/** Of the whole bot; each conversation has a pace of its own in the channel. */
const pace = { perSecond: 5, burst: 10 }

/** A long connection is held by one process, for both ways. */
export async function openWecom({ settings, keep, log }: ChannelParts): Promise<OpenedChannel | null> {
  const { role, wecom } = settings
  if (wecom === null || (role !== 'all' && role !== 'bot')) return null
  const { createWecomChannel } = await import('../../bots/wecom/channel.ts')
  return { channel: createWecomChannel({ ...wecom, keep, now: Date.now, log }), pace, routes: [] }
}
