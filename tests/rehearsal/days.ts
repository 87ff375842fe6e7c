// The working days of 2026 written down by hand, and counting over them: a second opinion on every date the assistant names.
//
// Source: the State Council's notice of 2025-11-04 for 2026. The year 2027 is not published: only the statutory days
// (全国年节及纪念日放假办法: 元旦, 除夕 to 初三, 清明, 劳动节) are known, and there is no make-up day.

/** `YYYY-MM-DD` */
export type Day = string

const off: readonly (readonly [from: Day, until: Day])[] = [
  ['2026-01-01', '2026-01-03'],
  ['2026-02-15', '2026-02-23'],
  ['2026-04-04', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-21'],
  ['2026-09-25', '2026-09-27'],
  ['2026-10-01', '2026-10-07'],
  ['2027-01-01', '2027-01-01'],
  ['2027-02-05', '2027-02-08'],
  ['2027-04-05', '2027-04-05'],
  ['2027-05-01', '2027-05-02'],
]
const madeUp: readonly Day[] = [
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
]

const dayMs = 86_400_000
/** The county is eight hours ahead all year. */
const aheadMs = 8 * 3_600_000
const first = Date.UTC(2025, 11, 1)

const days: readonly Day[] = Array.from({ length: 600 }, (_, index) =>
  new Date(first + index * dayMs).toISOString().slice(0, 10),
)
const works: readonly boolean[] = days.map((day) => {
  if (madeUp.includes(day)) return true
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !off.some(([from, until]) => from <= day && day <= until)
})
const places = new Map(days.map((day, index) => [day, index]))

function placeOf(day: Day): number {
  const place = places.get(day)
  if (place === undefined) throw new RangeError(`${day} is not in the table of working days`)
  return place
}

const at = (place: number): Day => {
  const day = days[place]
  if (day === undefined) throw new RangeError('beyond the table of working days')
  return day
}

export const isWorkday = (day: Day): boolean => works[placeOf(day)] === true

export const plusDays = (day: Day, count: number): Day => at(placeOf(day) + count)

/** The last of so many working days after the day, which is not counted. */
export function plusWorkdays(day: Day, count: number): Day {
  let place = placeOf(day)
  for (let left = count; left > 0;) {
    place += 1
    if (works[place]) left -= 1
  }
  return at(place)
}

/** The so-manyth working day before the day, which is not counted. */
export function minusWorkdays(day: Day, count: number): Day {
  let place = placeOf(day)
  for (let left = count; left > 0;) {
    place -= 1
    if (works[place]) left -= 1
  }
  return at(place)
}

/** The day itself when it is worked, else the next that is. */
export const rolledOn = (day: Day): Day => (isWorkday(day) ? day : plusWorkdays(day, 1))

/** The day itself when it is worked, else the last before it that is. */
export const rolledBack = (day: Day): Day => (isWorkday(day) ? day : minusWorkdays(day, 1))

/** The corresponding day of the next month, or that month's last day. */
export function plusMonth(day: Day): Day {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const lastOfNext = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month, Math.min(date, lastOfNext))).toISOString().slice(0, 10)
}

/** Working days after `from` up to and with `to`; negative when `to` is the earlier. */
export function workdaysFrom(from: Day, to: Day): number {
  if (to < from) return -workdaysFrom(to, from)
  return works.slice(placeOf(from) + 1, placeOf(to) + 1).filter(Boolean).length
}

export const daysFrom = (from: Day, to: Day): number => placeOf(to) - placeOf(from)

/** County time of a day, `HH:MM`, as a moment. */
export const moment = (day: Day, time: string): number => Date.parse(`${day}T${time}:00+08:00`)

/** The county's day and time of day at a moment. */
export const dayOf = (instant: number): Day => new Date(instant + aheadMs).toISOString().slice(0, 10)
export const timeOf = (instant: number): string => new Date(instant + aheadMs).toISOString().slice(11, 16)

/** Working hours, in which the assistant may speak unasked. */
const windows = [
  ['09:00', '11:30'],
  ['14:30', '17:30'],
] as const

export function mayBeSpokenTo(instant: number): boolean {
  const time = timeOf(instant)
  return isWorkday(dayOf(instant)) && windows.some(([from, until]) => from <= time && time < until)
}

/** The moment itself in working hours, else the beginning of the next ones. */
export function nextSpeakable(instant: number): number {
  for (let day = dayOf(instant); ; day = plusDays(day, 1)) {
    if (!isWorkday(day)) continue
    for (const [from, until] of windows) {
      if (instant < moment(day, until)) return Math.max(instant, moment(day, from))
    }
  }
}
