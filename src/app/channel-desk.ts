// What the console's pages of channels and files show, read from the stores, and what can be done there.
import type { ChannelDesk, ContactView } from '../../bots/web/channels/channel-desk.ts'
import { texts } from '../../bots/web/channels/texts.ts'
import type { AttachmentStore } from '../ports/attachment-store.ts'
import { describeCase } from '../privacy/case-in-words.ts'
import type { Directory } from '../organisation/directory.ts'
import { withSuccessors } from '../organisation/successors.ts'
import type { Recipient } from '../stimulus.ts'
import type { World } from '../world.ts'
import type { Stores } from '../../prisma/stores.ts'
import { targetKey } from '../../prisma/keys.ts'
import type { AddressBook } from './address-book.ts'
import type { Addresses } from './addresses.ts'
import { dropFiles } from './drop-files.ts'
import type { Assistant } from './assistant.ts'

interface DeskParts {
  readonly world: World
  readonly stores: Stores
  readonly assistant: Assistant
  readonly attachments: Pick<AttachmentStore, 'read' | 'remove'>
  readonly addresses: Addresses
  readonly book: AddressBook
  /** The channels people can be reached by. */
  readonly channels: readonly string[]
}

/** Of each list so many: whoever has more has other worries. */
const mostShown = 50
/** Enough of a message to know it by. */
const longestText = 200

export function createChannelDesk(parts: DeskParts): ChannelDesk {
  const { world, stores, assistant, attachments, addresses, book, channels } = parts
  const { directory } = world
  const real = channels.filter((each) => each !== 'sim')

  /** Whoever has a post today is shown by his own name. */
  const today = async () => withSuccessors(directory, await stores.ledger.successors())

  const nameOf = (to: Recipient, { room, person }: Directory): string =>
    'room' in to ? (room(to.room)?.name ?? to.room) : (person(to.person)?.name ?? to.person)

  const contact = (to: Recipient, name: string, org: string | undefined): ContactView => {
    const reached = real.filter((each) => addresses.reaches(each, to))
    const unproved = real.filter((each) => !reached.includes(each) && addresses.awaitsProofOn(each, to))
    const post = 'room' in to ? '' : postOf(org, world)
    return { key: targetKey(to), to, name, post, under: underOf(org, world), reached, unproved }
  }

  return {
    channels: async () => {
      const known = new Map((await stores.channels.known()).map((each) => [each.name, each]))
      return real.map((name) => ({
        ...(known.get(name) ?? { state: null, scan: null, aliveAt: null, renewedAt: null }),
        name,
      }))
    },
    doubtful: async () => {
      const staffed = await today()
      return (await stores.outbox.doubtful(mostShown)).map(({ id, at, state, channel, reason, message }) => ({
        id,
        at,
        state,
        channel,
        reason,
        to: nameOf(message.to, staffed),
        text: message.text.slice(0, longestText),
      }))
    },
    quarantined: async () =>
      Promise.all(
        (await stores.inbox.quarantined(mostShown)).map(async ({ id, at, reason }) => {
          const message = await stores.inbox.read(id)
          const text = message?.text.slice(0, longestText) ?? ''
          return { id, at, reason, from: message?.sender.name ?? '', text }
        }),
      ),
    contacts: async () => {
      await book.freshen()
      const { rooms, people } = (await today()).county
      return [
        ...rooms.map(({ id, name, org }) => contact({ room: id }, name, org)),
        ...people.map(({ id, name, org }) => contact({ person: id }, name, org)),
      ]
    },
    giveCode: async (to) => {
      const entry = await assistant.take({ kind: 'code', to, at: await stores.now() })
      return entry?.codes[0]?.code ?? ''
    },
    sendAgain: async (id) => {
      const message = await stores.outbox.read(id)
      if (!message) return
      await book.freshen('anyway')
      await stores.outbox.revive(id, addresses.channelOf(message))
    },
    markSeen: async (id) => stores.outbox.markSeen([id]),
    files: async () => {
      const cases = await stores.ledger.cases({})
      const today = world.dateAt(await stores.now())
      return cases
        .filter(({ files }) => files !== undefined && files.length > 0)
        .toReversed()
        .map((one) => ({
          number: one.number,
          who: describeCase(one, 'direct', directory, today).head,
          files: one.files ?? [],
        }))
    },
    file: async (number, key) => {
      const file = (await stores.ledger.case(number))?.files?.find((each) => each.key === key)
      return file ? { file, bytes: await attachments.read(file) } : null
    },
    removeFile: async (number, key) => {
      const entry = await assistant.take({ kind: 'file-removal', case: number, key, at: await stores.now() })
      if (entry) await dropFiles(entry.drops, stores.ledger, attachments)
    },
    timeText: (at) => world.writeInstant(at).slice(5, 16).replace('T', ' '),
  }
}

const postOf = (org: string | undefined, { directory }: World): string =>
  org === undefined
    ? ''
    : (directory.department(org)?.name ?? directory.township(org)?.name ?? directory.placeName(org, null))

/** Townships and villages have codes of figures. */
function underOf(org: string | undefined, { directory }: World): string {
  const township = directory.village(org ?? null)?.township ?? org ?? null
  return directory.township(township)?.name ?? texts.contacts.county
}
