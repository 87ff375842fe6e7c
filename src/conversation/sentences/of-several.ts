// What a digest says of several cases in one breath: “入户核实今天到期，5月12日（周二）：0250 冯玉清、0251 韩天菊”.
import type { ServiceCode } from '../../case/service.ts'
import { serviceName } from '../../case/service.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type CaseInWords, dayInWords } from '../../privacy/case-in-words.ts'
import type { When } from '../../understanding/act.ts'
import { timeInWords } from '../time-in-words.ts'
import { by, ours } from './by-when.ts'
import { drawnCallback } from './following-up.ts'
import { holdNames } from './names.ts'
import { day, kept, mark, planned, type Rung, what } from './reminders.ts'
import type { Saying } from './sentences.ts'

interface OfSeveral {
  /** What is said of all of them; those of whom the same is said stand together. */
  readonly all: string
  /** What is said of the one alone, in brackets behind its name. */
  readonly each?: string
}

type None = Readonly<Record<string, never>>
interface OfService {
  readonly service: ServiceCode
}

/** What has no row is said of one case at a time. */
const ofSeveral = {
  'reminder-due': (rung: Rung, one: CaseInWords) => ({
    all: `${what(rung)}今天到期，${day(rung, one)}${mark(rung)}`,
    each: planned(rung, one),
  }),
  'reminder-overdue': (rung: Rung, one: CaseInWords) => ({
    all: `${what(rung)}已于${day(rung, one)}到期，还没有收到结果，办好了请回复，有困难请告诉我`,
  }),
  'reminder-before': (rung: Rung, one: CaseInWords) => ({
    all: `${what(rung)}${day(rung, one)}到期${mark(rung)}，还有两个工作日`,
    each: planned(rung, one),
  }),
  'reminder-confirm': (rung: Rung) => ({
    all: `${rung.actor}报${what(rung)}已办结，请向家里核实，是的请回复“编号 确认办结”`,
  }),
  'reminder-overdue-superior': (rung: Rung, one: CaseInWords) => ({
    all: `催办：${kept(rung)}${what(rung)}已于${day(rung, one)}到期，还没有结果，请帮助推进`,
  }),
  'reminder-supervise': (rung: Rung, one: CaseInWords) => ({
    all: `督办：${kept(rung)}${what(rung)}已于${day(rung, one)}到期，已过三个工作日`,
  }),
  'notice-ends': (rung: Rung, one: CaseInWords) => ({
    all: `公示今天期满，${day(rung, one)}24时，没有异议请回复“编号 公示期满”，有异议请马上告诉我`,
  }),
  'notice-ended': (rung: Rung, one: CaseInWords) => ({
    all: `公示已于${day(rung, one)}期满，有没有异议？没有请回复“编号 公示期满”`,
  }),
  'task-verify': (_: None, one: CaseInWords) => ({
    all: `新登记，请${by(one.due('verify'))}入户核实`,
    each: one.services,
  }),
  'task-visit': (_: None, one: CaseInWords) => ({
    all: `镇上已核实上报，请${by(one.due('visit'))}组织上门`,
    each: one.services,
  }),
  'task-callback': ({ index }: { index: number }, one: CaseInWords) => ({
    all: `请${by(one.due('callback', String(index)) ?? one.due('callback-after-delivery', String(index)))}上门或电话回访，看证件、政策、诉求是否到位`,
  }),
  'task-confirm': ({ service, department }: OfService & { department: string }, one: CaseInWords) => ({
    all: `${one.department(department)}报${serviceName(service)}已办结，请向家里核实后确认`,
  }),
  'task-reopened': ({ service }: OfService) => ({
    all: `回访反映${serviceName(service)}没有落实，请重新办理`,
  }),
  'task-audit': (_: None, one: CaseInWords) => ({ all: `资料已齐，请${by(one.due('audit'))}审核` }),
  'task-materials': (_: None, one: CaseInWords) => ({
    all: `请${by(one.due('materials'))}完善入户资料送县残联${ours('materials')}`,
  }),
  'task-deliver': (_: None, one: CaseInWords) => ({
    all: `证件已打印，请领取并${by(one.due('deliver'))}送到本人手中${ours('deliver')}`,
  }),
  'task-notice': (_: None) => ({
    all: '评定已完成，请在村（社区）公示栏张贴公示，贴好后告诉我；只写姓名和类别，不写证件号和病情',
  }),
  'spot-check-drawn': ({ index }: { index: number }, one: CaseInWords) => ({
    all: '回访被抽中，请电话核对是否属实',
    each: drawnCallback(index, one),
  }),
  'visit-planned': ({ when }: { when: When }, one: CaseInWords) => ({
    all: `${timeInWords(when, one.today)}联合上门，请提前告知家里并陪同`,
  }),
  'on-hold-told': ({ reason }: { reason: keyof typeof holdNames }) => ({
    all: `因${holdNames[reason]}先暂缓，期限暂停`,
  }),
  'urged-told': (_: None) => ({ all: '有人催问，请尽快推进并回复进展' }),
  'supervised-told': (_: None) => ({ all: '已列为督办，请优先办理' }),
  'resumed-for-department': (_: None) => ({ all: '已恢复办理，请继续，期限已顺延' }),
  stopped: (_: None) => ({ all: '已结束，贵单位的事项不用再办' }),
  'withdrawn-told': (_: None) => ({ all: '申请已撤销，提醒已停止' }),
  'date-moved': ({ from, to }: { from: PlainDate; to: PlainDate }, one: CaseInWords) => ({
    all: `因放假安排公布，日期由${dayInWords(from, one.today)}改为${dayInWords(to, one.today)}`,
  }),
} as const satisfies {
  readonly [Key in Saying['key']]?: (
    values: Extract<Saying, { key: Key }>['values'],
    one: CaseInWords,
  ) => OfSeveral
}

/** @returns null for what is said of one case at a time */
export function inOneBreath({ key, values }: Saying, one: CaseInWords): OfSeveral | null {
  if (!(key in ofSeveral)) return null
  const row = ofSeveral[key as keyof typeof ofSeveral] as (
    values: Saying['values'],
    one: CaseInWords,
  ) => OfSeveral
  return row(values, one)
}

/** 0250 冯玉清（残疾人证）; the township where there are several. Brackets within brackets nobody reads. */
export function namedAmong(one: CaseInWords, each: string, township: string | null): string {
  const aside = [township, each.replaceAll(/（(周.)）/gu, '$1')].filter(Boolean).join('，')
  return `${one.number} ${one.name}${aside ? `（${aside}）` : ''}`
}
