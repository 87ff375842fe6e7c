// nil-report: this month's survey found nobody new. A bare 无 counts for whoever has to report.
import type { ActOf } from '../act.ts'
import type { Entity } from '../entity.ts'
import { field, ofKind } from './fill.ts'
import type { Frame, Scene } from './frame.ts'

export const nilReport: Frame = {
  act: 'nil-report',
  fill: (scene): ActOf<'nil-report'> => {
    const own = scene.context.role === 'village' ? scene.context.org : undefined
    const named = ofKind(scene.own, 'village').filter((village) => hasNobody(scene, village))
    const also = own !== undefined && named.length > 0 && /本(?:村|社区)|我们(?:村|社区)/.test(scene.said)
    const said = [...new Set([...(also ? [own] : []), ...named.map((village) => village.code)])]
    return {
      act: 'nil-report',
      confidence: scene.confidence,
      ...(said.length > 1 ? { villages: said } : field('village', said[0] ?? own)),
      ...field('month', monthOf(scene)),
    }
  },
}

/** 跟十月一样: a month to compare with. */
const isLikeness = /^(?:份|的)?(?:一样|一个样|差不多)/
/** 上个月的报过了，这个月没得 */
const isReported = /^(?:份|的)?(?:已经?)?[报交][过了]/

/** 以上为10月数据 */
const isOfAll = (text: string, { start }: Entity): boolean =>
  /(?:以上|上面)(?:的)?[为是]?$/.test(text.slice(Math.max(0, start - 5), start))

const isNoMatter = ({ kind }: Entity): boolean =>
  kind === 'month' || kind === 'village' || kind === 'township'

function monthOf(scene: Scene): string | undefined {
  const behind = ({ end }: { readonly end: number }): string => scene.text.slice(end, end + 6)
  // 没发现新增的。上个月那本证送到了: a month behind the report is told of something else.
  const months = ofKind(scene.all, 'month').filter(
    (one) =>
      !isLikeness.test(behind(one)) &&
      (one.start < scene.end || isOfAll(scene.text, one) || scene.all.every(isNoMatter)),
  )
  return (months.find((one) => !isReported.test(behind(one))) ?? months[0])?.month
}

/** 红花村还没回, 下湾村没动静, 大坪村我没问到. */
const saysNothing =
  /^[：，]?(?:那边|的)?(?:我?不(?:晓得|清楚|知道)|等|还没(?!有|得)|没(?:有)?(?:回|动静|报|消息|交)|还未|未[回报]|晚点|稍后|待|我?没问)/
/** 福城一个, 梨树村三月有1个: somebody is reported there; 天鹅村两个村都没得 counts villages. */
const hasSomebody =
  /^：?(?:[\d一二三四五六七八九十]{1,3}月份?|本月|这个月)?(?:(?:有|新增|报了?)了?[\d一二两三四五六七八九]|[\d一二两三四五六七八九][个户人名例](?!也|都|没|村|社))/

/** 寺岩的，不是石燕; 永兴社区（莫看成涌兴社区） */
const isOther = /不是|[看搞写听]成了?$/

/** Whether a village is named of which this report says that it has nobody. */
function hasNobody(scene: Scene, village: { readonly start: number; readonly end: number }): boolean {
  const behind = scene.text.slice(village.end, village.end + 8)
  if (
    isOther.test(scene.text.slice(Math.max(0, village.start - 4), village.start)) ||
    /^是.{2,4}那边/.test(behind)
  )
    return false
  return !saysNothing.test(behind) && !hasSomebody.test(behind)
}
