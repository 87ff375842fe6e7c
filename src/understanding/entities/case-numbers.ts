// The number of a case against counts, amounts, years, times, houses and hotlines.
import type { Entity } from '../entity.ts'

/** What stands after a count, an amount or a year and never after a case number. */
const unit =
  /^(?:[ ]?(?:元|块|圆|毛|万|千|百|斤|公斤|吨|米|公里|里路|平|亩|只|头|条|套|岁|度|年(?!龄|纪)|多(?!给|等|留)|余|左右|℃|%|％|分钟|小时|天|个|名|台))/
/** What counts people, homes and papers, unless it begins another word: 1118本人, 2215 户在重庆, 7209单派市监. */
const peopleUnit =
  /^ ?(?:人(?!已|在|不|没|走|去|住|死|过|老|也|都|今|昨|前|现|失|搬|联)|户(?!主|口|籍|在|不|没|已)|次|本(?![人村镇])|份|张|项|位|家(?:企业|单位|店|公司|残)|单(?!派|独|身|位))/
/** 走访了1200家: homes are a case's, 去了1331家，大门紧锁, unless many are told of. */
const manyHomes = /(?:共|有|计|约|近|(?<![抵到])达|超|走访|回访|完成|惠及|[县镇])[了过]?$/

/** Four digits with such a unit behind them that count something: 1200户; 2215 户在重庆 is a case. */
export const isCount = (before: string, after: string): boolean =>
  peopleUnit.test(after) || (/^ ?家/.test(after) && manyHomes.test(before))
/** Four digits that say a time of day: 1630集合. */
const isClock = (digits: string, before: string, after: string): boolean =>
  /^(?:[01]\d|2[0-3])[0-5][05]$/.test(digits) &&
  !/^[、，和]\d{4}(?!\d)/.test(after) && // 下午0405、0406都上成了
  !(digits < '1200' && /[下中]午$|晚上$/.test(before)) &&
  (/^(?:集合|出发|开会|到齐|准时|前到|开始)/.test(after) ||
    /(?:上午|下午|早上|晚上|时间[:：]?|今天|明天|后天)$/.test(before))

/** Words that announce a case by number. */
const announced = /(?:编号|案号|单号|件号|工单号?|案件|个案|台账号|[#＃№])[是为:： ]*$/
/** 231号件: a number of fewer digits, announced from behind. */
const called = /^号(?:督办件|案件|个案|工单|案子|件|案|单子|单|那个件|那个案|那件|这件|那个单|那单)/

/** 412那件, 265的延期; 363号回访了: three digits and what is done with a case. */
const workedOn =
  /^[那这]件(?!事)|^(?=的(?:延期|退单))|^号(?=(?:多给|倒是|不实)|(?:已经?|都|也|今天|昨天|刚才?|这边)?(?:回访|抽查|核[实查过了]|公示|办[结好完]|评残|退单|派单|签收|受理|延期|材料|资料|(?:残疾)?证(?!明)|属实))/

/** 门牌1203号, 川S1234: houses and cars. */
const houseBefore = /(?:门牌|栋|幢|单元|楼|街|巷|弄|房间|车牌|川[A-Z])号?[是:： ]?$/

/**
 * The case that three to five digits name between `before` and `after`; undefined when they name none.
 * Three digits only when announced: 231号件.
 */
export function caseNumber(
  start: number,
  end: number,
  digits: string,
  before: string,
  after: string,
): Entity | undefined {
  const length = digits.length
  const isAnnounced = announced.test(before)
  const tail = called.exec(after) ?? (length === 3 && !houseBefore.test(before) ? workedOn.exec(after) : null)
  if (length < 4) {
    if (!tail && !(isAnnounced && length === 3)) return undefined
    return { kind: 'case-number', number: digits.padStart(4, '0'), start, end: end + (tail?.[0].length ?? 0) }
  }
  if (length === 5 && /^(?:123\d\d|1008\d|10000|9\d{4})$/.test(digits)) return undefined // hotlines
  if (houseBefore.test(before)) return undefined
  const from = /[#＃№]$/.test(before) ? start - 1 : start
  const found: Entity = {
    kind: 'case-number',
    number: digits,
    start: from,
    end: end + (tail?.[0].length ?? (after.startsWith('号') ? 1 : 0)),
  }
  if (isAnnounced || tail) return found
  if (/[A-Za-z]$/.test(before) || /^[A-Za-z.%％]?\d|^[A-Za-z%％℃]/.test(after)) return undefined
  if (!digits.startsWith('0') && (before.endsWith('/') || /^\/\d{1,3}(?!\d)/.test(after))) return undefined
  if (isClock(digits, before, after)) return undefined
  if (digits.startsWith('0')) return /^(?:元|块|年(?!龄|纪))/.test(after) ? undefined : found
  if (
    /^(?:19|20)\d\d$/.test(digits) &&
    (/^(?:年|\s*$|[-./年])/.test(after) || /[一二三四五六七八九十年于在至到]$/.test(before))
  ) {
    return undefined
  }
  if (
    (/^19\d\d$/.test(digits) &&
      /(?:出生|年份|生日|生于|年龄)[^，。；]{0,6}$|^(?:出生|生人|生的)/.test(before)) ||
    /^(?:出生|生人|生的|生，)/.test(after)
  )
    return undefined
  if (unit.test(after) || isCount(before, after) || /[¥￥$第约近达]$/.test(before)) return undefined
  return found
}
