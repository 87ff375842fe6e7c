// Prints what depends on dates; run in several process zones by zones.test.ts.
import { calendarWith } from '../../src/deadline/calendar.ts'
import { dateAt, instantAt, timeAt } from '../../src/deadline/instant.ts'
import { addMonths, formatDate, plainDate } from '../../src/deadline/plain-date.ts'
import { surveyRungs } from '../../src/deadline/reminder-ladder.ts'
import { defaultRules } from '../../src/deadline/rules.ts'
import { statutoryDays } from '../../src/deadline/statutory-days.ts'
import { addWorkdays } from '../../src/deadline/working-days.ts'

const calendar = calendarWith()
const lateEvening = Date.UTC(2026, 9, 7, 17) // 01:00 on 8 October in the county
console.log(
  JSON.stringify({
    date: dateAt(lateEvening),
    time: timeAt(lateEvening),
    instant: instantAt(plainDate('2026-10-08'), '01:00') - lateEvening,
    nationalDay: calendar.day(plainDate('2026-10-07')),
    due: addWorkdays(calendar, plainDate('2026-09-30'), 5),
    month: addMonths(plainDate('2026-01-31'), 1),
    written: formatDate(plainDate('2026-10-10')),
    statutory: [2027, 2028, 2033].map((year) => [...statutoryDays(year).keys()]),
    rungs: surveyRungs('2027-01', { calendar, rules: defaultRules, zone: 'Asia/Shanghai' }),
  }),
)
