// What is said of the dispatch and the visit.
import { clauseOf } from '../../deadline/limits.ts'
import { serviceName, type ServiceCode } from '../../case/service.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type CaseInWords, dayInWords, serviceNames } from '../../privacy/case-in-words.ts'
import type { When } from '../../understanding/act.ts'
import { timeInWords } from '../time-in-words.ts'
import { by } from './by-when.ts'
import { holdNames } from './names.ts'

type None = Readonly<Record<string, never>>

export const visiting = {
  // Answered
  dispatched: ({ when, left }: { when: When | null; left: readonly ServiceCode[] }, one: CaseInWords) =>
    `已派单 ${one.head}${when ? `，${isPast(when, one) ? '原定' : ''}${timeInWords(when, one.today)}上门${isPast(when, one) ? '，还没有登记结果' : ''}` : one.one.stage === 'visited' ? '' : '，上门时间待定'}。${visitDue(when, one)}${notSent(left)}`,
  'which-department': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.number} 的${serviceNames(services)}派给哪个部门？`,
  'already-dispatched': (_: None, one: CaseInWords) => `${one.head}已经派单，没有新的事项要派。`,
  'not-yet-reported': (_: None, one: CaseInWords) => `${one.head}镇上还没有核实上报，暂时不能派单。`,
  'not-yet-verified': (_: None, one: CaseInWords) =>
    `${one.head}镇上还没有核实上报。去看过了的话，请先告诉我核实结果。`,
  'on-hold': ({ reason }: { reason: keyof typeof holdNames }, one: CaseInWords) =>
    `${one.head}目前暂缓（${holdNames[reason]}），恢复后再办。`,
  visited: ({ left, assessed }: { left: readonly ServiceCode[]; assessed: boolean }, one: CaseInWords) =>
    `${one.head}已记录上门。镇上请${by(one.due('callback'))}回访。${assessed ? '' : assessmentWanted(one)}${notSent(left)}`,
  'already-visited': (_: None, one: CaseInWords) => `${one.head}的上门已经记录过了。`,
  'visit-failed': ({ hindered }: { hindered: boolean }, one: CaseInWords) =>
    `${one.head}已记为${hindered ? '上门未成' : '未见到人'}（第${one.one.visit.failures}次）。请另约时间${one.due('visit') ? `，${one.due('visit')}前须上门` : ''}。`,
  'visit-failed-held': (
    { reason, until: day }: { reason: keyof typeof holdNames; until: PlainDate },
    one: CaseInWords,
  ) =>
    `${one.head}已记为上门未成（第${one.one.visit.failures}次）：${holdNames[reason]}，先暂缓，${dayInWords(day, one.today)}再问一次。`,
  'not-home': (_: None, one: CaseInWords) =>
    `${one.head}已记下家中无人，请改天再去${one.due('verify') ? `，${one.due('verify')}前核实` : ''}。`,
  'verify-hindered': (_: None, one: CaseInWords) =>
    `${one.head}已记下这次没去成，请改天再去${one.due('verify') ? `，${one.due('verify')}前核实` : ''}。`,
  'county-records-visit': (_: None, one: CaseInWords) => `${one.number} 的上门由县残联记录，已请县残联确认。`,
  'county-sets-visit': (_: None, one: CaseInWords) => `${one.number} 的上门时间由县残联确定。`,
  'county-dispatches': (_: None, one: CaseInWords) => `${one.number} 的派单由县残联负责。`,
  rescheduled: ({ when }: { when: When | null }, one: CaseInWords) =>
    `${one.head}上门${when ? `改到${timeInWords(when, one.today)}` : '时间另定'}。${visitDue(when, one)}`,
  'visit-stands': ({ when }: { when: When }, one: CaseInWords) =>
    `${one.head}就是${timeInWords(when, one.today)}上门，没有变动。`,
  'visit-proposed': ({ when }: { when: When | null }, one: CaseInWords) =>
    `${when ? `已把${timeInWords(when, one.today)}` : '已把改期的请求'}转告县残联，定了会告诉您。`,
  'no-visit-planned': (_: None, one: CaseInWords) => `${one.number} 现在没有待上门的安排。`,
  'dispatch-withdrawn': (_: None, one: CaseInWords) => `${one.head}的派单已撤销，相关部门不用再办。`,
  'departments-withdrawn': ({ departments }: { departments: readonly string[] }, one: CaseInWords) =>
    `${one.head}${departments.map((code) => one.department(code)).join('、')}不用再去，其他部门照原安排。`,
  'not-sent-there': ({ departments }: { departments: readonly string[] }, one: CaseInWords) =>
    `${one.number} 没有派给${departments.map((code) => one.department(code)).join('、')}。`,
  'nothing-dispatched': (_: None, one: CaseInWords) => `${one.number} 还没有派单。`,
  reassigned: ({ service, department }: { service: ServiceCode; department: string }, one: CaseInWords) =>
    `${one.head}的${serviceName(service)}改派${one.department(department)}，请${by(one.due('acknowledge', department))}签收。签收前仍由${firstReceiver(service, one)}负责。`,
  // Said unasked: one line each, so that a digest can list them
  'services-added': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}新增需求：${serviceNames(services)}，还没有派单，请安排。`,
  'task-visit': (_: None, one: CaseInWords) =>
    `${one.head}镇上已核实上报，需求：${one.services}。请${by(one.due('visit'))}组织上门。`,
  card: (
    { department, tasks, when }: { department: string; tasks: readonly ServiceCode[]; when: When | null },
    one: CaseInWords,
  ) =>
    [
      `【派单】${one.department(department)}：${one.head}`,
      ...(tasks.length > 0 ? tasks.map((each) => taskOnCard(each, one)) : ['随队上门']).map(
        (what) => `事项：${what}`,
      ),
      ...(one.one.stage === 'visited' ? [] : [`上门：${visitOnCard(when, one)}`]),
      `请${by(one.due('acknowledge', department))}签收。`,
    ].join('\n'),
  'visit-moved': ({ when }: { when: When | null }, one: CaseInWords) =>
    `${one.head}联合上门${when ? `改到${timeInWords(when, one.today)}` : '时间另定，定了再通知'}。`,
  'visit-postponed': (_: None, one: CaseInWords) => `${one.head}联合上门改期，时间定了再告诉您。`,
  'visit-told': ({ by }: { by: string }, one: CaseInWords) => `${by}说 ${one.head}已经上门，请确认。`,
  'visit-planned': ({ when }: { when: When }, one: CaseInWords) =>
    `${one.head}${timeInWords(when, one.today)}联合上门，请提前告知家里并陪同。`,
  'visit-planned-for-relative': ({ when }: { when: When }, one: CaseInWords) =>
    `您申请的 ${one.number}（${one.name}）安排在${timeInWords(when, one.today)}上门，请留人在家，备好身份证、户口本。`,
  'visit-wish': ({ when, by }: { when: When | null; by: string }, one: CaseInWords) =>
    `${by}希望 ${one.head}${when ? `改到${timeInWords(when, one.today)}上门` : '改期上门'}，请确定时间。`,
  /** `hindered` is absent where it was written down before it was told. */
  'visit-missed': ({ hindered }: { hindered?: boolean }, one: CaseInWords) =>
    one.one.visit.scheduledFor
      ? `${one.head}上门${hindered ? '没去成' : '未见到人'}，已另约${timeInWords(one.one.visit.scheduledFor, one.today)}。`
      : `${one.head}上门${hindered ? '没去成' : '未见到人'}，请另约时间${one.due('visit') ? `，${one.due('visit')}前须上门` : ''}。`,
  'visit-resumed': (_: None, one: CaseInWords) =>
    `${one.head}可以继续办理了，请${by(one.due('visit'))}上门，定了时间请告诉我。`,
  'dispatch-withdrawn-told': (_: None, one: CaseInWords) => `${one.head}的派单县残联已撤销，贵单位不用再办。`,
  stopped: (_: None, one: CaseInWords) => `${one.head}已结束，贵单位的事项不用再办。`,
} as const

const notSent = (left: readonly ServiceCode[]): string =>
  left.length > 0 ? `还有${serviceNames(left)}未派，需要派单请告诉我。` : ''

/** By which day the visit has to take place, where no day is planned or one beyond it. */
function visitDue(when: When | null, one: CaseInWords): string {
  const due = one.one.deadlines.find((each) => each.kind === 'visit' && each.state === 'open')?.dueOn
  const day = one.due('visit')
  if (!due || !day) return ''
  if (when === null) return `${day}前须上门。`
  return when.slice(0, 10) > due ? `这天晚于期限${day}，能提前请再告诉我。` : ''
}

/** The scheme's clock on a card: when they go, and by when where that is still open. 三(二) */
function visitOnCard(when: When | null, one: CaseInWords): string {
  if (when)
    return isPast(when, one)
      ? `原定${timeInWords(when, one.today)}，还没有登记结果，请问县残联`
      : timeInWords(when, one.today)
  return `时间待定${one.due('visit') ? `，${one.due('visit')}前须到` : ''}`
}

const isPast = (when: When, { today }: CaseInWords): boolean => when.slice(0, 10) < today

/** The service's own clock on a card, and whose it is: its law's, or what we propose. */
function taskOnCard(service: ServiceCode, one: CaseInWords): string {
  const task = one.one.tasks.findLast((each) => each.service === service)
  const due = task ? one.due('task', task.id) : null
  return `${serviceName(service)}${due ? `${due}前办结（${clauseOf('task', service)}）` : ''}`
}

/** 首接负责: who has it until the other has signed. */
const firstReceiver = (service: ServiceCode, one: CaseInWords): string =>
  one.department(
    one.one.tasks.findLast((each) => each.service === service && each.handedTo !== null)?.department ?? '',
  )

/** Whoever was there for the certificate says next what came of the assessment. */
const assessmentWanted = ({ one }: CaseInWords): string =>
  one.services.includes('CERT') && one.certificate === null ? '评定结果出来后请告诉我。' : ''
