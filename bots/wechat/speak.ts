// Saying something on WeChat: plain text in parts, buttons as words below, and each part proved by its echo.
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import { type Delivery, DeliveryError, type Part, type Receipt } from '../../src/ports/channel.ts'
import type { PlacePace } from '../place-pace.ts'
import { splitAtSentenceEnds } from '../split-at-sentence-ends.ts'
import type { Begun } from './begun.ts'
import type { Echoes } from './echoes.ts'
import type { Puppet } from './puppet.ts'
import { refusalOf } from './refusal.ts'
import { within } from './within.ts'

/** WeChat takes more, and folds it away behind “全文”. In UTF-16 units. */
export const longestText = 1_000

/** As long as a gateway may take to send one message. */
const longestMs = 20_000

export interface Voice {
  /** @throws DeliveryError while there is no line */
  readonly puppet: () => Puppet
  readonly echoes: Echoes
  readonly pace: PlacePace
  /** When each part was first said, by the delivery and the words: only what came back since then is its echo. */
  readonly begun: Begun
}

/** What says a delivery part by part, each proved by its echo. */
export function partsOf(delivery: Delivery, voice: Voice): readonly [Part, ...Part[]] {
  const [first, ...others] = wordsOf(delivery)
  const mentions = delivery.mentions.map(({ account }) => account)
  return [
    partOf(first, mentions, delivery, voice),
    ...others.map((each) => partOf(each, [], delivery, voice)),
  ]
}

/** What is said in one go: whom it mentions, then the words. */
interface Words {
  readonly head: string
  readonly text: string
}

function wordsOf({ text, mentions, buttons }: Delivery): readonly [Words, ...Words[]] {
  // A name that is mentioned is followed by this space.
  const head = mentions.map(({ name }) => `@${name}\u2005`).join('')
  const longest = longestText - onAChannel.repeated.length
  const below = buttons.length > 0 ? `\n${onAChannel.buttons(buttons)}` : ''
  const parts = splitAtSentenceEnds(text, longest - head.length)
  const last = parts.at(-1) ?? ''
  const fits = last.length + below.length + (parts.length === 1 ? head.length : 0) <= longest
  const said = below === '' ? parts : fits ? [...parts.slice(0, -1), last + below] : [...parts, below.trim()]
  const [first = '', ...others] = said
  return [{ head, text: first }, ...others.map((each) => ({ head: '', text: each }))]
}

function partOf({ head, text }: Words, mentions: string[], delivery: Delivery, voice: Voice): Part {
  const { puppet, echoes, pace, begun } = voice
  const place = 'room' in delivery.to ? delivery.to.room : delivery.to.account
  const plain = head + text
  const marked = `${head}${onAChannel.repeated}${text}`
  const key = `${delivery.id}/${plain}`
  return {
    says: plain,
    async turn() {
      puppet()
      await pace.turn(place)
    },
    async send({ repeat }) {
      begun.note(key)
      const receipt = await say({ place, text: repeat ? marked : plain, mentions }, voice)
      begun.forget(key)
      return receipt
    },
    async arrived() {
      const since = begun.since(key)
      if (since === null) return null
      const message = echoes.since(since, place, plain) ?? echoes.since(since, place, marked)
      return message === null ? null : { message }
    },
  }
}

interface Said {
  readonly place: string
  readonly text: string
  readonly mentions: string[]
}

/** @throws DeliveryError */
async function say({ place, text, mentions }: Said, { puppet, echoes }: Voice): Promise<Receipt> {
  const speaking = puppet()
  const { heard } = echoes.expect(place, text)
  const said =
    mentions.length > 0
      ? speaking.messageSendText(place, text, mentions)
      : speaking.messageSendText(place, text)
  const id = await within(longestMs, said).catch((error: unknown) => {
    throw refusalOf(error)
  })
  if (!echoes.proven()) return { message: id || null }
  // A tenth of what one puppet says is sent never arrives (padchat#213).
  const echo = await heard
  if (echo === null)
    throw new DeliveryError('it did not come back from WeChat', { retry: true, inDoubt: true })
  return { message: id || echo }
}
