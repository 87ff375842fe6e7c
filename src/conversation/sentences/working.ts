// What is said of the departments' tasks and the county's rulings.
import { serviceName, type ServiceCode } from '../../case/service.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type CaseInWords, dayInWords, serviceNames } from '../../privacy/case-in-words.ts'
import type { ReturnReason } from '../../understanding/act.ts'
import { by, until } from './by-when.ts'
import { reasonNames } from './names.ts'

type None = Readonly<Record<string, never>>

export const working = {
  // Answered
  acknowledged: (_: None, one: CaseInWords) => `${one.head}已签收。`,
  noted: (_: None, one: CaseInWords) => `${one.number} 的情况已记下。`,
  'progress-noted': (_: None, one: CaseInWords) => `${one.head}进展已记录，办结后请告诉我。`,
  'completion-reported': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}${serviceNames(services)}已记为办结，待确认后计入。`,
  'completion-waits': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}${serviceNames(services)}已报过办结，正等镇上或县残联确认。`,
  'certificate-ends-delivered': (_: None, one: CaseInWords) => `${one.head}的残疾人证送到本人手中才算办结。`,
  'completion-confirmed': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}${serviceNames(services)}确认办结。`,
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
    `${one.head}的${serviceName(service)}退单理由不成立，请原承办部门继续办理${one.due('task') ? `，${one.due('task')}前办结` : ''}。`,
  'reassign-whom': ({ service }: { service: ServiceCode }, one: CaseInWords) =>
    `同意退单。${one.number} 的${serviceName(service)}改派给哪个部门？`,
  'reassign-same': ({ department }: { department: string }, one: CaseInWords) =>
    `${one.number} 本来就由${one.department(department)}承办，请说另一个部门。`,
  'not-eligible': ({ service }: { service: ServiceCode }, one: CaseInWords) =>
    `${one.head}的${serviceName(service)}记为不符合条件，请向本人说明原因和异议途径。`,
  'task-cancelled': ({ service }: { service: ServiceCode }, one: CaseInWords) =>
    `${one.head}的${serviceName(service)}已取消。`,
  'township-supplies': ({ service }: { service: ServiceCode }, one: CaseInWords) =>
    `${one.head}的${serviceName(service)}请镇上先补齐（受理），承办部门不变。`,
  'extension-asked': ({ from, until: day }: { from: PlainDate; until: PlainDate }, one: CaseInWords) =>
    `${one.head}申请从${dayInWords(from, one.today)}延期至${dayInWords(day, one.today)}，请县残联${by(one.due('extension-decision'))}裁定。`,
  'extension-waits': (_: None, one: CaseInWords) => `${one.number} 的延期申请正等县残联裁定。`,
  'extension-approved': ({ from, until: day }: { from: PlainDate; until: PlainDate }, one: CaseInWords) =>
    `${one.head}同意延期，由${dayInWords(from, one.today)}改为${dayInWords(day, one.today)}。`,
  'extension-refused': (_: None, one: CaseInWords) => `${one.head}不同意延期，请按原定日期办理。`,
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
    `${one.head}回访反映${serviceName(service)}没有落实，请重新办理，${until(one.due('task'))}办结。`,
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
  'task-extension-decision': (
    { asker, day: asked }: { asker: string; day: PlainDate | null },
    one: CaseInWords,
  ) =>
    `${one.head}${asker}申请延期${asked ? `至${dayInWords(asked, one.today)}` : ''}，请${by(one.due('extension-decision'))}裁定。`,
  ruling: ({ text }: { text: string }, one: CaseInWords) => `${one.head}${text}`,
} as const
