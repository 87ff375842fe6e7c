// How people say a day, rule by rule; each with examples, counted from Monday 2026-11-23, 10:00.
import { addDays, type PlainDate, weekdayOf } from '../../deadline/plain-date.ts'
import { dateOf, dayOfMonth, dayOfWeek, inDays, monthEnd, type Today } from '../entities/today.ts'
import { numberBegins, numeralClass, readNumeral } from '../entities/numerals.ts'
import { holidays, nearest, nextLunar } from './coming-days.ts'
import {
  CLOCK,
  DATE_JOINT,
  DAY_NUMBER,
  DIGIT,
  MONTH,
  MONTH_PART,
  RELATIVE_DAY,
  WEEK,
  YEAR_OR_HOLIDAY,
} from '../entities/text-signs.ts'

export interface DayRule {
  /** What a text must hold for the rule to be looked for (`entities/text-signs.ts`). */
  readonly signs: number
  /** Without lookbehind longer than a word; sticky when it begins with a number, otherwise global. */
  readonly says: RegExp
  /** The day that is meant; undefined when it is none (31 June, every Wednesday). */
  readonly day: (said: RegExpMatchArray, today: Today) => PlainDate | undefined
  readonly examples: readonly (readonly [text: string, when: string])[]
}

const numeral = `[${numeralClass}]`
const number = (text: string | undefined): number => readNumeral(text ?? '') ?? Number.NaN

const lunarMonths: Readonly<Record<string, number>> = { 正: 1, 冬: 11, 腊: 12 }

/** Months away: 本月 0, 下月 1, 上个月 -1. */
const monthStep = (word: string): number =>
  word.startsWith('下下') ? 2 : word.startsWith('下') ? 1 : word.startsWith('上') ? -1 : 0

const relativeDays: Readonly<Record<string, number>> = {
  大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3, 外后: 3, 万后: 3,
} // prettier-ignore

const weekSteps: Readonly<Record<string, number>> = {
  上上: -2,
  上: -1,
  这: 0,
  本: 0,
  这一: 0,
  下: 1,
  下一: 1,
  下下: 2,
}

/** 下周一到周三: the second day is of the same week. */
const sameWeek =
  /(上上|上|这一|这|本|下下|下一|下)个?(?:周|星期|礼拜)[一二三四五六日天](?:上午|下午)?(?:到|至|或者|或|还是|、|和|，)$/

const weekBefore = (said: RegExpMatchArray): string =>
  sameWeek.exec((said.input ?? '').slice(Math.max(0, (said.index ?? 0) - 12), said.index))?.[1] ?? ''

/** The first such day of a month on or after today. */
function nextSuch(today: Today, wanted: number): PlainDate | undefined {
  if (!(wanted >= 1 && wanted <= 31)) return undefined
  const months = wanted >= today.day ? [0, 1, 2] : [1, 2]
  return months.map((step) => dayOfMonth(today.date, step, wanted)).find((date) => date !== undefined)
}

const spokenWeekdays = '一二三四五六日'

export const dayRules: readonly DayRule[] = [
  {
    signs: DIGIT | DATE_JOINT,
    says: /(20\d\d)\s?[年\-/.]\s?(\d{1,2})\s?[月\-/.]\s?(\d{1,2})(?!\d)[日号]?/g,
    day: ([, year, month, day]) => dateOf(number(year), number(month), number(day)),
    examples: [
      ['2026年12月4日', '2026-12-04'],
      ['2026-12-04', '2026-12-04'],
      ['2026.12.4', '2026-12-04'],
    ],
  },
  {
    signs: MONTH,
    says: new RegExp(
      `(今年|明年|去年)?${numberBegins('个')}(${numeral}{1,3}|元) ?月份?的? ?(${numeral}{1,3})( ?[日号]|(?![+＋${numeralClass}个户人名件本天年月份组社队岁张条点只次元块万]))`,
      'g',
    ),
    day: ([said, year, month, day, sign], today) => {
      if (!sign && !/\d/.test(said) && month === '八' && day === '十五') return nextLunar(today, 8, 15)
      const years = year === '明年' ? 1 : year === '去年' ? -1 : 0
      const named = month === '元' ? 1 : number(month)
      return year ? dateOf(today.year + years, named, number(day)) : nearest(today, named, number(day))
    },
    examples: [
      ['11月30日', '2026-11-30'],
      ['12月4号', '2026-12-04'],
      ['十二月五号', '2026-12-05'],
      ['1月4日', '2027-01-04'],
      ['元月6号', '2027-01-06'],
      ['12 月 4 日', '2026-12-04'],
      ['11月20日', '2026-11-20'],
      ['022911月20日', '2026-11-20'],
      ['明年3月1日', '2027-03-01'],
    ],
  },
  {
    signs: DIGIT | DATE_JOINT,
    says: /(?<![\d.月:/-])(1[0-2]|0?[1-9])([./])(3[01]|[12]\d|0?[1-9])(?![\d.%％/元块万米平亩岁度级:倍折个斤公里])(?:[日号])?/g,
    day: ([said, month, sign, day], today) =>
      // 3.5 may be anything; 11.30 and 11/30 are dates.
      said.length >= (sign === '.' ? 4 : 3) ? nearest(today, number(month), number(day)) : undefined,
    examples: [
      ['11.30', '2026-11-30'],
      ['11/30', '2026-11-30'],
      ['12/4', '2026-12-04'],
    ],
  },
  {
    signs: MONTH,
    says: new RegExp(
      `(?:农历|阴历|旧历)?(?:([正冬腊])月|(?:农历|阴历|旧历)(${numeral}{1,3})月|([一二三四五六七八九十]{1,2})月(?=初))(?:初)?(${numeral}{1,3})(?![${numeralClass}])[日号]?`,
      'g',
    ),
    day: ([, named, other, plain, day], today) =>
      nextLunar(today, lunarMonths[named ?? ''] ?? number(other ?? plain), number(day)),
    examples: [
      ['冬月十二', '2026-12-20'],
      ['腊月十二', '2027-01-19'],
      ['正月初六', '2027-02-11'],
      ['农历十月二十', '2026-11-28'],
    ],
  },
  {
    // 初八 is the next such lunar day; 初二 of a school and 初步 are none.
    signs: MONTH_PART,
    says: /(?<![正冬腊年月最当起年龄一二三四五六七八九十])初([一二三四五六七八九十])(?=那天|上午|下午|早上|来|去|上门|可以|得行|前|后|再|，|。|$)/g,
    day: ([, day], today) => {
      const wanted = number(day)
      const months = Array.from({ length: 12 }, (_, index) => nextLunar(today, index + 1, wanted))
      return months.filter((date) => date !== undefined).toSorted()[0]
    },
    examples: [['初八', '2026-12-16']],
  },
  {
    signs: YEAR_OR_HOLIDAY,
    says: /大年三十|年三十|除夕|大年(初[一二三四五六七八九十])/g,
    day: ([, day], today) => {
      const newYear = nextLunar(today, 1, 1)
      return newYear === undefined
        ? undefined
        : addDays(newYear, day === undefined ? -1 : number(day.slice(1)) - 1)
    },
    examples: [
      ['大年三十', '2027-02-05'],
      ['大年初三', '2027-02-08'],
    ],
  },
  {
    signs: MONTH | DAY_NUMBER,
    says: new RegExp(
      `(本月|这个?月|当月|下下个?月|下个?月|上个?月)(?:份|的|初|中|底)?(${numeral}{1,3})[日号]`,
      'g',
    ),
    day: ([, month, day], today) => dayOfMonth(today.date, monthStep(month ?? ''), number(day)),
    examples: [
      ['下月10号', '2026-12-10'],
      ['下个月初8号', '2026-12-08'],
      ['这个月二十八号', '2026-11-28'],
    ],
  },
  {
    // 23号件 is a case, 3号楼 a house, 附2号 an address; 3日内 is a limit.
    signs: DAY_NUMBER,
    says: new RegExp(
      `(?<![${numeralClass}第附街路巷弄段栋幢楼.#＃月#-])(${numeral}{1,3})(?:号|日)(?!(?!一(?:早|大早|起|并|道|块))[${numeralClass}](?!${numeral}?[号日]))(?:(?<=号)(?![楼院房线床门文案件令车坑单窗柜矿机桌公])|(?<=日)(?![内之以常子均出期历]))`,
      'y',
    ),
    day: ([, day], today) => nextSuch(today, number(day)),
    examples: [
      ['23号', '2026-11-23'],
      ['30日', '2026-11-30'],
      ['12号一早去', '2026-12-12TAM'],
      ['5号', '2026-12-05'],
      ['二十八号', '2026-11-28'],
    ],
  },
  {
    // 挪到二十七下午: behind what moves a visit a day needs no 号.
    signs: CLOCK,
    says: new RegExp(
      `(?<=[改挪推换移延调定约][到在成为])(${numeral}{1,3})(?=(?:的|那天)?(?:上午|下午|早上|晚上|[上下]半天))`,
      'g',
    ),
    day: ([, day], today) => nextSuch(today, number(day)),
    examples: [['挪到二十七下午', '2026-11-27TPM']],
  },
  {
    signs: MONTH | MONTH_PART,
    says: new RegExp(
      `(?:(本月|这个?月|当月|下个?月|上个?月)|${numberBegins('个')}(${numeral}{1,3})月份?|(月))(底|末|初|头)(?![几些一二三四五六七八九十\\d])`,
      'g',
    ),
    day: ([, word, month, bare, end], today) => {
      const first =
        month === undefined
          ? dayOfMonth(today.date, monthStep(word ?? bare ?? ''), 1)
          : nearest(today, number(month), 1)
      if (first === undefined) return undefined
      return end === '底' || end === '末' ? monthEnd(first, 0) : first
    },
    examples: [
      ['月底', '2026-11-30'],
      ['12月底', '2026-12-31'],
      ['下月初', '2026-12-01'],
      ['本月末', '2026-11-30'],
    ],
  },
  {
    signs: YEAR_OR_HOLIDAY,
    says: /(今年|明年)?年(?:底|末)|(今年|明年)底/g,
    day: (said, today) => dateOf(today.year + (said[0].startsWith('明') ? 1 : 0), 12, 31),
    examples: [
      ['年底', '2026-12-31'],
      ['今年底', '2026-12-31'],
    ],
  },
  {
    // 一周一次, 每周三 and 这周一直 are no days, and 周末 is no certain one.
    signs: WEEK,
    says: new RegExp(
      `(?<![每逢隔两几])(?<!(?<!\\d)\\d)(?:(上上|(?<![村镇县乡])上|这一|这|本|下下|下一|下)个?|(?<!(?<!周|星期|礼拜)[一二三四五六七八九十]))(?:周|星期|礼拜)(?:([一二三四五六日天]|[1-7](?!\\d))(?![一二三四五六日]?(?:个|天|次|年|遍|趟|回)|(?<=一)[直共般起定些样律]))`,
      'g',
    ),
    day: (said, today) => {
      const [, week, spoken] = said
      const at = spoken === '天' ? 7 : spokenWeekdays.indexOf(spoken ?? '') + 1 || Number(spoken)
      const weeks = weekSteps[week ?? weekBefore(said)]
      if (weeks !== undefined) return dayOfWeek(today, weeks, at)
      return dayOfWeek(today, at < today.weekday ? 1 : 0, at)
    },
    examples: [
      ['周三', '2026-11-25'],
      ['下周三', '2026-12-02'],
      ['下下周一', '2026-12-07'],
      ['这周五', '2026-11-27'],
      ['周三一起', '2026-11-25'],
      ['礼拜二', '2026-11-24'],
      ['星期天', '2026-11-29'],
      ['下个星期二', '2026-12-01'],
      ['上周五', '2026-11-20'],
      ['周一', '2026-11-23'],
    ],
  },
  {
    signs: RELATIVE_DAY,
    says: /(大前|大后|外后|万后|前|昨|今|明|后)(?:天(?![性赋])|日(?!子|期|报(?!送|到|告)|历)|儿(?:天|个)?)|(?<![以之今术然最背身目先])([今明昨前后])(?=早(?![期点些已年])(?!(?<=[前后]早)就)|晚(?![期点些辈年])|晌午|黑|上午|下午|中午|上半天|下半天|夜)/g,
    day: ([, word, short], today) => inDays(today, relativeDays[word ?? short ?? ''] ?? 0),
    examples: [
      ['明天', '2026-11-24'],
      ['后天', '2026-11-25'],
      ['大后天', '2026-11-26'],
      ['昨天', '2026-11-22'],
      ['今日', '2026-11-23'],
      ['前天', '2026-11-21'],
      ['明儿', '2026-11-24'],
      ['明早派人去', '2026-11-24TAM'],
      ['明晚我去', '2026-11-24TPM'],
      ['今晚上', '2026-11-23TPM'],
      ['后早来', '2026-11-25TAM'],
    ],
  },
  {
    // 中秋节后第一个星期一
    signs: YEAR_OR_HOLIDAY | WEEK,
    says: /(元旦|五一|劳动节|国庆|端午|中秋|春节|过年)节?(?:之|过)?后的?(?:第一个|头一个)(?:周|星期|礼拜)([一二三四五六日天])/g,
    day: ([, holiday, spoken], today) => {
      const day = holidays[holiday ?? '']?.(today)
      const wanted = spoken === '天' ? 7 : spokenWeekdays.indexOf(spoken ?? '') + 1
      return day === undefined ? undefined : addDays(day, ((wanted - weekdayOf(day) + 6) % 7) + 1)
    },
    examples: [['元旦过后第一个星期三', '2027-01-06']],
  },
  {
    signs: YEAR_OR_HOLIDAY,
    says: /(元旦|五一|劳动节|国庆|端午|中秋|春节|过年)节?(?:(?=之?前(?!后))|(?=当天|那天|那一天))/g,
    // 元旦前 ends with the eve; 元旦那天 is the day.
    day: (said, today) => {
      const day = holidays[said[1] ?? '']?.(today)
      const after = said.input?.slice((said.index ?? 0) + said[0].length) ?? ''
      return day === undefined || /^[当那]/.test(after) ? day : addDays(day, -1)
    },
    examples: [
      ['元旦前', '2026-12-31'],
      ['春节前', '2027-02-05'],
    ],
  },
]
