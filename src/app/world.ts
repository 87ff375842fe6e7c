// Puts the world together that the core decides in: the county, the calendar, the ledger, chance and ids.
import { randomInt, randomUUID } from 'node:crypto'
import { type Calendar, calendarWith } from '../deadline/calendar.ts'
import { dateAt, timeAt } from '../deadline/instant.ts'
import type { Instant } from '../deadline/plain-date.ts'
import type { County } from '../organisation/county.ts'
import { createDirectory } from '../organisation/directory.ts'
import { soundOf } from '../organisation/sound-of.ts'
import type { Ledger } from '../ports/ledger.ts'
import type { Chance, Ids } from '../ports/world.ts'
import { createUnderstanding } from '../understanding/understand.ts'
import type { World } from '../world.ts'
import { readModel } from './model.ts'

const randomIds: Ids = { next: () => randomUUID() }

const randomChance: Chance = {
  digits: (count) => Array.from({ length: count }, () => String(randomInt(10))).join(''),
}

export function createWorld(
  county: County,
  ledger: Ledger,
  {
    ids = randomIds,
    chance = randomChance,
    calendar = calendarWith(county.calendars),
    publicUrl = null,
  }: { ids?: Ids; chance?: Chance; calendar?: Calendar; publicUrl?: string | null } = {},
): World {
  const { rules, timezone: zone } = county
  return {
    directory: createDirectory(county),
    ledger,
    calendar,
    rules,
    time: { calendar, rules, zone },
    ids,
    chance,
    understand: createUnderstanding(county, readModel()),
    soundOf,
    dateAt: (at) => dateAt(at, zone),
    writeInstant: (at) => writeInstant(at, zone),
    publicUrl,
  }
}

/** County time with its offset: `2026-11-23T10:00:00+08:00`. */
export function writeInstant(at: Instant, zone: string): string {
  const local = `${dateAt(at, zone)}T${timeAt(at, zone)}:${new Date(at).toISOString().slice(17, 19)}`
  const minutes = Math.round((Date.parse(`${local}Z`) - at) / 60_000)
  const sign = minutes < 0 ? '-' : '+'
  const two = (value: number) => String(Math.trunc(Math.abs(value))).padStart(2, '0')
  return `${local}${sign}${two(minutes / 60)}:${two(minutes % 60)}`
}
