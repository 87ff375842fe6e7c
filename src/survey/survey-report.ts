// A village's answer to the monthly survey. 三(一)
import type { Instant } from '../deadline/plain-date.ts'

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
