// Where a case stands, said in a group: masked, one or two lines.
import type { Case } from '../case/case.ts'
import { formatDate } from '../deadline/plain-date.ts'
import { describeCase, serviceNames } from '../privacy/case-in-words.ts'
import { type AskedServices, askedServices } from './asked-services.ts'
import { dutiesOf, type Duty, lateness, whoOwesWhat } from './duties.ts'
import { explanationOf } from './explain-date.ts'
import type { StatusView } from './view.ts'
import { certificateStep, isOpen, taskStanding, whereItStands } from './where-it-stands.ts'
import { holdInGroup } from './words-status.ts'

export function statusInGroup(one: Case, view: StatusView): string {
  const { directory, today, role } = view
  const asked = askedServices(one, view.services)
  const { head } = describeCase(one, 'group', directory, today)
  const stands = `${head}：${whereItStands(one, 'group', today)}。`
  if (asked.missing && asked.services.length === 0) return `${stands}\n${asked.missing}`
  // The departments' internals are not for the families in a group.
  if (role === 'relative') return `${stands}\n${hold(one, view) ?? '详细情况请私聊问我。'}`
  const about = asked.named && one.tasks.length > 0 ? `${head}：${servicesLine(one, asked)}。` : stands
  const next = hold(one, view) ?? nextLine(one, asked, view)
  return next ? `${about}\n${next}` : about
}

function hold(one: Case, { today }: StatusView): string | null {
  const { onHold } = one
  if (!onHold || !isOpen(one)) return null
  const review = onHold.until ? `，${formatDate(onHold.until, today)}再看` : ''
  return `目前暂缓（${holdInGroup[onHold.reason]}）${review}。`
}

/** 护理补贴办理中，残疾人证公示中 */
function servicesLine(one: Case, { services }: AskedServices): string {
  return services
    .map((service) => {
      const step = service === 'CERT' ? certificateStep(one, 'group') : null
      const task = one.tasks.findLast((each) => each.service === service)
      return `${serviceNames([service])}${step ?? (task ? taskInGroup(task) : '还没有派单')}`
    })
    .join('，')
}

/** Whether somebody is entitled is not for a group. */
const taskInGroup = (task: Case['tasks'][number]): string =>
  task.state === 'not-eligible' ? '已有结果，由部门当面告知' : taskStanding(task)

function nextLine(one: Case, asked: AskedServices, view: StatusView): string | null {
  const { directory, calendar, today } = view
  const duties = dutiesOf(one, directory)
  const known = one.tasks.some((task) => asked.services.includes(task.service))
  const duty = asked.named && known ? duties.find((each) => isAbout(each, asked)) : duties[0]
  if (!duty) return null
  const late = lateness(duty.deadline, calendar, today)
  const why = view.explain ? explanationOf(duty.deadline, view) : null
  return `下一步：${whoOwesWhat(duty, today)}${late ? `，${late}` : ''}。${why ? `\n日期怎么算：${why}。` : ''}`
}

const isAbout = (duty: Duty, { services }: AskedServices): boolean =>
  duty.services.some((service) => services.includes(service))
