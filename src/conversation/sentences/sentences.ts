// Every sentence the assistant can say, by its name.
import type { CaseInWords } from '../../privacy/case-in-words.ts'
import { certifying } from './certifying.ts'
import { filing } from './filing.ts'
import { followingUp } from './following-up.ts'
import { happening } from './happening.ts'
import { inGeneral } from './in-general.ts'
import { reminders } from './reminders.ts'
import { requesting } from './requesting.ts'
import { visiting } from './visiting.ts'
import { working } from './working.ts'

/** By the families of events, as in `case/changes`; the reminders by their rungs. */
export const ofACase = {
  ...requesting,
  ...visiting,
  ...working,
  ...certifying,
  ...followingUp,
  ...happening,
  ...filing,
  ...reminders,
}

type OfACase = typeof ofACase
type InGeneral = typeof inGeneral

/** Something to be said of a case, still without words: they come when place and state are known. */
export type Saying = {
  [Key in keyof OfACase]: { readonly key: Key; readonly values: Parameters<OfACase[Key]>[0] }
}[keyof OfACase]

/** Something to be said of no single case. */
export type GeneralSaying = {
  [Key in keyof InGeneral]: { readonly key: Key; readonly values: Parameters<InGeneral[Key]>[0] }
}[keyof InGeneral]

export function sayOfCase(saying: Saying, one: CaseInWords): string {
  const sentence = ofACase[saying.key] as (values: Saying['values'], one: CaseInWords) => string
  return sentence(saying.values, one)
}

export function sayInGeneral(saying: GeneralSaying): string {
  const sentence = inGeneral[saying.key] as (values: GeneralSaying['values']) => string
  return sentence(saying.values)
}

/** Whether a stored name is that of a sentence about a case; for what was stored and is read again. */
export const isSayingOfACase = (key: string): key is Saying['key'] => key in ofACase
export const isGeneralSaying = (key: string): key is GeneralSaying['key'] => key in inGeneral
