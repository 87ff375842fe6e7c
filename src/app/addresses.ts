// Where a message goes: from a person or room of the county, or an account, to an address on a channel; and back.
import type { OutgoingMessage } from '../outgoing-message.ts'
import { type Binding, channelOfAccount, holds } from '../organisation/binding.ts'
import type { County } from '../organisation/county.ts'
import { accountOf } from '../organisation/speaker.ts'
import { type Delivery, DeliveryError } from '../ports/channel.ts'
import type { Recipient } from '../stimulus.ts'
import { type AddressBook, noBook } from './address-book.ts'

/** The way of messages to whom no channel leads: they are set aside for an operator, not forgotten. */
export const nowhere = 'nowhere'

export interface Addresses {
  /** By which channel a message goes: where it was asked for, else the first that reaches the recipient. */
  channelOf(message: Pick<OutgoingMessage, 'to' | 'channel'>): string
  /** By which channel of the settings it is tried when that one has failed; null when none is left. */
  channelAfter(failed: string, message: Pick<OutgoingMessage, 'to' | 'channel'>): string | null
  /** Whether the recipient can be reached as soon as he, or the room, has proved again which account it is. */
  awaitsProof(to: Recipient): boolean
  /** The same of one channel. */
  awaitsProofOn(channel: string, to: Recipient): boolean
  reaches(channel: string, to: Recipient): boolean
  /**
   * The message as that channel needs it; mentioned people who are not on the channel are left to the text.
   * @throws DeliveryError when the recipient has no address there
   */
  deliveryOn(channel: string, message: OutgoingMessage): Delivery
  /** The account that a person of the county, or an account itself, has there; null when there is none. */
  accountOn(channel: string, person: string): string | null
  /** Whom the ledger knows by that address. */
  recipientAt(channel: string, to: Delivery['to']): Recipient
}

/** @param channels what people can be reached by, the best first */
export function createAddresses(
  county: County,
  channels: readonly string[],
  book: Pick<AddressBook, 'contactsOf' | 'renewedAt'> = noBook,
): Addresses {
  const people = new Map(county.people.map((each) => [each.id, each]))
  const rooms = new Map(county.rooms.map((each) => [each.id, each]))

  const listed = (to: Recipient) => ('room' in to ? rooms.get(to.room) : people.get(to.person))
  const idOf = (to: Recipient) => ('room' in to ? to.room : to.person)

  /** By the county file, else by the newest binding, each as long as the channel's ids are the same. */
  function handleOn(channel: string, to: Recipient): string | undefined {
    const known = listed(to)
    if (!known) return handleOf(channel, idOf(to))
    const renewedAt = book.renewedAt(channel)
    const own = renewedAt === null && successorOf(to) === undefined ? known.handles[channel] : undefined
    if (own !== undefined) return own
    const bound = book.contactsOf(to).findLast((each) => isOn(channel, each) && holds(each, renewedAt))
    return bound && handleOf(channel, bound.account)
  }

  /** Who has the post today when the county file names somebody else; the accounts it lists are then nobody's. */
  const successorOf = (to: Recipient): string | undefined =>
    book.contactsOf(to).findLast(({ successor }) => successor !== undefined)?.successor

  function addressOn(channel: string, to: Recipient): Delivery['to'] | null {
    const handle = handleOn(channel, to)
    if (handle === undefined) return null
    return 'room' in to ? { room: handle } : { account: handle }
  }

  const waysTo = ({ to, channel }: Pick<OutgoingMessage, 'to' | 'channel'>): readonly string[] =>
    [...new Set([...(channel === null ? [] : [channel]), ...channels])].filter(
      (each) => addressOn(each, to) !== null,
    )

  function awaitsProofOn(channel: string, to: Recipient): boolean {
    const known = listed(to)
    if (book.renewedAt(channel) === null || !known || addressOn(channel, to) !== null) return false
    return known.handles[channel] !== undefined || book.contactsOf(to).some((each) => isOn(channel, each))
  }

  return {
    channelOf: (message) => waysTo(message)[0] ?? nowhere,
    channelAfter(failed, message) {
      const ways = waysTo(message)
      return ways.slice(ways.indexOf(failed) + 1).find((each) => channels.includes(each)) ?? null
    },
    awaitsProof: (to) => channels.some((each) => awaitsProofOn(each, to)),
    awaitsProofOn,
    reaches: (channel, to) => addressOn(channel, to) !== null,
    deliveryOn(channel, { id, at, kind, to, text, mentions, buttons, cases, topic, channel: asked }) {
      // Since then the id may be somebody else's.
      const renewedAt = listed(to) ? null : book.renewedAt(channel)
      if (renewedAt !== null && at < renewedAt)
        throw new DeliveryError(`said before ${channel} was logged in anew`, { retry: false })
      const address = addressOn(channel, to)
      if (address === null) throw new DeliveryError(`no address on ${channel}`, { retry: false })
      const mentioned = mentions.flatMap((each) => {
        const person = people.get(each)
        const account = person && handleOn(channel, { person: each })
        return person && account !== undefined
          ? [{ account, name: successorOf({ person: each }) ?? person.name }]
          : []
      })
      const place = topic !== undefined && asked === channel ? { topic } : {}
      return { id, kind, to: address, text, mentions: mentioned, buttons, cases, ...place }
    },
    accountOn: (channel, person) => handleOn(channel, { person }) ?? null,
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

const isOn = (channel: string, { account }: Binding): boolean => channelOfAccount(account) === channel

/** The handle of an account or chat as the ledger writes it, on that channel. */
function handleOf(channel: string, id: string): string | undefined {
  if (channelOfAccount(id) !== channel) return undefined
  return id.startsWith(`${channel}:`) ? id.slice(channel.length + 1) : id
}
