// What comes of an act on a case: events, a refusal with its reason, or a question back.
import type { Question } from '../conversation/dialogue.ts'
import type { Saying } from '../conversation/sentences/sentences.ts'
import type { Calendar } from '../deadline/calendar.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import type { Directory } from '../organisation/directory.ts'
import type { Speaker } from '../organisation/speaker.ts'
import type { ActName, ActOf } from '../understanding/act.ts'
import type { Case } from './case.ts'
import type { CaseEvent } from './event.ts'

/** What a decision may look at besides the case. */
export interface Circumstances {
  readonly speaker: Speaker
  readonly today: PlainDate
  readonly directory: Directory
  readonly calendar: Calendar
  /** Whether the case was named, quoted or chosen, and not just the only one that fits. */
  readonly named: boolean
}

export type Decision =
  | { readonly kind: 'done'; readonly events: readonly CaseEvent[]; readonly say: Saying }
  | { readonly kind: 'refused'; readonly say: Saying }
  | { readonly kind: 'asks'; readonly question: Question; readonly say: Saying }
  /** The world is already so, or it concerns nobody: nothing is written and nothing said. */
  | { readonly kind: 'nothing' }

export interface Verb<Name extends ActName> {
  /** Whether the act can be meant for this case as it stands; of several cases only those are offered. */
  fits(one: Case, speaker: Speaker): boolean
  decide(one: Case, act: ActOf<Name>, around: Circumstances): Decision
}

export const done = (events: readonly CaseEvent[], say: Saying): Decision => ({ kind: 'done', events, say })
export const refused = (say: Saying): Decision => ({ kind: 'refused', say })
export const asks = (question: Question, say: Saying): Decision => ({ kind: 'asks', question, say })
export const nothing: Decision = { kind: 'nothing' }
