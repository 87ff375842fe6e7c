// A department says it has got the task; its clock runs since the dispatch, not since this. 县里约定：1个工作日内签收
import { type Case, isEnded } from '../case.ts'
import { done, nothing, type Verb } from '../decision.ts'
import type { CaseEvent } from '../event.ts'
import type { Speaker } from '../../organisation/speaker.ts'
import { departmentOf, isCounty } from '../tasks.ts'

export const acknowledge: Verb<'acknowledge'> = {
  // The county's “收到” is talk between people; it signs its own tasks only where it names the case.
  fits: (one, speaker) =>
    !isEnded(one) && !isCounty(speaker) && acknowledgements(one, speaker, one.reportedOn).length > 0,
  decide(one, _act, { speaker, today }) {
    const events = acknowledgements(one, speaker, today)
    const services = one.tasks
      .filter((task) => events.some((each) => each.type === 'TaskAcknowledged' && each.task === task.id))
      .map((task) => task.service)
    // Said again, or by somebody who has nothing to sign: nobody needs an answer to that.
    return events.length > 0 ? done(events, { key: 'acknowledged', values: { services } }) : nothing
  },
}

/** What a department signs by saying so: its tasks of this case, and its place in the visit. */
export function acknowledgements(one: Case, speaker: Speaker, on: Case['reportedOn']): CaseEvent[] {
  const department = departmentOf(speaker)
  const tasks = one.tasks.filter((task) => task.department === department && task.state === 'assigned')
  const companion = one.companions.find(
    (each) => each.department === department && each.acknowledgedOn === null,
  )
  return [
    ...tasks.map((task) => ({ type: 'TaskAcknowledged', task: task.id, on }) as const),
    ...(companion ? [{ type: 'CompanionAcknowledged', department: companion.department, on } as const] : []),
  ]
}
