// The promises of a case: a deadline set, and one that was kept, moved, paused or dropped.
import type { Changes } from './change.ts'

export const promising = {
  DeadlineSet: (one, { deadline }) => ({ ...one, deadlines: [...one.deadlines, deadline] }),
  DeadlineChanged: (one, { deadline: { id, state, ...rest } }) => ({
    ...one,
    deadlines: one.deadlines.map((each) => (each.id === id ? { id, state, ...rest } : each)),
    // Nobody needs more time for what is no longer owed.
    extensionRequests: one.extensionRequests.filter(
      (each) => each.deadline !== id || state === 'open' || state === 'paused',
    ),
  }),
} as const satisfies Changes<'DeadlineSet' | 'DeadlineChanged'>
