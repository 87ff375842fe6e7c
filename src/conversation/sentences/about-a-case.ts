// What is answered about one case. Short, polite, concrete: which number, what is due, by which day.
import { serviceName, type ServiceCode } from '../../case/service.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type CaseInWords, dayInWords, serviceNames } from '../../privacy/case-in-words.ts'
import type { CorrectableField, ExceptionKind, ReturnReason, When } from '../../understanding/act.ts'
import { timeInWords } from '../time-in-words.ts'

type None = Readonly<Record<string, never>>

/** 在11月19日（周四）前; without a day, 尽快. */
const by = (due: string | null): string => (due ? `在${due}前` : '尽快')
const until = (due: string | null): string => (due ? `${due}前` : '尽快')

export const reasonNames = {
  'not-our-duty': '不属于本部门职责',
  'wrong-area': '不属于本地',
  'missing-materials': '材料不全',
  'not-eligible': '不符合条件',
  duplicate: '重复',
  'wrong-channel': '须先由乡镇受理',
} as const satisfies Record<ReturnReason, string>

export const holdNames = {
  died: '家人反映有变故，待核实',
  hospital: '住院',
  away: '外出',
  moved: '搬迁',
  refused: '本人暂不愿意',
  'not-home': '不在家',
  'hukou-elsewhere': '户籍在外地',
  duplicate: '重复登记待核',
  requested: '暂缓',
} as const satisfies Record<ExceptionKind | 'requested', string>

export const fieldNames = {
  name: '姓名',
  phone: '电话',
  idNumber: '身份证号',
  age: '年龄',
  sex: '性别',
  village: '村（社区）',
  group: '组',
  address: '地址',
  case: '编号',
  services: '需求',
  when: '上门时间',
  department: '承办部门',
} as const satisfies Record<CorrectableField, string>

const list = (codes: readonly ServiceCode[]): string => serviceNames(codes)

const notSent = (left: readonly ServiceCode[]): string =>
  left.length > 0 ? `还有${list(left)}未派，需要派单请告诉我。` : ''

/** By which day the visit has to take place; a day planned beyond that is said to be so. */
function visitDue(when: When | null, one: CaseInWords): string {
  const due = one.one.deadlines.find((each) => each.kind === 'visit' && each.state === 'open')?.dueOn
  if (!due) return ''
  const late = when !== null && when.slice(0, 10) > due
  return `${late ? '注意，这天晚于期限：' : ''}${one.due('visit')}前须上门。`
}

/** Said of one case: what is known of it comes in words fit for the place. */
export const aboutACase = {
  // Asking and registering
  registered: ({ clerks }: { clerks: string }, one: CaseInWords) =>
    `已登记 ${one.head}，需求：${one.services}。${clerks ? `请${clerks}` : '请镇上'}${by(one.due('verify'))}入户核实。如有误请直接回复更正。`,
  'registered-for-relative': (_: None, one: CaseInWords) =>
    `已登记，编号 ${one.number}：${one.name}，${one.place}，需求：${one.services}。镇上工作人员会${by(one.due('verify'))}上门核实。您可随时回复“${one.number}”询问进度。`,
  'ask-name': (_: None, one: CaseInWords) =>
    one.place ? `好的，已记下${one.place}这位群众。请问叫什么名字？` : '好的。请问这位群众叫什么名字？',
  'ask-village': (_: None, one: CaseInWords) => `请问${one.name}住在哪个乡镇、哪个村（社区）？`,
  'ask-services': (_: None, one: CaseInWords) =>
    `请问${one.name}需要办什么？比如残疾人证、轮椅等辅具、护理补贴、低保。`,
  'ask-again-later': (_: None, one: CaseInWords) =>
    `前面登记的 ${one.number} 还差一点没填完。还要继续吗？继续请直接回复缺的内容，不要了请回复“取消”。`,
  'possible-duplicate': (_: None, one: CaseInWords) =>
    `已有一件 ${one.head}，正在办理。请问是同一人吗？是请回复“是”，不是请回复“不是”。`,
  'added-to-existing': (_: None, one: CaseInWords) => `好的，已并入 ${one.head}，需求：${one.services}。`,
  // Verification
  verified: (_: None, one: CaseInWords) =>
    `${one.head}已记为核实属实。要上报县残联，请回复“${one.number} 上报”。`,
  reported: (_: None, one: CaseInWords) =>
    `${one.head}核实属实，已上报县残联。县里将${by(one.due('visit'))}上门。`,
  referred: (_: None, one: CaseInWords) =>
    `${one.head}不在“1+N”上门范围，已转常规渠道办理，登记保留，不会漏掉。`,
  declined: (_: None, one: CaseInWords) => `${one.head}核实情况不符，已记录并结束。`,
  'verify-how': (_: None, one: CaseInWords) =>
    `${one.number} 核实结果是属实、不在上门范围，还是情况不符？请回复其中一项。`,
  'already-reported': (_: None, one: CaseInWords) => `${one.head}已经核实过了，不用再报。`,
  assigned: ({ due }: { due: PlainDate | null }, one: CaseInWords) =>
    `已请镇上核实 ${one.head}，${due ? dayInWords(due, one.today) : (one.due('verify') ?? '尽快')}前完成。`,
  'supply-asked': ({ due }: { due: PlainDate | null }, one: CaseInWords) =>
    `已请镇上补充 ${one.head}的情况和资料${due ? `，${dayInWords(due, one.today)}前完成` : ''}。`,
  'form-unfinished': (_: None, one: CaseInWords) => `${one.number} 的登记还没填完，填完再办下一步。`,
  'which-township': (_: None, one: CaseInWords) => `请问 ${one.number} 由哪个乡镇核实？`,
  // Dispatch and visit
  dispatched: ({ when, left }: { when: When | null; left: readonly ServiceCode[] }, one: CaseInWords) =>
    `已派单 ${one.head}${when ? `，${timeInWords(when, one.today)}上门` : one.one.stage === 'visited' ? '' : '，上门时间待定'}。${visitDue(when, one)}${notSent(left)}`,
  'which-department': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.number} 的${list(services)}派给哪个部门？`,
  'already-dispatched': (_: None, one: CaseInWords) => `${one.head}已经派单，没有新的事项要派。`,
  'not-yet-reported': (_: None, one: CaseInWords) => `${one.head}镇上还没有核实上报，暂时不能派单。`,
  'on-hold': ({ reason }: { reason: keyof typeof holdNames }, one: CaseInWords) =>
    `${one.head}目前暂缓（${holdNames[reason]}），恢复后再办。`,
  visited: (
    { callbackOn, left }: { callbackOn: PlainDate; left: readonly ServiceCode[] },
    one: CaseInWords,
  ) => `${one.head}已记录上门。镇上请在${dayInWords(callbackOn, one.today)}前回访。${notSent(left)}`,
  'already-visited': (_: None, one: CaseInWords) => `${one.head}的上门已经记录过了。`,
  'visit-failed': (_: None, one: CaseInWords) =>
    `${one.head}已记为未见到人（第${one.one.visit.failures}次）。请另约时间${one.due('visit') ? `，${one.due('visit')}前须上门` : ''}。`,
  'not-home': (_: None, one: CaseInWords) =>
    `${one.head}已记下家中无人，请改天再去${one.due('verify') ? `，${one.due('verify')}前核实` : ''}。`,
  'county-records-visit': (_: None, one: CaseInWords) => `${one.number} 的上门由县残联记录，已请县残联确认。`,
  'county-sets-visit': (_: None, one: CaseInWords) => `${one.number} 的上门时间由县残联确定。`,
  'county-dispatches': (_: None, one: CaseInWords) => `${one.number} 的派单由县残联负责。`,
  rescheduled: ({ when }: { when: When | null }, one: CaseInWords) =>
    `${one.head}上门${when ? `改到${timeInWords(when, one.today)}` : '时间另定'}。${visitDue(when, one)}`,
  'visit-proposed': ({ when }: { when: When | null }, one: CaseInWords) =>
    `${when ? `已把${timeInWords(when, one.today)}` : '已把改期的请求'}转告县残联，定了会告诉您。`,
  'no-visit-planned': (_: None, one: CaseInWords) => `${one.number} 现在没有待上门的安排。`,
  'dispatch-withdrawn': (_: None, one: CaseInWords) => `${one.head}的派单已撤销，相关部门不用再办。`,
  'nothing-dispatched': (_: None, one: CaseInWords) => `${one.number} 还没有派单。`,
  reassigned: ({ service, department }: { service: ServiceCode; department: string }, one: CaseInWords) =>
    `${one.head}的${serviceName(service)}改派${one.department(department)}。新部门签收前，原承办部门继续负责。`,
  // The departments' tasks
  acknowledged: (_: None, one: CaseInWords) => `${one.head}已签收。`,
  noted: (_: None, one: CaseInWords) => `${one.number} 的情况已记下。`,
  'progress-noted': (_: None, one: CaseInWords) => `${one.head}进展已记录，办结后请告诉我。`,
  'completion-reported': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}${list(services)}已记为办结，待确认后计入。`,
  'completion-waits': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}${list(services)}已报过办结，正等镇上或县残联确认。`,
  'certificate-ends-delivered': (_: None, one: CaseInWords) => `${one.head}的残疾人证送到本人手中才算办结。`,
  'completion-confirmed': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.head}${list(services)}确认办结。`,
  'nothing-reported-complete': (_: None, one: CaseInWords) =>
    `${one.head}还没有部门报办结，暂无可确认的事项。`,
  'no-task-of-yours': (_: None, one: CaseInWords) => `${one.number} 目前没有贵单位待办的这项任务。`,
  'which-services-complete': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.number} 贵单位有${list(services)}在办，办结的是哪一项？都办结请回复“都办结”。`,
  'which-services-return': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.number} 贵单位有${list(services)}在办，要退的是哪一项？`,
  'which-services-extend': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.number} 有${list(services)}在办，要延期的是哪一项？`,
  'which-services-decide': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.number} 有${list(services)}，说的是哪一项？`,
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
    `${one.head}${list(services)}申请退单（${reasonNames[reason]}${suggest ? `，建议${one.department(suggest)}` : ''}），请县残联${by(one.due('return-decision'))}裁定。裁定前仍由贵单位负责。`,
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
  // The certificate
  qualified: (_: None, one: CaseInWords) =>
    one.one.resident.age !== null && one.one.resident.age < 18
      ? `${one.head}评定已记录。未成年人不公示，请镇上完善资料。`
      : `${one.head}评定已记录，请村（社区）张贴公示5个工作日。`,
  'not-qualified': (_: None, one: CaseInWords) =>
    `${one.head}评定未达到办证标准，请当面说明。有异议可在10个工作日内向市级残联申请重新评定；其他服务照常办理。`,
  'assess-how': (_: None, one: CaseInWords) => `${one.number} 评定结果是符合还是不符合办证标准？`,
  'already-assessed': (_: None, one: CaseInWords) => `${one.number} 的评定结果已经记录过了。`,
  'county-tells-assessment': (_: None, one: CaseInWords) =>
    `${one.number} 的评定结果由县残联或卫健部门告知。`,
  'not-yet-visited': (_: None, one: CaseInWords) => `${one.head}还没有上门，请先记录上门。`,
  posted: (_: None, one: CaseInWords) => `${one.head}公示已开始，到${one.due('notice') ?? ''}当天结束为止。`,
  'already-posted': (_: None, one: CaseInWords) => `${one.head}正在公示，到${one.due('notice') ?? ''}结束。`,
  'minor-not-posted': (_: None, one: CaseInWords) =>
    `${one.head}是未成年人，不需要公示，请镇上直接完善资料。`,
  'not-yet-assessed': (_: None, one: CaseInWords) => `${one.head}还没有评定结果，暂不公示。`,
  objected: (_: None, one: CaseInWords) =>
    `${one.head}公示收到异议，已暂停，由县残联复核。请不要在群里讨论。`,
  'objection-open': (_: None, one: CaseInWords) => `${one.head}的异议还在复核，公示暂停中。`,
  'county-settles-objection': (_: None, one: CaseInWords) => `${one.number} 的异议由县残联复核后恢复。`,
  'notice-resumed': (_: None, one: CaseInWords) =>
    `${one.head}异议已核清，公示继续，到${one.due('notice') ?? ''}结束。`,
  'notice-not-over': ({ lastDay }: { lastDay: PlainDate }, one: CaseInWords) =>
    `${one.head}公示要满5个工作日，到${dayInWords(lastDay, one.today)}才期满。`,
  'notice-over': (_: None, one: CaseInWords) =>
    `${one.head}公示期满无异议，请镇上${by(one.due('materials'))}完善资料送县残联。`,
  'notice-how': (_: None, one: CaseInWords) => `${one.number} 的公示是已张贴、已期满，还是有异议？`,
  'no-notice': (_: None, one: CaseInWords) => `${one.number} 现在没有进行中的公示。`,
  'notice-first': (_: None, one: CaseInWords) => `${one.head}公示还没有期满，期满后再送资料。`,
  'materials-missing': ({ missing }: { missing: readonly string[] }, one: CaseInWords) =>
    `${one.head}资料还差${missing.length > 0 ? missing.join('、') : '一些'}，补齐后请告诉我。`,
  'materials-sent': (_: None, one: CaseInWords) => `${one.head}资料已齐，县残联${by(one.due('audit'))}审核。`,
  'materials-how': (_: None, one: CaseInWords) => `${one.number} 的资料是已送、已齐，还是缺什么？`,
  'no-materials-now': (_: None, one: CaseInWords) => `${one.number} 现在不在收资料的环节。`,
  entered: (_: None, one: CaseInWords) => `${one.head}已录入平台，${until(one.due('print'))}打印。`,
  printed: (_: None, one: CaseInWords) =>
    `${one.head}证件已打印，请镇上领取，${until(one.due('deliver'))}送到本人手中。`,
  collected: (_: None, one: CaseInWords) =>
    `${one.head}证件已领取，请${by(one.due('deliver'))}送到本人手中。`,
  'held-back': (_: None, one: CaseInWords) =>
    `${one.head}证件暂由村（社区）保管，还不算送达，请${by(one.due('deliver'))}送到本人手中。`,
  delivered: (_: None, one: CaseInWords) => `${one.head}证件已送到本人手中，谢谢。`,
  'already-delivered': (_: None, one: CaseInWords) => `${one.head}的证件已经送达过了。`,
  misprinted: (_: None, one: CaseInWords) => `${one.head}证件有误，已退回县残联重新打印，请把原证一并交回。`,
  'not-printed': (_: None, one: CaseInWords) => `${one.head}的证件还没有打印出来。`,
  'audit-first': (_: None, one: CaseInWords) => `${one.head}还没有到打印这一步。`,
  'county-prints': (_: None, one: CaseInWords) => `${one.number} 的证件由县残联打印。`,
  'certificate-how': (_: None, one: CaseInWords) =>
    `${one.number} 的证件是已打印、已领取，还是已送到本人手中？`,
  // Follow-up
  'called-back': (
    {
      result,
      reopened,
    }: { result: 'satisfied' | 'partial' | 'dissatisfied'; reopened: readonly ServiceCode[] },
    one: CaseInWords,
  ) =>
    `${one.head}回访已记录：${{ satisfied: '满意', partial: '部分落实', dissatisfied: '不满意' }[result]}。${
      reopened.length > 0 ? `${list(reopened)}重新办理。` : ''
    }${one.one.certificate !== 'delivered' && one.one.services.includes('CERT') && one.one.certificate !== 'not-qualified' ? '证件送到后还要再回访一次。' : ''}`,
  unreached: ({ attempts }: { attempts: number }, one: CaseInWords) =>
    `${one.head}已记为第${attempts}次未联系上，不算回访。请${by(one.due('callback') ?? one.due('callback-after-delivery'))}再联系或上门。`,
  'callback-how': (_: None, one: CaseInWords) =>
    `${one.number} 回访结果是满意、部分落实、不满意，还是没联系上？`,
  'no-callback-due': (_: None, one: CaseInWords) => `${one.head}现在没有要做的回访。`,
  'spot-check-consistent': (_: None, one: CaseInWords) => `${one.head}抽查属实，已记录。`,
  'spot-check-false': ({ dueOn }: { dueOn: PlainDate }, one: CaseInWords) =>
    `${one.head}抽查与回访记录不符，已退回镇上，${dayInWords(dueOn, one.today)}前重新回访。`,
  'spot-check-noted': (_: None, one: CaseInWords) => `${one.head}抽查结果已记录；本件已结束，不再回访。`,
  'spot-check-how': (_: None, one: CaseInWords) => `${one.number} 抽查结果是属实还是不符？`,
  'nothing-to-check': (_: None, one: CaseInWords) => `${one.number} 没有可抽查的回访。`,
  // What comes between
  held: ({ reason, until: day }: { reason: keyof typeof holdNames; until: PlainDate }, one: CaseInWords) =>
    `${one.head}已记为${holdNames[reason]}，先暂缓，${dayInWords(day, one.today)}再看。${reason === 'refused' ? '尊重本人意愿，到时再问一次。' : ''}`,
  'hold-ended': (_: None, one: CaseInWords) => `${one.head}已恢复办理。`,
  moved: (_: None, one: CaseInWords) =>
    `${one.head}已记为搬迁。请问现在住哪个乡镇、哪个村（社区）？请回复“更正 ${one.number} ……村”。`,
  'hukou-elsewhere': (_: None, one: CaseInWords) =>
    `${one.head}户籍在外地不影响受理，可按跨省（跨县）通办办理，证件由户籍地残联审核打印。`,
  'died-or-away': (_: None, one: CaseInWords) =>
    `想跟您核实一下：${one.head}是出门了，还是人已经过世了？已经过世请回复“是”，只是外出请回复“不是”。`,
  rerouted: (_: None, one: CaseInWords) => `${one.head}已改为现住地，由${one.place}所在乡镇接着办。`,
  'died-reported': (_: None, one: CaseInWords) =>
    `请节哀。${one.number} 的提醒已全部停止，请镇上确认后办理后续手续。`,
  'died-confirmed': (_: None, one: CaseInWords) =>
    `请节哀。${one.number} 已结束，提醒已全部停止。后续手续请按规定办理。`,
  'duplicate-of-which': (_: None, one: CaseInWords) => `${one.number} 和哪一件重复？请回复那一件的编号。`,
  'what-happened': (_: None, one: CaseInWords) => `${one.number} 现在是什么情况？请再说一句。`,
  'not-open': (_: None, one: CaseInWords) => `${one.head}已经结束，不再变动。`,
  corrected: ({ field }: { field: CorrectableField }, one: CaseInWords) =>
    `已更正 ${one.head}的${fieldNames[field]}${field === 'services' ? `：${one.services}` : ''}。`,
  'correct-what': (_: None, one: CaseInWords) =>
    `${one.number} 要更正哪一项，改成什么？比如“${one.number} 是3组”。`,
  'correct-case': (_: None, one: CaseInWords) =>
    `请直接用正确的编号再说一遍；${one.number} 已做的如要撤销，请回复“撤回”。`,
  withdrawn: (_: None, one: CaseInWords) => `${one.head}已撤销。以后需要随时可以再申请。`,
  undone: (_: None, one: CaseInWords) => `已撤回，${one.head}恢复到之前的状态。`,
  'undo-too-late': (_: None, one: CaseInWords) =>
    `${one.number} 之后已有新的进展，不能直接撤回，请说明要更正什么。`,
  merged: (_: None, one: CaseInWords) => `已合并到 ${one.head}，两边的记录都保留。`,
  urged: (_: None, one: CaseInWords) => `${one.head}已催办。`,
  'complaint-taken': (_: None, one: CaseInWords) =>
    `${one.number} 的意见已记下并转县残联，会有人联系。也可拨打12345。`,
  supervised: (_: None, one: CaseInWords) => `${one.head}已列为督办，会优先跟进。`,
} as const
