// A broken invariant, as the one who has to mend it needs it.
import type { Company } from '../company.ts'

export interface Breach {
  readonly invariant: string
  /** The case's number, or whom or what else it concerns. */
  readonly about: string
  readonly at: number
  readonly expected: string
  readonly found: string
}

/** What an invariant may look at: everything that was said and done, and the stores. */
export type Invariant = (company: Company) => Promise<readonly Breach[]> | readonly Breach[]
