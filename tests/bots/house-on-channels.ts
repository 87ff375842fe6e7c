// The whole assistant on real channels, inside a test: the small county with accounts, at a set time.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse, stringify } from 'yaml'
import { z } from 'zod'
import { type House, openHouse } from '../../src/app/house.ts'
import { openMovableClock } from '../../src/app/house-clock.ts'
import { createLog } from '../../src/app/log.ts'
import { parseSettings } from '../../src/app/settings.ts'
import { type Kept, lookInto, ownerUrl } from '../app/kept.ts'

/** Accounts by channel, by the ids of the small county's people and rooms. */
type Handles = Readonly<Record<string, Readonly<Record<string, string>>>>

export interface HouseOnChannels {
  readonly house: House
  readonly kept: Kept
  /** Everything it logged. */
  log(): string
  close(): Promise<void>
}

const fileSchema = z.looseObject({
  people: z.array(z.looseObject({ id: z.string() })),
  rooms: z.array(z.looseObject({ id: z.string() })),
})
const talks = fileURLToPath(new URL('../talks/', import.meta.url))
const divisions = fileURLToPath(new URL('../../src/app/demo/quxian-divisions.csv', import.meta.url))

/** Rooms that have no handles are left out. */
function writeCounty(folder: string, handles: Handles): string {
  const file = join(folder, 'county.yaml')
  const county = fileSchema.parse(parse(readFileSync(join(talks, 'county.yaml'), 'utf8')))
  const withHandles = <One extends { readonly id: string }>(one: One) => ({
    ...one,
    handles: handles[one.id] ?? {},
  })
  writeFileSync(
    file,
    stringify({
      ...county,
      divisions,
      people: county.people.map(withHandles),
      rooms: county.rooms.filter(({ id }) => id in handles).map(withHandles),
    }),
  )
  return file
}

/** @param at what time it is when it opens; the clock runs from there */
export async function openHouseOnChannels(
  at: string,
  handles: Handles,
  settings: Readonly<Record<string, string>>,
): Promise<HouseOnChannels> {
  const folder = mkdtempSync(join(tmpdir(), 'house-on-channels-'))
  let logged = ''
  const log = createLog('debug', { write: (line) => void (logged += line) })
  const clock = openMovableClock(join(folder, 'clock.json'))
  clock.standAt(Date.parse(at))
  clock.runOn()
  const parsed = parseSettings({
    PORT: '0',
    DATA_DIR: folder,
    COUNTY_FILE: writeCounty(folder, handles),
    ...settings,
  })
  const house = await openHouse(parsed, log, clock)
  const kept = await lookInto(ownerUrl(folder))
  return {
    house,
    kept,
    log: () => logged,
    async close() {
      await kept.close()
      await house.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
