// Whether a place can stand here without its suffix: what is around it, and where the sender is from.
import { commonSurnames } from '../lexicon/surnames.ts'
import type { Place } from './gazetteer.ts'
import { givenCosts, USUAL } from './surname-table.ts'

/** Where the sender is from: nine digits of a township, twelve of a village. */
export type Home = string | undefined

export const isFrom = (place: Place, home: Home): boolean =>
  home !== undefined && home.startsWith(place.township)

/** A villagers' group begins here. */
export const isGroup = /^第?[\d一二三四五六七八九十叁]{1,3}(?:组|社|队)/

const before =
  /(?:^|[\s，。！？；：、（「“@\d/]|我们|我|咱们|咱|其中|包括|含|如|在|到|去|从|是|住|来|叫|让|喊|派|上|和|跟|与|及|人|请|给|口|往|回|镇|乡|道|有|属|该|归|派|问|转|催|报|查|问|对|把)$/
const after =
  /^(?:$|[\s，。！？；：、）」”\d/#]|第?[一二三四五六七八九十叁]{1,3}[组社队]|那|这|无|没|莫|零|的|有|是|和|跟|与|及|到|在|来|去|派出所|司法所|残联|也|都|还|报|上报|本月|全|今|昨|明|新|一|两|几|人|县|镇|乡|村|各|交|收|镇政府|街上|场上)/
/** For a name that is a word: only what nothing but a place has after it. */
const strictBefore =
  /(?:^|[\s，。！？；：、（@\d]|我们|咱们|住|住在|是|在|还差|还有|没有|没得|莫得|[^有莫不]无|替|镇|乡|街道|去|到|就是|叫|属于|我)$/
const strictAfter =
  /^(?:第?[\d一二三四五六七八九十叁]{1,3}(?:组|社|队)|那(?:户|个|家|件|边|几户|里|两户)|这(?:边|里|个月|户|家|儿|件)|[\s，、：:]{0,2}(?:[\d一二三四五六七八九十]{1,3}月份?|[本这]个?月)?(?:一[户个人例]都?)?(?:也|都|还是|这边|那边)?(?:无|零报告|零|没得|莫得|没有|没(?=$|[\s，。；])|0|[○〇])(?:$|[\s，。、；[（(]|[\u4e00-\u9fff]{2,4}(?:没有|没得|莫得|无|[一两\d]个))|\s?[一两三\d][个户人（(]|\s\d\s|[-—－]{1,2}(?:无|有|零|0|没得?)|去(?:了|$|[，。\s]|第?[一二三]回|[头二]一?回)|村支书|村主任|(?:都|也|还|已经|已|全)?(?:没有|没得|没|未)?(?:上报|报(?!销|名|账|警|告|纸|酬|废|案|答|复)))/

/** 三汇中学 is a school, and says of nobody that he is from there. */
const institution = /^(?:中学|小学|初中|高中|学校|幼儿园|卫生院|医院|敬老院|职中)/
/** Between enumeration commas, or between one and an edge: what stands left | right. */
const listSide = /^(?:、\|[、，。\s都没无未还已也]?|[，。！？；：\s]?\|、)$/

/** 4. 东阳 温良 2组: what an item of a list begins with. */
export const isItem = (text: string, start: number, end: number): boolean =>
  /^[\s，：]/.test(text.charAt(end)) &&
  /(?:^|\n)\s?\d{1,2}[、.．]\s?$/.test(text.slice(Math.max(0, start - 6), start))

/** 大坪 无, 曹家：0, 寨子 冯碧英 想吃低保: what a line of a list begins with, when it says nobody or somebody. */
const isLine = (text: string, start: number, end: number): boolean =>
  /\n\s?(?:\d{1,2}\s?)?$/.test(text.slice(Math.max(0, start - 4), start)) &&
  /^[\s：，—-]/.test(text.charAt(end)) &&
  (saysNobody.test(text.slice(end, end + 7).replace(/^[：，—-]+/, '')) ||
    commonSurnames.includes(text.charAt(end + 1)))

const saysNobody = /^\s?(?:无|零|0|[○〇]|没(?=$|\s)|没得|没有|莫得|未[回报]|有(?=[，\s])|\d[户人个])/

/** 简世友: a surname and two characters that are usual in names. */
const isWholeName = (said: string): boolean =>
  commonSurnames.includes(said.charAt(0)) &&
  givenCosts[said.charCodeAt(1)] === USUAL &&
  givenCosts[said.charCodeAt(2)] === USUAL

const isEdge = /(?:^|[\s，。！？；：、])$/

/** A short name that is no word needs a boundary on one side; one that is needs what only a place has around it. */
export function standsAsPlace(
  text: string,
  start: number,
  end: number,
  place: Place,
  isOrdinary: boolean,
  home: Home,
  isListed: boolean,
): boolean {
  const left = text.slice(Math.max(0, start - 3), start)
  const right = text.slice(end, end + 6)
  if (institution.test(right)) return false
  const atHome = isFrom(place, home)
  if (atHome && (isItem(text, start, end) || isLine(text, start, end))) return true
  if (isOrdinary) {
    if (place.kind === 'village' && !atHome) return false
    // 我们罗田八月份报两个: the cadre's own.
    if (
      place.code === home &&
      left.endsWith('我们') &&
      /^(?:[\d一二三四五六七八九十]{1,3}月|这个月|本月)/.test(right)
    )
      return true
    // 马鞍的晋学海, 寿桥的 轮椅到了没, 凤阳简世友: one of the sender's township.
    if (atHome && isEdge.test(left) && (/^的(?![话时确])/.test(right) || isWholeName(right))) return true
    // 育林蒋顺芬, 金蝉的骆正国: the cadre's own village before somebody's name.
    if (
      place.code === home &&
      isEdge.test(left) &&
      commonSurnames.includes(right.charAt(right.startsWith('的') ? 1 : 0))
    )
      return true
    if (place.kind === 'township' && /^[那这](?:边|里)/.test(right)) return true
    if (place.kind === 'township' && /(?:归|属于|划到|并到|划给|就是)$/.test(left)) return true
    // 向阳、环城都报了: one of a list of places.
    if (isListed || (atHome && listSide.test(left.slice(-1) + '|' + right.charAt(0)))) return true
    return strictBefore.test(left) && strictAfter.test(right)
  }
  // A name that is no word needs a boundary on one side.
  if (before.test(left)) return true
  // 只要土溪的
  if (place.kind === 'township' && /^(?:的|$|[，。！？；、])/.test(right)) return true
  return (
    strictAfter.test(right) || (atHome && (after.test(right) || commonSurnames.includes(right.charAt(0))))
  )
}
