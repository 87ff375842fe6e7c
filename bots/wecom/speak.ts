// Saying something on WeChat Work: as the answer to a request that is open, else as a message of its own.
import { randomUUID } from 'node:crypto'
import type { WSClient } from '@wecom/aibot-node-sdk'
import type { Delivery } from '../../src/ports/channel.ts'
import { cardOf, longestOnCard } from './card.ts'
import type { PartByPart } from '../part-by-part.ts'
import type { PlacePace } from '../place-pace.ts'
import type { MessageFrame } from './frame.ts'
import { markdownParts, mentionAlone } from './markdown.ts'
import { isLapsed, refusalOf } from './refusal.ts'
import type { Requests } from './requests.ts'

type Part = { readonly markdown: string } | { readonly card: true }

export interface Voice {
  readonly client: WSClient
  readonly requests: Requests
  readonly partByPart: PartByPart
  readonly pace: PlacePace
}

/** Throws DeliveryError. */
export async function speak(delivery: Delivery, voice: Voice): Promise<void> {
  const parts = partsOf(delivery)
  try {
    await voice.partByPart.send(delivery.id, parts, (part) => say(part, delivery, voice))
  } catch (error) {
    throw refusalOf(error)
  }
}

function partsOf(delivery: Delivery): Part[] {
  const onCard = delivery.buttons.length > 0
  // What a card shows whole needs no words before it; only whom it is for, since a card mentions nobody.
  const alone = onCard && delivery.text.length <= longestOnCard
  return [
    ...(alone ? mentionAlone(delivery) : markdownParts(delivery)).map((markdown) => ({ markdown })),
    ...(onCard ? [{ card: true } as const] : []),
  ]
}

async function say(part: Part, delivery: Delivery, { client, requests, pace }: Voice): Promise<void> {
  const chat = 'room' in delivery.to ? delivery.to.room : delivery.to.account
  await pace.turn(chat)
  if ('card' in part) {
    const card = cardOf(delivery, randomUUID().slice(0, 8))
    await client.sendMessage(chat, { msgtype: 'template_card', template_card: card })
    return
  }
  const request = delivery.kind === 'reply' ? requests.take(delivery) : null
  if (request && (await answered(request, part.markdown, client))) return
  await client.sendMessage(chat, { msgtype: 'markdown', markdown: { content: part.markdown } })
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
