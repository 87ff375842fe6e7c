// A delivery as Telegram takes it: plain text in parts, with the people mentioned marked by their ids.
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import type { Delivery } from '../../src/ports/channel.ts'
import { splitAtSentenceEnds } from '../split-at-sentence-ends.ts'
import { type Keyboard, keyboardOf } from './keyboard.ts'

/** The most one message may hold, in UTF-16 units. */
export const longestText = 4_096

interface TextMention {
  readonly type: 'text_mention'
  readonly offset: number
  readonly length: number
  /** Only the id counts; the rest is what the type asks for. */
  readonly user: { readonly id: number; readonly is_bot: false; readonly first_name: string }
}

export interface TelegramText {
  /** Whom it mentions, before the words. */
  readonly head: string
  readonly entities: readonly TextMention[]
  readonly text: string
  /** Under the last part. */
  readonly keyboard: Keyboard | null
}

/**
 * Telegram itself makes mentions of words with an @, also of those somebody else has written. A character without width
 * after the @ keeps the look and calls nobody. What stands within a word, as in an address of mail, is none.
 */
const callsNobody = (text: string): string => text.replace(/(?<![\w.-])@(?=\w)/gu, '@\u2060')

/** At least one. Each has room for the mark of what is sent again. */
export function textsOf({
  text,
  mentions,
  buttons,
  cases,
}: Delivery): readonly [TelegramText, ...TelegramText[]] {
  const entities: TextMention[] = []
  let head = ''
  for (const { account, name } of mentions) {
    const id = Number(account)
    const word = `@${name}`
    if (Number.isSafeInteger(id))
      entities.push({
        type: 'text_mention',
        offset: head.length,
        length: word.length,
        user: { id, is_bot: false, first_name: name },
      })
    head += `${word} `
  }
  const room = longestText - head.length - onAChannel.repeated.length
  const [first = '', ...others] = splitAtSentenceEnds(callsNobody(text), room)
  const keyboard = buttons.length > 0 ? keyboardOf(buttons, cases) : null
  const last = others.length - 1
  return [
    { head, entities, text: first, keyboard: others.length === 0 ? keyboard : null },
    ...others.map((each, index) => ({
      head: '',
      entities: [],
      text: each,
      keyboard: index === last ? keyboard : null,
    })),
  ]
}
