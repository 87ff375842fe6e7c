// What no store can write: an entry that contradicts itself is a fault of whoever made it.
import type { Entry } from '../src/entry.ts'

/** Throws a RangeError when a case's version is not the one before it and its new events. */
export function checkEntry({ cases }: Entry): void {
  for (const { from, case: changed, events } of cases) {
    if (changed.version !== from + events.length) {
      throw new RangeError(
        `case ${changed.number} is version ${changed.version}, not ${from} and ${events.length} events`,
      )
    }
  }
}
