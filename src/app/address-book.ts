// Whom accounts and chats are bound to, as this process knows it: read again when it may be out of date.
import type { Channels, KnownChannel } from '../../prisma/stores.ts'
import { targetKey } from '../../prisma/keys.ts'
import type { Instant } from '../deadline/plain-date.ts'
import type { Binding } from '../organisation/binding.ts'
import type { Recipient } from '../stimulus.ts'

export interface AddressBook {
  /** What is bound to the recipient, the oldest first. */
  contactsOf(to: Recipient): readonly Binding[]
  /** When the channel's ids last became others; null when they never did. */
  renewedAt(channel: string): Instant | null
  /** Reads it when it was last read some time ago, or in any case. Rejects when the database does not answer. */
  freshen(anyway?: 'anyway'): Promise<void>
}

export const noBook: Pick<AddressBook, 'contactsOf' | 'renewedAt'> = {
  contactsOf: () => [],
  renewedAt: () => null,
}

/** What another process has bound is known here so much later, in milliseconds; what this one has, at once. */
const freshForMs = 2_000

export function createAddressBook(
  channels: () => Pick<Channels, 'contacts' | 'known'>,
  now: () => number,
): AddressBook {
  let contacts = new Map<string, Binding[]>()
  let known = new Map<string, KnownChannel>()
  let readAt = -Infinity
  let reading: Promise<void> | null = null

  async function read(): Promise<void> {
    const begun = now()
    const [bindings, rows] = await Promise.all([channels().contacts(), channels().known()])
    const found = new Map<string, Binding[]>()
    for (const each of bindings) {
      const key = targetKey(each.to)
      const others = found.get(key)
      if (others) others.push(each)
      else found.set(key, [each])
    }
    contacts = found
    known = new Map(rows.map((each) => [each.name, each]))
    readAt = begun
  }

  return {
    contactsOf: (to) => contacts.get(targetKey(to)) ?? [],
    renewedAt: (channel) => known.get(channel)?.renewedAt ?? null,
    async freshen(anyway) {
      if (anyway) {
        await reading?.catch(() => undefined)
        reading = null
      } else if (now() - readAt < freshForMs) return
      reading ??= read().finally(() => {
        reading = null
      })
      await reading
    },
  }
}
