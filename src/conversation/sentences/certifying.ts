// What is said of the certificate. The grade is never said.
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type CaseInWords, dayInWords } from '../../privacy/case-in-words.ts'
import { by, ours, until } from './by-when.ts'

/** 办法第二十五条 */
const objectionPath = '不同意评定结果的，可在10个工作日内向市级残联申请重新评定'

type None = Readonly<Record<string, never>>

export const certifying = {
  // Answered
  qualified: (_: None, one: CaseInWords) =>
    one.one.resident.age !== null && one.one.resident.age < 18
      ? `${one.head}评定已记录。未成年人不公示，请镇上完善资料。`
      : `${one.head}评定已记录，请村（社区）张贴公示5个工作日。`,
  'not-qualified': (_: None, one: CaseInWords) =>
    one.where === 'group'
      ? // How to object would say in the group what the outcome was.
        `${one.head}评定已记录，结果请镇上当面告诉本人。`
      : `${one.head}评定未达到办证标准，已请镇上当面说明。${objectionPath}；其他服务照常办理。`,
  'assess-how': (_: None, one: CaseInWords) => `${one.number} 评定结果是符合还是不符合办证标准？`,
  'reassess-how': (_: None, one: CaseInWords) =>
    `${one.number} 异议成立的，请重新评定后把结果告诉我：仍符合的公示继续，不符合的不再公示。`,
  'already-assessed': (_: None, one: CaseInWords) => `${one.number} 的评定结果已经记录过了。`,
  'county-tells-assessment': (_: None, one: CaseInWords) =>
    `${one.number} 的评定结果由县残联或卫健部门告知。`,
  'not-yet-visited': (_: None, one: CaseInWords) => `${one.head}还没有上门，请先记录上门。`,
  posted: (_: None, one: CaseInWords) =>
    `${one.head}公示已开始，到${one.due('notice') ?? ''}24时期满。期满后请告诉我有没有异议。`,
  'already-posted': (_: None, one: CaseInWords) => `${one.head}正在公示，到${one.due('notice') ?? ''}结束。`,
  'minor-not-posted': (_: None, one: CaseInWords) =>
    `${one.head}是未成年人，不需要公示，请镇上直接完善资料。`,
  'not-yet-assessed': (_: None, one: CaseInWords) => `${one.head}还没有评定结果，暂不公示。`,
  objected: (_: None, one: CaseInWords) =>
    `${one.head}公示收到异议，已暂停，由县残联复核。请不要在群里讨论。`,
  'objection-open': (_: None, one: CaseInWords) =>
    `${one.head}的异议还在复核，公示暂停中。复核清楚后由县残联恢复。`,
  'county-settles-objection': (_: None, one: CaseInWords) => `${one.number} 的异议由县残联复核后恢复。`,
  'notice-resumed': (_: None, one: CaseInWords) => `${one.head}异议已核清，${goesOnUntil(one)}。`,
  'notice-not-over': ({ lastDay }: { lastDay: PlainDate }, one: CaseInWords) =>
    `${one.head}公示要满5个工作日，到${dayInWords(lastDay, one.today)}才期满。`,
  'notice-over': ({ untilTonight }: { untilTonight: boolean }, one: CaseInWords) =>
    `${one.head}${untilTonight ? '公示今天24时期满，目前无异议，今天再有异议请马上告诉我。' : '公示期满无异议，'}请镇上${by(one.due('materials'))}完善资料送县残联${ours('materials')}。`,
  'notice-how': (_: None, one: CaseInWords) => `${one.number} 的公示是已张贴、已期满，还是有异议？`,
  'no-notice': (_: None, one: CaseInWords) => `${one.number} 现在没有进行中的公示。`,
  'notice-first': (_: None, one: CaseInWords) => `${one.head}公示还没有期满，期满后再送资料。`,
  'materials-missing': ({ missing }: { missing: readonly string[] }, one: CaseInWords) =>
    `${one.head}资料还差${missing.length > 0 ? missing.join('、') : '一些'}，补齐后请告诉我。`,
  'materials-sent': (_: None, one: CaseInWords) => `${one.head}资料已齐，县残联${by(one.due('audit'))}审核。`,
  'materials-how': (_: None, one: CaseInWords) => `${one.number} 的资料是已送、已齐，还是缺什么？`,
  'no-materials-now': (_: None, one: CaseInWords) => `${one.number} 现在不在收资料的环节。`,
  entered: (_: None, one: CaseInWords) =>
    `${one.head}已录入平台，${until(one.due('print'))}打印${ours('print')}。`,
  printed: (_: None, one: CaseInWords) =>
    `${one.head}证件已打印，请镇上领取，${until(one.due('deliver'))}送到本人手中${ours('deliver')}。`,
  collected: (_: None, one: CaseInWords) =>
    `${one.head}证件已领取，请${by(one.due('deliver'))}送到本人手中。`,
  'held-back': (_: None, one: CaseInWords) =>
    `${one.head}已记下证件还没交到本人手中，不算送达，请${by(one.due('deliver'))}送到本人手中。`,
  delivered: (_: None, one: CaseInWords) => `${one.head}证件已送到本人手中，谢谢。`,
  'already-delivered': (_: None, one: CaseInWords) => `${one.head}的证件已经送达过了。`,
  misprinted: (_: None, one: CaseInWords) => `${one.head}证件有误，已退回县残联重新打印，请把原证一并交回。`,
  'not-printed': (_: None, one: CaseInWords) => `${one.head}的证件还没有打印出来。`,
  'audit-first': (_: None, one: CaseInWords) => `${one.head}还没有到打印这一步。`,
  'county-prints': (_: None, one: CaseInWords) => `${one.number} 的证件由县残联打印。`,
  'certificate-how': (_: None, one: CaseInWords) =>
    `${one.number} 的证件是已打印、已领取，还是已送到本人手中？`,
  // Said unasked: one line each, so that a digest can list them
  'not-qualified-told': (_: None, one: CaseInWords) =>
    `${one.head}评定未达到办证标准，请当面告诉本人。${objectionPath}；其他服务照常办理。`,
  'not-qualified-for-relative': (_: None, one: CaseInWords) =>
    `您申请的 ${one.number}（${one.name}）：评定结果出来了，这次没有达到办证标准，镇上工作人员会当面说明。${objectionPath}；其他服务照常办理。`,
  'delivered-for-relative': (_: None, one: CaseInWords) =>
    `${one.number}（${one.name}）的残疾人证已登记送达。如没有收到，请直接告诉我。`,
  'task-notice': (_: None, one: CaseInWords) =>
    `${one.head}评定已完成，请在村（社区）公示栏张贴公示，贴好后告诉我。只写姓名和类别，不写证件号和病情。`,
  'task-materials': (_: None, one: CaseInWords) =>
    `${one.head}请${by(one.due('materials'))}完善入户资料送县残联${ours('materials')}。`,
  'materials-wanted': ({ missing }: { missing: readonly string[] }, one: CaseInWords) =>
    `${one.head}请补齐资料${missing.length > 0 ? `：${missing.join('、')}` : ''}。`,
  'task-audit': (_: None, one: CaseInWords) => `${one.head}资料已齐，请${by(one.due('audit'))}审核。`,
  'task-reprint': (_: None, one: CaseInWords) =>
    `${one.head}证件有误，请核对后重新打印，${until(one.due('audit'))}审核。`,
  'task-deliver': (_: None, one: CaseInWords) =>
    `${one.head}证件已打印，请领取并${by(one.due('deliver'))}送到本人手中${ours('deliver')}。`,
  objection: (_: None, one: CaseInWords) =>
    `${one.head}公示收到异议，已暂停，请复核；核清后回复“${one.number} 继续公示”。`,
  'notice-ends-early': (_: None, one: CaseInWords) =>
    `${one.head}不再公示，请把村（社区）公示栏里的撤下。原因由镇上当面告诉本人，请不要外传。`,
  'notice-goes-on': (_: None, one: CaseInWords) => `${one.head}异议已核清，${goesOnUntil(one)}。`,
} as const

/** Objected to in the last hours, it has been posted for its five days when that is settled. */
function goesOnUntil(one: CaseInWords): string {
  const day = one.due('notice')
  return day ? `公示继续，到${day}结束` : '公示已满5个工作日，没有其他异议请回复“公示期满”'
}
