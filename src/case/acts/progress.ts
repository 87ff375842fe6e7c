// Under way, accepted, planned: worth keeping, and never a completion.
import { isEnded } from '../case.ts'
import { done, nothing, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { ownTasks } from '../tasks.ts'
import { acknowledgements } from './acknowledge.ts'

export const progress: Verb<'progress'> = {
  fits: (one, speaker) => !isEnded(one) && ownTasks(one, speaker).length > 0,
  decide(one, act, { speaker, today, named }) {
    // Several services of one case and none named: the note belongs to all that this department has.
    const tasks = ownTasks(one, speaker, act.services)
    const under = tasks.filter((task) => task.state === 'assigned' || task.state === 'acknowledged')
    const events: CaseEvent[] = [
      ...(tasks.length > 0 ? acknowledgements(one, speaker, today) : []),
      ...under.map((task) => ({ type: 'TaskProgressed', task: task.id, note: act.when ?? null }) as const),
    ]
    if (events.length === 0 && !named) return nothing
    return done(events, { key: tasks.length > 0 ? 'progress-noted' : 'noted', values: {} })
  },
}
