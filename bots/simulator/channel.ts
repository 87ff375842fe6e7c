// The simulator as a channel: words of the played people go in, the assistant's come out into the transcripts.
import { onAChannel } from '../../src/conversation/sentences/on-a-channel.ts'
import {
  type Channel,
  type ChannelState,
  type Delivery,
  DeliveryError,
  type Part,
} from '../../src/ports/channel.ts'
import type { InboundMessage } from '../../src/stimulus.ts'
import type { Cast } from './cast.ts'
import type { SimulatedClock } from './clock.ts'
import { createIntake } from '../intake.ts'
import type { Live } from './live.ts'
import { type Place, placeKey } from './place.ts'
import type { Transcripts } from './transcripts.ts'
import { heardFrom, type Said, saidIn } from './utterance.ts'

/** What can go wrong on a platform, for tests and rehearsals. */
interface Faults {
  /** Every delivery is refused for so long; null ends it. */
  throttle(forMs: number | null): void
  /** The account refuses the assistant's messages. */
  block(account: string): void
  /** The assistant is no longer in the room. */
  close(room: string): void
  /** The line to the platform is cut, and comes back. */
  cut(): void
  restore(): void
}

export interface SimulatorChannel extends Channel {
  /** A person's message; it is shown at once and marked when it is stored, which resolves this. */
  hear(message: InboundMessage): Promise<void>
  /** The same message once more, as platforms do. */
  hearAgain(message: InboundMessage): Promise<void>
  readonly faults: Faults
}

interface Parts {
  readonly cast: Cast
  readonly clock: Pick<SimulatedClock, 'now'>
  readonly transcripts: Transcripts
  readonly live: Live
}

const placeOf = (message: InboundMessage): Place =>
  message.room === null ? { account: message.sender.account } : { room: message.room }

export function createSimulatorChannel({ cast, clock, transcripts, live }: Parts): SimulatorChannel {
  const intake = createIntake<InboundMessage>()
  let receive: ((message: InboundMessage) => Promise<void>) | null = null
  let state: ChannelState = 'starting'
  let throttledMs: number | null = null
  const blocked = new Set<string>()
  const closed = new Set<string>()

  const changed = (place: Place) => {
    live.poke(`talk-${placeKey(place)}`)
    live.poke('chats')
  }

  /** Whether this recipient can be reached at all. */
  function refusal(delivery: Delivery): DeliveryError | null {
    if (state !== 'ready') return new DeliveryError(`the simulator is ${state}`, { retry: true })
    if (throttledMs !== null)
      return new DeliveryError('throttled', { retry: true, retryAfterMs: throttledMs })
    if ('room' in delivery.to)
      return cast.room(delivery.to.room) === null || closed.has(delivery.to.room)
        ? new DeliveryError('the assistant is not in this room', { retry: false })
        : null
    if (cast.member(delivery.to.account) === null)
      return new DeliveryError('no such account', { retry: false })
    return blocked.has(delivery.to.account)
      ? new DeliveryError('the account has blocked the assistant', { retry: false })
      : null
  }

  return {
    name: 'sim',
    start(given) {
      receive = given
      state = 'ready'
      intake.open(given)
      return Promise.resolve()
    },
    partsOf(delivery) {
      async function admit(): Promise<void> {
        const why = refusal(delivery)
        if (why) throw why
      }
      const partOf = (said: Said): Part => ({
        says: said.text,
        turn: admit,
        async send({ repeat }) {
          await admit()
          const text = repeat ? `${onAChannel.repeated}${said.text}` : said.text
          if (transcripts.add(delivery.to, [{ ...said, at: clock.now(), text }])) {
            changed(delivery.to)
            live.poke('cases')
          }
          return { message: delivery.id }
        },
      })
      const [first, ...others] = saidIn(delivery, clock.now())
      return [partOf(first), ...others.map(partOf)]
    },
    state: () => state,
    stop() {
      state = 'stopped'
      receive = null
      intake.shut()
      return Promise.resolve()
    },

    async hear(message) {
      const place = placeOf(message)
      transcripts.add(place, [heardFrom(message, 'offered')])
      changed(place)
      await intake.offer(placeKey(place), message)
      transcripts.accept(place, message.id)
      changed(place)
      live.poke('cases')
    },
    hearAgain: (message) => intake.offer(placeKey(placeOf(message)), message),

    faults: {
      throttle: (forMs) => void (throttledMs = forMs),
      block: (account) => void blocked.add(account),
      close: (room) => void closed.add(room),
      cut() {
        state = 'away'
        intake.shut()
      },
      restore() {
        if (!receive) return
        state = 'ready'
        intake.open(receive)
      },
    },
  }
}
