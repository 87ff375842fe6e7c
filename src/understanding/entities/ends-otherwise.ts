// What looks like a name and ends or begins otherwise: its last character belongs to what follows, its first to what is before.
import { codeAt } from './code-at.ts'
import { FIRM, isBoundary, isHandedOver, isAnnounced, isWordAt } from './name-surroundings.ts'
import { isOwner } from './name-owner.ts'
import type { PossibleName } from './possible-name.ts'
import { givenCosts, isCommonSurname, USUAL } from './surname-table.ts'

/** 周三, 周末; 周天秀 is a name. */
const weekday = /^(?:[一二三四五六日末]|天$)/
/** 这周, 上周: the surname 周 is a week. */
const weekBefore = /[这本下上每一两三几]$/

/** 去年, 今年, 三年. */
const yearBefore = /[去今明前后往每半几多\d一二两三四五六七八九十]/

const moneyBefore = /[的点块分笔些没得发打赔花了收交要拿出付欠掏]/
const feeBefore = /[名学药路车住电水话伙误医生活理杂书本]/
const fieldBehind = new Set('坝湾沟坪垭塝塘')
/** 改成, 打成, 换成: what follows is the name. */
const turnedInto = /[改换写打变整做看摔弄瘫登录填报搞弄分评算说印听认叫喊记标撞碾轧压砸炸烧拖跌绊病伤]$/
const turnsTo = /^.{0,4}(?:反映|申请|提出|报告|求助|打听|说明|投诉|咨询|汇报|上报|报备|请示)/
/** Hamlets, fields and streets: 赵家湾, 李家院子, 文崇路. */
const ground = /^.(?:家[坝湾沟坪垭塝塘梁坎院岩嘴岭山坡桥河坨垇田林冲店寨坟井槽大]|.[路街巷]$)/
const namesGround = (text: string, start: number, end: number): boolean =>
  (text.charAt(start + 1) === '家' || '路街巷'.includes(text.charAt(end - 1))) &&
  ground.test(text.slice(start, end))
/** An age, a sex or a number of his own follows. */
const hasAge = /^[，、 ]{1,2}(?:[男女](?:[，、。 ]|$)|[\d一二三四五六七八九十]{2,3}岁)/
/** 请司法明天去, 安排三汇的去: an office, and what it is to do; words that are no one's name with anything behind them. */
const beginNoName = new Set(
  '关于 司法 卫健 卫生 农业 水务 应急 商务 房管 党委 计生 安排 房子 张榜 黄桷 钟头 原先 平平 莫一 山洪 凌晨 张三 包里 左右 乌黑'.split(
    ' ',
  ),
)
/** Looked at first: most names begin otherwise. */
const firstOfThese = new Set(Array.from(beginNoName, (word) => word.charAt(0)))
const amount = /^[一二两三四五六七八九几][十百千万]$|^[十百千万][一二三四五六七八九几多]$/
const isPower = (text: string, at: number): boolean => '十百千万'.includes(text.charAt(at) || ' ')
const cardCounted = /[办要有换领补一那这整弄](?:了|个)?张[新老能]/
const neverLast = new Set(Array.from('家湾沟坪区厂库校班拄杵瘸跛废课带字了的'))

/** The last character belongs to what follows, or the first to what is before. */
export function endsOtherwise({ text, start, end, right, surroundings }: PossibleName): boolean {
  const last = text.charAt(end - 1)
  const next = text.charAt(end)
  // 唐家山，38岁 is somebody all the same.
  const isGround = namesGround(text, start, end) && !hasAge.test(text.slice(end, end + 8))
  const isOtherWord = firstOfThese.has(text.charAt(start)) && beginNoName.has(text.slice(start, start + 2))
  if (neverLast.has(last) || isGround || isOtherWord) return true
  // 屈家失火: what happened at their home.
  if (
    text.charAt(start + 1) === '家' &&
    !hasAge.test(text.slice(end, end + 8)) &&
    (givenCosts[text.charCodeAt(end - 1)] ?? 0) > USUAL
  )
    return true
  // 向达川申请, 向所在镇提出: whom one turns to.
  const isOffice =
    text.charAt(start) === '向' &&
    ((surroundings.begins[start + 1] ?? 0) !== 0 || '省市县'.includes(text.charAt(start + 1)))
  if (isOffice && !isAnnounced(text, start) && turnsTo.test(text.slice(end, end + 6))) return true
  if (text.charAt(start) === '成' && turnedInto.test(text.slice(Math.max(0, start - 1), start))) return true
  // 有张老证, 办张新身份证: a card is counted.
  if (
    text.charAt(start) === '张' &&
    right !== FIRM &&
    cardCounted.test(text.slice(Math.max(0, start - 2), end))
  )
    return true
  // 报名费全免, 学费也减了: what something costs.
  if (text.charAt(start) === '费' && right !== FIRM && feeBefore.test(text.charAt(start - 1))) return true
  // 赔的钱早花光了, 要给钱才办得到: money.
  if (text.charAt(start) === '钱' && right !== FIRM && moneyBefore.test(text.charAt(start - 1))) return true
  if (end - start === 2 && text.startsWith('给钱', start - 1) && right !== FIRM) return true
  // 应先向所在镇: a preposition.
  if (last === '向' && right !== FIRM && end < text.length && !isBoundary(text.charCodeAt(end))) return true
  // 高桐村: a place that nobody knows by this name.
  if (next === '村' && right !== FIRM) return true
  // 丰河桥头12号: a bridge.
  if (next === '桥' && /^桥(?:头|边|下|上|洞|\d|$)/.test(text.slice(end, end + 3))) return true
  if (last === '桥' && /^[头边洞\d]/.test(next)) return true
  // 罗田坝何必: the name of a field, not of a person.
  if (fieldBehind.has(next)) return true
  // 雷雨和他哥, 李全和王兵, 危房和身份证: the 和 joins two.
  if (last === '和')
    return (
      /[他她我你其]/.test(next) ||
      isCommonSurname(codeAt(text, end)) ||
      (end - start === 3 && isWordAt(surroundings, start, start + 2))
    )
  // 管二十几个村, 护理费两百四: an amount.
  if ((isPower(text, start + 1) || isPower(text, start + 2)) && amount.test(text.slice(start + 1, start + 3)))
    return true
  // 名字印成了周光福; 文崇新来的专委.
  if ((last === '成' && next === '了') || (last === '新' && text.startsWith('来的', end))) return true
  // 由周全接: what he is to do.
  if (isHandedOver(text, start, end - 1)) return true
  // 李强有证, 李强来领: verbs, unless the clause ends with them (孔福来，满意) or they begin no word.
  if (last === '有' || (last === '来' && (surroundings.begins[end - 1] ?? 0) !== 0)) {
    return (
      right !== FIRM &&
      end < text.length &&
      !isBoundary(text.charCodeAt(end)) &&
      !isOwner(text, start, end) &&
      !/^(?:手[里头]|家(?![里中头访看]))/.test(text.slice(end, end + 2))
    )
  }
  // 金书七十一: an age. 余小米今年: a year. 乔良托我带信, 唐芳喊他报: what he does.
  if (next === '十' && '二三四五六七八九'.includes(last)) return true
  if (last === '年' && '今去明前'.includes(text.charAt(end - 2))) return true
  if ('托喊叫请'.includes(last) && '我他她你'.includes(next || ' ')) return true
  // 去年中风瘫了
  if (text.charAt(start) === '年' && yearBefore.test(text.charAt(start - 1))) return true
  return (
    text.charAt(start) === '周' &&
    (weekday.test(text.slice(start + 1, end)) || weekBefore.test(text.slice(Math.max(0, start - 1), start)))
  )
}
