// The spot check's draw of one township and month: made by a stored seed, so that anyone can draw it again. 三(四)
export interface Draw {
  /** Month of the call-backs, `YYYY-MM`. */
  readonly month: string
  readonly township: string
  readonly seed: string
  /** Every call-back made in the month: `0001/0` is the first call-back of case 0001. */
  readonly callbacks: readonly string[]
  readonly drawn: readonly string[]
  readonly checked: readonly string[]
}
