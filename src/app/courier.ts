// The messages of this process's channels, both ways: what comes in is stored, what waits is sent.
import type { AttemptTools } from '../../jobs/attempt.ts'
import { createDeliver, type DeliverParts } from '../../jobs/deliver.ts'
import type { ClaimedSend, Stores } from '../../prisma/stores.ts'
import type { Receipt } from '../ports/channel.ts'
import type { Queue } from '../ports/queue.ts'
import type { InboundMessage } from '../stimulus.ts'
import { type Addresses, nowhere } from './addresses.ts'
import type { OpenedChannel } from './channels.ts'
import type { Meters } from './meters.ts'
import { wakeId } from './worker.ts'

interface CourierParts {
  readonly channels: readonly Pick<OpenedChannel, 'channel' | 'pace'>[]
  readonly stores: Pick<Stores, 'inbox' | 'outbox'>
  readonly queue: Pick<Queue, 'wake'>
  readonly addresses: Addresses
  readonly tools: AttemptTools
  readonly meters: Pick<Meters, 'received'>
}

type Outlet = DeliverParts<ClaimedSend, Receipt>['channels'][string]

export interface Courier {
  /** Whether this process sends by any channel. */
  readonly sends: boolean
  /** Begins to receive by every channel. */
  start(): Promise<void>
  /** Sends what waits by that channel, or by all; returns at once. */
  deliver(channel?: string): void
  /** Resolves when nothing can be sent now. */
  settled(): Promise<void>
  /** Receives nothing more: a channel offers it again after the next start. Resolves when all in hand is stored. */
  stopReceiving(): Promise<void>
  /** Sends nothing more; resolves when what is in hand is sent. */
  stopSending(): Promise<void>
}

/** What is sent again and may have arrived says so. reliability.md § D, I2 */
const repeated = '（重发）'

export function createCourier({ channels, stores, queue, addresses, tools, meters }: CourierParts): Courier {
  const beingStored = new Set<Promise<unknown>>()
  let receiving = true

  // While the database is away this rejects and the channel keeps the message. A journal on this machine's disk, for
  // channels that cannot, has its place here: between the channel and the inbox.
  async function receive(message: InboundMessage): Promise<void> {
    if (!receiving) throw new Error('the assistant is being stopped')
    const storing = stores.inbox.store(message)
    const over = storing.catch(() => undefined).finally(() => beingStored.delete(over))
    beingStored.add(over)
    const { outcome, conversation } = await storing
    meters.received(message.channel, outcome)
    if (outcome === 'stored') void queue.wake('handle', wakeId(conversation))
  }

  const outlets: Record<string, Outlet> = Object.fromEntries(
    channels.flatMap(({ channel, pace }) => {
      if (pace === null) return []
      const send: Outlet['send'] = async ({ message }, { repeat }) => {
        const delivery = addresses.deliveryOn(channel.name, message)
        return channel.send(repeat ? { ...delivery, text: `${repeated}${delivery.text}` } : delivery)
      }
      return [[channel.name, { pace, send }]]
    }),
  )
  const sends = Object.keys(outlets).length > 0
  // Having no address, each is given up, which frees those after it and shows it to an operator.
  outlets[nowhere] = {
    pace: { perSecond: 100, burst: 100 },
    send: async ({ message }) => {
      addresses.deliveryOn(nowhere, message)
      return { message: null }
    },
  }

  const delivering = createDeliver<ClaimedSend, Receipt>({
    ...tools,
    channels: outlets,
    claimSends: stores.outbox.claim,
    renewSend: stores.outbox.renew,
    recordReceipt: stores.outbox.recordReceipt,
    postponeSend: stores.outbox.postpone,
    giveUpSend: stores.outbox.giveUp,
    // Wake-ups name the channel itself.
    channelOf: (channel) => channel,
  })

  return {
    sends,
    start: async () => {
      await Promise.all(channels.map(({ channel }) => channel.start(receive)))
    },
    deliver: (channel) => delivering.wake(channel),
    settled: () => delivering.idle(),
    stopReceiving: async () => {
      receiving = false
      await Promise.all(beingStored)
    },
    stopSending: () => delivering.stop(),
  }
}
