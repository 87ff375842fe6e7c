// What is said of the departments' tasks and the county's rulings.
import { serviceName, type ServiceCode, services } from '../../case/service.ts'
import { isSettled } from '../../case/tasks.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type CaseInWords, dayInWords, serviceNames } from '../../privacy/case-in-words.ts'
import type { ReturnReason } from '../../understanding/act.ts'
import { by, until } from './by-when.ts'
import { reasonNames } from './names.ts'

type None = Readonly<Record<string, never>>

export const working = {
  // Answered
  acknowledged: ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}已签收${services.length > 0 ? `，${services.map((each) => finishedBy(each, one)).join('，')}` : ''}。`,
  noted: (_: None, one: CaseInWords) => `${one.number} 的情况已记下。`,
  'progress-noted': (_: None, one: CaseInWords) => `${one.head}进展已记录，办结后请告诉我。`,
  'completion-reported': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}${serviceNames(services)}已报办结，待镇上、县残联或本人确认。`,
  'completion-waits': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}${serviceNames(services)}已报过办结，正等镇上或县残联确认。`,
  'certificate-ends-delivered': (_: None, one: CaseInWords) => `${one.head}的残疾人证送到本人手中才算办结。`,
  'completion-confirmed': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}${serviceNames(services)}确认办结。`,
  'already-complete': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}的${serviceNames(services)}已经确认办结了。`,
  'nothing-reported-complete': (_: None, one: CaseInWords) =>
    `${one.head}还没有部门报办结，暂无可确认的事项。`,
  'no-task-of-yours': (_: None, one: CaseInWords) => `${one.number} 目前没有贵单位待办的这项任务。`,
  'which-services-complete': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.number} 贵单位有${serviceNames(services)}在办，办结的是哪一项？都办结请回复“都办结”。`,
  'which-services-return': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.number} 贵单位有${serviceNames(services)}在办，要退的是哪一项？`,
  'which-services-extend': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.number} 有${serviceNames(services)}在办，要延期的是哪一项？`,
  'which-services-decide': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.number} 有${serviceNames(services)}，说的是哪一项？`,
  'return-why': (_: None, one: CaseInWords) =>
    `${one.number} 退单请说明原因：不属本部门职责、不属本地、材料不全、不符合条件、重复，或须先由乡镇受理。`,
  'return-asked': (
    {
      services,
      reason,
      suggest,
    }: { services: readonly ServiceCode[]; reason: ReturnReason; suggest: string | null },
    one: CaseInWords,
  ) =>
    `${one.head}${serviceNames(services)}申请退单（${reasonNames[reason]}${suggest ? `，建议${one.department(suggest)}` : ''}），请县残联${by(one.due('return-decision'))}裁定。裁定前仍由贵单位负责。`,
  'return-waits': (_: None, one: CaseInWords) => `${one.number} 的退单申请正等县残联裁定。`,
  'return-already-ruled': (_: None, one: CaseInWords) =>
    `${one.number} 的退单县残联已裁定，不再重复退单。有困难请直接联系县残联。`,
  'return-refused': ({ service }: { service: ServiceCode }, one: CaseInWords) =>
    `${one.head}的${serviceName(service)}不同意退单，请${keeper(service, one)}继续办理，${dueBy(service, one)}办结。`,
  'reassign-whom': ({ service }: { service: ServiceCode }, one: CaseInWords) =>
    `同意退单。${one.number} 的${serviceName(service)}改派给哪个部门？`,
  'reassign-same': ({ department }: { department: string }, one: CaseInWords) =>
    `${one.number} 本来就由${one.department(department)}承办，请说另一个部门。`,
  'not-eligible': ({ service }: { service: ServiceCode }, one: CaseInWords) =>
    `${one.head}的${serviceName(service)}记为不符合条件，请向本人说明原因和异议途径。`,
  'task-cancelled': ({ service }: { service: ServiceCode }, one: CaseInWords) =>
    `${one.head}的${serviceName(service)}已取消。`,
  'township-supplies': ({ service, need }: Supplied, one: CaseInWords) =>
    `${one.head}的${serviceName(service)}请镇上${supplied[need]}，仍由${keeper(service, one)}承办。`,
  'extension-asked': ({ what, from, until: day }: Moved, one: CaseInWords) =>
    `${one.head}${what}申请从${dayInWords(from, one.today)}延期至${dayInWords(day, one.today)}，请县残联${by(one.due('extension-decision'))}裁定。裁定前仍按原定日期办理。`,
  'extension-waits': (_: None, one: CaseInWords) => `${one.number} 的延期申请正等县残联裁定。`,
  'extension-approved': ({ what, from, until: day }: Moved, one: CaseInWords) =>
    `${one.head}${what}同意延期，由${dayInWords(from, one.today)}改为${dayInWords(day, one.today)}。`,
  'extension-refused': ({ what, dueOn }: { what: string; dueOn: PlainDate }, one: CaseInWords) =>
    `${one.head}${what}不同意延期，仍在${dayInWords(dueOn, one.today)}前完成。`,
  'extension-too-late': ({ dueOn }: { dueOn: PlainDate }, one: CaseInWords) =>
    `${one.number} 应在${dayInWords(dueOn, one.today)}前办结，延期须在到期日之前申请。有困难请直接联系县残联。`,
  'extension-not-later': ({ dueOn }: { dueOn: PlainDate }, one: CaseInWords) =>
    `${one.number} 现在的期限是${dayInWords(dueOn, one.today)}，请说一个更晚的日期。`,
  'extend-until': (_: None, one: CaseInWords) => `${one.number} 要延期到哪一天？`,
  'extend-why': (_: None, one: CaseInWords) => `${one.number} 请说明延期的原因。`,
  'nothing-to-extend': (_: None, one: CaseInWords) => `${one.number} 现在没有可以延期的事项。`,
  'no-request': (_: None, one: CaseInWords) => `${one.number} 没有等待裁定的申请。`,
  'decide-how': (_: None, one: CaseInWords) => `${one.number} 是同意还是不同意？`,
  // Said unasked: one line each, so that a digest can list them
  'task-confirm': ({ service, department }: { service: ServiceCode; department: string }, one: CaseInWords) =>
    `${one.head}${one.department(department)}报${serviceName(service)}已办结，请向家里核实后确认。`,
  'completion-for-relative': (
    { service, department }: { service: ServiceCode; department: string },
    one: CaseInWords,
  ) =>
    `您申请的 ${one.number}：${one.department(department)}说${serviceName(service)}已经办好。是这样请点“确认办结”，不是请告诉我。`,
  'not-eligible-told': ({ service }: { service: ServiceCode }, one: CaseInWords) =>
    `${one.head}${serviceName(service)}经核不符合条件，请当面向本人说明原因和异议途径。`,
  'not-eligible-for-relative': ({ service }: { service: ServiceCode }, one: CaseInWords) =>
    `您申请的 ${one.number}：${serviceName(service)}经核不符合条件，镇上会当面说明原因。有不同意见可以直接告诉我，或拨打12345。`,
  'task-reopened': ({ service }: { service: ServiceCode }, one: CaseInWords) =>
    `${one.head}回访反映${serviceName(service)}没有落实，请重新办理，${dueBy(service, one)}办结。`,
  'task-return-decision': (
    {
      service,
      department,
      reason,
      suggest,
    }: { service: ServiceCode; department: string; reason: ReturnReason; suggest: string | null },
    one: CaseInWords,
  ) =>
    `${one.head}${one.department(department)}申请退单：${serviceName(service)}，理由是${reasonNames[reason]}${suggest ? `，建议${one.department(suggest)}` : ''}。请${by(one.due('return-decision'))}裁定。`,
  'task-extension-decision': ({ asker, what, from, day, reason, again }: AskedForTime, one: CaseInWords) =>
    `${one.head}${asker}申请把${what}${from ? `从${dayInWords(from, one.today)}` : ''}延期${day ? `至${dayInWords(day, one.today)}` : ''}${reason ? `，原因：${reason}` : ''}${again ? '（之前已延期过）' : ''}。请${by(one.due('extension-decision'))}裁定。`,
  // The county's ruling, for who asked
  'return-refused-told': ({ service }: OfService, one: CaseInWords) =>
    `${one.head}${serviceName(service)}县残联不同意退单，请继续办理，${dueBy(service, one)}办结。`,
  'supplied-told': ({ service, need }: Supplied, one: CaseInWords) =>
    `${one.head}${serviceName(service)}已请镇上${supplied[need]}，仍由贵单位承办，${dueBy(service, one)}办结。`,
  'supply-for-department': (
    { service, department, need }: Supplied & { department: string },
    one: CaseInWords,
  ) =>
    `${one.head}${one.department(department)}办理${serviceName(service)}，请${supplied[need]}，办好后告诉我。`,
  'reassigned-told': ({ service, to }: OfService & { to: string }, one: CaseInWords) =>
    `${one.head}${serviceName(service)}改派${one.department(to)}，对方签收前请继续负责。`,
  'handed-over-told': ({ service, to }: OfService & { to: string }, one: CaseInWords) =>
    `${one.head}${serviceName(service)}已由${one.department(to)}签收接办，贵单位不用再办。`,
  'task-cancelled-told': ({ service }: OfService, one: CaseInWords) =>
    `${one.head}${serviceName(service)}已取消，不用再办。`,
  'not-eligible-ruled': ({ service }: OfService, one: CaseInWords) =>
    `${one.head}${serviceName(service)}已记为不符合条件，请向本人说明原因和异议途径。`,
  'extension-granted-told': ({ what, until: day }: { what: string; until: PlainDate }, one: CaseInWords) =>
    `${one.head}${what}县残联同意延期至${dayInWords(day, one.today)}。`,
  'extension-denied-told': ({ what, until: day }: { what: string; until: PlainDate }, one: CaseInWords) =>
    `${one.head}${what}县残联不同意延期，请在${dayInWords(day, one.today)}前完成。`,
  'extension-for-relative': ({ service, until: day }: OfService & { until: PlainDate }, one: CaseInWords) =>
    `您申请的 ${one.number}：${serviceName(service)}还要些时间，改为${dayInWords(day, one.today)}前办好，请谅解。`,
} as const

interface OfService {
  readonly service: ServiceCode
}

interface Supplied extends OfService {
  readonly need: keyof typeof supplied
}

/** More time for what: 营业执照 or 入户核实. */
interface Moved {
  readonly what: string
  readonly from: PlainDate
  readonly until: PlainDate
}

interface AskedForTime {
  readonly asker: string
  readonly what: string
  readonly from: PlainDate | null
  readonly day: PlainDate | null
  readonly reason: string | null
  /** It was put off before. */
  readonly again: boolean
}

/** What the township does before the department can go on. */
const supplied = { 'missing-materials': '补齐材料', 'wrong-channel': '先受理' } as const

/** The task of a service that is still somebody's to finish. */
const running = (service: ServiceCode, one: CaseInWords) =>
  one.one.tasks.findLast((each) => each.service === service && !isSettled(each) && each.handedTo === null)

const keeper = (service: ServiceCode, one: CaseInWords): string =>
  one.department(running(service, one)?.department ?? services[service].lead)

/** 12月17日（周四）前 */
function dueBy(service: ServiceCode, one: CaseInWords): string {
  const task = running(service, one)
  return until(task ? one.due('task', task.id) : null)
}

/** 护理补贴12月17日（周四）前办结 */
const finishedBy = (service: ServiceCode, one: CaseInWords): string =>
  `${serviceName(service)}${dueBy(service, one)}办结`
