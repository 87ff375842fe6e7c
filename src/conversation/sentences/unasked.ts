// What is said without being asked: tasks, reminders, news of a case. One line each, so that a digest can list them.
import { serviceName, type ServiceCode } from '../../case/service.ts'
import { type DeadlineKind, limits } from '../../deadline/limits.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type CaseInWords, dayInWords, serviceNames } from '../../privacy/case-in-words.ts'
import type { ReturnReason, When } from '../../understanding/act.ts'
import { timeInWords } from '../time-in-words.ts'
import { holdNames, reasonNames } from './about-a-case.ts'

type None = Readonly<Record<string, never>>

/** 在11月19日（周四）前; without a day, 尽快. */
const by = (due: string | null): string => (due ? `在${due}前` : '尽快')
const until = (due: string | null): string => (due ? `${due}前` : '尽快')

interface Rung {
  readonly deadline: DeadlineKind
  readonly dueOn: PlainDate
  readonly provisional: boolean
  /** Who has to act, in words; for the superior. */
  readonly actor: string
  readonly service: ServiceCode | null
}

const what = ({ deadline, service }: Rung): string =>
  deadline === 'task' && service ? `${serviceName(service)}办理` : limits[deadline].name
const day = ({ dueOn, provisional }: Rung, one: CaseInWords): string =>
  dayInWords(dueOn, one.today, provisional)

export const unasked = {
  // Tasks
  'task-verify': (_: None, one: CaseInWords) =>
    `新登记 ${one.head}，需求：${one.services}。请${by(one.due('verify'))}入户核实。`,
  'verify-wanted': ({ due }: { due: PlainDate | null }, one: CaseInWords) =>
    `县残联请核实 ${one.head}，需求：${one.services}。请在${due ? `${dayInWords(due, one.today)}前` : until(one.due('verify'))}入户核实并上报。`,
  'supply-wanted': ({ due }: { due: PlainDate | null }, one: CaseInWords) =>
    `县残联请补充 ${one.head}的情况和资料${due ? `，${dayInWords(due, one.today)}前报送` : ''}。`,
  'asked-again-told': (_: None, one: CaseInWords) =>
    `有人再次申请，说与 ${one.head}是同一人，需求：${one.services}。核实时请一并核对；不是同一人请告诉我。`,
  'services-added': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}新增需求：${serviceNames(services)}，还没有派单，请安排。`,
  'task-visit': (_: None, one: CaseInWords) =>
    `${one.head}镇上已核实上报，需求：${one.services}。请${by(one.due('visit'))}组织上门。`,
  card: (
    { department, tasks, when }: { department: string; tasks: readonly ServiceCode[]; when: When | null },
    one: CaseInWords,
  ) =>
    `【派单】${one.department(department)}：${one.head}\n事项：${tasks.length > 0 ? serviceNames(tasks) : '随队上门'}${when ? `\n上门：${timeInWords(when, one.today)}` : ''}\n请${by(one.due('acknowledge', department))}签收${taskDue(tasks, one)}。`,
  'visit-moved': ({ when }: { when: When | null }, one: CaseInWords) =>
    `${one.head}联合上门${when ? `改到${timeInWords(when, one.today)}` : '时间另定，定了再通知'}。`,
  'visit-postponed': (_: None, one: CaseInWords) => `${one.head}联合上门改期，时间定了再告诉您。`,
  'visit-told': ({ by }: { by: string }, one: CaseInWords) => `${by}说 ${one.head}已经上门，请确认。`,
  'visit-planned': ({ when }: { when: When }, one: CaseInWords) =>
    `${one.head}${timeInWords(when, one.today)}联合上门，请提前告知家里并陪同。`,
  'visit-planned-for-relative': ({ when }: { when: When }, one: CaseInWords) =>
    `您申请的 ${one.number}（${one.name}）安排在${timeInWords(when, one.today)}上门，请留人在家，备好身份证、户口本。`,
  'verified-for-relative': (_: None, one: CaseInWords) =>
    `您申请的 ${one.number}（${one.name}）镇上已核实，县残联将${by(one.due('visit'))}上门。`,
  'delivered-for-relative': (_: None, one: CaseInWords) =>
    `${one.number}（${one.name}）的残疾人证已登记送达。如没有收到，请直接告诉我。`,
  'visit-wish': ({ when, by }: { when: When | null; by: string }, one: CaseInWords) =>
    `${by}希望 ${one.head}${when ? `改到${timeInWords(when, one.today)}上门` : '改期上门'}，请确定时间。`,
  'visit-missed': (_: None, one: CaseInWords) =>
    `${one.head}上门未见到人，请另约时间，${until(one.due('visit'))}须上门。`,
  'task-callback': ({ index }: { index: number }, one: CaseInWords) =>
    `${one.head}请${by(one.due('callback', String(index)) ?? one.due('callback-after-delivery', String(index)))}上门或电话回访：证件、政策、诉求是否到位。`,
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
  'withdrawn-told': (_: None, one: CaseInWords) => `${one.head}的申请已撤销，提醒已停止。`,
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
  'task-notice': (_: None, one: CaseInWords) =>
    `${one.head}评定已完成，请在村（社区）公示栏张贴公示，贴好后告诉我。只写姓名和类别，不写证件号和病情。`,
  'task-materials': (_: None, one: CaseInWords) =>
    `${one.head}请${by(one.due('materials'))}完善入户资料送县残联。`,
  'materials-wanted': ({ missing }: { missing: readonly string[] }, one: CaseInWords) =>
    `${one.head}请补齐资料${missing.length > 0 ? `：${missing.join('、')}` : ''}。`,
  'task-audit': (_: None, one: CaseInWords) => `${one.head}资料已齐，请${by(one.due('audit'))}审核。`,
  'task-reprint': (_: None, one: CaseInWords) =>
    `${one.head}证件有误，请核对后重新打印，${until(one.due('audit'))}审核。`,
  'task-deliver': (_: None, one: CaseInWords) =>
    `${one.head}证件已打印，请领取并${by(one.due('deliver'))}送到本人手中。`,
  objection: (_: None, one: CaseInWords) =>
    `${one.head}公示收到异议，已暂停，请复核；核清后回复“${one.number} 继续公示”。`,
  'notice-goes-on': (_: None, one: CaseInWords) =>
    `${one.head}异议已核清，公示继续，到${one.due('notice') ?? ''}结束。`,
  'spot-check-failed': (_: None, one: CaseInWords) =>
    `${one.head}抽查与回访记录不符，请${by(one.due('callback') ?? one.due('callback-after-delivery'))}重新回访。`,
  'spot-check-drawn': (_: None, one: CaseInWords) => `${one.head}的回访被抽中，请电话核对是否属实。`,
  // What happened
  'confirm-death': (_: None, one: CaseInWords) =>
    `${one.head}有人反映本人已过世，提醒已全部停止。请核实后确认。`,
  stopped: (_: None, one: CaseInWords) => `${one.head}已结束，贵单位的事项不用再办。`,
  'on-hold-told': ({ reason }: { reason: keyof typeof holdNames }, one: CaseInWords) =>
    `${one.head}因${holdNames[reason]}先暂缓，期限暂停。`,
  'hold-review': ({ reason }: { reason: keyof typeof holdNames }, one: CaseInWords) =>
    `${one.head}之前因${holdNames[reason]}暂缓，请再问问现在的情况：可以继续请回复“${one.number} 恢复办理”。`,
  'referred-told': (_: None, one: CaseInWords) => `${one.head}不在上门范围，已转常规渠道办理，登记保留。`,
  'declined-told': (_: None, one: CaseInWords) => `${one.head}镇上核实情况不符，已结束。如有新情况请再报。`,
  'urged-told': (_: None, one: CaseInWords) => `${one.head}有人催问，请尽快推进并回复进展。`,
  'complaint-told': ({ text }: { text: string }, one: CaseInWords) =>
    `${one.head}收到不满意见${text}，请联系了解。`,
  'supervised-told': (_: None, one: CaseInWords) => `${one.head}已列为督办，请优先办理。`,
  'rerouted-here': (_: None, one: CaseInWords) =>
    `${one.head}搬到本乡镇，需求：${one.services}，由你们接着办。`,
  'rerouted-away': (_: None, one: CaseInWords) => `${one.number} 搬到${one.place}，已转过去，你们不用再办。`,
  // Reminders, by rung
  'reminder-before': (rung: Rung, one: CaseInWords) =>
    `${one.head}${what(rung)}${day(rung, one)}到期，还有两个工作日。`,
  'reminder-due': (rung: Rung, one: CaseInWords) => `${one.head}${what(rung)}今天到期（${day(rung, one)}）。`,
  'reminder-confirm': (rung: Rung, one: CaseInWords) =>
    `${one.head}${rung.actor}报${what(rung)}已办结，请向家里核实后回复“${one.number} 确认办结”。`,
  'reminder-overdue': (rung: Rung, one: CaseInWords) =>
    `${one.head}${what(rung)}已于${day(rung, one)}到期，还没有收到结果。办好了请回复，有困难请告诉我。`,
  'reminder-overdue-superior': (rung: Rung, one: CaseInWords) =>
    `催办：${one.head}${rung.actor}的${what(rung)}已于${day(rung, one)}到期，还没有结果，请帮助推进。`,
  'reminder-supervise': (rung: Rung, one: CaseInWords) =>
    `督办：${one.head}${rung.actor}的${what(rung)}已于${day(rung, one)}到期，超过三个工作日。`,
  'date-moved': (
    { deadline, from, to }: { deadline: DeadlineKind; from: PlainDate; to: PlainDate },
    one: CaseInWords,
  ) =>
    `${one.head}${limits[deadline].name}的日期因放假安排公布，由${dayInWords(from, one.today)}改为${dayInWords(to, one.today)}。`,
} as const

/** Both clocks of a card: the scheme's for signing, the service's own for finishing. */
function taskDue(tasks: readonly ServiceCode[], one: CaseInWords): string {
  const dates = tasks.map((service) => {
    const task = one.one.tasks.findLast((each) => each.service === service)
    const due = task ? one.due('task', task.id) : null
    return due ? `${serviceName(service)}${due}前办结` : ''
  })
  const known = dates.filter((text) => text !== '')
  return known.length > 0 ? `，${known.join('，')}` : ''
}
