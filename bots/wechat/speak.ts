// Saying something on WeChat: plain text in parts, buttons as words below, and each part proved by its echo.
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import { type Delivery, DeliveryError } from '../../src/ports/channel.ts'
import type { PartByPart } from '../part-by-part.ts'
import type { PlacePace } from '../place-pace.ts'
import { splitAtSentenceEnds } from '../split-at-sentence-ends.ts'
import type { Echoes } from './echoes.ts'
import type { Puppet } from './puppet.ts'
import { refusalOf } from './refusal.ts'
import { within } from './within.ts'

/** WeChat takes more, and folds it away behind “全文”. In UTF-16 units. */
export const longestText = 1_000

/** As long as a gateway may take to send one message. */
const longestMs = 20_000

export interface Voice {
  readonly puppet: () => Puppet
  readonly echoes: Echoes
  readonly partByPart: PartByPart
  readonly pace: PlacePace
}

export const placeOf = ({ to }: Pick<Delivery, 'to'>): string => ('room' in to ? to.room : to.account)

/** What is sent, one message each. */
export function partsOf({ text, mentions, buttons }: Delivery): string[] {
  // A name that is mentioned is followed by this space.
  const mentioned = mentions.map(({ name }) => `@${name}\u2005`).join('')
  const below = buttons.length > 0 ? `\n${onAChannel.buttons(buttons)}` : ''
  const parts = splitAtSentenceEnds(text, longestText - mentioned.length)
  const last = parts.at(-1) ?? ''
  const fits = last.length + below.length + (parts.length === 1 ? mentioned.length : 0) <= longestText
  const said = below === '' ? parts : fits ? [...parts.slice(0, -1), last + below] : [...parts, below.trim()]
  return said.map((part, index) => (index === 0 ? mentioned + part : part))
}

/**
 * Resolves with the last message's id, or null when the puppet tells none.
 * @throws DeliveryError
 */
export async function speak(delivery: Delivery, voice: Voice): Promise<string | null> {
  let last: string | null = null
  const parts = partsOf(delivery)
  const [first] = parts
  try {
    await voice.partByPart.send(delivery.id, parts, async (part) => {
      const mentions = part === first ? delivery.mentions.map(({ account }) => account) : []
      last = await say(placeOf(delivery), part, mentions, voice)
    })
  } catch (error) {
    throw refusalOf(error)
  }
  return last
}

async function say(place: string, text: string, mentions: string[], voice: Voice): Promise<string | null> {
  const { puppet, echoes, pace } = voice
  await pace.turn(place)
  const { heard } = echoes.expect(place, text)
  const id = await within(
    longestMs,
    mentions.length > 0
      ? puppet().messageSendText(place, text, mentions)
      : puppet().messageSendText(place, text),
  )
  if (!echoes.proven()) return id || null
  // A tenth of what one puppet says is sent never arrives (padchat#213).
  const echo = await heard
  if (echo === null)
    throw new DeliveryError('it did not come back from WeChat', { retry: true, inDoubt: true })
  return id || echo
}
