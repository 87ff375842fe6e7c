// Answers that are composed: from the county's rules, its calendar and what is known of each service.
import { type ServiceCode, services as allServices } from '../case/service.ts'
import { formatLength } from '../deadline/due-date.ts'
import { explainLength } from '../deadline/explain.ts'
import { clauseOf, lengthOf, proposed } from '../deadline/limits.ts'
import type { Rules } from '../deadline/rules.ts'
import { addWorkdays } from '../deadline/working-days.ts'
import { dayInWords } from '../privacy/case-in-words.ts'
import { dayInQuestion, daysNamed, nextWorkdayInWords } from './day-in-question.ts'
import type { View } from './view.ts'
import { serviceWords } from './words-services.ts'

export interface PolicyQuestion extends View {
  /** As it was written, folded. */
  readonly text: string
  /** Those the question is about; without any named, the certificate. */
  readonly services: readonly ServiceCode[]
}

export const noFee = '《方案》没有规定收费；有人要收费，请先向县残联或12345核实'

/** 残疾人证：…。 for each of the services; a question about half the list gets the first three. */
export function perService(codes: readonly ServiceCode[], words: (code: ServiceCode) => string): string {
  const mostServices = 3
  const same = new Map<string, string[]>()
  for (const code of codes.slice(0, mostServices))
    same.set(words(code), [...(same.get(words(code)) ?? []), allServices[code].name])
  return [...same].map(([text, names]) => `${names.join('、')}：${text}。`).join('\n')
}

export const whoIsAsked = (code: ServiceCode): string => `${allServices[code].name}${serviceWords[code].who}`

export function howToApply(code: ServiceCode): string {
  const { how, who } = serviceWords[code]
  const first =
    how ??
    '跟村干部或镇残联说，或者直接在这里说清姓名、哪个村、要办什么；本人和亲属口头、电话、微信都可以（《方案》四(一)）'
  return `${first}。${who}`
}

export function certificateTime(rules: Rules): string {
  const length = (kind: 'verify' | 'visit' | 'notice' | 'audit') => formatLength(lengthOf(kind, rules))
  return `镇上${length('verify')}内入户核实，县残联接到上报后${length('visit')}内上门（《方案》三(一)、三(二)）；评定合格后公示${length('notice')}，资料齐全后${length('audit')}内审核（《残疾人证管理办法》第九条(三)、(四)）；打印、送证另按${proposed}。这是规定的时限，具体看办理情况`
}

export function taskTime(code: ServiceCode, rules: Rules): string {
  const { time } = serviceWords[code]
  return `派单后参考时限${formatLength(lengthOf('task', rules, code))}（${clauseOf('task', code)}）${time ? `，${time}` : ''}。具体看办理情况`
}

export function noticeNeeded({ services, directory }: PolicyQuestion): string {
  if (!services.includes('CERT')) return perService(services, (code) => serviceWords[code].notice)
  const days = formatLength(lengthOf('notice', directory.county.rules))
  return `办残疾人证，成年人评定合格后必须在本村（社区）公示${days}，不能免（《残疾人证管理办法》第九条(三)）；未成年人原则上不公示。公示只写姓名、类别，不写证件号和病情。`
}

export function noticeDays(question: PolicyQuestion): string {
  const { services, directory, calendar, today } = question
  if (!services.includes('CERT')) return perService(services, (code) => serviceWords[code].notice)
  const length = lengthOf('notice', directory.county.rules)
  const due = addWorkdays(calendar, today, length.count)
  return `残疾人证公示${formatLength(length)}，张贴当天不算（《残疾人证管理办法》第九条(三)）。比如今天${dayInWords(today, today)}张贴，到${dayInWords(due.date, today, due.provisional)}结束。`
}

export function countedFrom({ directory, calendar, today }: PolicyQuestion): string {
  const length = lengthOf('verify', directory.county.rules)
  const due = addWorkdays(calendar, today, length.count)
  const special = explainLength(calendar, today, length).split('；').slice(1)
  return `当天不算，从下一个工作日算第1天（《民法典》第二百零一条）；周末和法定节假日不算，调休补班的周六、周日算。比如今天${dayInWords(today, today)}报来，${nextWorkdayInWords(calendar, today)}是第1天，${formatLength(length)}到${dayInWords(due.date, today, due.provisional)}为止（《方案》三(一)）${special.length > 0 ? `：${special.join('；')}` : ''}。`
}

export function dayWorked({ text, calendar, today, directory }: PolicyQuestion): string {
  const days = daysNamed(text, today).map((date) => dayInQuestion(date, calendar, today))
  const rule =
    '周末和法定节假日不算工作日，调休补班的周六、周日算（《全国年节及纪念日放假办法》和国务院办公厅当年的放假通知）'
  const hours = directory.county.rules.workingHours.map(({ from, until }) => `${from}—${until}`).join('、')
  const staffed = /上班|你们/u.test(text)
    ? `我随时可以留言；工作人员在工作日${hours}回复，下一个工作日是${nextWorkdayInWords(calendar, today)}。`
    : ''
  return `${days.length > 0 ? `${days.join('；')}。` : ''}${rule}。${staffed}`
}

/** 二(一): who is visited at home. Everybody else is registered as well. */
export function scope(): string {
  return '上门服务面向疑似重度肢体残疾人，以及证件到期没有重新鉴定的重度肢体残疾人（《方案》二(一)）。其他残疾类别或程度较轻的也可以登记，转常规渠道办理，不会漏掉。'
}

/** Who is entitled is decided by people. */
export function conditions({ services }: PolicyQuestion): string {
  return `${perService(services, (code) => serviceWords[code].who)}\n合不合条件由他们按政策审定，我不能先下结论；有需要可以先登记。`
}

export function license(): string {
  return '《方案》两处写法不同：正文五(七)“县行政审批局：为从事个体经营的重度肢体残疾人提供营业执照办理服务”，附件把同一项列在“县市监局”。现按正文由县行政审批局牵头、县市监局配合，县残联可以调整。您直接报给村干部就行。'
}
