// Between moments of the world's clock and the county's own dates and times of day.
import { Temporal } from 'temporal-polyfill'
import { addDays, type Instant, type PlainDate, plainDate } from './plain-date.ts'

/** The zone of a county that names none. The zone of the process never counts. */
const countyZone = 'Asia/Shanghai'

const inZone = (instant: Instant, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone)

/** The county's date at a moment. Throws a RangeError for an unknown zone. */
export const dateAt = (instant: Instant, zone: string = countyZone): PlainDate =>
  plainDate(inZone(instant, zone).toPlainDate().toString())

/** The county's time of day at a moment, `HH:MM`. */
export const timeAt = (instant: Instant, zone: string = countyZone): string =>
  inZone(instant, zone).toPlainTime().toString({ smallestUnit: 'minute' })

/**
 * The moment at which the county's clocks show this date and time of day, `HH:MM`; `24:00` is the end of the
 * day. A time that a change of the clocks leaves out is moved on by as much.
 */
export const instantAt = (date: PlainDate, time: string, zone: string = countyZone): Instant =>
  time === '24:00'
    ? instantAt(addDays(date, 1), '00:00', zone)
    : Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone).epochMilliseconds
