// One process of the assistant inside a test, on servers the test can crash, with its log and its page in hand.
import { vi } from 'vitest'
import { z } from 'zod'
import { createLog } from '../../src/app/log.ts'
import { type House, type Means, openHouse } from '../../src/app/house.ts'
import { parseSettings } from '../../src/app/settings.ts'
import { enter, type Player } from './player.ts'

const healthSchema = z.object({ channels: z.record(z.string(), z.string()) })

export interface HouseInTest {
  readonly house: House
  readonly address: string
  readonly player: Player
  /** Resolves when that channel is in that state, as its health tells. */
  until(channel: string, state: string): Promise<void>
  /** Everything it logged. */
  log(): string
}

export async function openHouseInTest(
  settings: Readonly<Record<string, string>>,
  means: Partial<Means> = {},
): Promise<HouseInTest> {
  let logged = ''
  const log = createLog('debug', { write: (line) => void (logged += line) })
  const house = await openHouse(parseSettings({ PORT: '0', ...settings }), log, means)
  const { address } = house
  const login = house.loginAddress()
  if (address === null || login === null) throw new Error('it shows no page')
  const player = await enter(login)
  const until = (channel: string, state: string) =>
    vi.waitFor(
      async () => {
        const { channels } = healthSchema.parse(await (await player.get('/healthz')).json())
        if (channels[channel] !== state) throw new Error(`${channel} is ${channels[channel]}`)
      },
      { timeout: 60_000, interval: 50 },
    )
  return { house, address, player, until, log: () => logged }
}
