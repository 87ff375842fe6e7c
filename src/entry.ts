// What one stimulus leads to. An entry is written as a whole in one transaction, or not at all.
import type { Case } from './case/case.ts'
import type { RecordedEvent } from './case/event.ts'
import type { Dialogue } from './conversation/dialogue.ts'
import type { Instant } from './deadline/plain-date.ts'
import type { Draw } from './follow-up/draw.ts'
import type { Notice } from './notification/notice.ts'
import type { Binding, BindingCode } from './organisation/binding.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { Timer } from './stimulus.ts'
import type { SurveyReport } from './survey/survey-report.ts'

export interface Entry {
  /** The inbox row this settles, or null when a timer or a release was the stimulus. */
  readonly inbox: string | null
  /** The timer this settles: without its row (same key, same due time) nothing of the entry is written. */
  readonly timer: { readonly key: string; readonly dueAt: Instant } | null
  readonly at: Instant
  readonly cases: readonly CaseChange[]
  readonly surveys: readonly SurveyReport[]
  readonly draws: readonly Draw[]
  readonly bindings: readonly Binding[]
  readonly codes: readonly BindingCode[]
  readonly dialogues: readonly Dialogue[]
  readonly timers: { readonly set: readonly Timer[]; readonly cancel: readonly string[] }
  readonly notices: { readonly add: readonly Notice[]; readonly settle: readonly string[] }
  readonly messages: readonly OutgoingMessage[]
  /** Messages given up that this entry tells of: when another has told of one of them, nothing of it is written. */
  readonly told: readonly string[]
  /** Inbox rows set aside that this entry tells of; the same holds of them. */
  readonly setAsideTold: readonly string[]
  /** Messages that came in and were taken back: their content is no longer kept. */
  readonly scrubs: readonly { readonly channel: string; readonly id: string }[]
  /** Keys of files that are no longer needed: their bytes are removed when no case has them. */
  readonly drops: readonly string[]
}

/** New events of one case and what it is after them. */
export interface CaseChange {
  /** The version the events were decided on, 0 for a new case; another version in the ledger refuses the entry. */
  readonly from: number
  readonly case: Case
  readonly events: readonly RecordedEvent[]
}
