// Days that come again every year, by the sun and by the moon: the one that is meant today.
import * as chineseDays from 'chinese-days'
import { type PlainDate, plainDate } from '../../deadline/plain-date.ts'
import { dateOf, type Today } from '../entities/today.ts'

/** A date with month and day but no year: this year's, unless it is long past; just past stays past. */
export function nearest(today: Today, month: number, day: number): PlainDate | undefined {
  const months = (year: number) => (year - today.year) * 12 + month - today.month
  const year = [today.year - 1, today.year, today.year + 1].find((each) => months(each) >= -2)
  return year === undefined ? undefined : (dateOf(year, month, day) ?? dateOf(year + 1, month, day))
}

/** The next such day of a lunar month, today included. The library reads dates with slashes without a zone. */
export function nextLunar(today: Today, month: number, day: number): PlainDate | undefined {
  for (const year of [today.year - 1, today.year, today.year + 1]) {
    if (year < 1901 || year > 2099 || !(day >= 1 && day <= 30) || !(month >= 1 && month <= 12)) continue
    const date = plainDate(chineseDays.default.getSolarDateFromLunar(`${year}/${month}/${day}`).date)
    if (date >= today.date) return date
  }
  return undefined
}

/** Holidays that people count from, by the first day off as the law has it. */
export const holidays: Readonly<Record<string, (today: Today) => PlainDate | undefined>> = {
  元旦: (today) => nextSolar(today, 1, 1),
  五一: (today) => nextSolar(today, 5, 1),
  劳动节: (today) => nextSolar(today, 5, 1),
  国庆: (today) => nextSolar(today, 10, 1),
  端午: (today) => nextLunar(today, 5, 5),
  中秋: (today) => nextLunar(today, 8, 15),
  春节: (today) => nextLunar(today, 1, 1),
  过年: (today) => nextLunar(today, 1, 1),
}

function nextSolar(today: Today, month: number, day: number): PlainDate | undefined {
  const date = dateOf(today.year, month, day)
  return date !== undefined && date >= today.date ? date : dateOf(today.year + 1, month, day)
}
