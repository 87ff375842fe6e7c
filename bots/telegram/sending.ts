// Sending a delivery: part by part, to where the room is now, and never before Telegram says that it may.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Api } from 'grammy'
import { type Delivery, DeliveryError, type Receipt } from '../../src/ports/channel.ts'
import { messageId } from './inbound.ts'
import type { MovedRooms } from './moved-rooms.ts'
import { type Part, partsOf } from './outgoing.ts'
import { type ChatPace, longestTurnMs } from './pace.ts'
import { isAway, isTopicGone, movedTo, refusalOf, restOf } from './refusal.ts'

interface SendingParts {
  readonly api: Pick<Api, 'sendMessage'>
  readonly rooms: MovedRooms
  readonly quiet: QuietChats
  readonly pace: ChatPace
  /** Milliseconds. */
  readonly now: () => number
  /** No answer came, or one that says so of the whole platform. */
  readonly onAway: () => void
  readonly onMoved: (from: string, to: string) => void
}

/** Chats that want to be left alone, and until when, in milliseconds. */
export type QuietChats = Map<string, number>

/** Of so many deliveries whose sending was broken off it is remembered how far they had come. */
const mostRemembered = 1_000

/** @returns sends, or throws a DeliveryError; sent again, a delivery goes on after the parts that had arrived */
export function createSending({ api, rooms, quiet, pace, now, onAway, onMoved }: SendingParts) {
  /** How many parts of a delivery have arrived. */
  const arrived = new Map<string, number>()

  function remember(id: string, parts: number): void {
    arrived.set(id, parts)
    const [oldest] = arrived.keys()
    if (arrived.size > mostRemembered && oldest !== undefined) arrived.delete(oldest)
  }

  /** A short wait is waited for here; a longer one in the outbox, where it holds nobody's place. */
  async function takeTurn(chat: string): Promise<void> {
    const waitMs = pace.turn(chat, now())
    if (waitMs > longestTurnMs)
      throw new DeliveryError('the chat has heard enough for now', { retry: true, retryAfterMs: waitMs })
    if (waitMs > 0) await sleep(waitMs)
  }

  async function sendPart(room: string, part: Part, topic?: string): Promise<string> {
    const chat = rooms.chatOf(room)
    const waitMs = (quiet.get(chat) ?? 0) - now()
    if (waitMs > 0)
      throw new DeliveryError('the chat is to be left alone', { retry: true, retryAfterMs: waitMs })
    quiet.delete(chat)
    await takeTurn(chat)
    try {
      const { message_id } = await api.sendMessage(chat, part.text, {
        link_preview_options: { is_disabled: true },
        ...(topic === undefined ? {} : { message_thread_id: Number(topic) }),
        ...(part.entities.length > 0 ? { entities: part.entities.map((each) => ({ ...each })) } : {}),
        ...(part.keyboard
          ? {
              reply_markup: { inline_keyboard: part.keyboard.map((row) => row.map((each) => ({ ...each }))) },
            }
          : {}),
      })
      return messageId(chat, message_id)
    } catch (fault) {
      const elsewhere = movedTo(fault)
      if (elsewhere !== null && elsewhere !== chat) {
        onMoved(room, elsewhere)
        return sendPart(room, part, topic)
      }
      if (topic !== undefined && isTopicGone(fault)) return sendPart(room, part)
      const rest = restOf(fault)
      if (rest !== null) quiet.set(chat, now() + rest)
      if (isAway(fault)) onAway()
      throw refusalOf(fault)
    }
  }

  return async (delivery: Delivery): Promise<Receipt> => {
    const room = 'room' in delivery.to ? delivery.to.room : delivery.to.account
    const parts = partsOf(delivery)
    let message: string | null = null
    for (let next = arrived.get(delivery.id) ?? 0; next < parts.length; next += 1) {
      const part = parts[next]
      if (!part) break
      message = await sendPart(room, part, delivery.topic)
      remember(delivery.id, next + 1)
    }
    arrived.delete(delivery.id)
    return { message }
  }
}
