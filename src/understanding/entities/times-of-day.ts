// Parts of a day, clock times and limits: what follows a day, or stands for today.
import type { PlainDate } from '../../deadline/plain-date.ts'
import type { When } from '../act.ts'
import { readNumeral } from './numerals.ts'

/** What follows a day: 上午, 三点半, 前. */
export interface DayTail {
  readonly end: number
  readonly when: When
  readonly sort: 'at' | 'by'
}

/** Morning words, noon, afternoon and evening: the contract knows only two halves of a day. */
const partOfDay =
  /\s?(?:(早上|大早上|半上午|打早|一大早|大清早|大早|清早|清晨|早晨|一早|上午|上半天|上半日|早(?=[上]?(?:[\d一二三四五六七八九十]{1,3}[点:])|[，。！？；\s]|$)|(?<=[今明昨前后])早)|(晌午(?!过后|后)|中午)|(下午|半下午|大下午|晌午过后|晌午后|午后|后晌|下半天|下半日|傍晚|擦黑|打黑|断黑|晚黑|黑了|天黑|晚上|夜头|夜里|半夜|晚(?=[\d一二三四五六七八九十]{1,3}[点:]|[，。！？；\s]|$)|(?<=[今明昨前后])晚|夜))/y

const clock =
  /\s?(?:(\d{1,2}):(\d{2})|([\d一二三四五六七八九十两]{1,3})[点时](?:(半)|([一三])刻|(\d{1,2}|[一二三四五]?十[一二三四五六七八九]?)分?)?钟?(?:整|正)?)(?!要求|意见|建议|问题|内容|原因|理由|注意)/y

const limit =
  /\s?(?:(?:下班|收工)?(?:之前|以前|前(?![面后头几天段些日]))|之内|以内|内(?![部容])|截止|为止)|下班/y
const after = /\s?(?:之后|以后|过后|左右|后(?![天来面续半期期头]))/y
/** The same day said again: （周三）, （12月3日）. */
const againInBrackets = /\s?（[^（）]{0,6}[月周期拜号日][^（）]{0,4}）/y
/** 11月26号周四: one day, not two. */
const againAsWeekday = /\s?(?:周|星期|礼拜)[一二三四五六日天]/y
const weekdayWord = /[周期拜]/
const limitBefore = /(?:截止|截至|最迟|最晚|期限|限)(?:日期|时间)?[到于在至是为:：]{0,2}\s?$/

/** Reads what follows a day, or nothing, from `at` on; `start` is where the day began. */
export function readTail(text: string, start: number, at: number, date: PlainDate): DayTail {
  let end = skip(againInBrackets, text, at)
  if (end === at && !weekdayWord.test(text.slice(Math.max(0, start - 1), at)))
    end = skip(againAsWeekday, text, at)
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
  if (!by && end > start) end = skip(after, text, end)
  return { end, when: compose(date, part, hours), sort }
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

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at
  return pattern.exec(text) ?? undefined
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0)
}
