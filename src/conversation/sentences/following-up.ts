// What is said of call-backs and spot checks.
import type { ServiceCode } from '../../case/service.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { type CaseInWords, dayInWords, serviceNames } from '../../privacy/case-in-words.ts'
import { by } from './by-when.ts'

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
    `${one.head}回访已记录：${{ satisfied: '满意', partial: '部分落实', dissatisfied: '不满意' }[result]}。${
      reopened.length > 0 ? `${serviceNames(reopened)}重新办理。` : ''
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
  // Said unasked: one line each, so that a digest can list them
  'task-callback': ({ index }: { index: number }, one: CaseInWords) =>
    `${one.head}请${by(one.due('callback', String(index)) ?? one.due('callback-after-delivery', String(index)))}上门或电话回访：证件、政策、诉求是否到位。`,
  'spot-check-failed': (_: None, one: CaseInWords) =>
    `${one.head}抽查与回访记录不符，请${by(one.due('callback') ?? one.due('callback-after-delivery'))}重新回访。`,
  'spot-check-drawn': (_: None, one: CaseInWords) => `${one.head}的回访被抽中，请电话核对是否属实。`,
} as const
