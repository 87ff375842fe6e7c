// What an event makes of a case: the only place where a case changes. Each family of events has its table in `changes/`.
import { drafted } from './drafted.ts'
import type { Case } from './case.ts'
import { certifying } from './changes/certifying.ts'
import { type Change, type Changes } from './changes/change.ts'
import { filing } from './changes/filing.ts'
import { followingUp } from './changes/following-up.ts'
import { happening } from './changes/happening.ts'
import { promising } from './changes/promising.ts'
import { requesting } from './changes/requesting.ts'
import { visiting } from './changes/visiting.ts'
import { working } from './changes/working.ts'
import type { CaseEvent, CaseEventType } from './event.ts'

/** Every event but the first, which makes the case, and the undoing, which needs the history. */
type Changing = Exclude<CaseEventType, 'CaseDrafted' | 'EventsUndone'>

const changes = {
  ...requesting,
  ...visiting,
  ...working,
  ...certifying,
  ...followingUp,
  ...happening,
  ...promising,
  ...filing,
} as const satisfies Changes<Changing>

/**
 * The case after the event.
 * @throws when the first event is not `CaseDrafted`, or an undone event comes here: that one needs the history, see `rebuild`.
 */
export function evolve(before: Case | null, event: CaseEvent): Case {
  if (event.type === 'CaseDrafted') return drafted(event)
  if (event.type === 'EventsUndone') throw new Error('what was undone needs the whole history: use rebuild')
  if (!before) throw new Error(`${event.type} came before the case was drafted`)
  const change = changes[event.type] as Change<CaseEventType>
  return { ...change(before, event), version: before.version + 1 }
}

/**
 * The case that a whole history comes to; `EventsUndone` goes back to what the events up to its version made. Each step is
 * made once, however often somebody takes back and does again.
 */
export function rebuild(history: readonly CaseEvent[]): Case {
  const made: Case[] = []
  history.forEach((event, index) => {
    const before = event.type === 'EventsUndone' ? made[event.version - 1] : made.at(-1)
    if (event.type !== 'EventsUndone') return void made.push(evolve(before ?? null, event))
    if (!before) throw new Error('what was undone was never done')
    made.push({ ...before, version: index + 1 })
  })
  const last = made.at(-1)
  if (!last) throw new Error('a history without events is no case')
  return last
}
