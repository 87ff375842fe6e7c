// A line of a list that says nothing by itself but under its heading: 没有需求的村接这里，1. 八庙村.
import type { Act } from '../act.ts'
import { ofKind } from './fill.ts'
import { headsSurvey } from './survey-heading.ts'
import type { GroupReading } from './reading.ts'

/**
 * Under 没有需求的村接这里 a bare village has nobody; under any survey, and where townspeople list their villages under
 * nothing, a line that says so: 1. 八庙村 陈 无.
 */
export function listedUnder(
  heading: GroupReading | undefined,
  { group, entities }: GroupReading,
  text: string,
): Act[] {
  const [village] = ofKind(entities, 'village')
  if (village === undefined) return []
  const title = heading?.marked.text
  const hasNobody =
    (title !== undefined && collectsNobody.test(title)) ||
    ((title === undefined || headsSurvey(title)) && saysNobody.test(text.slice(village.end, group.end)))
  if (!hasNobody) return []
  const month = ofKind(heading?.entities ?? [], 'month')[0]?.month
  return [
    {
      act: 'nil-report',
      confidence: 0.8,
      village: village.code,
      ...(month === undefined ? {} : { month }),
    },
  ]
}

/** 太阳 无，名字叫太阳，今天冷得打抖; 石燕零: the survey's shortest answer, whatever else is told behind it. */
export function nobodyFirst({ group, entities }: GroupReading, text: string): Act[] {
  const [village] = ofKind(entities, 'village')
  if (village === undefined || text.slice(group.start, village.start).trim() !== '') return []
  return endsWithNobody.test(text.slice(village.end, group.end))
    ? [{ act: 'nil-report', confidence: 0.8, village: village.code }]
    : []
}

const endsWithNobody =
  /^[：\s]?(?:[本这]个?月|\d{1,2}月份?)?(?:也|还是)?(?:无|零报告|零|0|[○〇]|没得|莫得)(?:新增|需求|变化|人)?(?:哈|哦|嘛|的)?(?:$|[，。；！（(\n ])(?!都没|也没)/

const collectsNobody = /(?:没有|没得|无|零)[^，。\n]{0,6}(?:需求|新增|报告|的|对象)/
/** Behind the village whoever writes may give his name. */
const saysNobody =
  /^[：、，\s—-]*(?:[\u4e00-\u9fff]{1,4}[：、，\s]+)?(?:无|零|0|[○〇]|没|没得|没有|莫得)(?:新增|需求|变化|人)?(?:[—-]+[\u4e00-\u9fff]{1,4})?[。！\s]*$/
