// The thirteen days off that the law itself fixes (全国年节及纪念日放假办法, as amended in November 2024).
import * as chineseDays from 'chinese-days'
import { addDays, type PlainDate, plainDate } from './plain-date.ts'

/** The lunar calendar at hand goes to 2100, the approximation of 清明 one year less. */
export const lastComputableYear = 2099

/** A lunar day of the year. With dashes the library would read the date in the zone of the process. */
const lunar = (year: number, month: number, day: number): PlainDate =>
  plainDate(chineseDays.default.getSolarDateFromLunar(`${year}/${month}/${day}`).date)

/**
 * 清明, when the sun stands at 15°: the usual approximation, good for 2000–2099 and tested against the published
 * years. Written out because the library's own answer depends on the zone of the process.
 */
function clearBrightness(year: number): PlainDate {
  const yearOfCentury = year % 100
  const day = Math.floor(yearOfCentury * 0.2422 + 4.81) - Math.floor(yearOfCentury / 4)
  return plainDate(`${year}-04-0${day}`)
}

/**
 * The statutory days of a year with their names: what can be said of a year before its arrangement is published.
 * Which days beside them are moved or worked is decided by the State Council year by year.
 */
export function statutoryDays(year: number): ReadonlyMap<PlainDate, string> {
  const newYear = lunar(year, 1, 1)
  return new Map([
    [plainDate(`${year}-01-01`), '元旦'],
    [addDays(newYear, -1), '春节'], // 除夕
    [newYear, '春节'],
    [addDays(newYear, 1), '春节'],
    [addDays(newYear, 2), '春节'],
    [clearBrightness(year), '清明'],
    [plainDate(`${year}-05-01`), '劳动节'],
    [plainDate(`${year}-05-02`), '劳动节'],
    [lunar(year, 5, 5), '端午'],
    [lunar(year, 8, 15), '中秋'],
    [plainDate(`${year}-10-01`), '国庆节'],
    [plainDate(`${year}-10-02`), '国庆节'],
    [plainDate(`${year}-10-03`), '国庆节'],
  ])
}
