// Who speaks: known by the account, never by the name shown.
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

/** Who it is that writes from this account; whoever the county file does not list is a relative. */
export function identify(county: County, channel: string, handle: string, shownName: string): Speaker {
  const account = accountOf(channel, handle)
  const person = county.people.find((each) => each.handles[channel] === handle)
  if (!person) return { id: account, role: 'relative', org: null, name: shownName, account, channel }
  return { id: person.id, role: person.role, org: person.org ?? null, name: person.name, account, channel }
}
