// I2 for the survey: each township's group is reminded three times a month of the villages that have not answered, of none that has, and never when all have.
import { keyOf } from '../chronicle.ts'
import type { Company } from '../company.ts'
import {
  dayOf,
  isWorkday,
  minusWorkdays,
  moment,
  nextSpeakable,
  plusDays,
  plusWorkdays,
  rolledBack,
} from '../days.ts'
import { groupBy } from '../../../src/ledger/group-by.ts'
import type { Breach } from './breach.ts'

export function surveyed({ theatre, cast, start, end }: Company): readonly Breach[] {
  const { chronicle } = theatre
  const answers = groupBy(chronicle.surveys, ({ report }) => `${report.month}/${report.village}`)
  const fates = groupBy(
    chronicle.fates.filter(({ fate, notice }) => fate === 'said' && notice.sentence.startsWith('survey-')),
    ({ notice }) => `${String(notice.values['month'])}/${keyOf(notice.to)}`,
  )
  const isSilent = (month: string, village: string, at: number): boolean =>
    unanswered.includes(
      answers.get(`${month.slice(0, 7)}/${village}`)?.findLast((each) => each.at < at)?.report.state ?? '',
    )
  const breaches: Breach[] = []
  for (const month of monthsBetween(start, end)) {
    for (const { code, name } of cast.county.townships) {
      const room = cast.room(code)
      if (room === null) continue
      const villages = cast.county.villages.filter(({ township }) => township === code)
      const said = fates.get(`${month.slice(0, 7)}/${room}`) ?? []
      const owed = reminders(month).map((planned) => {
        const outage = chronicle.wasDown(planned)
        return { planned, at: outage ? nextSpeakable(outage.until) : planned, late: outage !== undefined }
      })
      // What comes at the same time after an outage is said once.
      const moments = new Map(owed.map((each) => [each.at, each]))
      for (const { at, planned } of moments.values()) {
        if (at <= start || at >= end) continue
        const silent = villages.filter((village) => isSilent(month, village.code, at))
        const now = said.filter((each) => each.at === at)
        const named = namesIn(now[0]?.line ?? '')
        const wrong = villages.filter(
          (village) => named.includes(village.name) !== silent.includes(village) && named.length > 0,
        )
        if (wrong.length > 0)
          breaches.push({
            invariant: 'I2',
            about: `${name} ${month.slice(0, 7)}`,
            at,
            expected: `names ${silent.map((village) => village.name).join('、')}`,
            found: named.join('、'),
          })
        const isOver = dayOf(at) > `${month.slice(0, 8)}10`
        if (now.length !== (silent.length > 0 ? 1 : 0) && !isOver)
          breaches.push({
            invariant: 'I2',
            about: `${name} ${month.slice(0, 7)}`,
            at,
            expected:
              silent.length > 0
                ? `reminded once (planned ${dayOf(planned)})`
                : 'not reminded, all have answered',
            found: `${now.length} times`,
          })
      }
      for (const each of said.filter(({ at }) => !moments.has(at)))
        breaches.push({
          invariant: 'I2',
          about: `${name} ${month}`,
          at: each.at,
          expected: 'no reminder',
          found: each.notice.sentence,
        })
    }
  }
  return breaches
}

/** After an outage a reminder may come when the 10th is over: whoever has not answered is named all the same. */
const unanswered = ['open', 'missing']

/** “还差：流江社区、胜利社区。” */
const namesIn = (line: string): readonly string[] => /还差：([^。]*)/u.exec(line)?.[1]?.split('、') ?? []

/** The first working day, two working days before the 10th, and on it or the last day worked before. */
function reminders(month: string): readonly number[] {
  const tenth = `${month.slice(0, 8)}10`
  const first = isWorkday(month) ? month : plusWorkdays(month, 1)
  const later = [minusWorkdays(tenth, 2), rolledBack(tenth)].filter((day) => day > first)
  return [first, ...later].map((day) => moment(day, '09:00'))
}

function monthsBetween(start: number, end: number): readonly string[] {
  const months: string[] = []
  for (let day = dayOf(start); moment(day, '00:00') < end; day = plusDays(day, 1))
    if (day.endsWith('-01')) months.push(day)
  return months
}
