// Failures that are no fault of what was attempted: the database was slow, the machine slept, others were quicker.

export interface Forgiveness {
  /** One more of this row. @returns how many that makes; 0 when it has been enough and the row itself is to blame */
  once(id: string): number
  /** The row is dealt with. */
  forget(id: string): void
}

/**
 * A database that stands still for minutes must set aside no message and park no timer; what itself takes too long each
 * time must not come again for ever. Counted by each process for itself: a start begins anew.
 */
const mostForgiven = 20

export function createForgiveness(): Forgiveness {
  const times = new Map<string, number>()
  return {
    once(id) {
      const count = (times.get(id) ?? 0) + 1
      if (count > mostForgiven) return 0
      times.set(id, count)
      return count
    },
    forget: (id) => void times.delete(id),
  }
}
