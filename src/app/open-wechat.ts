// WeChat, opened as the settings say.
import { join } from 'node:path'
import type { ChannelParts, OpenedChannel } from './opened-channel.ts'

/** Of the whole account: whoever speaks faster than a person is barred. Each room has a slower pace of its own. */
const pace = { perSecond: 1, burst: 3 }

/**
 * An account is worked by one process, for both ways.
 * @param now milliseconds of the clock that WeChat's messages are stamped by
 */
export async function openWechat(
  { settings, keep, log }: ChannelParts,
  now: () => number = Date.now,
): Promise<OpenedChannel | null> {
  const { role, wechat, dataDir } = settings
  if (wechat === null || (role !== 'all' && role !== 'bot')) return null
  // A puppet reads its settings by itself, and they may be in a file.
  Object.assign(process.env, wechat.handedOn)
  // It takes seconds to load, for which nobody without WeChat should wait.
  const { createWechatChannel } = await import('../../bots/wechat/channel.ts')
  const channel = createWechatChannel({
    puppet: wechat.puppet,
    dataDir: join(dataDir, 'wechat'),
    keep,
    now,
    log,
  })
  return { channel, pace, routes: [] }
}
