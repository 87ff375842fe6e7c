// What an update asks to be done: messages to be stored, and what is to be done in the chat afterwards.
import type { Logger } from 'pino'
import type { Attachment, InboundMessage } from '../../src/stimulus.ts'
import type { Asides } from './asides.ts'
import { type Brought, broughtIn, readEdited, readMessage, readPress } from './inbound.ts'
import { pressedIn } from './keyboard.ts'
import type { BotSelf } from './spoken.ts'
import { texts } from './texts.ts'
import { createVersions } from './versions.ts'
import { type TelegramMessage, type TelegramPress, updateSchema } from './update.ts'

export interface ReadUpdate {
  /** What is read of one chat keeps its order. */
  readonly chat: string
  /** The messages, with their files kept. Rejects while the files' store is out of reach; may be asked again. */
  readonly messages: () => Promise<readonly InboundMessage[]>
  /** When they are stored. */
  readonly afterwards: () => void
}

interface ReaderParts {
  /** Known before the first update is read. */
  readonly self: () => BotSelf | null
  readonly roomOf: (chat: string) => string
  readonly moved: (from: string, to: string) => void
  readonly fetchFiles: (brought: readonly Brought[]) => () => Promise<readonly Attachment[]>
  readonly asides: Asides
  readonly now: () => number
  readonly log: Pick<Logger, 'warn'>
}

const nothing = () => undefined

/** @returns reads an update; null for one that says nothing to the assistant */
export function createUpdateReader(parts: ReaderParts): (update: unknown) => ReadUpdate | null {
  const { roomOf, moved, fetchFiles, asides, now, log } = parts
  const versions = createVersions()

  function withFiles(message: TelegramMessage, said: readonly InboundMessage[]): ReadUpdate | null {
    const last = said.at(-1)
    if (!last) return null
    const fetched = fetchFiles(broughtIn(message))
    return {
      chat: String(message.chat.id),
      messages: async () => {
        const attachments = await fetched()
        return said.map((each) => (each === last ? { ...each, attachments } : each))
      },
      afterwards: nothing,
    }
  }

  function follow({ chat, migrate_to_chat_id: to, migrate_from_chat_id: from }: TelegramMessage): void {
    if (to !== undefined) moved(String(chat.id), String(to))
    if (from !== undefined) moved(String(from), String(chat.id))
  }

  function pressed(press: TelegramPress, self: BotSelf): ReadUpdate | null {
    const read = pressedIn(press)
    const said = read && readPress(press, read, now(), { self, roomOf })
    const card = press.message
    if (!said || !card) {
      asides.answer(press.id, texts.tooOld)
      return null
    }
    return {
      chat: String(card.chat.id),
      messages: () => Promise.resolve([said]),
      afterwards() {
        asides.answer(press.id, null)
        if (read.keyboard) asides.redraw({ chat: card.chat.id, message: card.message_id }, read.keyboard)
      },
    }
  }

  return (update) => {
    const parsed = updateSchema.safeParse(update)
    const self = parts.self()
    if (!parsed.success || !self) {
      // It would be the same the next time: whatever else comes is not held back by it.
      log.warn(
        { channel: 'telegram', at: parsed.error?.issues[0]?.path.join('.') },
        'an update was not understood',
      )
      return null
    }
    const { message, edited_message: edited, callback_query: press } = parsed.data
    if (message) {
      follow(message)
      const said = readMessage(message, { self, roomOf })
      return withFiles(message, said ? [said] : [])
    }
    if (edited) return withFiles(edited, readEdited(edited, { self, roomOf }, versions))
    return press ? pressed(press, self) : null
  }
}
