// A broken invariant, as the one who has to mend it needs it.
import type { Evidence } from './evidence.ts'

export interface Breach {
  readonly invariant: string
  /** The message, the case, the room or the recipient it concerns. */
  readonly about: string
  readonly expected: string
  readonly found: string
}

export type Invariant = (evidence: Evidence) => readonly Breach[] | Promise<readonly Breach[]>
