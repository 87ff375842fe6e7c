// The messages of this process's channels, both ways: what comes in is stored, what waits is sent.
import type { AttemptTools } from '../../jobs/attempt.ts'
import { createDeliver, type DeliverParts } from '../../jobs/deliver.ts'
import type { ClaimedSend, Stores } from '../../prisma/stores.ts'
import type { MessageKind } from '../outgoing-message.ts'
import { type Channel, DeliveryError } from '../ports/channel.ts'
import type { Queue } from '../ports/queue.ts'
import type { InboundMessage } from '../stimulus.ts'
import type { AddressBook } from './address-book.ts'
import { type Addresses, nowhere } from './addresses.ts'
import type { Intake } from './intake.ts'
import type { OpenedChannel } from './opened-channel.ts'

interface CourierParts {
  /** Every channel there is by the settings, whoever sends by it. */
  readonly names: readonly string[]
  readonly channels: readonly Pick<OpenedChannel, 'channel' | 'pace'>[]
  readonly stores: Pick<Stores, 'outbox'>
  readonly intake: Intake
  /** Whether the channel is still logged in as the same account; asked before a message of it is kept. */
  readonly noteLogin: (channel: Channel) => Promise<void>
  readonly queue: Pick<Queue, 'wake'>
  readonly addresses: Addresses
  readonly book: Pick<AddressBook, 'freshen'>
  readonly tools: AttemptTools
}

/** A message to send, and the channel it is tried by. */
type Send = ClaimedSend & { readonly channel: string }

type Outlet = DeliverParts<Send>['channels'][string]

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

/** What should go by a channel that no setting names any more is taken on after so long, in milliseconds: while the processes
 * of one assistant are started anew one by one, some know a channel that others do not. */
const strayMs = 2 * 60_000

/** So often it is looked whether a doubtful address was proved: twenty times, so for ten hours, in milliseconds. */
const proofWaitMs = 30 * 60_000

/**
 * Attempts by one channel before another is tried: about a minute for an alert, a quarter of an hour for the rest
 * (pauses grow from a second to ten minutes).
 */
const patience = (kind: MessageKind): number => (kind === 'alert' ? 6 : 10)

export function createCourier({
  names,
  channels,
  stores,
  queue,
  addresses,
  book,
  tools,
  intake,
  noteLogin,
}: CourierParts): Courier {
  const known = [...names, nowhere]
  let receiving = true

  async function receive(channel: Channel, message: InboundMessage): Promise<void> {
    if (!receiving) throw new Error('the assistant is being stopped')
    // While the database is away nobody can be told; what is kept meanwhile is looked at when it is back.
    await noteLogin(channel).catch(() => undefined)
    await intake.keep(message)
  }

  const outlets: Record<string, Outlet> = Object.fromEntries(
    channels.flatMap(({ channel, pace }) => {
      if (pace === null) return []
      const partsOf: Outlet['partsOf'] = async ({ message }) => {
        await book.freshen()
        return channel.partsOf(addresses.deliveryOn(channel.name, message))
      }
      return [[channel.name, { pace, partsOf }]]
    }),
  )
  const sends = Object.keys(outlets).length > 0
  // What was to go by a channel that is gone comes here too, and goes on by one that is there.
  // Having no address, each is given up, which frees those after it and shows it to an operator; unless a new login has
  // made its address doubtful: then it waits until somebody has proved it.
  outlets[nowhere] = {
    pace: { perSecond: 100, burst: 100 },
    partsOf: async ({ message }) => {
      await book.freshen()
      const retry = addresses.channelAfter(nowhere, message) === null && addresses.awaitsProof(message.to)
      const reason = 'no channel leads there'
      throw new DeliveryError(reason, retry ? { retry, retryAfterMs: proofWaitMs } : { retry: false })
    },
  }

  /** Another channel that reaches the recipient is tried before a message is given up. */
  async function giveUp(row: Send, outcome: Parameters<Stores['outbox']['giveUp']>[1]): Promise<void> {
    await book.freshen()
    const other = addresses.channelAfter(row.channel, row.message)
    if (other === null) return stores.outbox.giveUp(row, outcome)
    await stores.outbox.reroute(row, other, outcome)
    void queue.wake('deliver', other)
  }

  /** A channel that does not come back is left for another before a message is too late to be of use. */
  async function postpone(row: Send, outcome: Parameters<Stores['outbox']['postpone']>[1]) {
    const { message, channel, attempt } = row
    const other = addresses.channelAfter(channel, message)
    if (other === null || attempt < patience(message.kind)) return stores.outbox.postpone(row, outcome)
    await stores.outbox.reroute(row, other, outcome)
    void queue.wake('deliver', other)
  }

  const delivering = createDeliver<Send>({
    ...tools,
    channels: outlets,
    claimSends: async (request) => {
      const strays = request.channel === nowhere ? { strays: { channels: known, afterMs: strayMs } } : {}
      const claimed = await stores.outbox.claim({ ...request, ...strays })
      return claimed.map((each) => ({ ...each, channel: request.channel }))
    },
    renewSend: stores.outbox.renew,
    beginSend: stores.outbox.begin,
    recordProgress: stores.outbox.recordProgress,
    recordReceipt: stores.outbox.recordReceipt,
    postponeSend: postpone,
    giveUpSend: giveUp,
    // Wake-ups name the channel itself.
    channelOf: (channel) => channel,
  })

  return {
    sends,
    start: async () => {
      await Promise.all(channels.map(({ channel }) => channel.start((message) => receive(channel, message))))
    },
    deliver: (channel) => delivering.wake(channel),
    settled: () => delivering.idle(),
    stopReceiving: async () => {
      receiving = false
      await intake.close()
    },
    stopSending: () => delivering.stop(),
  }
}
