// The channels between two starts, in memory.
import type { Binding } from '../../src/organisation/binding.ts'
import type { Channels } from '../stores.ts'
import type { ChannelRow, MemoryState } from './memory-state.ts'

/** What is bound now, the oldest first. */
export const livingBindings = ({ bindings }: Pick<MemoryState, 'bindings'>): Binding[] =>
  [...bindings.values()]
    .filter(({ endedAt }) => endedAt === null)
    .sort((one, other) => one.at - other.at || (one.account < other.account ? -1 : 1))

export function memoryChannels({ clock, channels, bindings }: MemoryState): Channels {
  function rowOf(name: string): ChannelRow {
    const row = channels.get(name) ?? { self: null, renewedAt: null, aliveAt: null, state: null, scan: null }
    channels.set(name, row)
    return row
  }

  return {
    noteSelf: async (channel, self) => {
      const row = rowOf(channel)
      const renewed = row.self !== null && row.self !== self
      if (renewed) row.renewedAt = clock.now()
      row.self = self
      return renewed
    },
    noteState: async (channel, { state, scan, hears }) => {
      const row = rowOf(channel)
      const before = row.aliveAt
      Object.assign(row, { state, scan, ...(hears ? { aliveAt: clock.now() } : {}) })
      return before
    },
    known: async () =>
      [...channels]
        .map(([name, { self: _self, ...row }]) => ({ name, ...row }))
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
    contacts: async () => livingBindings({ bindings }).filter(({ to }) => !('case' in to)),
  }
}
