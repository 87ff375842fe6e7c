// Who speaks: known by the account, never by the name shown.
import type { Instant } from '../deadline/plain-date.ts'
import { type Binding, holds } from './binding.ts'
import type { County, Person, Role, Room } from './county.ts'

export interface Speaker {
  /** The person's id in the county file; for a relative the account itself. */
  readonly id: string
  readonly role: Role
  /** The village's, township's or department's code; null for relatives, the county and leaders. */
  readonly org: string | null
  /** How to address the speaker. */
  readonly name: string
  /** Channel and account, `sim:x9`. */
  readonly account: string
  readonly channel: string
  /** Whom the account was before its channel logged in anew: until he proves it again he is a stranger. */
  readonly unproved?: string
  /** The cases whose relative the account has proved to be since its channel logged in anew; absent: all it is bound to. */
  readonly provedFor?: ReadonlySet<string>
}

/** The account as the ledger writes it. The simulator's accounts are the ids themselves. */
export function accountOf(channel: string, handle: string): string {
  return channel === 'sim' ? handle : `${channel}:${handle}`
}

/** What is known of an account, or of a chat, on its channel. */
interface Known {
  readonly channel: string
  /** The account's or chat's id there. */
  readonly handle: string
  readonly bindings: readonly Binding[]
  /** When the channel's ids last became others; null when they never did. */
  readonly renewedAt: Instant | null
}

interface Found<Named> {
  readonly named: Named | undefined
  /** Whether nothing has happened since that could have given the id to another. */
  readonly proved: boolean
}

/** The county file's own handle, else the newest binding that still holds; else whom it belonged to before. */
function find<Named extends { readonly id: string; readonly handles: Readonly<Record<string, string>> }>(
  all: readonly Named[],
  target: (binding: Binding) => string | undefined,
  { channel, handle, bindings, renewedAt }: Known,
): Found<Named> {
  const listed = all.find((each) => each.handles[channel] === handle)
  if (listed && renewedAt === null) return { named: listed, proved: true }
  const living = bindings.filter((each) => each.endedAt === null && target(each) !== undefined)
  const to = (binding: Binding | undefined) => binding && all.find((each) => each.id === target(binding))
  const bound = to(living.findLast((each) => holds(each, renewedAt)))
  return bound ? { named: bound, proved: true } : { named: listed ?? to(living.at(-1)), proved: false }
}

/** Who it is that writes from this account; whoever the county file does not list is a relative. */
export function identify(county: County, known: Known & { readonly shownName: string }): Speaker {
  const { channel, handle, shownName, bindings, renewedAt } = known
  const account = accountOf(channel, handle)
  const { named, proved } = find<Person>(
    county.people,
    ({ to }) => ('person' in to ? to.person : undefined),
    known,
  )
  if (named && proved) {
    const { id, role, org = null, name } = named
    return { id, role, org, name, account, channel }
  }
  const stranger = {
    id: account,
    role: 'relative',
    org: null,
    name: shownName,
    account,
    channel,
    ...(renewedAt === null ? {} : { provedFor: casesProved(bindings, renewedAt) }),
  } as const
  return named ? { ...stranger, name: named.name, unproved: named.id } : stranger
}

/** The cases that an account has proved to be a relative's of since its channel logged in anew. */
export const casesProved = (bindings: readonly Binding[], renewedAt: Instant): ReadonlySet<string> =>
  new Set(
    bindings.filter((each) => holds(each, renewedAt)).flatMap(({ to }) => ('case' in to ? [to.case] : [])),
  )

/** Which room of the county a chat is; `proved` is false when it was that room before the channel logged in anew. */
export const identifyRoom = (county: County, known: Known): Found<Room> =>
  find<Room>(county.rooms, ({ to }) => ('room' in to ? to.room : undefined), known)
