// What is said unasked when something has happened: to whom, as what, and for how long it is still true.
import type { Case } from '../../case/case.ts'
import type { CaseEvent, CaseEventType } from '../../case/event.ts'
import type { Saying } from '../../conversation/sentences/sentences.ts'
import type { Notice } from '../notice.ts'
import type { Audience } from '../party.ts'

export interface Announcement {
  readonly to: Audience | 'joint-room'
  readonly kind: Notice['kind']
  readonly say: Saying
  readonly buttons?: readonly string[]
  /** The kind of deadline it asks to be kept; when that is no longer open, nobody needs to hear it. */
  readonly until?: { readonly kind: string; readonly subject?: string }
  /** Departments whose contacts are mentioned. */
  readonly mention?: string
  readonly urgent?: boolean
}

/** One row an event of the family; what has no row is told to nobody. */
export type Announcements<Family extends CaseEventType> = {
  readonly [Type in Family]: (event: Extract<CaseEvent, { type: Type }>, one: Case) => readonly Announcement[]
}

/** For a sentence that needs nothing but the case. */
export const none = {} as const

export const notice = (to: Audience, say: Saying): Announcement => ({ to, kind: 'notice', say })
