// A ruling of the county in words, for the department or township that asked for it.
import { serviceName } from '../case/service.ts'
import type { Case } from '../case/case.ts'
import type { CaseEvent } from '../case/event.ts'
import { formatDate } from '../deadline/plain-date.ts'
import type { Audience } from './party.ts'

export function fieldsOfRuling(
  event: CaseEvent,
  one: Case,
): { readonly to: Audience; readonly text: string } | null {
  const task = 'task' in event ? one.tasks.find((each) => each.id === event.task) : undefined
  const to: Audience | null = task ? { department: task.department } : null
  const name = task ? serviceName(task.service) : ''
  const due = task
    ? one.deadlines.findLast((each) => each.kind === 'task' && each.subject === task.id)
    : undefined
  const until = due ? formatDate(due.dueOn) : ''
  switch (event.type) {
    case 'TaskReturnRefused':
      return to && { to, text: `${name}退单未获同意，请继续办理${until ? `，${until}前办结` : ''}。` }
    case 'TaskSupplied':
      return (
        to && { to, text: `${name}已请镇上先补齐（受理），请继续负责${until ? `，${until}前办结` : ''}。` }
      )
    case 'TaskCancelled':
      return to && { to, text: `${name}已取消，不用再办。` }
    case 'TaskReassigned':
      return to && { to, text: `${name}同意退单，已改派。新部门签收前请继续负责。` }
    case 'TaskNotEligible':
      return to && { to, text: `${name}已裁定不符合条件，请向本人说明原因和异议途径。` }
    case 'TaskExtensionDecided':
      return (
        to && {
          to,
          text: event.approved ? `${name}同意延期至${until}。` : `${name}不同意延期，请在${until}前办结。`,
        }
      )
    case 'ExtensionDecided': {
      const deadline = one.deadlines.find((each) => each.id === event.deadline)
      const day = deadline ? formatDate(deadline.dueOn) : ''
      return { to: 'clerks', text: event.approved ? `同意延期至${day}。` : `不同意延期，请在${day}前完成。` }
    }
    default:
      return null
  }
}
