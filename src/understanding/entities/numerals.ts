// Chinese numerals as numbers: 十二, 廿三, 两, 叁, 六十七, 一百二; and digits read out one by one: 零二三一.

/** For regular expressions: a digit or a Chinese numeral character. */
export const numeralClass = '0-9零〇一二三四五六七八九十两俩廿卅百壹贰叁肆伍陆柒捌玖拾'

/**
 * For regular expressions: a number begins here, in the middle of no other and behind none of `alsoNot`. Behind a case
 * number, which is padded to four digits, one begins without a space: 02295月7日.
 */
export const numberBegins = (alsoNot = ''): string =>
  `(?:(?<![${numeralClass}${alsoNot}])|(?<=(?<!\\d)0\\d{3})(?=\\d{1,2}(?!\\d)))`

const digits: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 洞: 0, 一: 1, 壹: 1, 幺: 1, 二: 2, 贰: 2, 两: 2, 俩: 2, 三: 3, 叁: 3, 四: 4, 肆: 4, 五: 5, 伍: 5,
  六: 6, 陆: 6, 七: 7, 柒: 7, 拐: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
} // prettier-ignore

/** The number a numeral of either kind says (up to 999 in Chinese), or undefined when it says none: 百五, 十十. */
export function readNumeral(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text)
  let total = 0
  let digit: number | undefined
  let smallest = 1000
  for (const letter of text) {
    const unit = letter === '百' ? 100 : letter === '十' || letter === '拾' ? 10 : 0
    if (letter === '廿' || letter === '卅') {
      if (digit !== undefined) return undefined
      total += letter === '廿' ? 20 : 30
      smallest = 10
    } else if (unit > 0) {
      if (unit >= smallest || (unit === 100 && digit === undefined)) return undefined
      total += (digit ?? 1) * unit
      digit = undefined
      smallest = unit
    } else {
      const value = digits[letter]
      if (value === undefined || (digit !== undefined && digit !== 0)) return undefined
      digit = value
    }
  }
  if (digit === undefined) return text === '' ? undefined : total
  // 一百二 is 120; 一百零二 and 十二 are what they look like.
  return total + (smallest === 100 && !text.includes('零') && !text.includes('〇') ? digit * 10 : digit)
}

/** 零二三一 as 0231, 幺三八 as 138; undefined when a character is no digit. */
export function readDigits(text: string): string | undefined {
  let read = ''
  for (const letter of text) {
    const value = letter >= '0' && letter <= '9' ? letter : digits[letter]
    if (value === undefined) return undefined
    read += String(value)
  }
  return read
}
