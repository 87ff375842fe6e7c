// A delivery as Telegram takes it: plain text in parts, with the people mentioned marked by their ids.
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

export interface Part {
  readonly text: string
  readonly entities: readonly TextMention[]
  /** Under the last part. */
  readonly keyboard: Keyboard | null
}

/**
 * Telegram itself makes mentions of words with an @, also of those somebody else has written. A character without width
 * after the @ keeps the look and calls nobody. What stands within a word, as in an address of mail, is none.
 */
const callsNobody = (text: string): string => text.replace(/(?<![\w.-])@(?=\w)/gu, '@\u2060')

export function partsOf({ text, mentions, buttons, cases }: Delivery): Part[] {
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
  const texts = splitAtSentenceEnds(head + callsNobody(text), longestText)
  const last = texts.length - 1
  return texts.map((part, index) => ({
    text: part,
    entities: index === 0 ? entities : [],
    keyboard: index === last && buttons.length > 0 ? keyboardOf(buttons, cases) : null,
  }))
}
