// Which channels there are: the settings name them, and the simulator stands in where they name none that is built.
import type { Settings } from './settings.ts'

/** The channels this version can open. Whoever builds another adds its name here and opens it in house.ts. */
const built: readonly Settings['channels'][number][] = []

export interface ChannelChoice {
  /** By what people can be reached, the best first. */
  readonly names: readonly string[]
  /** Whether the simulator stands in. */
  readonly simulated: boolean
  /** Named by the settings, and not built yet. */
  readonly missing: readonly string[]
}

export function chooseChannels({ channels }: Pick<Settings, 'channels'>): ChannelChoice {
  const names = channels.filter((each) => built.includes(each))
  const simulated = names.length === 0
  return {
    names: simulated ? ['sim'] : names,
    simulated,
    missing: channels.filter((each) => !built.includes(each)),
  }
}
