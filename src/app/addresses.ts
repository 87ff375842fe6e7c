// Where a message goes: from a person or room of the county, or an account, to an address on a channel; and back.
import type { OutgoingMessage } from '../outgoing-message.ts'
import type { County } from '../organisation/county.ts'
import { accountOf } from '../organisation/speaker.ts'
import { type Delivery, DeliveryError } from '../ports/channel.ts'
import type { Recipient } from '../stimulus.ts'

/** The way of messages to whom no channel leads: they are set aside for an operator, not forgotten. */
export const nowhere = 'nowhere'

/** Channels whose accounts the ledger writes with their channel before them; the simulator's stand alone. */
const prefixed = /^(wecom|wechat|telegram|mail|sim):(.+)$/su

export interface Addresses {
  /** By which channel a message goes: where it was asked for, else the first that reaches the recipient. */
  channelOf(message: Pick<OutgoingMessage, 'to' | 'channel'>): string
  /**
   * The message as that channel needs it; mentioned people who are not on the channel are left to the text.
   * @throws DeliveryError when the recipient has no address there
   */
  deliveryOn(channel: string, message: OutgoingMessage): Delivery
  /** Whom the ledger knows by that address. */
  recipientAt(channel: string, to: Delivery['to']): Recipient
}

/** @param channels what people can be reached by, the best first */
export function createAddresses(county: County, channels: readonly string[]): Addresses {
  const people = new Map(county.people.map((each) => [each.id, each]))
  const rooms = new Map(county.rooms.map((each) => [each.id, each]))

  function addressOn(channel: string, to: Recipient): Delivery['to'] | null {
    const [listed, id] = 'room' in to ? [rooms.get(to.room), to.room] : [people.get(to.person), to.person]
    const handle = listed ? listed.handles[channel] : handleOf(channel, id)
    if (handle === undefined) return null
    return 'room' in to ? { room: handle } : { account: handle }
  }

  return {
    channelOf: ({ to, channel }) =>
      [...(channel === null ? [] : [channel]), ...channels].find((each) => addressOn(each, to) !== null) ??
      nowhere,
    deliveryOn(channel, { id, kind, to, text, mentions, buttons, cases }) {
      const address = addressOn(channel, to)
      if (address === null) throw new DeliveryError(`no address on ${channel}`, { retry: false })
      const mentioned = mentions.flatMap((each) => {
        const person = people.get(each)
        const account = person?.handles[channel]
        return person && account !== undefined ? [{ account, name: person.name }] : []
      })
      return { id, kind, to: address, text, mentions: mentioned, buttons, cases }
    },
    recipientAt(channel, to) {
      const has = (each: { readonly handles: Readonly<Record<string, string>> }, handle: string) =>
        each.handles[channel] === handle
      if ('room' in to) {
        const room = county.rooms.find((each) => has(each, to.room))
        return { room: room?.id ?? `${channel}:${to.room}` }
      }
      const person = county.people.find((each) => has(each, to.account))
      return { person: person?.id ?? accountOf(channel, to.account) }
    },
  }
}

/** The handle of an account or room that no county file lists, on that channel. */
function handleOf(channel: string, id: string): string | undefined {
  const [, its = 'sim', handle = id] = prefixed.exec(id) ?? []
  return its === channel ? handle : undefined
}
