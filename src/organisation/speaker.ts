// Who speaks: known by the account, never by the name shown.
import type { Binding } from './binding.ts'
import type { County, Role } from './county.ts'

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
}

/** The account as the ledger writes it. The simulator's accounts are the ids themselves. */
export function accountOf(channel: string, handle: string): string {
  return channel === 'sim' ? handle : `${channel}:${handle}`
}

interface Account {
  readonly channel: string
  readonly handle: string
  /** The name the channel shows: for addressing only. */
  readonly shownName: string
}

/** The county file's own handle, else the newest binding to a person that still holds. */
function personOf(county: County, channel: string, handle: string, bindings: readonly Binding[]) {
  const listed = county.people.find((each) => each.handles[channel] === handle)
  if (listed) return listed
  const bound = bindings.findLast((each) => each.endedAt === null && 'person' in each.to)?.to
  return bound && 'person' in bound ? county.people.find((each) => each.id === bound.person) : undefined
}

/** Who it is that writes from this account; whoever the county file does not list is a relative. */
export function identify(
  county: County,
  { channel, handle, shownName, bindings }: Account & { readonly bindings: readonly Binding[] },
): Speaker {
  const account = accountOf(channel, handle)
  const person = personOf(county, channel, handle, bindings)
  if (!person) return { id: account, role: 'relative', org: null, name: shownName, account, channel }
  return { id: person.id, role: person.role, org: person.org ?? null, name: person.name, account, channel }
}
