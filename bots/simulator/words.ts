// From what was typed or pressed to the message the assistant receives.
import type { Instant } from '../../src/deadline/plain-date.ts'
import type { Attachment, InboundMessage } from '../../src/stimulus.ts'
import type { Member } from './cast.ts'
import type { Place } from './place.ts'
import { assistantName } from './texts.ts'
import type { Utterance } from './utterance.ts'

export interface Typed {
  readonly id: string
  readonly at: Instant
  readonly by: Member
  readonly place: Place
  readonly text: string
  readonly quoted: Utterance | null
  /** What comes along. */
  readonly attached: Attachment | null
}

/** “@小助手” with the space after it, as people type it and as the picker puts it. */
const mention = new RegExp(`[@＠]${assistantName}[\\s\\u2005]*`, 'gu')

/** What a telephone's photograph takes, sent in its usual size; in bytes. */
export const largestPicture = 5 * 1024 * 1024

/** A picture or another file of which only the name comes along. */
export const fileCalled = (name: string): Attachment => ({
  kind: /\.(jpe?g|png|gif|webp|heic|bmp)$/iu.test(name) ? 'image' : 'file',
  name,
})

/** The words of a bubble as others quote them. */
export const textOf = (utterance: Utterance): string =>
  utterance.from === 'assistant'
    ? utterance.text
    : utterance.inbound.text || utterance.inbound.attachments.map((each) => `[${each.name}]`).join('')

const quoteOf = (utterance: Utterance) => ({ text: textOf(utterance), message: utterance.message })

/** A typed message. The mention of the assistant is told apart from the text. */
export const messageOf = ({ id, at, by, place, text, quoted, attached }: Typed): InboundMessage => ({
  channel: 'sim',
  id,
  at,
  sender: { account: by.account, name: by.name },
  room: 'room' in place ? place.room : null,
  text: text.replace(mention, '').trim(),
  mentioned: text.search(mention) >= 0,
  quote: quoted && quoteOf(quoted),
  button: null,
  attachments: attached === null ? [] : [attached],
})

/** A pressed button: its label is also the text, as where a channel has none and it is typed. */
export const pressOf = (
  pressed: Pick<Typed, 'id' | 'at' | 'by' | 'place'> & { readonly card: Utterance; readonly button: string },
): InboundMessage => ({
  ...messageOf({ ...pressed, text: pressed.button, quoted: pressed.card, attached: null }),
  button: pressed.button,
})
