// Whether what looks like a name can be one where it stands.
import { calledSo } from '../lexicon/given-names.ts'
import { isWordOfWork } from '../lexicon/words-of-work.ts'
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
  WEAK,
} from './name-surroundings.ts'
import { isOwner } from './name-owner.ts'
import { isOnlySurname, isSeldomSurname, NEVER, UNUSUAL, USUAL } from './surname-table.ts'
import { endsOtherwise } from './ends-otherwise.ts'
import type { PossibleName } from './possible-name.ts'
import { isFamiliar, isTitle } from './titles.ts'

/** Words for people and the like, which stand where names do. */
const neverNames = new Set(
  '陈旧 双胞胎 居民 村民 家属 家长 干部 成员 农户 党员 支书 师傅 从小 应为 应是 方才 时年 年满 年龄 印成 应先 车祸 孙儿 孙俩 孙辈 孙子 单亲 房主 凌晨 全是 都是 都有 能有 还有 家有 全家 管理 别人 先生 童工 常年 平时 公安'.split(
    ' ',
  ),
)

/** Words no name begins with where none is asked for. */
const neverBegins = new Set(['孙子', '孙女', '孙儿', '孙孙', '马马', '代家'])

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
  // 派单量少, 时候开课: the surname ends another word; 查一下单文举 holds another.
  if (
    left === GOOD &&
    right !== FIRM &&
    isWordAt(surroundings, start - 1, start + 1) &&
    !text.startsWith('一下', start - 2)
  )
    return false
  // 护理费少发, 申请护理费和低保: it ends a longer one.
  if (left === GOOD && right !== FIRM && (surroundings.ends[start + 1] ?? 0) !== 0) return false
  if (text.startsWith('谢谢', start) || text.startsWith('麻烦', start)) return false
  // 石垭和河东: a word stands behind what joins.
  if (right !== FIRM && joins.has(text.charAt(start)) && (surroundings.begins[start + 1] ?? 0) !== 0)
    return false
  if (isSeldomSurname(text.charAt(start)) && !standsOut(possible)) return false
  // 孙子刚才来电话, 马马虎虎: with more behind it.
  if (right !== FIRM && end - start === 3 && neverBegins.has(text.slice(start, start + 2))) return false
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
  // 补一个，12组…
  if (/[个户位条份样]$/.test(text.slice(start, end))) return false
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

/** Surnames that mostly join other words. */
const joins = new Set('和于应时全满')

/** 明天先去, 白天发, 周三一起走: days, and neither Mr Ming nor Mr Bai nor Mr Zhou. */
const day = /^(?:[明今白][天日]|周[一二三四五六日天](?:$|[一两都]))/
const isDay = (text: string, start: number, end: number): boolean =>
  '明今白周'.includes(text.charAt(start)) && day.test(text.slice(start, end))

/** 3组高兴得很 and 高兴不起来 are no people. */
const describesMood = /^[得地极不]/
const isHomeOf = /^(?:家|屋头)/
/** What is said of a person and of nothing else: 高兴，男，67岁. */
const describesPerson =
  /^[，、 （]{0,2}(?:[男女](?:[，、。 ）\d]|$)|[\d一二三四五六七八九十]{2,3}岁|\d{17}|1[3-9]\d{9}|[二三四五六七八九]十[一二三四五六七八九]?[，。（ ]|[三四五六七八九]十(?:好几|多|来|几)|[1-9]\d[，、。（ ])|^[，： ]{1,2}(?:电话|手机号?|身份证号?)[是：]?[\d一幺]|^[，、 ]{1,2}(?:残疾|重残|瘫|\d{1,2}[组社队])/

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
  if (!isWordOfWork(text.slice(start, end)) && isToldOf(text, start, end, surroundings)) return true
  if (right === WEAK || isWordLike) return false
  const isService = isServiceAt(surroundings, text, end)
  if (left === FIRM && isService) return true
  // 夏天护理补贴已入系统, 茅草在外面带孙: what people are often called, at the beginning of a clause.
  if (calledSo.has(text.slice(start, end)) && (start === 0 || isBoundary(text.charCodeAt(start - 1))))
    if (isService || tellsOfSomebody.test(after)) return true
  return oddest <= USUAL && (left === FIRM || isHomeOf.test(after))
}
