// Where a case stands, for those who work on it, in a direct chat: what was done, who acts next, both clocks of each task.
import type { Case, Task } from '../case/case.ts'
import { holdNames, reasonNames } from '../conversation/sentences/names.ts'
import type { Deadline } from '../deadline/deadline.ts'
import { clauseOf, limits } from '../deadline/limits.ts'
import { compareDates, formatDate, type PlainDate } from '../deadline/plain-date.ts'
import { describeCase, serviceNames } from '../privacy/case-in-words.ts'
import { askedServices } from './asked-services.ts'
import { deadlineOf, taskDeadline } from './deadline-of.ts'
import { byWhen, dutiesOf, type Duty, lateness, together, whoOwesWhat } from './duties.ts'
import { explanationOf } from './explain-date.ts'
import { groupBy } from './group-by.ts'
import type { StatusView } from './view.ts'
import { isOpen, taskStanding, whereItStands } from './where-it-stands.ts'
import { objectionPath } from './words-status.ts'

/** More dates than these explained at once is a lecture. */
const mostExplained = 3

export function statusForStaff(one: Case, view: StatusView): string {
  const words = describeCase(one, 'direct', view.directory, view.today)
  const asked = askedServices(one, view.services)
  const tasks = one.tasks.filter(
    (task) =>
      asked.services.includes(task.service) && task.state !== 'reassigned' && task.state !== 'cancelled',
  )
  const steps = together(
    dutiesOf(one, view.directory).filter(
      (duty) => !isOfATask(duty) && (duty.services.length === 0 || concerns(duty, asked.services)),
    ),
  )
  const clocks = [...steps, ...tasks.flatMap((task) => openClocks(one, task))]
  return [
    `${words.head}${flags(one)}，需求：${words.services || '未说明'}。`,
    done(one, view.today),
    `现在：${whereItStands(one, 'direct', view.today)}。`,
    one.certificate === 'not-qualified' ? `${objectionPath}。` : null,
    hold(one, view.today),
    ...steps.map((duty) => stepLine(duty, view)),
    ...tasks.map((task) => taskLine(one, task, view)),
    asked.missing,
    ...explanations(clocks, view),
  ]
    .filter((line) => line !== null)
    .join('\n')
}

const flags = ({ supervised, urgent }: Case): string =>
  `${urgent ? '【紧急】' : ''}${supervised ? '【督办】' : ''}`

/** What was done, with its days, in their order. */
function done(one: Case, today: PlainDate): string {
  const steps: readonly (readonly [PlainDate | null | undefined, string])[] = [
    [one.reportedOn, '登记'],
    [one.verification?.on, '核实'],
    [deadlineOf(one, 'visit')?.startedOn, '上报县残联'],
    [deadlineOf(one, 'task')?.startedOn, '派单'],
    [one.visit.doneOn, '上门'],
    [deadlineOf(one, 'notice')?.startedOn, '张贴公示'],
    ...one.callbacks.map((each) => [each.doneOn, '回访'] as const),
  ]
  const known = steps
    .flatMap(([day, what]) => (day ? [{ day, what }] : []))
    .toSorted((left, right) => compareDates(left.day, right.day))
  const said = [...groupBy(known, ({ day }) => day)].map(
    ([day, done]) => `${formatDate(day, today)}${done.map(({ what }) => what).join('、')}`,
  )
  return `已办：${said.join('，')}。`
}

function hold(one: Case, today: PlainDate): string | null {
  if (!isOpen(one)) return null
  const { onHold, deathReportedBy } = one
  if (deathReportedBy !== null) return '有人反映本人已过世，提醒已全部停止，请镇上或县残联核实确认。'
  if (!onHold) return null
  const review = onHold.until ? `，${formatDate(onHold.until, today)}再看` : ''
  return `暂缓中：${holdNames[onHold.reason]}${review}，期限暂停。`
}

/** Said in the task's own line. Who only comes along to the visit has none. */
const isOfATask = ({ deadline, services }: Duty): boolean =>
  (deadline.kind === 'task' || deadline.kind === 'return-decision' || deadline.kind === 'acknowledge') &&
  services.length > 0

const concerns = (duty: Duty, asked: readonly string[]): boolean =>
  duty.services.some((service) => asked.includes(service))

/** 下一步：临巴镇12月21日（周一）前回访（方案三(四)）。 */
function stepLine(duty: Duty, { calendar, today }: StatusView): string {
  const { deadline } = duty
  const late = lateness(deadline, calendar, today)
  const clause = clauseOf(deadline.kind)
  return `${late ? '超期' : '下一步'}：${whoOwesWhat(duty, today)}（${clause}）${late ? `，${late}` : ''}。`
}

/** The clocks of a task that run: signing it and finishing it. */
function openClocks(one: Case, task: Task): readonly Clock[] {
  const name = serviceNames([task.service])
  return [
    { what: limits.acknowledge.name, deadline: signature(one, task) },
    { what: `${name}办结`, deadline: taskDeadline(one, task) },
  ].filter((clock): clock is Clock => clock.deadline?.state === 'open')
}

const signature = (one: Case, task: Task): Deadline | undefined =>
  task.state === 'assigned' ? deadlineOf(one, 'acknowledge', task.department) : undefined

/** · 护理补贴（县民政局）：待签收，11月18日（周三）前签收；12月9日（周三）前办结（…时限）。 */
function taskLine(one: Case, task: Task, view: StatusView): string {
  const { directory, calendar, today } = view
  const department = directory.department(task.department)?.name ?? task.department
  const clocks = openClocks(one, task).map(({ deadline }) => {
    const late = lateness(deadline, calendar, today)
    const what =
      deadline.kind === 'task' ? `办结（${clauseOf('task', task.service)}）` : limits.acknowledge.name
    return `${byWhen(deadline, today)}${what}${late ? `，${late}` : ''}`
  })
  return `· ${serviceNames([task.service])}（${department}）：${[stateOf(one, task, view), ...clocks].join('；')}。`
}

/** The state, with what is asked for and by when it is ruled on. */
function stateOf(one: Case, task: Task, { directory, calendar, today }: StatusView): string {
  const { request } = task
  if (task.handedTo) {
    const next = one.tasks.find((each) => each.id === task.handedTo)
    return `已改派${(next && directory.department(next.department)?.name) ?? ''}，对方签收前仍由其负责`
  }
  if (!request || (task.state !== 'return-requested' && task.state !== 'extension-requested'))
    return taskStanding(task)
  const ruling = deadlineOf(
    one,
    request.kind === 'return' ? 'return-decision' : 'extension-decision',
    task.id,
  )
  const late = ruling && lateness(ruling, calendar, today)
  const by = ruling?.state === 'open' ? `，县残联${byWhen(ruling, today)}裁定${late ? `，${late}` : ''}` : ''
  return request.kind === 'return'
    ? `申请退单（${reasonNames[request.reason]}）${by}`
    : `申请延期${request.until ? `至${formatDate(request.until, today)}` : ''}${by}`
}

interface Clock {
  /** 回访; 护理补贴办结 */
  readonly what: string
  readonly deadline: Deadline
}

function explanations(clocks: readonly Clock[], view: StatusView): readonly string[] {
  const explained = clocks.flatMap(({ what, deadline }) => {
    const why = explanationOf(deadline, view)
    return why ? [`日期怎么算（${what}）：${why}。`] : []
  })
  return [...new Set(explained)].slice(0, mostExplained)
}
