// Under way, accepted, planned: worth keeping, and never a completion.
import { done, nothing, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { ownTasks } from '../tasks.ts'
import { acknowledgements } from './acknowledge.ts'

export const progress: Verb<'progress'> = {
  fits: (one, speaker) => ownTasks(one, speaker).length > 0,
  decide(one, act, { speaker, today, named }) {
    const tasks = ownTasks(one, speaker, act.services)
    if (tasks.length === 0) return nothing
    const under = tasks.filter((task) => task.state === 'assigned' || task.state === 'acknowledged')
    // Several services of one case and none named: the note belongs to all that this department has.
    const events: CaseEvent[] = [
      ...acknowledgements(one, speaker, today),
      ...under.map((task) => ({ type: 'TaskProgressed', task: task.id, note: act.when ?? null }) as const),
    ]
    if (events.length === 0) return named ? done([], { key: 'progress-noted', values: {} }) : nothing
    return done(events, { key: 'progress-noted', values: {} })
  },
}
