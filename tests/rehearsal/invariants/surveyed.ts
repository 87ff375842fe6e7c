// I2 for the survey: each township's group is reminded three times a month of the villages that have not answered, of none that has, and never when all have.
import { keyOf } from '../chronicle.ts'
import type { Company } from '../company.ts'
import { dayOf, isWorkday, minusWorkdays, moment, nextSpeakable, plusDays, plusWorkdays, rolledBack } from '../days.ts'
import type { Breach } from './breach.ts'

export function surveyed({ theatre, cast, start, end }: Company): readonly Breach[] {
  const { chronicle } = theatre
  const breaches: Breach[] = []
  for (const month of monthsBetween(start, end)) {
    for (const { code, name } of cast.county.townships) {
      const room = cast.room(code)
      if (room === null) continue
      const villages = cast.county.villages.filter(({ township }) => township === code)
      const said = chronicle.fates.filter(
        ({ notice, fate }) =>
          fate === 'said' &&
          keyOf(notice.to) === room &&
          notice.sentence.startsWith('survey-') &&
          notice.values['month'] === month.slice(0, 7),
      )
      const owed = reminders(month).map((planned) => {
        const outage = chronicle.wasDown(planned)
        return { planned, at: outage ? nextSpeakable(outage.until) : planned, late: outage !== undefined }
      })
      // What comes at the same time after an outage is said once.
      const moments = new Map(owed.map((each) => [each.at, each]))
      for (const { at, planned } of moments.values()) {
        if (at <= start || at >= end) continue
        const silent = villages.filter((village) => stateAt(chronicle.surveys, month, village.code, at) === 'open')
        const now = said.filter((each) => each.at === at)
        const isOver = dayOf(at) > `${month.slice(0, 8)}10`
        if (now.length !== (silent.length > 0 ? 1 : 0) && !isOver)
          breaches.push({
            invariant: 'I2',
            about: `${name} ${month.slice(0, 7)}`,
            at,
            expected: silent.length > 0 ? `reminded once (planned ${dayOf(planned)})` : 'not reminded, all have answered',
            found: `${now.length} times`,
          })
      }
      for (const each of said.filter(({ at }) => !moments.has(at)))
        breaches.push({ invariant: 'I2', about: `${name} ${month}`, at: each.at, expected: 'no reminder', found: each.notice.sentence })
    }
  }
  return breaches
}

/** The first working day, two working days before the 10th, and on it or the last day worked before. */
function reminders(month: string): readonly number[] {
  const tenth = `${month.slice(0, 8)}10`
  const first = isWorkday(month) ? month : plusWorkdays(month, 1)
  const later = [minusWorkdays(tenth, 2), rolledBack(tenth)].filter((day) => day > first)
  return [first, ...later].map((day) => moment(day, '09:00'))
}

function stateAt(
  surveys: Company['theatre']['chronicle']['surveys'],
  month: string,
  village: string,
  at: number,
): string | undefined {
  return surveys.findLast(
    (each) => each.at < at && each.report.village === village && each.report.month === month.slice(0, 7),
  )?.report.state
}

function monthsBetween(start: number, end: number): readonly string[] {
  const months: string[] = []
  for (let day = dayOf(start); moment(day, '00:00') < end; day = plusDays(day, 1))
    if (day.endsWith('-01')) months.push(day)
  return months
}
