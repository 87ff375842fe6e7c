// Telegram, opened as the settings say.
import { createTelegramChannel } from '../../bots/telegram/channel.ts'
import { derivedKey } from './derived-key.ts'
import type { ChannelParts, OpenedChannel } from './opened-channel.ts'

/** Telegram takes about thirty a second from a bot; answers, marks on cards and retries need some of them. */
const pace = { perSecond: 20, burst: 20 }

/**
 * One process asks for updates, the one that sends. Where Telegram calls instead, the process with the page receives and
 * the other only sends.
 * @param now milliseconds of the clock by which chats are left alone
 */
export function openTelegram(parts: ChannelParts, now: () => number = Date.now): OpenedChannel | null {
  const { settings, dataKeys, keep, log } = parts
  const { role, telegram } = settings
  if (telegram === null || role === 'worker') return null
  const { token, apiRoot, webhookUrl: url } = telegram
  if (role === 'web' && url === null) return null
  const secret = derivedKey(dataKeys[0] ?? new Uint8Array(), 'telegram webhook').toString('base64url')
  const channel = createTelegramChannel({
    token,
    apiRoot,
    receives: url === null ? 'polling' : role === 'bot' ? 'elsewhere' : { url, secret },
    rooms: roomsOf(parts),
    keep,
    log,
    now,
  })
  return {
    channel,
    pace: role === 'web' ? null : pace,
    routes: channel.webhook ? [channel.webhook] : [],
  }
}

/** The county's groups by the file and by the codes given in them. */
const roomsOf = ({ county, book }: ChannelParts): readonly string[] =>
  county.rooms.flatMap(({ id, handles }) => [
    ...(handles['telegram'] === undefined ? [] : [handles['telegram']]),
    ...book
      .contactsOf({ room: id })
      .flatMap(({ account }) => (account.startsWith('telegram:') ? [account.slice('telegram:'.length)] : [])),
  ])
