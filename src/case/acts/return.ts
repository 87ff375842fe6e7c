// A department gives a task back: with one of the reasons, once, and the county rules. 首接负责
import type { Case, Task } from '../case.ts'
import { asks, done, nothing, refused, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import { ownTasks } from '../tasks.ts'
import { otherLead } from '../team.ts'
import { acknowledgements } from './acknowledge.ts'

export const returnTask: Verb<'return'> = {
  fits: (one, speaker) => ownTasks(one, speaker).some((task) => task.state !== 'return-requested'),
  decide(one, act, { speaker, today, named }) {
    const tasks = ownTasks(one, speaker, act.services)
    if (tasks.length === 0) return named ? refused({ key: 'no-task-of-yours', values: {} }) : nothing
    const open = tasks.filter((task) => task.state !== 'return-requested')
    if (open.length === 0) return refused({ key: 'return-waits', values: {} })
    const first = open.filter((task) => !task.returnRuled)
    if (first.length === 0) return refused({ key: 'return-already-ruled', values: {} })
    const services = first.map((task) => task.service)
    const again = { ...act, case: one.number }
    if (first.length > 1 && !act.services?.length)
      return asks({ hole: 'services', act: again }, { key: 'which-services-return', values: { services } })
    // Who says whose it is says that it is not his own.
    const reason = act.reason ?? (act.suggest ? 'not-our-duty' : undefined)
    if (!reason) return asks({ hole: 'reason', act: again }, { key: 'return-why', values: {} })
    const suggestFor = (task: Case['tasks'][number]): string | null =>
      act.suggest ?? (reason === 'not-our-duty' ? otherThan(one, task) : null)
    const events: CaseEvent[] = [
      ...acknowledgements(one, speaker, today),
      ...first.map(
        (task) =>
          ({
            type: 'TaskReturnRequested',
            task: task.id,
            reason,
            suggest: suggestFor(task),
            on: today,
          }) as const,
      ),
    ]
    return done(events, { key: 'return-asked', values: { services, reason, suggest: act.suggest ?? null } })
  },
}

/** The other department the scheme names, unless it has given the same task back before. */
function otherThan(one: Case, { service, department }: Task): string | null {
  const other = otherLead(service, department)
  const gaveItBack = one.tasks.some(
    (each) => each.service === service && each.department === other && each.handedTo !== null,
  )
  return gaveItBack ? null : other
}
