// I1: every message is heard once, whatever the channel or the machine does: one inbox row, one outcome.
import type { Company } from '../company.ts'
import type { Breach } from './breach.ts'

export async function heardOnce({ theatre }: Company): Promise<readonly Breach[]> {
  const { chronicle, stores } = theatre
  const breaches: Breach[] = []
  const breach = (about: string, at: number, expected: string, found: string) =>
    breaches.push({ invariant: 'I1', about, at, expected, found })
  for (const [index, { message, entries, deliveries }] of chronicle.heard.entries()) {
    if (entries.length !== 1)
      breach(message.id, message.at, `one outcome of ${deliveries} deliveries`, `${entries.length} entries`)
    const row = await stores.inbox.read(String(index + 1))
    // What had no place in a group is not kept: its row says that it came, and no more.
    const isScrubbed = entries.some(({ scrubs }) => scrubs.some(({ id }) => id === message.id))
    if (row?.id !== message.id && !(row === null && isScrubbed))
      breach(message.id, message.at, `inbox row ${index + 1}`, row?.id ?? 'nothing')
  }
  const beyond = await stores.inbox.read(String(chronicle.heard.length + 1))
  if (beyond) breach(beyond.id, beyond.at, 'no row for a message delivered again', 'a row of its own')
  for (const { inboxId } of await stores.inbox.claim({ limit: chronicle.heard.length }))
    breach(inboxId, theatre.now, 'nothing left to handle', 'a row still waits')
  for (const { id, at, reason } of await stores.inbox.quarantined(chronicle.heard.length))
    breach(id, at, 'nothing set aside', reason ?? 'set aside')
  return breaches
}
