// What the core asks of the ledger: reading, and one commit.
import type { Case, Stage } from '../case/case.ts'
import type { RecordedEvent } from '../case/event.ts'
import type { Dialogue } from '../conversation/dialogue.ts'
import type { Instant, PlainDate } from '../deadline/plain-date.ts'
import type { Entry } from '../entry.ts'
import type { OutgoingMessage } from '../outgoing-message.ts'
import type { Draw } from '../follow-up/draw.ts'
import type { Notice } from '../notification/notice.ts'
import type { Binding, BindingCode, BindingTarget } from '../organisation/binding.ts'
import type { Successors } from '../organisation/successors.ts'
import type { InboundMessage, Recipient } from '../stimulus.ts'
import type { SurveyReport } from '../survey/survey-report.ts'

/** Which cases; every condition given must hold. No condition: every case. Ordered by number. */
export interface CaseQuery {
  readonly numbers?: readonly string[]
  readonly stages?: readonly Stage[]
  readonly township?: string
  readonly village?: string
  /** Has a task or a place in the visit of this department. */
  readonly department?: string
  /** The resident's whole name. */
  readonly name?: string
  readonly idNumber?: string
  readonly phone?: string
  /** The account or person id bound to the case, or who reported it. */
  readonly boundTo?: string
  /** Has an open deadline that is due on this day or before. */
  readonly dueBy?: PlainDate
  /** Has a call-back that was made in this month, `YYYY-MM`. */
  readonly calledBackIn?: string
}

interface ReceivedMessage {
  readonly inbox: string
  readonly message: InboundMessage | null
}

/** A message that was given up. */
interface UntoldMessage {
  readonly outbox: string
  readonly message: OutgoingMessage
}

interface CaseChangedBy {
  readonly case: string
  readonly version: number
  readonly by: string
}

interface LedgerReader {
  /** @returns null when there is no case of that number. */
  case(number: string): Promise<Case | null>
  cases(query: CaseQuery): Promise<Case[]>
  /** The events of a case in their order. */
  events(number: string): Promise<RecordedEvent[]>
  surveys(query: { month?: string; township?: string; village?: string }): Promise<SurveyReport[]>
  draws(query: { month?: string; township?: string }): Promise<Draw[]>
  /** What is being talked of with one person in one place, or null. */
  dialogue(key: string): Promise<Dialogue | null>
  /** Of what is being talked of alone with people: where a question is open or something said is held; by key. */
  unfinished(): Promise<Dialogue[]>
  /** Unasked messages that wait for this recipient and may go out at that time. */
  notices(recipient: Recipient, until: Instant): Promise<Notice[]>
  /** How many messages went out unasked to this recipient since that time. */
  unaskedSince(recipient: Recipient, since: Instant): Promise<number>
  /** Everything an account, or a chat, was ever bound to, the ended ones too; the oldest first. */
  bindings(account: string): Promise<Binding[]>
  /** What is bound to a person or room and has not ended, the oldest first. */
  boundTo(target: BindingTarget): Promise<Binding[]>
  /** Who has a post today that the county file gives to somebody else. */
  successors(): Promise<Successors>
  /** When the ids of a channel last became others, by a new login; null when they never did. */
  renewedAt(channel: string): Promise<Instant | null>
  code(code: string): Promise<BindingCode | null>
  /** A message that came in, by its channel's id; without its content once that was scrubbed. Null when it never came. */
  received(channel: string, id: string): Promise<ReceivedMessage | null>
  /** What handling an inbox row changed: for each case its version before, and who did it. */
  changedBy(inbox: string): Promise<CaseChangedBy[]>
  /** The newest messages sent to a recipient, newest first. */
  sent(recipient: Recipient, limit: number): Promise<OutgoingMessage[]>
  /** Messages given up that nobody was told of, the oldest first. */
  untold(limit: number): Promise<UntoldMessage[]>
  /** Messages that came in and were set aside, of which nobody was told, the oldest first; without what cannot be read. */
  untoldSetAside(limit: number): Promise<ReceivedMessage[]>
}

export interface Ledger extends LedgerReader {
  /** Reserves the next case number: `0001`, `0002` …; a number not used is a gap, never used again. */
  nextCaseNumber(): Promise<string>
  /**
   * Writes the entry in one transaction.
   * @returns `stale` when a case has moved on, the timer is gone or the inbox row is settled: decide again or step back.
   */
  commit(entry: Entry): Promise<'committed' | 'stale'>
}
