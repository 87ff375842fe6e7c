// Days and times of day, resolved against the day of the message.
import { matchesOf, numbersOf } from './matches.ts'
import type { PlainDate } from '../../deadline/plain-date.ts'
import { dayRules } from '../lexicon/day-words.ts'
import { type Candidate, candidate } from './candidate.ts'
import { dateCost } from './date-cost.ts'
import { findDistances } from './distances.ts'
import { findMonths } from './months.ts'
import {
  CLOCK,
  DAY_NUMBER,
  DIGIT,
  DISTANCE,
  hasAll,
  MONTH,
  MONTH_PART,
  RELATIVE_DAY,
  WEEK,
  YEAR_OR_HOLIDAY,
} from './text-signs.ts'
import { readTail } from './times-of-day.ts'
import { readToday, type Today } from './today.ts'

/** Finds every date and time, and months (11月, 上个月). `signs`: what the text holds at all. */
export function findDates(text: string, signs: number, at: string, found: Candidate[]): void {
  if ((signs & ANY_DATE) === 0) return
  const today = readToday(at)
  const days = findDays(text, signs, today, found)
  if (hasAll(signs, DISTANCE)) findDistances(text, today, found)
  if (hasAll(signs, CLOCK)) findTimesOfToday(text, today, days, found)
  if (hasAll(signs, MONTH)) findMonths(text, today, found)
}

/** Without any of these there is no date. (12/4 has a digit.) */
const ANY_DATE =
  DIGIT | MONTH | DAY_NUMBER | RELATIVE_DAY | WEEK | YEAR_OR_HOLIDAY | DISTANCE | CLOCK | MONTH_PART

/** Where an explicit day ends: a bare 上午 after it belongs to it. */
interface ExplicitDay {
  readonly end: number
  readonly date: PlainDate
  /** A limit or a day that is over takes no time from what follows: 30日前办完，下午先去. */
  readonly isOpen: boolean
}

function findDays(text: string, signs: number, today: Today, found: Candidate[]): readonly ExplicitDay[] {
  const days: ExplicitDay[] = []
  for (const rule of dayRules) {
    if (!hasAll(signs, rule.signs)) continue
    for (const said of rule.says.sticky ? numbersOf(rule.says, text) : matchesOf(rule.says, text)) {
      const date = rule.day(said, today)
      if (date === undefined) continue
      const start = said.index
      const end = start + said[0].length
      const tail = readTail(text, start, end, date)
      days.push({ end, date, isOpen: tail.sort === 'at' && date >= today.date })
      found.push(
        candidate(
          { kind: 'when', when: tail.when, sort: tail.sort, start, end: tail.end },
          dateCost(tail.end - start),
        ),
      )
    }
  }
  return days.length > 1 ? days.sort((one, other) => one.end - other.end) : days
}

/** 下午, 九点半: of the day named just before (明天去，九点半到; 明天上午改下午), or else of today. */
const barePart =
  /(?<!每天|天天|(?<![那当])天|[今明昨前后日号一二三四五六末半）])(?:(早上|打早|大清早|清早|一早|上午|上半天)|(中午|晌午(?!过后|后))|(下午|午后|后晌|下半天|傍晚|晚上))/g
const bareClock =
  /(?<![\d.:有提讲这以下几第差上半早晚快慢])(?:\d{1,2}:\d{2}(?![:\d])|\d{1,2}[点时](?:半|[一三]刻|\d{1,2}分?)?(?![\d几多小半心滴\u4e00-\u9fff]?(?:要求|意见|建议|问题|内容|原因|理由|注意|希望|说明))钟?|[一二三四五六七八九十]{1,3}点(?:半|[一三]刻|[一二三四五]?十[一二三四五六七八九]?分?)?(?=钟|前|之前|以前|集合|开会|出发|准时|见|到|来|去|上门))(?!\d)/y
/** The day a time without one belongs to: none when the last day is far off and nothing joins the two. */
function dayFor(text: string, start: number, before: ExplicitDay, today: Today): PlainDate | undefined {
  if (another.test(text.slice(Math.max(0, start - 2), start))) return before.date
  if (sameDay.test(text.slice(Math.max(0, start - 3), start)) && start - before.end < 60) return before.date
  const between = text.slice(before.end, start)
  // 联合上门：6月22日⏎0203 上午9点⏎0208 下午3点: a day that ends a heading is that of the lines below.
  if (ofHeading.test(between)) return before.date
  if (start - before.end > 60 || sentenceEnd.test(between)) return undefined
  return before.isOpen ? before.date : today.date
}

/** 腊月二十六我到家，那天下午来 */
const sameDay = /(?:那|当|那一|同一)天的?$/
const ofHeading = /^[^\S\n]*[：:]?\n[^。！？]{0,60}$/
const sentenceEnd = /[。！？\n]/
const another = /(?:改|换|到|成|为|不是|是|或者|还是|或)$/

function findTimesOfToday(
  text: string,
  today: Today,
  days: readonly ExplicitDay[],
  found: Candidate[],
): void {
  for (const pattern of [barePart, bareClock]) {
    let passed = 0
    for (const said of pattern.sticky ? numbersOf(pattern, text) : matchesOf(pattern, text)) {
      const start = said.index
      while ((days[passed]?.end ?? Infinity) <= start) passed += 1
      const before = days[passed - 1]
      const date = before === undefined ? today.date : dayFor(text, start, before, today)
      if (date === undefined) continue
      const tail = readTail(text, start, start, date)
      if (tail.end === start) continue
      found.push(
        candidate(
          { kind: 'when', when: tail.when, sort: tail.sort, start, end: tail.end },
          dateCost(tail.end - start),
        ),
      )
    }
  }
}
