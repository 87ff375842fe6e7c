// I2: every message of the ledger was shown once, or was given up and people were told. Twice is shown only what was in
// doubt, and the second time says so. Nothing is shown that the ledger does not have.
import type { Breach } from './breach.ts'
import type { Evidence, OutboxRow } from './evidence.ts'
import { match } from './matching.ts'

export function saidOnce({ outbox, places, shown }: Evidence): readonly Breach[] {
  const breaches: Breach[] = []
  const breach = (about: string, expected: string, found: string) =>
    breaches.push({ invariant: 'I2', about, expected, found })
  /** How often each message was shown on which channel. */
  const times = new Map<OutboxRow, Record<string, Times>>()

  for (const { channel, recipient } of places) {
    const rows = outbox.filter((row) => row.recipient === recipient)
    const matched = match(shown(channel, recipient) ?? [], rows)
    for (const text of matched.unknown) breach(`${channel} ${recipient}`, 'nothing of the kind', text)
    for (const { row, marked, text } of matched.shown) {
      const channels = times.get(row) ?? {}
      times.set(row, channels)
      const count = (channels[channel] ??= { plain: 0, marked: 0, texts: [] })
      count[marked ? 'marked' : 'plain'] += 1
      count.texts.push(text)
    }
  }

  for (const row of outbox) {
    const channels = Object.entries(times.get(row) ?? {})
    if (row.state === 'waiting') breach(nameOf(row), 'sent or given up', 'waiting')
    if (row.state === 'undeliverable' && !row.told) breach(nameOf(row), 'somebody told', 'nobody')
    if (row.state === 'sent' && channels.length === 0) breach(nameOf(row), 'shown', 'never')
    for (const [channel, { plain, marked, texts }] of channels) {
      const unproved = row.state !== 'sent' || channel !== row.channel
      // What went another way, or nowhere, may have arrived as often as it was in doubt.
      const most = unproved ? (row.inDoubt > 0 ? mostInDoubt : 0) : 1 + row.inDoubt
      if (plain > 1)
        breach(nameOf(row), 'said once', `${plain} times on ${channel}, without a mark: ${texts.join(' | ')}`)
      if (plain + marked > most) breach(nameOf(row), `${most} times on ${channel}`, `${plain + marked} times`)
    }
  }
  return breaches
}

interface Times {
  plain: number
  marked: number
  readonly texts: string[]
}

/** A send cut off this often is not tried again on that channel. jobs/deliver.ts */
const mostInDoubt = 2

export const nameOf = ({ id, channel, recipient, state, inDoubt, message }: OutboxRow): string =>
  `${id.slice(0, 8)} by ${channel} to ${recipient}, ${message.kind} ${state}, ${inDoubt} in doubt: ${message.text.slice(0, 60)}`
