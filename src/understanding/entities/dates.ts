// Days, parts of a day, clock times and limits, resolved against the day of the message.
import { calendarWith } from '../../deadline/calendar.ts'
import { addDays, addMonths, type PlainDate } from '../../deadline/plain-date.ts'
import { addWorkdays } from '../../deadline/working-days.ts'
import { dayRules } from '../lexicon/day-words.ts'
import type { When } from '../act.ts'
import { candidate, type Propose } from './candidate.ts'
import { numeralClass, readNumeral } from './numerals.ts'
import { monthAfter, readToday, type Today } from './today.ts'

const calendar = calendarWith()

/** What makes a day worth looking for at all. */
const trigger = /[天日号月周午晚早晨夜黑晌点时:期拜旦节年初内后][^]?|\d[./]\d/

/** Morning words, noon, afternoon and evening: the contract knows only two halves of a day. */
const partOfDay =
  /\s?(?:(早上|大早上|打早|一大早|大清早|大早|清早|清晨|早晨|一早|上午|上半天|上半日|早(?=[上]?(?:[\d一二三四五六七八九十]{1,3}[点:])|[，。！？；\s]|$))|(晌午|中午)|(下午|下半天|下半日|傍晚|擦黑|打黑|黑了|天黑|晚上|夜头|夜里|半夜|晚(?=[\d一二三四五六七八九十]{1,3}[点:]|[，。！？；\s]|$)|夜))/y

const clock =
  /\s?(?:(\d{1,2}):(\d{2})|([\d一二三四五六七八九十两]{1,3})[点时](?:(半)|([一三])刻|(\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分?)?钟?(?:整|正)?)(?!要求|意见|建议|问题|内容|原因|理由|注意)/y

const limit =
  /\s?(?:(?:下班|收工)?(?:之前|以前|前(?![面后头几天段些日]))|之内|以内|内(?![部容])|截止|为止)|下班/y
const after = /\s?(?:之后|以后|过后|左右|后(?![天来面续半期期头]))/y
const weekdayInBrackets = /\s?（(?:周|星期|礼拜)[一二三四五六日天]）/y
const limitBefore = /(?:截止|截至|最迟|最晚|期限|限)(?:日期|时间)?[到于在至是为:：]{0,2}\s?$/

interface Reader {
  readonly text: string
  readonly today: Today
  readonly propose: Propose
}

/** Proposes every date and time; also months (11月, 上个月). */
export function findDates(text: string, at: string, propose: Propose): void {
  if (!trigger.test(text)) return
  const reader = { text, today: readToday(at), propose }
  const last = proposeDays(reader)
  proposeDistances(reader)
  proposeTimesOfToday(reader, last)
  proposeMonths(reader)
}

/** Where the first explicit day ends: a bare 上午 after it belongs to it. */
interface ExplicitDay {
  readonly end: number
  readonly date: PlainDate
}

function proposeDays(reader: Reader): ExplicitDay[] {
  const { text, today } = reader
  const days: ExplicitDay[] = []
  for (const rule of dayRules) {
    for (const said of text.matchAll(rule.says)) {
      const date = rule.day(said, today)
      const end = said.index + said[0].length
      if (date === undefined) continue
      days.push({ end, date })
      complete(reader, said.index, end, date)
    }
  }
  return days.toSorted((one, other) => one.end - other.end)
}

/** Reads what follows a day — part of the day, clock, 前 — and proposes the whole. */
function complete(reader: Reader, start: number, dayEnd: number, date: PlainDate): void {
  const { text, propose } = reader
  let end = skip(weekdayInBrackets, text, dayEnd)
  if (text.startsWith('的', end) && (matchAt(partOfDay, text, end + 1) ?? matchAt(clock, text, end + 1)))
    end += 1
  const part = matchAt(partOfDay, text, end)
  if (part) end += part[0].length
  const time = matchAt(clock, text, end)
  const hours = time ? readClock(time, part) : undefined
  if (time && hours !== undefined) end += time[0].length
  const by = matchAt(limit, text, end)
  if (by) end += by[0].length
  const sort = by || limitBefore.test(text.slice(Math.max(0, start - 8), start)) ? 'by' : 'at'
  if (!by) end = skip(after, text, end)
  const when = compose(date, part, hours)
  propose(candidate({ kind: 'when', when, sort, start, end }, dateCost(end - start)))
}

function compose(date: PlainDate, part: RegExpExecArray | undefined, hours: string | undefined): When {
  if (hours !== undefined) return `${date}T${hours}`
  if (part?.[1]) return `${date}TAM`
  if (part?.[2]) return `${date}T12:00`
  return part ? `${date}TPM` : date
}

/** `HH:MM`. Without a part of the day, one to six o'clock is in the afternoon: nobody visits before seven. */
function readClock(time: RegExpExecArray, part: RegExpExecArray | undefined): string | undefined {
  const hour = readNumeral(time[1] ?? time[3] ?? '')
  const quarter = time[5] === '一' ? 15 : time[5] === '三' ? 45 : undefined
  const minute =
    time[2] !== undefined ? Number(time[2]) : time[4] ? 30 : (quarter ?? readNumeral(time[6] ?? '零') ?? 0)
  if (hour === undefined || hour > 24 || minute > 59) return undefined
  const isLate = part?.[3] !== undefined && hour < 12
  const isNoon = part?.[2] !== undefined && hour < 6
  const isBare = part === undefined && hour >= 1 && hour <= 6 && !/^\s?0/.test(time[0])
  const clockHour = hour === 24 ? 0 : isLate || isNoon || isBare ? hour + 12 : hour
  return `${String(clockHour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** 三个工作日内, 5天后, 一周之内, 48小时内. */
const distance = new RegExp(
  `(?<![第每${numeralClass}])([${numeralClass}]{1,3}|半)个?(工作日|天|日|小时|钟头|周|星期|礼拜|月)(之?内|以内|之?后(?!天)|以后|过后)`,
  'g',
)

function proposeDistances({ text, today, propose }: Reader): void {
  for (const said of text.matchAll(distance)) {
    const [whole, amount, unit, side] = said
    const count = amount === '半' ? 0.5 : readNumeral(amount ?? '')
    if (count === undefined || count > 400) continue
    const date = far(today, count, unit ?? '', whole.includes('个'))
    if (date === undefined) continue
    const sort = side?.includes('内') ? 'by' : 'at'
    const end = said.index + whole.length
    propose(candidate({ kind: 'when', when: date, sort, start: said.index, end }, dateCost(whole.length)))
  }
}

function far(today: Today, count: number, unit: string, counted: boolean): PlainDate | undefined {
  if (unit === '月') {
    if (!counted) return undefined // 3月内 is no distance
    return count === 0.5 ? addDays(today.date, 15) : addMonths(today.date, count)
  }
  if (count === 0.5) return undefined
  if (unit === '工作日') {
    return calendar.status(today.year) === 'missing'
      ? undefined
      : addWorkdays(calendar, today.date, count).date
  }
  if (unit === '小时' || unit === '钟头') return addDays(today.date, Math.ceil(count / 24))
  return addDays(today.date, unit === '天' || unit === '日' ? count : count * 7)
}

/** 下午, 今天没说: of today, or of the day named just before (明天上午改下午). */
const barePart =
  /(?<!每天|天天|[今明昨前后天日号一二三四五六末半）])(?:(早上|打早|大清早|清早|一早|上午|上半天)|(中午|晌午)|(下午|下半天|傍晚|晚上))/g
const bareClock =
  /(?<![\d.:有提讲这以下几第差上半早晚快慢])(?:\d{1,2}:\d{2}(?![:\d])|\d{1,2}[点时](?:半|[一三]刻|\d{1,2}分?)?(?![\d几多小半心滴\u4e00-\u9fff]?(?:要求|意见|建议|问题|内容|原因|理由|注意|希望|说明))钟?|[一二三四五六七八九十]{1,3}点(?:半|[一三]刻|[一二三四五]?十[一二三四五六七八九]?分?)?(?=钟|前|之前|以前|集合|开会|出发|准时|见))(?!\d)/g
const another = /(?:改|换|到|成|为|不是|是|或者|还是|或)$/

function proposeTimesOfToday({ text, today, propose }: Reader, days: readonly ExplicitDay[]): void {
  for (const pattern of [barePart, bareClock]) {
    let passed = 0
    for (const said of text.matchAll(pattern)) {
      while ((days[passed]?.end ?? Infinity) <= said.index) passed += 1
      const before = days[passed - 1]
      const isAnother = another.test(text.slice(Math.max(0, said.index - 2), said.index))
      const date = before === undefined ? today.date : isAnother ? before.date : undefined
      if (date === undefined) continue
      const part = matchAt(partOfDay, text, said.index)
      let end = said.index + (part?.[0].length ?? 0)
      const time = matchAt(clock, text, end)
      const hours = time ? readClock(time, part) : undefined
      if (time && hours !== undefined) end += time[0].length
      if (end === said.index) continue
      const by = matchAt(limit, text, end)
      if (by) end += by[0].length
      const sort = by ? 'by' : 'at'
      propose(
        candidate(
          { kind: 'when', when: compose(date, part, hours), sort, start: said.index, end },
          dateCost(end - said.index),
        ),
      )
    }
  }
}

const month = new RegExp(
  `(本月|这个?月|当月|上上个?月|上个?月|下个?月)|(20\\d\\d年|今年|去年|明年)?(?<![个第${numeralClass}])([${numeralClass}]{1,3})月(?!底|末|初|头|[${numeralClass}]{1,3}[日号])份?`,
  'g',
)

/** Months that stand for themselves: 11月零报告. Without a year the nearest, rather past than to come. */
function proposeMonths({ text, today, propose }: Reader): void {
  for (const said of text.matchAll(month)) {
    const [whole, word, year, spoken] = said
    const at = word === undefined ? namedMonth(today, year, spoken) : monthAfter(today.date, monthStep(word))
    if (at === undefined) continue
    const value = `${at.year}-${String(at.month).padStart(2, '0')}`
    const end = said.index + whole.length
    propose(candidate({ kind: 'month', month: value, start: said.index, end }, dateCost(whole.length)))
  }
}

const monthStep = (word: string): number =>
  word.startsWith('上上') ? -2 : word.startsWith('上') ? -1 : word.startsWith('下') ? 1 : 0

function namedMonth(today: Today, year: string | undefined, spoken: string | undefined) {
  const wanted = readNumeral(spoken ?? '')
  if (wanted === undefined || wanted < 1 || wanted > 12) return undefined
  if (year !== undefined) {
    const step = year === '去年' ? -1 : year === '明年' ? 1 : 0
    return { year: year.startsWith('20') ? Number(year.slice(0, 4)) : today.year + step, month: wanted }
  }
  const ahead = wanted - today.month
  return { year: today.year + (ahead > 3 ? -1 : ahead < -8 ? 1 : 0), month: wanted }
}

const dateCost = (length: number): number => 2 - Math.min(length, 20) * 0.05

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0)
}
