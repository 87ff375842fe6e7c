// Saying something on WeChat Work: as the answer to a request that is open, else as a message of its own.
import { randomUUID } from 'node:crypto'
import type { WSClient } from '@wecom/aibot-node-sdk'
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import type { Delivery, Part, Receipt } from '../../src/ports/channel.ts'
import type { PlacePace } from '../place-pace.ts'
import { cardOf, longestOnCard } from './card.ts'
import type { MessageFrame } from './frame.ts'
import { markdownParts, mentionAlone } from './markdown.ts'
import { isLapsed, refusalOf } from './refusal.ts'
import type { Requests } from './requests.ts'

export interface Voice {
  readonly client: WSClient
  readonly requests: Requests
  readonly pace: PlacePace
  /** @throws DeliveryError while there is no line */
  readonly admit: () => void
}

/** What says a delivery part by part: its words where a card does not show them whole, then the card. */
export function partsOf(delivery: Delivery, voice: Voice): readonly [Part, ...Part[]] {
  const { id, text, buttons } = delivery
  const onCard = buttons.length > 0
  // What a card shows whole needs no words before it; only whom it is for, since a card mentions nobody.
  const alone = onCard && text.length <= longestOnCard
  const words = alone ? mentionAlone(delivery) : markdownParts(delivery)
  // Only a card that is pressed names itself again.
  const receipt: Receipt = { message: onCard ? id : null }
  const spoken = words.map((each): Part => ({
    says: each.head + each.text,
    turn: () => turn(delivery, voice),
    send: ({ repeat }) =>
      told(
        receipt,
        sayWords(`${each.head}${repeat ? onAChannel.repeated : ''}${each.text}`, delivery, voice),
      ),
  }))
  const card: Part = {
    says: JSON.stringify([text, buttons]),
    turn: () => turn(delivery, voice),
    send: ({ repeat }) => told(receipt, showCard(repeat ? onAChannel.repeated : '', delivery, voice)),
  }
  const [first, ...others] = spoken
  if (!first) return [card]
  return [first, ...others, ...(onCard ? [card] : [])]
}

const placeOf = ({ to }: Delivery): string => ('room' in to ? to.room : to.account)

async function turn(delivery: Delivery, { pace, admit }: Voice): Promise<void> {
  admit()
  await pace.turn(placeOf(delivery))
}

/** @throws DeliveryError */
async function told(receipt: Receipt, saying: Promise<unknown>): Promise<Receipt> {
  try {
    await saying
  } catch (error) {
    throw refusalOf(error)
  }
  return receipt
}

async function showCard(mark: string, delivery: Delivery, { client }: Voice): Promise<void> {
  const card = cardOf(delivery, { attempt: randomUUID().slice(0, 8), mark })
  await client.sendMessage(placeOf(delivery), { msgtype: 'template_card', template_card: card })
}

async function sayWords(markdown: string, delivery: Delivery, { client, requests }: Voice): Promise<void> {
  const request = delivery.kind === 'reply' ? requests.take(delivery) : null
  if (request && (await answered(request, markdown, client))) return
  await client.sendMessage(placeOf(delivery), { msgtype: 'markdown', markdown: { content: markdown } })
}

/** False when it was too late to answer. */
async function answered(request: MessageFrame, content: string, client: WSClient): Promise<boolean> {
  try {
    await client.replyStream(request, randomUUID(), content, true)
    return true
  } catch (error) {
    if (isLapsed(error)) return false
    throw error
  }
}
