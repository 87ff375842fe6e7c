// Where a case stands, for the person and the family: plain words, nothing of the departments' internals, no verdicts.
import type { Case, CertificateStep, Stage, Task } from '../case/case.ts'
import { isMinor } from '../case/acts/notice.ts'
import { services } from '../case/service.ts'
import { federation } from '../case/tasks.ts'
import { timeInWords } from '../conversation/time-in-words.ts'
import { isOverdue } from '../deadline/deadline.ts'
import type { DeadlineKind } from '../deadline/limits.ts'
import { formatDate } from '../deadline/plain-date.ts'
import { type CaseInWords, describeCase, serviceNames } from '../privacy/case-in-words.ts'
import { askedServices } from './asked-services.ts'
import { deadlineOf, taskDeadline } from './deadline-of.ts'
import { byWhen, dueInWords } from './duties.ts'
import type { StatusView } from './view.ts'
import { ending, isOpen, missingOf } from './where-it-stands.ts'
import { endings, objectionPath, taskForFamily } from './words-status.ts'

export function statusForFamily(one: Case, view: StatusView): string {
  const words = describeCase(one, 'direct', view.directory, view.today)
  const asked = askedServices(one, view.services)
  const tasks = one.tasks.filter(
    (task) => task.service !== 'CERT' && asked.services.includes(task.service) && isShown(one, task),
  )
  const standing = hold(one, view)
  return [
    `${one.number}（${words.name}）：${standing ?? progress[one.stage](one, words, view)}`,
    standing === null && asked.services.includes('CERT') ? certificate(one, view) : null,
    ...(standing === null && isOpen(one) ? tasks.map((task) => taskLine(one, task, view)) : []),
    standing === null ? callback(one, view) : null,
    asked.missing,
  ]
    .filter((line) => line !== null)
    .join('\n')
}

/** While two departments hold one service, the family hears of one; what was taken back they need not hear. */
const isShown = (one: Case, task: Task): boolean =>
  task.state !== 'cancelled' && one.tasks.findLast((each) => each.service === task.service) === task

function hold(one: Case, { today }: StatusView): string | null {
  if (!isOpen(one)) return null
  const { number, onHold, deathReportedBy } = one
  if (deathReportedBy !== null || onHold?.reason === 'died')
    return '家里的情况已经记下，提醒都停了，镇上会来核实。请节哀。'
  if (!onHold) return null
  const review = onHold.until ? `，${formatDate(onHold.until, today)}前后再联系您` : ''
  return `目前先放一放${review}。可以继续办时，请回复“${number} 恢复办理”。`
}

const progress: Record<Stage, (one: Case, words: CaseInWords, view: StatusView) => string> = {
  draft: (one) => `还没登记完，请直接回复：${missingOf(one).join('、') || '确认登记'}。`,
  requested: (one, _words, view) =>
    one.verification
      ? '镇上已核实，正在上报县残联。'
      : `已登记。镇上工作人员${by(one, 'verify', view, '上门核实')}`,
  reported: (one, _words, view) =>
    `镇上已核实上报，县残联${by(one, 'visit', view, '上门')}时间定了会告诉您。`,
  dispatched: (one, _words, view) => plannedVisit(one, view),
  visited: ({ visit }, _words, { today }) =>
    visit.doneOn ? `${formatDate(visit.doneOn, today)}已经上门。` : '已经上门。',
  closed: ({ closedBecause }) =>
    closedBecause === 'died' ? '已经结束。请节哀，后续手续镇上会协助。' : '已经办完。有新的需要随时再说。',
  referred: () => '不在上门服务范围，已转常规渠道办理，登记保留。可以请村干部或镇残联帮您往下办。',
  declined: () => '镇上核实的情况与登记不一致，这一件先结束。有不同意见或新情况请直接告诉我。',
  withdrawn: (one) => `${ending(one, endings.withdrawn)}。以后需要随时可以再申请。`,
  merged: ({ mergedInto }, words) =>
    `和 ${mergedInto ?? '另一件'} 是同一个人，已合到一起办。${words.services ? `需求：${words.services}。` : ''}`,
}

/** 按规定在11月19日（周四）前…; late, it says so and offers to urge. */
function by(one: Case, kind: DeadlineKind, { today }: StatusView, what: string): string {
  const deadline = deadlineOf(one, kind)
  if (!deadline || deadline.state !== 'open') return `会尽快${what}。`
  const day = byWhen(deadline, today)
  return isOverdue(deadline, today)
    ? `原定${day}${what}，现在还没有完成。您可以回复“催办 ${one.number}”，我马上转告。`
    : `按规定在${day}${what}。`
}

function plannedVisit(one: Case, view: StatusView): string {
  const { scheduledFor, failures } = one.visit
  if (!scheduledFor)
    return `${failures > 0 ? '上次上门没有办成，' : ''}县残联正在安排时间，${by(one, 'visit', view, '上门')}`
  const time = timeInWords(scheduledFor, view.today)
  return scheduledFor.slice(0, 10) < view.today
    ? `原定${time}上门，还没有登记结果。如果没有人来过，请直接告诉我。`
    : `定在${time}上门，请留人在家，备好身份证、户口本。`
}

type Certificate = (one: Case, view: StatusView) => string

/** The certificate's road, said to the family. */
const certificates: Record<CertificateStep, Certificate> = {
  assessed: (one) =>
    isMinor(one) ? '评定已完成，未成年人不公示，镇上正在整理资料。' : '评定已完成，接下来在村（社区）公示。',
  notice: (one, { today }) => {
    const until = deadlineOf(one, 'notice')
    return `正在村（社区）公示${until ? `，到${dueInWords(until, today)}结束` : ''}。`
  },
  objection: () => '公示期间有情况要核实，县残联正在复核。',
  materials: () => '镇上正在完善资料，再送县残联审核。',
  audit: (one, view) => `资料已送县残联，${by(one, 'audit', view, '审核完')}`,
  printed: () => '已经打印，等镇上领取后送到本人手中。',
  collected: () => '镇上已领到，会送到本人手中。',
  delivered: () => '已登记送到本人手中。没有收到请直接告诉我。',
  'not-qualified': () => `这次评定未达到办证标准，工作人员会当面说明。${objectionPath}。其他服务照常办理。`,
}

/** Null where there is nothing to say of it yet. */
function certificate(one: Case, view: StatusView): string | null {
  if (one.stage !== 'visited') return null
  const step = one.certificate ? certificates[one.certificate](one, view) : '等评定结果登记。'
  return `${services.CERT.name}：${step}`
}

/** 护理补贴：县民政局已接手，正在办理，参考时限12月9日（周三）。 */
function taskLine(one: Case, task: Task, { directory, today }: StatusView): string {
  const department = directory.department(task.department)?.name ?? '承办部门'
  const clock = taskDeadline(one, task)
  const waits = clock?.state === 'open' && task.state !== 'completion-reported' && !isOverdue(clock, today)
  return `${serviceNames([task.service])}：${taskForFamily[ownOfFederation(task) ? 'in-progress' : task.state](department)}${waits ? `，参考时限${dueInWords(clock, today)}` : ''}。`
}

const ownOfFederation = ({ department, state }: Task): boolean =>
  department === federation && state === 'assigned'

function callback(one: Case, { today }: StatusView): string | null {
  if (one.stage !== 'visited') return null
  const index = one.callbacks.findIndex((each) => each.doneOn === null)
  const deadline =
    deadlineOf(one, 'callback', String(index)) ?? deadlineOf(one, 'callback-after-delivery', String(index))
  return deadline?.state === 'open' && !isOverdue(deadline, today)
    ? `镇上${byWhen(deadline, today)}会回访，有不满意的地方请直说。`
    : null
}
