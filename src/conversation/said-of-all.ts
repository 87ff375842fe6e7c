// “两件都收到”, “领走3本”: a number said of several cases, which means them all when there are just as many.

const figures = '一二三四五六七八九十'
const numberOf: Readonly<Record<string, number>> = { 两: 2, 俩: 2 }

/** How many cases are spoken of: by measure words of cases, families, persons and cards, never of days, an ordinal or “我们两个人”. */
const counted =
  /(?<![第\d年月日号点:：.]|(?:我们|咱们|派|来)这?)(\d{1,2}|[两俩二三四五六七八九十])\s*(?:件|户|家|本|份|单|张|位|人|个(?!工作日|月|星期|礼拜|小时|钟头|部门|单位))/gu

/** Whether the words say a number of cases, and it is this one. A single one says nothing: that is what is asked. */
export function isSaidOfAll(text: string, count: number): boolean {
  const numbers = [...text.matchAll(counted)].map(([, said = '']) => figureOf(said))
  return count > 1 && numbers.length > 0 && numbers.every((each) => each === count)
}

/** A number with its measure word is how many, and no place in a list. */
export const withoutCounts = (text: string): string => text.replaceAll(counted, '')

const figureOf = (said: string): number => numberOf[said] ?? (figures.indexOf(said) + 1 || Number(said))
