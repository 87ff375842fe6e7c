// From a frame of WeChat Work to the message the assistant receives, its files kept on the way.
import type { Instant } from '../../src/deadline/plain-date.ts'
import type { KeepFile } from '../../src/ports/attachment-store.ts'
import type { Attachment, InboundMessage } from '../../src/stimulus.ts'
import { readPressed } from './card.ts'
import { fetchFile } from './fetch-file.ts'
import type { EventFrame, WecomContent, WecomFile, WecomMessage } from './frame.ts'

export interface Ears {
  readonly keep: KeepFile
  readonly now: () => Instant
  /** What the bot is called in groups; null: not known. */
  readonly botName: string | null
}

type Kind = 'image' | 'file'
interface Enclosed {
  readonly kind: Kind
  readonly file: WecomFile
}

/** What a file is called when the platform does not say. */
const unnamed: Readonly<Record<Kind, string>> = { image: '图片', file: '文件' }

/** An address is good for so long; after that there is no use in asking again. */
const goodForMs = 300_000

/** Rejects when a file could not be kept: the message is then to be offered again. */
export async function hearMessage(message: WecomMessage, ears: Ears): Promise<InboundMessage> {
  const at = timeOf(message, ears)
  const room = message.chatid ?? null
  const attachments: Attachment[] = []
  for (const each of enclosedIn(message)) attachments.push(await take(each, at, ears))
  const text = wordsOf(message)
  return {
    ...originOf(message, at),
    text: room === null ? text : withoutMention(text, ears.botName),
    // In a group it hears only what mentions it.
    mentioned: room !== null,
    quote: message.quote ? { text: wordsOf(message.quote) || namesOf(message.quote), message: null } : null,
    button: null,
    attachments,
  }
}

/** @returns null when it is no press of a button of ours */
export function hearPress({ body }: EventFrame, ears: Pick<Ears, 'now'>): InboundMessage | null {
  const { event } = body
  const { event_key: key, task_id: task } = event.template_card_event ?? event
  const pressed = key === undefined ? null : readPressed(key, task)
  if (!pressed) return null
  return {
    ...originOf(body, timeOf(body, ears)),
    text: pressed.label,
    mentioned: false,
    quote: { text: pressed.text, message: pressed.delivery },
    button: pressed.label,
    attachments: [],
  }
}

type Origin = Pick<WecomMessage, 'msgid' | 'create_time' | 'chatid' | 'from'>

const timeOf = ({ create_time: seconds }: Origin, { now }: Pick<Ears, 'now'>): Instant =>
  seconds === undefined ? now() : seconds * 1_000

const originOf = ({ msgid, chatid, from }: Origin, at: Instant) => ({
  channel: 'wecom',
  id: msgid,
  at,
  // The platform tells no name. Whom the county file lists is addressed as it says.
  sender: { account: from.userid, name: from.userid },
  room: chatid ?? null,
})

/** The words: typed, or spoken and turned into words by the platform. */
function wordsOf({ text, voice, mixed }: WecomContent): string {
  const parts = mixed?.msg_item.flatMap((each) => each.text?.content ?? []) ?? []
  return [text?.content, voice?.content, ...parts].filter(Boolean).join('\n').trim()
}

const namesOf = (content: WecomContent): string =>
  enclosedIn(content)
    .map(({ kind }) => `[${unnamed[kind]}]`)
    .join('')

function enclosedIn({ image, file, video, mixed }: WecomContent): Enclosed[] {
  const images = [image, ...(mixed?.msg_item.map((each) => each.image) ?? [])]
  const files = [file, video]
  return [
    ...images.flatMap((each) => (each ? [{ kind: 'image', file: each } as const] : [])),
    ...files.flatMap((each) => (each ? [{ kind: 'file', file: each } as const] : [])),
  ]
}

async function take({ kind, file }: Enclosed, at: Instant, { keep, now }: Ears): Promise<Attachment> {
  const fetched = await fetchFile(file).catch((error: unknown) => {
    if (now() - at < goodForMs) throw error
    return { refused: 'unreadable' } as const
  })
  if ('refused' in fetched) return { kind, name: unnamed[kind], refused: fetched.refused }
  return keep({ kind, name: fetched.name ?? unnamed[kind], bytes: fetched.bytes })
}

/** An @ with a name, and the space after it. */
const mention = /^@\S+[\s\u2005]*|[\s\u2005]*@\S+$/u

/** Where the bot's name is not known, the first @ is taken for it: everything here mentions it. */
function withoutMention(text: string, botName: string | null): string {
  if (botName === null) return text.replace(mention, '').trim()
  const [before = '', ...after] = text.split(`@${botName}`)
  return [before, ...after.map((each) => each.replace(/^[\s\u2005]+/u, ''))].join('').trim()
}
