// What the ledger keeps of a place of the simulator, so that its talks go on after a restart.
import type { History, Remembered } from '../../bots/simulator/transcripts.ts'
import { conversationOf } from '../../prisma/keys.ts'
import type { Stores } from '../../prisma/stores.ts'
import type { Instant } from '../deadline/plain-date.ts'
import type { Addresses } from './addresses.ts'

const channel = 'sim'

export const simulatorHistory =
  (stores: Pick<Stores, 'inbox' | 'ledger'>, addresses: Addresses): History =>
  async (place, limit) => {
    const room = 'room' in place ? place.room : null
    const account = 'room' in place ? '' : place.account
    const [heard, said] = await Promise.all([
      stores.inbox.recent(conversationOf({ channel, room, sender: { account } }), limit),
      stores.ledger.sent(addresses.recipientAt(channel, place), limit),
    ])
    // Somebody's words stand before the answer of the same moment.
    const lines: readonly { readonly at: Instant; readonly line: Remembered }[] = [
      ...heard.toReversed().map((message) => ({ at: message.at, line: { message } })),
      ...said
        .toReversed()
        .filter((message) => addresses.channelOf(message) === channel)
        .map((message) => ({
          at: message.at,
          line: { delivery: addresses.deliveryOn(channel, message), at: message.at },
        })),
    ]
    return lines
      .toSorted((one, other) => one.at - other.at)
      .slice(-limit)
      .map(({ line }) => line)
  }
