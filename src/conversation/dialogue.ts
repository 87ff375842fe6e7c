// What is being talked of with one person in one place: the question that was asked last and what it was about.
import type { Album } from './album.ts'
import type { CaseFile } from '../case/case.ts'
import type { Instant } from '../deadline/plain-date.ts'
import type { SurveyReport } from '../survey/survey-report.ts'
import type { Act, ActName } from '../understanding/act.ts'

/** A question is an act with a hole; the answer fills it and the act is done. */
export type Question =
  /** Which of these cases is meant? */
  | { readonly hole: 'case'; readonly act: Act; readonly options: readonly string[] }
  /** A field of a form half made. */
  | { readonly hole: 'field'; readonly case: string; readonly field: FormField }
  /** Is that so? */
  | {
      readonly hole: 'consent'
      readonly act: Act
      readonly about: ConsentTopic
      readonly case: string | null
    }
  /** A reason, a date, a number of days the act lacks. */
  | {
      readonly hole: 'reason' | 'until' | 'result' | 'department' | 'services' | 'village'
      readonly act: Act
    }

export type FormField = 'name' | 'village' | 'services'

/** What somebody is asked to agree to. */
type ConsentTopic =
  | 'died'
  | 'duplicate'
  | 'cancel-case'
  | 'all-open'
  | 'nil-report'
  | 'submit'
  | 'merge'
  | 'keep-form'
  | 'meant'

export interface Dialogue {
  /** Place and speaker: `room:linba/chen`, `person:zhou/zhou`. */
  readonly key: string
  /** Whether the assistant has spoken here before. */
  readonly met: boolean
  readonly question: Question | null
  /** How often this question was asked; after two rounds a human is told. */
  readonly rounds: number
  readonly askedAt: Instant | null
  /** Questions that wait until this one is answered, oldest first. */
  readonly waiting: readonly Question[]
  /** The cases spoken of last, newest first, for “他”, “这件”. */
  readonly recent: readonly string[]
  /** When the newest of them was spoken of; after half an hour nobody means it without saying so. */
  readonly recentAt: Instant | null
  /** What the speaker's last message changed, for “撤回刚才那条”: case and the version before. */
  readonly lastChange: readonly { readonly case: string; readonly version: number; readonly act: ActName }[]
  /** The answers to a survey that message gave, before and after. */
  readonly lastSurveys?: readonly SurveyChange[]
  /** Pictures and papers that wait until he says which case they are of. */
  readonly unfiled?: readonly CaseFile[]
  /** What he last sent together. */
  readonly album?: Album
  /** When he was last asked to prove who he is. */
  readonly challengedAt?: Instant
  /** When the picture was sent that he was last told has no place in a group. */
  readonly warnedOf?: Instant
  /** What he said before he had proved it; oldest first. */
  readonly held?: readonly Held[]
  /** Codes that were wrong, and since when they are counted. */
  readonly wrongCodes?: { readonly count: number; readonly since: Instant }
}

/** A message that waits for its sender's proof. */
export interface Held {
  readonly channel: string
  readonly id: string
  readonly at: Instant
  /** What of it was done all the same. */
  readonly done: readonly ActName[]
}

/** Whether the speaker owes us an answer, or we owe him what he said before he had proved who he is. */
export const isUnfinished = ({ question, waiting, held }: Dialogue): boolean =>
  question !== null || waiting.length > 0 || (held?.length ?? 0) > 0

export const emptyDialogue = (key: string): Dialogue => ({
  key,
  met: false,
  question: null,
  rounds: 0,
  askedAt: null,
  waiting: [],
  recent: [],
  recentAt: null,
  lastChange: [],
})

export interface SurveyChange {
  readonly before: SurveyReport
  readonly after: SurveyReport
}
