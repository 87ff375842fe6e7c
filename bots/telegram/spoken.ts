// The words of a message, without what only addresses the assistant.
import type { TelegramMessage } from './update.ts'

/** The account the token belongs to. */
export interface BotSelf {
  readonly id: number
  /** Without the @. */
  readonly username: string
}

export interface Spoken {
  readonly text: string
  readonly mentioned: boolean
}

/** What people mean by Telegram's own commands; `/start 123456` brings along what stood in the link they followed. */
const commands: Readonly<Record<string, string>> = { '/start': '帮助', '/help': '帮助' }

/** Text and entities, whether they stand alone or below a picture. */
export function spokenIn(message: TelegramMessage, self: BotSelf): Spoken {
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  const name = `@${self.username}`.toLowerCase()
  let mentioned = false
  let rest = text
  // From the end, so that what is cut out moves nothing that is still to be looked at.
  for (const { type, offset, length, user } of entities.toSorted((one, other) => other.offset - one.offset)) {
    const word = text.slice(offset, offset + length)
    const cut = (by: string) => (rest = rest.slice(0, offset) + by + rest.slice(offset + length))
    if (type === 'text_mention' ? user?.id === self.id : type === 'mention' && word.toLowerCase() === name) {
      mentioned = true
      cut('')
    } else if (type === 'bot_command') {
      const [command = '', bot] = word.split('@')
      if (bot !== undefined && bot.toLowerCase() !== self.username.toLowerCase()) continue
      if (bot !== undefined) mentioned = true
      const says = commands[command.toLowerCase()]
      if (says === undefined) cut(command)
      else cut(text.slice(offset + length).trim() === '' ? says : '')
    }
  }
  return { text: rest.trim(), mentioned }
}

/** The words of a message that somebody replies to, or that carries a button. */
export const wordsOf = (message: Pick<TelegramMessage, 'text' | 'caption'> | undefined): string =>
  message?.text ?? message?.caption ?? ''
