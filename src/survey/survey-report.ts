// A village's answer to the monthly survey. 三(一)
import { dayInMonthOf, type Instant, plainDate, type PlainDate } from '../deadline/plain-date.ts'

export interface SurveyReport {
  /** `YYYY-MM` */
  readonly month: string
  /** Twelve digits. */
  readonly village: string
  /** `missing` from the end of the 10th, `late` when answered after it. */
  readonly state: 'open' | 'reported' | 'nil' | 'late' | 'missing'
  /** How many people were reported in the month. */
  readonly requests: number
  readonly answeredAt: Instant | null
  readonly answeredBy: string | null
}

/** The last day to answer. 三(一): 每月10日前 */
export const dueOn = (month: string): PlainDate => dayInMonthOf(plainDate(`${month}-01`), 10)
