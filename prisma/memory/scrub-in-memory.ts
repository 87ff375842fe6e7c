// What was said long ago is no longer kept, in memory.
import type { Instant } from '../../src/deadline/plain-date.ts'
import type { Scrubbed } from '../stores.ts'
import type { MemoryState } from './memory-state.ts'

export function scrubInMemory(state: MemoryState, before: Instant, limit: number): Scrubbed {
  const heard = state.inbox
    .filter((row) => row.receivedAt < before && row.message !== null && row.state !== 'waiting')
    .slice(0, limit)
  const files = heard.flatMap(({ message }) =>
    (message?.attachments ?? []).flatMap(({ kept }) => kept?.key ?? []),
  )
  for (const row of heard) Object.assign(row, { message: null, failure: null })
  const said = [...state.outbox.values()]
    .filter((row) => row.message.at < before && row.state !== 'waiting')
    .slice(0, limit)
  for (const row of said) {
    state.outbox.delete(row.message.id)
    const others = state.sendsTo.get(row.recipient)?.filter((each) => each !== row) ?? []
    state.sendsTo.set(row.recipient, others)
  }
  return { messages: heard.length + said.length, files: [...new Set(files)] }
}
