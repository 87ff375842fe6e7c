// From a message of a puppet to the message the assistant receives, its files kept on the way.
import { types } from 'wechaty-puppet'
import type { KeepFile } from '../../src/ports/attachment-store.ts'
import type { Attachment, InboundMessage } from '../../src/stimulus.ts'
import type { Payload, Puppet } from './puppet.ts'
import { readFile, usualFileMs } from './read-file.ts'
import { readRetraction, readText } from './read-text.ts'
import { withoutMention } from './mention.ts'
import { within } from './within.ts'

export interface Ears {
  readonly keep: KeepFile
  /** How long a file may take. */
  readonly fileMs?: number
}

/** A kind of message, as what it comes in. Those that are not here say nothing: stickers, money, calls. */
const heardAs: Readonly<Partial<Record<types.Message, 'text' | Attachment['kind']>>> = {
  [types.Message.Text]: 'text',
  // A chain of everybody's lines.
  [types.Message.GroupNote]: 'text',
  // What a puppet does not know is passed on as WeChat writes it.
  [types.Message.Unknown]: 'text',
  [types.Message.Url]: 'text',
  [types.Message.MiniProgram]: 'text',
  [types.Message.ChatHistory]: 'forward',
  [types.Message.Audio]: 'voice',
  [types.Message.Image]: 'image',
  [types.Message.Video]: 'file',
  [types.Message.Attachment]: 'file',
}

/** A name is nice to have: nothing hangs on it. */
const nameMs = 5_000

/**
 * Rejects when a file could not be kept: the message is then to be offered again.
 * @returns null for what says nothing
 */
export async function hear(payload: Payload, puppet: Puppet, ears: Ears): Promise<InboundMessage | null> {
  if (payload.type === types.Message.Recalled) return hearRetraction(payload, puppet)
  const as = heardAs[payload.type]
  if (as === undefined) return null
  const origin = await originOf(payload, puppet)
  if (as !== 'text') {
    const attachment = await attachmentOf(as, payload, puppet, ears)
    return { ...origin, text: '', mentioned: false, quote: null, attachments: [attachment] }
  }
  const { text, quote, forward } = readText(payload.text ?? '')
  if (payload.type === types.Message.Unknown && text === '' && quote === null) return null
  const { words, mentioned } =
    origin.room === null ? { words: text, mentioned: false } : await withoutMention(text, payload, puppet)
  const attachments: Attachment[] = forward === null ? [] : [{ kind: 'forward', name: forward || forwarded }]
  return { ...origin, text: words.trim(), mentioned, quote, attachments }
}

const forwarded = '聊天记录'

async function hearRetraction(payload: Payload, puppet: Puppet): Promise<InboundMessage | null> {
  const retracts = readRetraction(payload.text ?? '')
  if (retracts === null) return null
  const origin = await originOf(payload, puppet)
  // Some puppets give the notice the id of the message itself.
  const id = payload.id === retracts ? `${payload.id}/retracted` : payload.id
  return { ...origin, id, text: '', mentioned: false, quote: null, attachments: [], retracts }
}

async function originOf(payload: Payload, puppet: Puppet) {
  const room = payload.roomId || null
  const account = payload.talkerId || payload.fromId || ''
  return {
    channel: 'wechat',
    id: payload.id,
    at: inMs(payload.timestamp),
    sender: { account, name: await nameOf(account, room, puppet) },
    room,
    button: null,
  } as const
}

/** Puppets give seconds or milliseconds; in seconds this would be the year 5138. */
const inMs = (timestamp: number): number => Math.floor(timestamp < 1e11 ? timestamp * 1_000 : timestamp)

async function nameOf(account: string, room: string | null, puppet: Puppet): Promise<string> {
  const named =
    room === null
      ? puppet.contactPayload(account).then(({ name }) => name)
      : puppet.roomMemberPayload(room, account).then(({ roomAlias, name }) => roomAlias || name)
  return within(nameMs, named).catch(() => '')
}

async function attachmentOf(
  kind: Attachment['kind'],
  payload: Payload,
  puppet: Puppet,
  { keep, fileMs = usualFileMs }: Ears,
): Promise<Attachment> {
  if (kind === 'voice') return { kind, name: '语音' }
  if (kind === 'forward') return { kind, name: readText(payload.text ?? '').forward || forwarded }
  const file = await readFile(payload.id, puppet, fileMs)
  const name = payload.filename || ('name' in file && file.name) || (kind === 'image' ? '图片' : '文件')
  if ('refused' in file) return { kind, name, refused: file.refused }
  return keep({ kind, name, bytes: file.bytes })
}
