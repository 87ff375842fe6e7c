// Whether what looks like a name can be one where it stands.
import { calledSo } from '../lexicon/given-names.ts'
import { codeAt } from './code-at.ts'
import {
  FIRM,
  GOOD,
  HINT,
  isAnnounced,
  isBoundary,
  isHandedOver,
  isKinBefore,
  isServiceAt,
  isToldOf,
  isWordAt,
  type Strength,
  type Surroundings,
  WEAK,
} from './name-surroundings.ts'
import { isOwner } from './name-owner.ts'
import {
  givenCosts,
  isCommonSurname,
  isOnlySurname,
  isSeldomSurname,
  NEVER,
  UNUSUAL,
  USUAL,
} from './surname-table.ts'
import { isFamiliar, isTitle } from './titles.ts'

/** A stretch that looks like a name, and what speaks for it. */
export interface PossibleName {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly left: Strength
  readonly right: Strength
  /** The cost of the oddest given character. */
  readonly oddest: number
  /** The cost of the last character. */
  readonly last: number
  /** Whether at least one given character is a usual one. */
  readonly oneUsual: boolean
  /** The stretch is an ordinary word: 高兴, 石磊. */
  readonly isWord: boolean
  /** The surname is more often a word: 和, 时, 公. */
  readonly isWordLike: boolean
  readonly surroundings: Surroundings
}

/** Words for people and the like, which stand where names do. */
const neverNames = new Set(
  '陈旧 双胞胎 居民 村民 家属 家长 干部 成员 农户 党员 支书 师傅 从小 应为 应是 方才 时年 年满 年龄 印成 应先 车祸 孙儿 孙俩 孙辈 孙子 单亲 房主 凌晨 全是 都是 都有 能有 还有 家有 全家 管理 别人 先生 童工 常年 平时 公安'.split(
    ' ',
  ),
)

/** Weighs a possible name: words, odd characters and missing boundaries each need something that asks for a name. */
export function isBelievable(possible: PossibleName): boolean {
  const { text, start, end, left, right, oddest, last, isWord, isWordLike, surroundings } = possible
  if (isTitle(text, start, end) || isTitle(text, start + 1, end) || isDay(text, start, end)) return false
  // 文书小简: a post, and somebody else behind it.
  if (end - start === 3 && right !== FIRM && isTitle(text, start, end - 1)) return false
  // 把小谭拉进群, 老孙顶替: with 老 or 小 before it a surname stands alone.
  if ((oddest > USUAL || left === GOOD) && right !== FIRM && isCalledFamiliarly(text, start)) return false
  if (endsOtherwise(possible)) return false
  // Without a boundary before it only what can be nothing else: 罗田坝何必，67岁.
  if (left === WEAK && (right !== FIRM || (isWordLike && !isWord))) return false
  // 派单量少, 时候开课: the surname ends another word.
  if (left === GOOD && right !== FIRM && isWordAt(surroundings, start - 1, start + 1)) return false
  // 护理费少发, 申请护理费和低保: it ends a longer one.
  if (left === GOOD && right !== FIRM && (surroundings.ends[start + 1] ?? 0) !== 0) return false
  if (text.startsWith('谢谢', start) || text.startsWith('麻烦', start)) return false
  // 石垭和河东: a word stands behind what joins.
  if (right !== FIRM && joins.has(text.charAt(start)) && (surroundings.begins[start + 1] ?? 0) !== 0)
    return false
  if (isSeldomSurname(text.charAt(start)) && !standsOut(possible)) return false
  if (isWord) {
    if (neverNames.has(text.slice(start, end))) return false
    if (!isNamed(possible) && !wordStandsAsName(possible)) return false
  }
  const isAnybody = isWord && isToldOf(text, start, end, surroundings)
  if (oddest >= NEVER && !((isWord || isEnclosed(text, start, end)) && isNamed(possible)) && !isAnybody)
    return false
  // 望溪镇安排人带路
  const isWordAndMore = end - start === 3 && last > USUAL && isWordAt(surroundings, start, start + 2)
  if (isWordAndMore && right > HINT && !isNamed(possible)) return false
  const isEdge = start === 0 || isBoundary(text.charCodeAt(start - 1))
  if (isWordLike && right !== FIRM && !isNamed(possible)) {
    const isWhole =
      end - start > 2 &&
      (isEdge ||
        (right !== WEAK &&
          !joins.has(text.charAt(start)) &&
          (surroundings.begins[start + 1] ?? 0) === 0 &&
          !isWordAt(surroundings, start, start + 2)))
    const isPlain =
      (oddest <= USUAL && (left <= HINT || isWhole)) ||
      (oddest <= UNUSUAL && ((left <= HINT && right <= HINT) || standsAlone(possible, isEdge)))
    if (!isPlain) return false
  }
  if (oddest > UNUSUAL && left > HINT && right !== FIRM) {
    // 向前进家: at a boundary and before somebody's home even that; 黎本全, 曾令芝: between a surname and a usual character.
    const isHome = right === HINT && !isWordLike && isEdge
    const isBetween =
      end - start === 3 &&
      last === USUAL &&
      !isWordLike &&
      right !== WEAK &&
      !isWordAt(surroundings, start, start + 2) &&
      (isOnlySurname(text.charAt(start)) || !isWordAt(surroundings, start + 1, end))
    if (!isHome && !isBetween && !(isWord && isNamed(possible)) && !isAnybody) return false
  }
  // 钱多多: a doubled character is usual whatever it is.
  const isDoubled = end - start === 3 && text.charAt(end - 2) === text.charAt(end - 1) && right !== WEAK
  // 鞠尽不愿意: what is hardly anything but a surname, at the beginning of a clause.
  const isPlainlyNamed =
    isEdge &&
    right !== WEAK &&
    !isWord &&
    isOnlySurname(text.charAt(start)) &&
    !calls.has(text.charAt(end - 1))
  const isCalledSo = isWord && calledSo.has(text.slice(start, end))
  return (
    possible.oneUsual ||
    isDoubled ||
    isCalledSo ||
    isPlainlyNamed ||
    left < GOOD ||
    right < GOOD ||
    isNamed(possible) ||
    isAnybody
  )
}

/** 由小谭, 喊老周, and not 孤老. */
const familiarly = /(?<![孤寡大两])[小老]$/
const isCalledFamiliarly = (text: string, start: number): boolean =>
  isFamiliar(codeAt(text, start - 1)) && familiarly.test(text.slice(Math.max(0, start - 2), start))

/** Whether what stands around can only be said of somebody by name. */
const isNamed = ({ text, start, end, surroundings }: PossibleName): boolean =>
  describesPerson.test(text.slice(end, end + 8)) ||
  isAnnounced(text, start) ||
  isHandedOver(text, start, end) ||
  isOwner(text, start, end) ||
  (isKinBefore(surroundings, start) && tellsOfBody.test(text.slice(end, end + 4)))

/** 刘娘, 叫过妈, 吴寨, 补来: no given names. */
const calls = new Set('妈爸爹娘爷婆叔哥姐人来寨庄')

/** 补秀兰家, 过国强一级: usual characters, and no words; 叫过江: told of in so many words. */
const standsOut = (possible: PossibleName): boolean => {
  const { text, start, end, left, right, oddest, surroundings } = possible
  const isEdge = start === 0 || isBoundary(text.charCodeAt(start - 1))
  if (left !== FIRM && !isEdge && !isKinBefore(surroundings, start))
    return isAnnounced(text, start) && !calls.has(text.charAt(end - 1))
  if (isNamed(possible)) return true
  return end - start === 3 && oddest <= USUAL && right !== WEAK && !isWordAt(surroundings, start + 1, end)
}

/** 党为民 between two spaces: three characters that are no words together. */
const standsAlone = ({ text, start, end, surroundings }: PossibleName, isEdge: boolean): boolean =>
  isEdge &&
  end - start === 3 &&
  (end === text.length || isBoundary(text.charCodeAt(end))) &&
  (surroundings.begins[start] ?? 0) === 0 &&
  (surroundings.begins[start + 1] ?? 0) === 0

/** 周三, 周末; 周天秀 is a name. */
const weekday = /^(?:[一二三四五六日末]|天$)/
/** 这周, 上周: the surname 周 is a week. */
const weekBefore = /[这本下上每一两三几]$/

/** 去年, 今年, 三年. */
const yearBefore = /[去今明前后往每半几多\d一二两三四五六七八九十]/

/** Surnames that mostly join other words. */
const joins = new Set('和于应时全满')

/** 明天先去, 白天发, 周三一起走: days, and neither Mr Ming nor Mr Bai nor Mr Zhou. */
const day = /^(?:[明今白][天日]|周[一二三四五六日天](?:$|[一两都]))/
const isDay = (text: string, start: number, end: number): boolean =>
  '明今白周'.includes(text.charAt(start)) && day.test(text.slice(start, end))

const moneyBefore = /[的点块分笔些没得发打赔花了收交要拿出付欠掏]/
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
  '关于 司法 卫健 卫生 农业 水务 应急 商务 房管 党委 计生 安排 房子 张榜 黄桷 钟头 原先 平平 莫一 山洪 凌晨 张三 包里'.split(
    ' ',
  ),
)
/** Looked at first: most names begin otherwise. */
const firstOfThese = new Set(Array.from(beginNoName, (word) => word.charAt(0)))
const amount = /^[一二两三四五六七八九几][十百千万]$|^[十百千万][一二三四五六七八九几多]$/
const isPower = (text: string, at: number): boolean => '十百千万'.includes(text.charAt(at) || ' ')
const neverLast = new Set(Array.from('家湾沟坪区厂库校班拄杵瘸跛废课带字了的'))

/** The last character belongs to what follows, or the first to what is before. */
function endsOtherwise({ text, start, end, right, surroundings }: PossibleName): boolean {
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
  // 赔的钱早花光了, 要给钱才办得到: money.
  if (text.charAt(start) === '钱' && right !== FIRM && moneyBefore.test(text.charAt(start - 1))) return true
  if (end - start === 2 && text.startsWith('给钱', start - 1) && right !== FIRM) return true
  // 应先向所在镇: a preposition.
  if (last === '向' && right !== FIRM && end < text.length && !isBoundary(text.charCodeAt(end))) return true
  // 高桐村: a place that nobody knows by this name.
  if (next === '村' && right !== FIRM) return true
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
      !/^手[里头]/.test(text.slice(end, end + 2))
    )
  }
  // 去年中风瘫了
  if (text.charAt(start) === '年' && yearBefore.test(text.charAt(start - 1))) return true
  return (
    text.charAt(start) === '周' &&
    (weekday.test(text.slice(start + 1, end)) || weekBefore.test(text.slice(Math.max(0, start - 1), start)))
  )
}

/** 3组高兴得很 and 高兴不起来 are no people. */
const describesMood = /^[得地极不]/
const isHomeOf = /^(?:家|屋头)/
/** What is said of a person and of nothing else: 高兴，男，67岁. */
const describesPerson =
  /^[，、 （]{0,2}(?:[男女](?:[，、。 ）\d]|$)|[\d一二三四五六七八九十]{2,3}岁|\d{17}|1[3-9]\d{9}|[五六七八九]十[一二三四五六七八九]?[，。（ ]|[三四五六七八九]十(?:好几|多|来|几)|[1-9]\d[，、。（ ])|^[，： ]{1,2}(?:电话|手机号?|身份证号?)[是：]?[\d一幺]|^[，、 ]{1,2}(?:残疾|重残|瘫|\d{1,2}[组社队])/

/** 6组报来：龙在田，52岁; 4组代天会，63岁: between a sign or a group and what is said of a person even 在 is part of a name. */
export const isEnclosed = (text: string, start: number, end: number): boolean =>
  (start === 0 ||
    isBoundary(text.charCodeAt(start - 1)) ||
    isAnnounced(text, start) ||
    ('组社队'.includes(text.charAt(start - 1)) &&
      /\d组|[一-十][组社队]/.test(text.slice(Math.max(0, start - 2), start)))) &&
  describesPerson.test(text.slice(end, end + 8))

/** 我爹高兴瘫起两年了: what is said of kin by name. */
const tellsOfBody = /^[，、 ]?(?:瘫|今年|[五六七八九]十|断|摔|残|眼睛|脚杆|手杆|走不得|起不来|住院|住[在到])/

/** 夏天他妈叫雷雨, 茅草在外面带孙, 温柔住院了 */
const tellsOfSomebody =
  /^(?:[他她](?:妈|爸|家|儿|女|老|爱|婆|男)|[也还]?不?(?:在[家外屋]|愿意|同意)|(?:今天|昨天|昨晚|已经|前天)?(?:住院|去世|过世|病故|瘫))/

/** Words that begin like a name, and stand where somebody could be told of. */
const wordsOfWork = new Set(
  '时间 单位 平台 房子 方便 管理 安排 关键 许多 任务 申请 文化 左右 成功 康复 卫生 常识 顾问 章程 符号 简单 齐全 程序 常规 全部 全家 满意 强烈 水电 路边 路上 应急 计划 计生 农村 农业 农户 高度 商量 方向 方案 方面 和谐 向导 安全 安装 房东 房屋 危房 查询 干部 应该 应当 时候 平时 明天 明年 白天 全镇 全村 全县 全体 全国 双方 双人 单子 单据 车子 车票 水泥 钱款 路费 金额 金钱 金桥 宝贝 国家 户主 先生 先头 问题 问卷 把手 支书 支部 令人 养老 养殖 战友 库房 者们 石头 祖宗 元旦 广场 贵方 马上 万一 于是 何时 何况 高烧 包里 别个 别人 池塘 山上 山里 花钱 叶子 米面 粮食 党员 党委 司机 司法 官司 师傅 管道 管护 管事 解释 解决 支持 支付 支援 敬老 敬礼 符合 门锁 门口 莫得 莫要 左手 左脚 左边 花费 万元 水管 水费 路灯 房顶 房门 养鸡 养猪 车祸 关节 应收 向前 白纸 黑板 黄牌 金属 石灰 水沟'.split(
    ' ',
  ),
)

export const isWordOfWork = (word: string): boolean => wordsOfWork.has(word)

/** A word is a name only where a name is expected: behind a group or village, before a service or somebody's home. */
function wordStandsAsName({
  text,
  start,
  end,
  left,
  right,
  oddest,
  isWordLike,
  surroundings,
}: PossibleName): boolean {
  const after = text.slice(end, end + 8)
  if (describesMood.test(after)) return false
  // 何必核实属实, 苏醒的证: somebody is plainly told of, and the word is none of this work.
  if (!wordsOfWork.has(text.slice(start, end)) && isToldOf(text, start, end, surroundings)) return true
  if (right === WEAK || isWordLike) return false
  const isService = isServiceAt(surroundings, text, end)
  if (left === FIRM && isService) return true
  // 夏天护理补贴已入系统, 茅草在外面带孙: what people are often called, at the beginning of a clause.
  if (calledSo.has(text.slice(start, end)) && (start === 0 || isBoundary(text.charCodeAt(start - 1))))
    if (isService || tellsOfSomebody.test(after)) return true
  return oddest <= USUAL && (left === FIRM || isHomeOf.test(after))
}
