// One process of the assistant inside a test, on servers the test can crash, with its log and its page in hand.
import { createLog } from '../../src/app/log.ts'
import { type House, openHouse } from '../../src/app/house.ts'
import { parseSettings } from '../../src/app/settings.ts'
import { enter, type Player } from './player.ts'

export interface HouseInTest {
  readonly house: House
  readonly address: string
  readonly player: Player
  /** Everything it logged. */
  log(): string
}

export async function openHouseInTest(settings: Readonly<Record<string, string>>): Promise<HouseInTest> {
  let logged = ''
  const log = createLog('debug', { write: (line) => void (logged += line) })
  const house = await openHouse(parseSettings({ PORT: '0', ...settings }), log)
  const { address } = house
  const login = house.loginAddress()
  if (address === null || login === null) throw new Error('it shows no page')
  return { house, address, player: await enter(login), log: () => logged }
}
