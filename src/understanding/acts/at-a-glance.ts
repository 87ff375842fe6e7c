// What shows before the acts are weighed: pictures, forwarded texts, bare codes, and short words that answer or name nothing of ours.
import type { Act, MessageContext } from '../act.ts'
import type { Entity } from '../entity.ts'
import { field, ofKind } from './fill.ts'
import type { Reading } from './reading.ts'
import {
  isAttachmentAlone,
  isForwarded,
  isHoldAlone,
  isOfThisService,
  isPointing,
  isWordless,
} from './silence.ts'
import { isChainOfOthers } from './survey-heading.ts'

export const silent: Act = { act: 'none', confidence: 0.9 }
export const puzzled: Act = { act: 'unclear', confidence: 0.6 }

/** A binding code by itself: six letters and digits, as the assistant gives them out. */
const bareCode = /^(?:我的|这是)?(?:绑定|验证)?码?(?:是|：|\s)*((?=[A-Z0-9]*\d)[A-Z0-9]{6})$/

/** 办了, in reply to the card of one task. */
const isDone = /^(?:已经?|都|也)?(?:办|搞|弄)[了啦咯]?[。！\s]*$/

/** 好的好的, 收到收到, under the card of a case. */
const onlyHeard = /^(?:收到|好的|要得|晓得|知道|明白|OK|ok){1,3}[了的啦哈嘛咯，。！~\s]*$/

/** ？, 啥意思, 同上 under the assistant's own words: what they say is not understood, or taken for known. */
const asksBack =
  /^(?:[？?！!\s]+|[^，。]{0,4}(?:啥|什么)子?意思[^，。]{0,3}|没看懂|看不懂|同上|照旧)[？?。！\s]*$/

/** 嗯……这个, 那个的话, 唉: nothing is said yet. */
const hesitates = /^(?:嗯+|唉|哎|那个|这个|那张|单子|的话|就是|喂|啥子?|[，。…？?！!\s]|\.)+$/

/** What asks to be answered is the assistant's, whether or not its name stands before it. */
const isCard = (quote: string | undefined): boolean =>
  quote !== undefined &&
  /请[^。]{0,14}(?:确认|签收|反馈|补充|回复|核实|退回|上传|领取)|待(?:核实|签收|办)|在办\d/.test(quote)

/** 0700, under 需要看哪件请回复编号: the one that is meant; else a number says nothing by itself. */
const bareNumber = /^(\d{4})[。！]?$/
const asksWhich = /编号|哪[一]?[件个户单]|请选/

/** 你们说的是3A7KQ9这个码嘛 */
const codeAskedAbout = /(?<![A-Z0-9])(?=\d*[A-Z])(?=[A-Z]*\d)[A-Z0-9]{6}(?![A-Z0-9])(?=.{0,4}码)/

/**
 * What a message says that needs no weighing; undefined for all others.
 * @param isList whether it is a list of items
 */
export function atAGlance(
  bare: string,
  isList: boolean,
  reading: Reading,
  context: MessageContext,
): Act | undefined {
  if (isAttachmentAlone(bare)) return reading.address.assistant ? puzzled : silent
  if (isWordless(bare) || (isForwarded(bare) && !/\d{4}/.test(bare))) return silent
  if (context.channel === 'direct' && context.expecting !== 'request') {
    const code = bareCode.exec(bare)?.[1] ?? (bare.length < 24 ? codeAskedAbout.exec(bare)?.[0] : undefined)
    if (code !== undefined) return { act: 'identify', confidence: 0.95, code }
  }
  if (reading.quotedCase !== undefined && context.role === 'department' && isDone.test(bare))
    return { act: 'complete', confidence: 0.9, ...field('case', reading.only) }
  if (reading.quotedCase !== undefined && onlyHeard.test(bare))
    return { act: 'acknowledge', confidence: 0.95, ...field('case', reading.only) }
  const nobody = nobodyIn(bare, isList, reading, context)
  if (nobody !== undefined) return nobody
  if (isList && reading.address.otherTopic && context.channel === 'group') return silent
  if (isList && isChainOfOthers(bare, titleOf(reading)) && !reading.entities.some(isOurs)) return silent
  if (context.quote !== undefined && answersOthers(bare, context.quote, reading)) return silent
  if ((reading.quotesUs || isCard(context.quote)) && (asksBack.test(bare) || hesitates.test(bare)))
    return puzzled
  const bareCase = bareNumber.exec(bare)?.[1]
  if (bareCase !== undefined && context.expecting === undefined) {
    if (asksWhich.test(context.quote ?? '')) return { act: 'answer', confidence: 0.9, value: bareCase }
    // A family that sends the number of its case wants to know where it stands.
    if (context.channel === 'direct' && context.role !== 'relative') return puzzled
  }
  if (pointsAtNothing(bare, context, reading)) return puzzled
  if (context.role !== 'relative' && reading.only === undefined && isHoldAlone(bare))
    return reading.address.assistant ? puzzled : silent
  return undefined
}

/** 接龙开始：罗田村 轮椅; 4月证件发放：0290 已送到: a case or a service makes it ours, whatever stands above. */
const isOurs = ({ kind }: Entity): boolean => kind === 'case-number' || kind === 'service'

/** What stands above a list, marked. */
const titleOf = ({ groups: [first] }: Reading): string | undefined =>
  first?.group.place === 'heading' ? first.marked.text : undefined

const nobodyNew =
  /^[，：\s]*(?:本月|这个月)?(?:无|零|0|没得|没有|莫得|零报告)(?:新增|需求|变化|人)?[。！\s]*$/

/** 团石村 无: the survey's shortest answer. */
function nobodyIn(
  bare: string,
  isList: boolean,
  { entities, address }: Reading,
  { role, expecting, quote }: MessageContext,
): Act | undefined {
  const [village] = entities
  return !isList &&
    (role === 'village' || role === 'township') &&
    expecting === undefined &&
    quote === undefined &&
    !address.colleague &&
    village?.kind === 'village' &&
    village.start === 0 &&
    nobodyNew.test(bare.slice(village.end))
    ? {
        act: 'nil-report',
        confidence: 0.95,
        village: village.code,
        ...field('month', ofKind(entities, 'month')[0]?.month),
      }
    : undefined
}

/** A short word under somebody else's message, 收到 «请各村交食品摊贩排查表», is for whoever wrote that. */
const answersOthers = (bare: string, quote: string, { address, entities }: Reading): boolean =>
  !address.assistant &&
  bare.length < 12 &&
  !/\d{4}/.test(quote) &&
  !isOfThisService(quote) &&
  !entities.some(({ kind }) => ownMatters.has(kind))

/** 上次说的那个还算数不, 那个谁，他也要: said to the assistant of something that nobody has named. */
const pointsAtNothing = (bare: string, context: MessageContext, { address, entities }: Reading): boolean =>
  address.assistant &&
  context.quote === undefined &&
  context.expecting === undefined &&
  bare.length < 15 &&
  isPointing(bare.replace(/^@\S+\s*/u, '')) &&
  !entities.some(({ kind }) => ownMatters.has(kind))

/** What a message tells of this service's own. */
const ownMatters = new Set<Entity['kind']>(['case-number', 'name', 'service', 'village'])
