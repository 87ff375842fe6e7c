// What the assistant has before it when it decides: the county, the ledger, the calendar, and ports for chance and ids.
import type { Calendar } from './deadline/calendar.ts'
import type { Instant, PlainDate } from './deadline/plain-date.ts'
import type { Rules } from './deadline/rules.ts'
import type { Timekeeping } from './deadline/working-time.ts'
import type { Directory } from './organisation/directory.ts'
import type { Ledger } from './ports/ledger.ts'
import type { Chance, Ids } from './ports/world.ts'
import type { MessageContext, Understanding } from './understanding/act.ts'

export interface World {
  readonly directory: Directory
  readonly ledger: Omit<Ledger, 'commit'>
  readonly calendar: Calendar
  readonly rules: Rules
  readonly time: Timekeeping
  readonly ids: Ids
  readonly chance: Chance
  readonly understand: (text: string, context: MessageContext) => Understanding
  /** How a name sounds in Sichuan speech: homophones are alike. */
  readonly soundOf: (name: string) => string
  /** A moment as messages write it, county time: `2026-11-23T10:00:00+08:00`. */
  readonly writeInstant: (at: Instant) => string
  /** The county's date at a moment. */
  readonly dateAt: (at: Instant) => PlainDate
  /** Where our own pages are found from outside, without a slash at its end; null where they are not. */
  readonly publicUrl: string | null
}
