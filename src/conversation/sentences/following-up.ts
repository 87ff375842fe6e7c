// What is said of call-backs and spot checks.
import type { Callback } from '../../case/case.ts'
import type { ServiceCode } from '../../case/service.ts'
import { isUnfinished } from '../../case/tasks.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type CaseInWords, dayInWords, serviceNames } from '../../privacy/case-in-words.ts'
import { by, ours } from './by-when.ts'

type None = Readonly<Record<string, never>>

export const followingUp = {
  // Answered
  'called-back': (
    {
      result,
      reopened,
    }: { result: 'satisfied' | 'partial' | 'dissatisfied'; reopened: readonly ServiceCode[] },
    one: CaseInWords,
  ) =>
    `${one.head}回访已记录：${results[result]}。${
      reopened.length > 0 ? `${serviceNames(reopened)}重新办理。` : ''
    }${result === 'partial' ? stillToCome(one, reopened) : ''}${certificateToCome(one) && isFirst(one) ? '证件送到后还要再回访一次。' : ''}${one.one.stage === 'closed' ? '本件已办结。' : ''}`,
  unreached: ({ attempts }: { attempts: number }, one: CaseInWords) =>
    `${one.head}已记为第${attempts}次未联系上，不算回访。请${by(one.due('callback') ?? one.due('callback-after-delivery'))}再联系或上门。`,
  'callback-how': (_: None, one: CaseInWords) =>
    `${one.number} 回访结果是满意、部分落实、不满意，还是没联系上？`,
  'callback-what-open': ({ services }: { services: readonly ServiceCode[] }, one: CaseInWords) =>
    `${one.number} 的${serviceNames(services)}都报了办结，请问哪一项还没落实？`,
  'no-callback-due': (_: None, one: CaseInWords) => `${one.head}现在没有要做的回访。`,
  'spot-check-consistent': (_: None, one: CaseInWords) => `${one.head}抽查属实，已记录。`,
  'spot-check-false': ({ dueOn }: { dueOn: PlainDate }, one: CaseInWords) =>
    `${one.head}抽查与回访记录不符，已退回镇上，${dayInWords(dueOn, one.today)}前重新回访。`,
  'spot-check-noted': (_: None, one: CaseInWords) => `${one.head}抽查结果已记录；本件已结束，不再回访。`,
  'spot-check-how': (_: None, one: CaseInWords) =>
    `${one.number} 抽查结果是属实还是不符？没联系上的不算，请改天再打。`,
  'nothing-to-check': (_: None, one: CaseInWords) => `${one.number} 没有可抽查的回访。`,
  // Said unasked: one line each, so that a digest can list them
  'task-callback': ({ index }: { index: number }, one: CaseInWords) =>
    `${one.head}请${by(one.due('callback', String(index)) ?? one.due('callback-after-delivery', String(index)))}上门或电话回访：证件、政策、诉求是否到位${one.one.callbacks[index]?.occasion === 'after-delivery' ? ours('callback-after-delivery') : ''}。`,
  'spot-check-failed': ({ index }: { index: number }, one: CaseInWords) =>
    `${one.head}县残联抽查与回访记录不符，请${by(one.due('callback', String(index)) ?? one.due('callback-after-delivery', String(index)))}重新上门或电话回访。`,
  'dissatisfied-told': (_: None, one: CaseInWords) => `${one.head}镇上回访，家里还不满意，请协调落实。`,
  'spot-check-drawn': ({ index }: { index: number }, one: CaseInWords) =>
    `${one.head}${callbackInWords(index, one)}被抽中，请电话核对是否属实。`,
} as const

/** 诉求没有都到位: what else the home still waits for, and from whom. */
function stillToCome({ one, department }: CaseInWords, said: readonly ServiceCode[]): string {
  const open = one.tasks.filter(
    (task) => isUnfinished(task) && task.service !== 'CERT' && !said.includes(task.service),
  )
  const rows = open.map((task) => `${serviceNames([task.service])}（${department(task.department)}）`)
  return rows.length > 0 ? `还没到位：${rows.join('、')}。` : ''
}

/** The certificate is still on its way: 证件到位 cannot be said yet. */
const certificateToCome = ({ one }: CaseInWords): boolean =>
  one.services.includes('CERT') && one.certificate !== 'delivered' && one.certificate !== 'not-qualified'

/** What is still to come is said once. */
const isFirst = ({ one }: CaseInWords): boolean =>
  one.callbacks.filter(({ doneOn }) => doneOn !== null).length === 1

/** 12月2日（周三）的电话回访（满意） */
function callbackInWords(index: number, { one, today }: CaseInWords): string {
  const made = one.callbacks[index]
  if (!made?.doneOn || !made.result) return '的回访'
  return `${dayInWords(made.doneOn, today)}的${way(made)}回访（${results[made.result]}）`
}

/** 12月2日（周三）电话，满意 */
export function drawnCallback(index: number, { one, today }: CaseInWords): string {
  const made = one.callbacks[index]
  if (!made?.doneOn || !made.result) return ''
  return `${dayInWords(made.doneOn, today)}${way(made)}，${results[made.result]}`
}

const way = ({ method }: Pick<Callback, 'method'>): string =>
  method === null ? '' : { visit: '上门', phone: '电话' }[method]

const results = { satisfied: '满意', partial: '部分落实', dissatisfied: '不满意' } as const
