// Ages: 67岁, 六十七岁, 70多岁, 虚岁七十, 今年67, 六十有四, 周到，六十二, 1958年生.
import { matchesOf, numbersOf } from './matches.ts'
import { type Candidate, candidate } from './candidate.ts'
import { numeralClass, readDigits, readNumeral } from './numerals.ts'
import {
  DIGIT,
  FULL,
  hasAll,
  NUMERAL,
  OVER,
  PERSONAL,
  SEX,
  TEN,
  TWO_DIGITS,
  YEAR_OR_HOLIDAY,
  YEARS,
} from './text-signs.ts'
import { readToday } from './today.ts'

interface AgeRule {
  /** The number is its first group; sticky when it begins with it, otherwise global. */
  readonly says: RegExp
  /** What a text must hold for the rule to be looked for (`text-signs.ts`); nought when anything will do. */
  readonly signs: number
  /** One of these must stand close behind a number, or be how the number is written or introduced. */
  readonly oneOf?: number
  /** The youngest that the rule believes: below, the number is something else. */
  readonly youngest: number
  /** The whole stretch is the age, not only the number. */
  readonly whole?: true
}

const rules: readonly AgeRule[] = [
  {
    says: new RegExp(
      `(?<![${numeralClass}\\-~～至到差.])([${numeralClass}]{1,4})(?:多|来|余|挂零)?\\s?(?:周岁|岁)(?:多|半|了)?`,
      'y',
    ),
    signs: YEARS,
    youngest: 0,
    whole: true,
  },
  {
    // 虚岁七十, 年龄：67, 今年七十四
    says: new RegExp(
      `(?:虚岁|周岁|虚(?=[${numeralClass}]{2})|年龄|年纪|岁数|今年|现年|年[方届已]|(?<=[女男子他她其父母妻夫翁])年)(?:有|是|为|满|快|都|应该是|应为|：|:)?[\\s，虚]{0,3}([${numeralClass}]{2,3})(?:多|来)?(?:了|岁)?(?![${numeralClass}年月号日点天个户人元块本件名只万千斤.:\\-/组社队%％])`,
      'g',
    ),
    signs: PERSONAL | YEARS,
    youngest: 10,
  },
  {
    // 年龄更正：操正碧71
    says: /(?:年龄|岁数)(?:更正|改|应|错|不对|写错)[^，。；\d]{0,7}?[：\u4e00-\u9fff]([1-9]\d)(?=[，。； ]|$)/g,
    signs: PERSONAL | TWO_DIGITS,
    youngest: 10,
  },
  {
    // 快八十了, 都80了, 满七十了, 满八十
    says: new RegExp(
      `(?:(?:快|已经|都|上|有)\\s?(?=[${numeralClass}]+(?:多|来)?[了岁])|满了?\\s?(?=[${numeralClass}]+(?:多|来)?(?:[了岁，。； ]|$)))([${numeralClass}]{2,3})(?:多|来)?(?:了|岁)?`,
      'g',
    ),
    signs: 0,
    oneOf: OVER | YEARS | FULL,
    youngest: 40,
  },
  {
    // 才二十九, 现在十一了, 现在七十八，
    says: /(?:才|刚|(?:现在|如今)(?=[一二三四五六七八九十]{2,3}(?:[了岁，]|$)))([二三四五六七八九]?十[一二三四五六七八九]?)(?:了|岁|(?=[，。； ]|$))/g,
    signs: TEN,
    youngest: 10,
  },
  {
    // 我老公才41，家里没收入
    says: /(?:才|刚刚?满?|也就)\s?([1-9]\d)(?=[，、。； ]|$|岁)/g,
    signs: DIGIT,
    youngest: 10,
  },
  {
    // 聂光寿六十六了下半身动不得, 廖定坤二十八了
    says: /(?<=[\u4e00-\u9fff])(?<![了第过月号天收发办报打等有到为成的是共这那零在前约用花老])([二三四五六七八九]十[一二三四五六七八九]?)了(?![\u4e00-\u9fff]?[个户本天件单份])/g,
    signs: TEN | OVER,
    youngest: 21,
  },
  {
    // 王国珍86了
    says: /(?<=[\u4e00-\u9fff]{2})(?<![第过月号有到等花剩差还才要共报发交])([4-9]\d)[了啦咯](?=[，。； ]|$)/g,
    signs: TWO_DIGITS | OVER,
    youngest: 40,
  },
  { says: /[男女][，、 ]?(\d{2,3})(?=[，、。；）\s]|$)/g, signs: SEX | DIGIT, youngest: 10 },
  {
    // 男的五十六了, 女三十八下半身没得知觉
    says: /[男女]的?([三四五六七八九]十[一二三四五六七八九])(?![个户本天元块月号])/g,
    signs: SEX | TEN,
    youngest: 30,
  },
  {
    // 金书七十一，拐棍断了
    says: /(?<=[\u4e00-\u9fff]{2})(?<![第月号共有要交给花发剩约到前过后每差还才了年收报打等为的是成写登这那零在用老买卖欠费钱])([三四五六七八九]十[一二三四五六七八九])(?=[，。；、 ]|$)/g,
    signs: TEN,
    youngest: 30,
  },
  {
    // 邓永贵六十三早年放炮炸飞了右手, 祝显芬六十三想申请低保
    says: /(?<=[\u4e00-\u9fff]{2})(?<![第月号共有要交给花发剩约到前过后每差还才了年收报打等为的是成写登这那零在用老买卖欠费钱])([三四五六七八九]十[一二三四五六七八九])(?=早年|一直|从小|[想腿脚手瘫腰眼]|中风|走路|走不|半边|没得[证人])/g,
    signs: TEN,
    youngest: 30,
  },
  {
    // 91高龄, 64的人了
    says: /(?<!\d)([4-9]\d|1[01]\d|[四五六七八九]十[一二三四五六七八九]?)(?=高龄|高寿|的人了|的老人)/g,
    signs: 0,
    oneOf: TWO_DIGITS | TEN,
    youngest: 40,
  },
  {
    // 熊大开（四十一，女）, 她妈（七十九）
    says: /[\u4e00-\u9fff]（(?:[男女]，)?([二三四五六七八九]十[一二三四五六七八九]?|[2-9]\d)(?=[，、）])/g,
    signs: 0,
    oneOf: TWO_DIGITS | TEN,
    youngest: 20,
  },
  {
    // 周到，六十二，想修房子; 公公七十九，膝盖以下都锯了
    says: /(?:[\u4e00-\u9fff][，、 ]|[爸妈爹娘公婆爷奶汉儿哥姐弟妹叔伯舅姨人她他母父]|[那这]个)(?:今年|都|已经|快|有)?([二三四五六七八九]?十[一二三四五六七八九]?|[1-9]\d)(?:[了啦咯整]|老(?=[，。 ]|$)|(?=[，、。；！（）\s]|$))/g,
    signs: 0,
    oneOf: TEN | TWO_DIGITS,
    youngest: 10,
  },
]

/** 六十有四 */
const inOldStyle = /([一二三四五六七八九]?十)[有又]([一二三四五六七八九])(?![个户人名])/g
/** Eighty or so, soon eighty, what somebody was then, what the speaker is besides (我自己都六十六了), or both parents. */
const about = (text: string, start: number, end: number): { about?: true } =>
  /[多来几余]|挂零/.test(text.slice(start, end)) ||
  /我(?:自己|个人|今年)*[都也](?:是|快)?$/.test(text.slice(Math.max(0, start - 5), start)) ||
  /(?:爸妈|爹妈|父母|妈老汉儿?|两个老的|老两口|两老|双亲)(?:今年|都|也|已经)*$/.test(
    text.slice(Math.max(0, start - 7), start),
  ) ||
  /[快近约]$/.test(text.slice(Math.max(0, start - 1), start)) ||
  /^(?:不到|出头|那年|那时|时候|时(?!间)|的时候|左右|上下|起(?!不|来))/.test(text.slice(end, end + 3))
    ? { about: true }
    : {}

/** 1958年生, 58年的 */
const bornIn =
  /(?<!\d)(?:(19\d\d|20[0-2]\d)|([3-9]\d))\s?年?(?:\d{1,2}月)?(?:\d{1,2}[日号])?(?:出生|生人|生的|的人|的(?=[，。；、]|$)|生(?![活产效意病日态命长成存前怕]))/g

/** 一九五八年生, 五八年腊月生: the year as it is read out. */
const bornInRead =
  /(?<![零〇一二三四五六七八九十百])(?:一九([零〇一二三四五六七八九]{2})|([三四五六七八九][零〇一二三四五六七八九]))年(?:[一二三四五六七八九十正冬腊]{1,2}月)?(?:初?[一二三四五六七八九十]{1,3}[日号]?)?(?:出生|生人|生的|的人|生(?![活产效意病日态命长成存前怕])|的(?=[，。；、]|$))/g

/** 出生于1958年, 生于一九五八年 */
const bornInBehind =
  /(?:出生(?:年月|日期|年份|时间)?[于在是：]?|生于)\s?(19\d\d|一九[零〇一二三四五六七八九]{2}|[三四五六七八九][零〇一二三四五六七八九](?=年))年?/g

/** 证是2014年的: how old a thing is. */
const ofThing = /(?:证|本|件|床|椅|房子|屋|办|发|买|报|修)[^，。；]{0,5}$/

/** 七八十: two of them together, or nobody knows. */
const isVague = (text: string, at: number, number: string): boolean =>
  /^[一二三四五六七八九]{2}十/.test(number) ||
  /[一二三四五六七八九]$/.test(text.slice(Math.max(0, at - 1), at))

const OLDEST = 125

function findInOldStyle(text: string, found: Candidate[]): void {
  for (const said of matchesOf(inOldStyle, text)) {
    const age = (readNumeral(said[1] ?? '') ?? 0) + (readNumeral(said[2] ?? '') ?? 0)
    found.push(candidate({ kind: 'age', age, start: said.index, end: said.index + said[0].length }, 3))
  }
}

/** Finds ages in years. A year of birth counts from the year of the message: the birthday is not known. */
export function findAges(
  text: string,
  signs: number,
  behindNumbers: number,
  at: string,
  found: Candidate[],
): void {
  const near = behindNumbers | (signs & (FULL | TEN | TWO_DIGITS))
  for (const { says, signs: wanted, oneOf, youngest, whole } of rules) {
    if (!hasAll(signs, wanted) || (oneOf !== undefined && (near & oneOf) === 0)) continue
    for (const said of says.sticky ? numbersOf(says, text) : matchesOf(says, text)) {
      const number = said[1] ?? ''
      const age = readNumeral(number)
      if (age === undefined || age < youngest || age > OLDEST) continue
      const place = said.index + said[0].indexOf(number)
      if (isVague(text, place, number)) continue
      const start = whole ? said.index : place
      const end = said.index + said[0].length
      found.push(candidate({ kind: 'age', age, start, end, ...about(text, start, end) }, 3))
    }
  }
  if (hasAll(signs, TEN)) findInOldStyle(text, found)
  if ((signs & (PERSONAL | YEAR_OR_HOLIDAY)) !== 0) findBirthYears(text, signs, at, found)
}

function findBirthYears(text: string, signs: number, at: string, found: Candidate[]): void {
  for (const pattern of [
    ...(hasAll(signs, DIGIT) ? [bornIn] : []),
    ...(hasAll(signs, NUMERAL) && text.includes('年') ? [bornInRead] : []),
    ...(text.includes('生') ? [bornInBehind] : []),
  ]) {
    for (const said of matchesOf(pattern, text)) {
      const written = readDigits(said[1] ?? said[2] ?? '') ?? ''
      const age = readToday(at).year - (written.length === 2 ? 1900 + Number(written) : Number(written))
      const end = said.index + said[0].length
      if (said[0].endsWith('的') && ofThing.test(text.slice(Math.max(0, said.index - 8), said.index)))
        continue
      if (age >= 0 && age <= OLDEST) found.push(candidate({ kind: 'age', age, start: said.index, end }, 3))
    }
  }
}
