// Saying the parts of a delivery: where the room is now, and never before Telegram says that it may.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Api } from 'grammy'
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import { type Delivery, DeliveryError, type Part, type Receipt } from '../../src/ports/channel.ts'
import { messageId } from './inbound.ts'
import type { MovedRooms } from './moved-rooms.ts'
import { type TelegramText, textsOf } from './outgoing.ts'
import { type ChatPace, longestTurnMs } from './pace.ts'
import { isAway, isTopicGone, movedTo, refusalOf, restOf } from './refusal.ts'

interface SendingParts {
  readonly api: Pick<Api, 'sendMessage'>
  readonly rooms: MovedRooms
  readonly quiet: QuietChats
  readonly pace: ChatPace
  /** Milliseconds. */
  readonly now: () => number
  /** @throws DeliveryError while there is no line */
  readonly admit: () => void
  /** No answer came, or one that says so of the whole platform. */
  readonly onAway: () => void
  readonly onMoved: (from: string, to: string) => void
}

/** Chats that want to be left alone, and until when, in milliseconds. */
export type QuietChats = Map<string, number>

/** @returns what says a delivery part by part */
export function createSending({ api, rooms, quiet, pace, now, admit, onAway, onMoved }: SendingParts) {
  /** A short wait is waited for here; a longer one in the outbox, where it holds nobody's place. */
  async function takeTurn(chat: string): Promise<void> {
    admit()
    const restMs = (quiet.get(chat) ?? 0) - now()
    if (restMs > 0)
      throw new DeliveryError('the chat is to be left alone', { retry: true, retryAfterMs: restMs })
    quiet.delete(chat)
    const waitMs = pace.turn(chat, now())
    if (waitMs > longestTurnMs)
      throw new DeliveryError('the chat has heard enough for now', { retry: true, retryAfterMs: waitMs })
    if (waitMs > 0) await sleep(waitMs)
  }

  async function say(room: string, said: TelegramText, topic?: string): Promise<Receipt> {
    const chat = rooms.chatOf(room)
    const { head, text, entities, keyboard } = said
    try {
      const { message_id } = await api.sendMessage(chat, head + text, {
        link_preview_options: { is_disabled: true },
        ...(topic === undefined ? {} : { message_thread_id: Number(topic) }),
        ...(entities.length > 0 ? { entities: entities.map((each) => ({ ...each })) } : {}),
        ...(keyboard
          ? { reply_markup: { inline_keyboard: keyboard.map((row) => row.map((each) => ({ ...each }))) } }
          : {}),
      })
      return { message: messageId(chat, message_id) }
    } catch (fault) {
      const elsewhere = movedTo(fault)
      if (elsewhere !== null && elsewhere !== chat) {
        onMoved(room, elsewhere)
        return say(room, said, topic)
      }
      if (topic !== undefined && isTopicGone(fault)) return say(room, said)
      const rest = restOf(fault)
      if (rest !== null) quiet.set(chat, now() + rest)
      if (isAway(fault)) onAway()
      throw refusalOf(fault)
    }
  }

  function partOf(said: TelegramText, { to, topic }: Delivery): Part {
    const room = 'room' in to ? to.room : to.account
    return {
      says: said.head + said.text,
      turn: () => takeTurn(rooms.chatOf(room)),
      send: ({ repeat }) =>
        say(room, repeat ? { ...said, text: `${onAChannel.repeated}${said.text}` } : said, topic),
    }
  }

  return (delivery: Delivery): readonly [Part, ...Part[]] => {
    const [first, ...others] = textsOf(delivery)
    return [partOf(first, delivery), ...others.map((each) => partOf(each, delivery))]
  }
}
