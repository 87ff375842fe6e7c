// Days for property tests.
import * as fc from 'fast-check'
import { addDays, type PlainDate, plainDate } from '../../src/deadline/plain-date.ts'

const between = (first: string, last: string): fc.Arbitrary<PlainDate> => {
  const from = plainDate(first)
  const days = Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000)
  return fc.integer({ min: 0, max: days }).map((at) => addDays(from, at))
}

/** A day whose year is published, with room for a long limit after it. */
export const officialDay = between('2024-01-01', '2026-09-30')

/** Any day the calendar can say something about. */
export const anyDay = between('2005-01-01', '2098-12-31')
