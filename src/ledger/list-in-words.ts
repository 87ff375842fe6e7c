// Which cases are open, due, late or unsigned, as numbered rows; and counts.
import type { Case } from '../case/case.ts'
import type { Calendar } from '../deadline/calendar.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import type { Directory } from '../organisation/directory.ts'
import { describeCase, type Place } from '../privacy/case-in-words.ts'
import type { SurveyReport } from '../survey/survey-report.ts'
import type { ListFilter } from '../understanding/act.ts'

export interface ListAsk {
  readonly filter: ListFilter
  /** 临巴镇, 县民政局, 渠县 */
  readonly title: string
  readonly place: Place
  readonly directory: Directory
  readonly calendar: Calendar
  readonly today: PlainDate
  readonly surveys?: readonly SurveyReport[]
  /** Only what this department has to do. */
  readonly department?: string
}

export function listInWords(cases: readonly Case[], ask: ListAsk): string {
  const rows = cases.map(
    (one, index) => `${index + 1}. ${describeCase(one, ask.place, ask.directory, ask.today).head}`,
  )
  return [`${ask.title}：`, ...rows].join('\n')
}
