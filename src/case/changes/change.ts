// What one kind of event makes of a case: a row of the tables in this folder.
import type { Case } from '../case.ts'
import type { CaseEvent, CaseEventType } from '../event.ts'

export type Change<Type extends CaseEventType> = (
  one: Case,
  event: Extract<CaseEvent, { type: Type }>,
) => Case

/** One row an event of the family. */
export type Changes<Family extends CaseEventType> = { readonly [Type in Family]: Change<Type> }

/** Kept in the history and told to people; the case stays what it is. */
export const asItIs = (one: Case): Case => one

/** Something is still to be done after all: a false call-back, a misprint. */
export const reopened = (one: Case): Case =>
  one.stage === 'closed' ? { ...one, stage: 'visited', closedBecause: null } : one

/** Each once, in the order they came. */
export const joined = <Item>(known: readonly Item[], more: readonly Item[]): readonly Item[] => [
  ...new Set([...known, ...more]),
]
