// From an update of Telegram to the messages the assistant receives.
import type { InboundMessage } from '../../src/stimulus.ts'
import type { Pressed } from './keyboard.ts'
import { type BotSelf, spokenIn, wordsOf } from './spoken.ts'
import { texts } from './texts.ts'
import type { Versions } from './versions.ts'
import type { Card, TelegramFile, TelegramMessage, TelegramPress } from './update.ts'

interface Reader {
  readonly self: BotSelf
  /** The room as the county knows it, by the chat's id. */
  readonly roomOf: (chat: string) => string
}

/** Something that came along: a file to be fetched, or what has no bytes to keep. */
export type Brought =
  | { readonly kind: 'image' | 'file'; readonly name: string; readonly file: TelegramFile }
  | { readonly kind: 'voice' | 'forward'; readonly name: string }

const channel = 'telegram'

type Chat = TelegramMessage['chat']

/** Message ids count by chat. */
export const messageId = (chat: string | number, message: number): string => `${chat}:${message}`

const roomIn = (chat: Chat, { roomOf }: Reader): string | null =>
  chat.type === 'private' ? null : roomOf(String(chat.id))

/**
 * Whoever writes as the group itself or as a channel shares one account with everybody who does so: it is then the group
 * that speaks, and never a person.
 */
function senderOf({ sender_chat, from }: TelegramMessage): InboundMessage['sender'] | null {
  if (sender_chat) return { account: String(sender_chat.id), name: sender_chat.title ?? '' }
  return from && !from.is_bot ? accountOf(from) : null
}

const accountOf = (user: NonNullable<TelegramMessage['from']>): InboundMessage['sender'] => ({
  account: String(user.id),
  name: [user.last_name, user.first_name].filter(Boolean).join(''),
})

/** A part that was marked is what is meant, if it names a case; else the whole message. */
function quoteIn({ reply_to_message: replied, quote, chat }: TelegramMessage): InboundMessage['quote'] {
  if (!replied) return null
  const text = quote && /\d{4}/u.test(quote.text) ? quote.text : wordsOf(replied)
  return { text, message: messageId(chat.id, replied.message_id) }
}

/** The topic of a group, as it is written back to. */
const topicIn = ({ is_topic_message: inTopic, message_thread_id: id }: Card): { readonly topic?: string } =>
  inTopic === true && id !== undefined ? { topic: String(id) } : {}

/** What came along, in a message of whatever kind. */
export function broughtIn(message: TelegramMessage): Brought[] {
  const { photo, document, video, audio, voice, video_note, forward_origin } = message
  const largest = photo?.at(-1)
  return [
    ...(largest ? [{ kind: 'image' as const, name: texts.photo, file: largest }] : []),
    ...(document ? [named(document, texts.file)] : []),
    ...(video ? [named(video, texts.video)] : []),
    ...(audio ? [named(audio, texts.file)] : []),
    ...(voice || video_note ? [{ kind: 'voice' as const, name: texts.voice }] : []),
    ...(forward_origin ? [{ kind: 'forward' as const, name: texts.forwarded }] : []),
  ]
}

const named = (file: TelegramFile, otherwise: string): Brought => ({
  kind: file.mime_type?.startsWith('image/') === true ? 'image' : 'file',
  name: file.file_name ?? otherwise,
  file,
})

/** A business card and a sticker say something too. */
function otherWords({ contact, sticker }: TelegramMessage): string {
  if (contact) return `${contact.last_name ?? ''}${contact.first_name} ${contact.phone_number}`
  return sticker?.emoji ?? ''
}

/**
 * A message as it was written.
 * @returns null for what says nothing: somebody joined, a poll, another bot
 */
export function readMessage(message: TelegramMessage, reader: Reader): InboundMessage | null {
  const sender = senderOf(message)
  if (!sender || message.chat.type === 'channel') return null
  const { text, mentioned } = spokenIn(message, reader.self)
  // Forwarded words are somebody else's: they may be looked at, as a quotation is, and never do anything.
  const forwarded = message.forward_origin !== undefined
  const words = forwarded ? '' : text || otherWords(message)
  if (words === '' && !mentioned && broughtIn(message).length === 0) return null
  return {
    channel,
    id: messageId(message.chat.id, message.message_id),
    at: message.date * 1_000,
    sender,
    room: roomIn(message.chat, reader),
    text: words,
    mentioned: mentioned && !forwarded,
    quote: forwarded ? { text, message: null } : quoteIn(message),
    button: null,
    attachments: [],
    ...topicIn(message),
    ...(message.media_group_id === undefined ? {} : { album: message.media_group_id }),
  }
}

/**
 * A message as it was written anew: the earlier one is taken back, then this one is said. Telegram does not tell what
 * changed; a picture whose words did not change comes along again.
 */
export function readEdited(message: TelegramMessage, reader: Reader, versions: Versions): InboundMessage[] {
  const said = readMessage(message, reader)
  if (!said || message.edit_date === undefined || wordsOf(message) === '') return []
  const at = message.edit_date * 1_000
  const again = { ...said, at, id: `${said.id}:${message.edit_date}` }
  const takenBack: InboundMessage = {
    ...again,
    id: `${again.id}:before`,
    text: '',
    mentioned: false,
    quote: null,
    retracts: versions.before(said.id, again.id),
  }
  return [takenBack, again]
}

/** A pressed button. Its label is also the text, as where a channel has none and it is typed. */
export function readPress(
  { id, from, message }: TelegramPress,
  { label, card }: Pressed,
  at: number,
  reader: Reader,
): InboundMessage | null {
  if (!message) return null
  return {
    channel,
    id: `press:${id}`,
    at,
    sender: accountOf(from),
    room: roomIn(message.chat, reader),
    text: label,
    mentioned: false,
    quote: { text: card, message: messageId(message.chat.id, message.message_id) },
    button: label,
    attachments: [],
    ...topicIn(message),
  }
}
