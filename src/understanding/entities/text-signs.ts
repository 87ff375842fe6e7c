// Which signs a text holds at all, in one pass: most rules have nothing to look for in most messages.

export const DIGIT = 1
/** 一 … 九, 十, 两, 半, 几: what a count or a date in words is made of. */
export const NUMERAL = 2
/** 月 */
export const MONTH = 4
/** 日 号 */
export const DAY_NUMBER = 8
/** 天 日 今 明 昨 后 前 with which a day is said. */
export const RELATIVE_DAY = 16
/** 周 星 礼 */
export const WEEK = 32
/** 年 除 旦 节 劳 五 国 端 中 春 过: a year or a holiday. */
export const YEAR_OR_HOLIDAY = 64
/** 内 后 过 */
export const DISTANCE = 128
/** 上午, 下半天, 点, 时, a colon: a time of day. */
export const CLOCK = 256
/** 组 社 队 祖 */
export const GROUP = 512
/** 岁 龄 纪 今 男 女 生: an age or a sex. */
export const PERSONAL = 1024
/** 元 块 圆 */
export const MONEY = 2048
/** 村 区 镇 乡 道 */
export const PLACE = 4096
/** 户人名本件份张位例套台宗单 */
export const COUNTED = 8192
/** 底 末 初 头 */
export const MONTH_PART = 16_384
/** 十 */
export const TEN = 32_768
/** 年 岁: a number of years. */
export const YEARS = 1 << 16
/** 了 啦 咯 */
export const OVER = 1 << 17
/** 年 - / . between the numbers of a date. */
export const DATE_JOINT = 1 << 18
/** What is typed for a 1 or an 0. */
export const DIGIT_LIKE = 1 << 19
/** 满 */
export const FULL = 1 << 20
/** 男 女 */
export const SEX = 1 << 21
/** Two digits by themselves. */
export const TWO_DIGITS = 1 << 22
/** Four numerals in a row. */
export const FOUR_NUMERALS = 1 << 23
/** Kin by one character. */
export const KIN = 1 << 24
/** What a character's description begins or ends with: 的, 旁, the first half of 弓长张. */
export const DESCRIPTION = 1 << 25

const signs = new Uint32Array(65_536)
for (const [mask, characters] of [
  [DIGIT, '0123456789'],
  [NUMERAL, '零〇一二三四五六七八九十两俩廿卅百壹贰叁肆伍陆柒捌玖拾半洞幺拐'],
  [MONTH, '月'],
  [DAY_NUMBER, '日号'],
  [RELATIVE_DAY, '天日今明昨后前儿'],
  [WEEK, '周星礼'],
  [YEAR_OR_HOLIDAY, '年除旦节劳国端秋春五'],
  [DISTANCE, '内后过'],
  [CLOCK, '午晚早晨黑夜晌傍半点时:'],
  [GROUP, '组社队祖'],
  [PERSONAL, '岁龄纪今男女生虚满'],
  [MONEY, '元块圆'],
  [PLACE, '村区镇乡道'],
  [COUNTED, '户人名本件份张位例套台宗单'],
  [MONTH_PART, '底末初头'],
  [TEN, '十'],
  [YEARS, '年岁'],
  [OVER, '了啦咯'],
  [DATE_JOINT, '年-/.'],
  [DIGIT_LIKE, 'lIoO'],
  [FULL, '满'],
  [SEX, '男女'],
  [KIN, '爸爹妈娘儿女娃崽哥姐弟妹叔伯舅姑嬢孃姨公婆爷嫂孙奶'],
  [DESCRIPTION, '的旁头底弓立双言耳木口古人禾走三文西'],
] as const) {
  for (const character of characters) {
    const code = character.charCodeAt(0)
    signs[code] = (signs[code] ?? 0) | mask
  }
}

/** Whether a character is a digit or a numeral. */
export const isNumeral = (code: number): boolean => ((signs[code] ?? 0) & (DIGIT | NUMERAL)) !== 0

/** The signs of a text, as the sum of the masks above. */
export function readSigns(text: string): number {
  let found = 0
  let digits = 0
  let numerals = 0
  for (let index = 0; index < text.length; index += 1) {
    const sign = signs[text.charCodeAt(index)] ?? 0
    found |= sign
    if ((sign & DIGIT) !== 0) digits += 1
    else {
      if (digits === 2) found |= TWO_DIGITS
      digits = 0
    }
    numerals = (sign & NUMERAL) === 0 ? 0 : numerals + 1
    if (numerals === 4) found |= FOUR_NUMERALS
  }
  return digits === 2 ? found | TWO_DIGITS : found
}

/** A unit stands so many characters behind its number at most: 三个工作日, 3 万多元. */
const REACH = 4

/** The signs that stand close behind a number. */
export function signsBehindNumbers(text: string): number {
  let found = 0
  let left = 0
  for (let index = 0; index < text.length; index += 1) {
    const sign = signs[text.charCodeAt(index)] ?? 0
    if (left > 0) found |= sign
    left = (sign & (DIGIT | NUMERAL)) === 0 ? left - 1 : REACH
  }
  return found
}

/** Whether all of `wanted` are there. */
export const hasAll = (found: number, wanted: number): boolean => (found & wanted) === wanted
