// A deed: what somebody does about a matter and how he says so.
import type { Case } from '../../../src/case/case.ts'
import type { County } from '../../../src/organisation/county.ts'
import type { Dice } from '../dice.ts'
import type { Matter } from '../matters.ts'
import type { Player } from '../people/cast.ts'
import type { Resident } from '../people/residents.ts'
import { asSaid, filled, type Slots } from '../words/fill.ts'

export interface Situation {
  readonly one: Case
  readonly matter: Matter
  /** What will be found at the home. */
  readonly resident: Resident
  readonly player: Player
  readonly today: string
  /** How often it was said before without anything coming of it. */
  readonly attempt: number
  /** Other cases of which the same could be said in the same breath. */
  readonly alike: readonly Case[]
  readonly county: County
  readonly dice: Dice
}

export type Where = 'work-group' | 'joint-room' | 'direct'

export interface Wording {
  readonly text: string
  /** Pressed instead of written, when a card with it is at hand. */
  readonly button?: string
  /** Not where this deed is usually told. */
  readonly where?: Where
  readonly mentioned?: boolean
  /** What is said changes nothing of the matter: somebody was not at home. */
  readonly changesNothing?: boolean
}

export interface Deed {
  readonly by: 'village' | 'township' | 'county' | 'department'
  /** Working days it lies on a desk of ordinary pace. */
  readonly takes: number
  readonly where: Readonly<Partial<Record<Where, number>>>
  readonly say: (situation: Situation) => Wording
}

/** One of the sentences, in the speaker's manner; who was not understood twice takes the plainest, the first. */
export function worded(
  templates: readonly string[],
  { one, resident, player, attempt, dice }: Situation,
  slots: Slots = {},
): string {
  const template = attempt >= 2 ? (templates[0] ?? '') : dice.one(templates)
  const known = { num: one.number, name: one.resident.name ?? resident.name }
  const text = filled(template, { ...known, ...slots })
  return attempt >= 2 ? text : asSaid(text, player.habits.manner, dice)
}
