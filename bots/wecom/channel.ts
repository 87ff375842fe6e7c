// WeChat Work as a channel: an intelligent bot on its long connection.
import type { KeepFile } from '../../src/ports/attachment-store.ts'
import { type Channel, DeliveryError } from '../../src/ports/channel.ts'
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import type { Instant } from '../../src/deadline/plain-date.ts'
import type { InboundMessage } from '../../src/stimulus.ts'
import { createIntake } from '../intake.ts'
import { createPlacePace, type PlaceLimit } from '../place-pace.ts'
import { cardAfter, readPressed } from './card.ts'
import { type EventFrame, eventFrame, type MessageFrame, messageFrame } from './frame.ts'
import { hearMessage, hearPress } from './hear.ts'
import { createLine, type LineOptions } from './line.ts'
import { createRequests } from './requests.ts'
import { partsOf } from './speak.ts'

export interface WecomOptions extends LineOptions {
  readonly keep: KeepFile
  readonly now: () => Instant
  /** What the bot is called in groups; null: not known. */
  readonly botName: string | null
  /** How fast it may speak in one chat; the default is for the real platform. */
  readonly limit?: PlaceLimit
}

/** The platform allows 30 a minute in one chat. */
const usualLimit: PlaceLimit = { messages: 5, withinSeconds: 10 }

type Heard = { readonly message: MessageFrame } | { readonly press: EventFrame }

export function createWecomChannel(options: WecomOptions): Channel {
  const { log, now } = options
  const line = createLine(options)
  const { client } = line
  const intake = createIntake<Heard>()
  const requests = createRequests(now)
  const voice = {
    client,
    requests,
    pace: createPlacePace(options.limit ?? usualLimit),
    admit() {
      const state = line.state()
      if (state !== 'ready') throw new DeliveryError(`the line to WeChat Work is ${state}`, { retry: true })
    },
  }

  /** The platform never offers anything twice by itself: what is refused waits here. */
  const offer = (heard: Heard) => {
    const { chatid, from } = 'message' in heard ? heard.message.body : heard.press.body
    void intake.offer(chatid ?? `direct:${from.userid}`, heard)
  }
  const unread = () => log.warn({ channel: 'wecom' }, 'a frame that cannot be read was left out')

  client.on('message', (frame) => {
    const { data: message } = messageFrame.safeParse(frame)
    if (!message) return unread()
    requests.add(message)
    offer({ message })
  })
  client.on('event', (frame) => {
    const { data: event } = eventFrame.safeParse(frame)
    if (!event) return unread()
    const { eventtype: type } = event.body.event
    if (type === 'enter_chat') welcome(event)
    if (type === 'template_card_event') offer({ press: event })
  })

  /** Only in the first five seconds, and of no consequence when it fails. */
  function welcome(event: EventFrame): void {
    client
      .replyWelcome(event, { msgtype: 'text', text: { content: onAChannel.welcome } })
      .catch(() => log.info({ channel: 'wecom' }, 'nobody could be welcomed'))
  }

  async function hand(heard: Heard, receive: (message: InboundMessage) => Promise<void>): Promise<void> {
    if ('message' in heard) return receive(await hearMessage(heard.message.body, options))
    const message = hearPress(heard.press, options)
    if (!message) return unread()
    await receive(message)
    showPressed(heard.press)
  }

  /** Once the press is stored. Only in the first five seconds; after that the card keeps its buttons, which do no harm. */
  function showPressed(press: EventFrame): void {
    const { event } = press.body
    const { event_key: key, task_id: task } = event.template_card_event ?? event
    const pressed = readPressed(key ?? '', task)
    if (!pressed || task === undefined) return
    client
      .updateTemplateCard(press, cardAfter(pressed, task))
      .catch(() => log.info({ channel: 'wecom' }, 'a pressed card keeps its buttons'))
  }

  return {
    name: 'wecom',
    start(receive) {
      intake.open((heard) => hand(heard, receive))
      return line.open()
    },
    partsOf: (delivery) => partsOf(delivery, voice),
    state: line.state,
    stop() {
      intake.shut()
      line.close()
      return Promise.resolve()
    },
  }
}
