// What a channel is called on a page.
import { texts } from './texts.ts'

const names: Readonly<Record<string, string>> = texts.channels.names

export const channelName = (channel: string | null): string =>
  channel === null ? '' : (names[channel] ?? channel)

/** 微信、邮件 */
export const channelNames = (channels: readonly string[]): string => channels.map(channelName).join('、')
