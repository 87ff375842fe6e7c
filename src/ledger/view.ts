// Who asks, where and when: what every answer goes by.
import type { ServiceCode } from '../case/service.ts'
import type { Calendar } from '../deadline/calendar.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import type { Role } from '../organisation/county.ts'
import type { Directory } from '../organisation/directory.ts'
import type { Place } from '../privacy/case-in-words.ts'
import type { SurveyReport } from '../survey/survey-report.ts'
import type { ListFilter } from '../understanding/act.ts'
import type { Step } from './step-in-question.ts'

export interface View {
  readonly place: Place
  /** What the one who asks is to the service. */
  readonly role: Role
  readonly directory: Directory
  readonly calendar: Calendar
  /** The county day on which it is asked. */
  readonly today: PlainDate
}

export interface StatusView extends View {
  /** Only these, when the question named any. */
  readonly services?: readonly ServiceCode[]
  /** It was asked how the days are counted: plain ones are explained, too. */
  readonly explain?: boolean
}

export interface ListAsk extends Omit<View, 'role'> {
  readonly filter: ListFilter
  /** 临巴镇, 县民政局, 渠县 */
  readonly title: string
  /** The month's survey reports in reach. */
  readonly surveys?: readonly SurveyReport[]
  /** Only what this department has to do. */
  readonly department?: string
  /** Only where this step is still to be done. */
  readonly step?: Step
}
