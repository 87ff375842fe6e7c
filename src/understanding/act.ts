// What one message can say: every act, and the fields that belong to it. Fields are present only when said.
import type { ServiceCode } from '../case/service.ts'

/** Somebody spoken of. `age` in years. */
export interface PersonMention {
  readonly name?: string
  readonly phone?: string
  readonly idNumber?: string
  readonly age?: number
  readonly sex?: 'male' | 'female'
  /** How the person stands to the speaker, in one plain word: 父亲, 母亲, 妻子, 儿子 … */
  readonly relation?: string
}

/** `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM`, `YYYY-MM-DDTAM` or `YYYY-MM-DDTPM`, county time. */
export type When = string

interface About {
  /** The case's number as the ledger writes it: four digits or more, `0231`. */
  readonly case?: string
  readonly person?: PersonMention
}

interface ActFields {
  request: About & {
    readonly village?: string
    readonly township?: string
    /** The villagers' group, as a plain number: `3` for 3组, 三社. */
    readonly group?: string
    readonly services?: readonly ServiceCode[]
    readonly certificate?: 'none' | 'expired' | 'lost' | 'held'
    readonly urgent?: boolean
  }
  'nil-report': { readonly village?: string; readonly villages?: readonly string[]; readonly month?: string }
  verify: About & { readonly result?: 'confirmed' | 'out-of-scope' | 'untrue'; readonly submit?: boolean }
  assign: { readonly case?: string; readonly township?: string; readonly due?: When }
  dispatch: {
    readonly cases?: readonly string[]
    readonly person?: PersonMention
    readonly departments?: readonly string[]
    readonly services?: readonly ServiceCode[]
    readonly when?: When
  }
  visit: About & {
    readonly result?: 'done' | 'failed'
    readonly reason?: string
    /** The outcome of the assessment is told in the same breath. Told by the conversation. */
    readonly assessed?: true
  }
  assess: About & { readonly result?: 'qualified' | 'not-qualified' }
  notice: About & { readonly event?: 'posted' | 'objection' | 'expired' }
  materials: About & {
    readonly event?: 'sent' | 'complete' | 'missing'
    readonly missing?: readonly string[]
  }
  certificate: About & {
    readonly event?: 'entered' | 'printed' | 'collected' | 'delivered' | 'wrong' | 'held-back'
    readonly count?: number
  }
  callback: About & {
    readonly result?: 'satisfied' | 'partial' | 'dissatisfied' | 'unreached'
    readonly method?: 'visit' | 'phone'
    readonly open?: readonly ServiceCode[]
  }
  'spot-check': { readonly result?: 'consistent' | 'false'; readonly case?: string }
  acknowledge: { readonly case?: string; readonly cases?: readonly string[] }
  progress: About & { readonly services?: readonly ServiceCode[]; readonly when?: When }
  complete: About & { readonly cases?: readonly string[]; readonly services?: readonly ServiceCode[] }
  return: About & {
    readonly services?: readonly ServiceCode[]
    readonly reason?: ReturnReason
    /** The department code that should have it instead. */
    readonly suggest?: string
  }
  extend: About & {
    readonly days?: number
    readonly until?: When
    readonly reasonText?: string
    readonly services?: readonly ServiceCode[]
  }
  decide: {
    readonly about?: 'return' | 'extend'
    readonly approve?: boolean
    readonly until?: When
    readonly days?: number
    readonly reassign?: string
    readonly case?: string
    readonly services?: readonly ServiceCode[]
  }
  reschedule: About & { readonly when?: When }
  exception: About & { readonly kind?: ExceptionKind }
  correct: {
    readonly field?: CorrectableField
    readonly value?: string
    readonly old?: string
    readonly case?: string
  }
  cancel: {
    readonly what?: 'last-message' | 'case' | 'dispatch' | 'consent'
    readonly case?: string
    /** Of a dispatch: only these need not come. Told by the conversation. */
    readonly departments?: readonly string[]
    /** Nothing is taken back, it only stands still. Told by the conversation. */
    readonly hold?: true
  }
  merge: { readonly cases?: readonly string[] }
  urge: { readonly case?: string; readonly villages?: readonly string[]; readonly department?: string }
  complain: About & { readonly department?: string }
  escalate: { readonly case?: string }
  'ask-status': About & { readonly services?: readonly ServiceCode[] }
  'ask-list': { readonly filter?: ListFilter; readonly township?: string; readonly department?: string }
  'ask-policy': { readonly services?: readonly ServiceCode[] }
  'ask-human': object
  emergency: About & { readonly village?: string }
  consent: { readonly agree?: boolean }
  answer: { readonly value?: string }
  identify: { readonly person?: PersonMention; readonly relation?: string; readonly code?: string }
  roster: { readonly name?: string; readonly department?: string }
  help: object
  none: object
  unclear: object
}

export type ReturnReason =
  | 'not-our-duty'
  | 'wrong-area'
  | 'missing-materials'
  | 'not-eligible'
  | 'duplicate'
  | 'wrong-channel'

export type ExceptionKind =
  | 'died'
  | 'hospital'
  | 'away'
  | 'moved'
  | 'refused'
  | 'not-home'
  | 'hukou-elsewhere'
  | 'duplicate'

export type CorrectableField =
  | 'name'
  | 'phone'
  | 'idNumber'
  | 'age'
  | 'sex'
  | 'village'
  | 'group'
  | 'address'
  | 'case'
  | 'services'
  | 'when'
  | 'department'

export type ListFilter = 'open' | 'due-soon' | 'overdue' | 'unacknowledged' | 'unreported' | 'counts'

export type ActName = keyof ActFields

/** One act said, with how sure we are (0…1). */
export type Act = {
  [Name in ActName]: { readonly act: Name; readonly confidence: number } & ActFields[Name]
}[ActName]

/** The act of one name. */
export type ActOf<Name extends ActName> = Extract<Act, { act: Name }>

/** What is known about a message besides its text. */
export interface MessageContext {
  readonly role: 'relative' | 'village' | 'township' | 'county' | 'department' | 'leader'
  /** A division or department code; absent for relatives and the county. */
  readonly org?: string
  readonly channel: 'group' | 'direct'
  /** Whether the assistant was @-mentioned. */
  readonly mentioned?: boolean
  /** County time of the message, `YYYY-MM-DDTHH:MM:SS+08:00`. */
  readonly at: string
  /** The text quoted, when the message is a quoted reply. */
  readonly quote?: string
  /** What the assistant asked this speaker last, as an act name. */
  readonly expecting?: ActName
}

export interface Understanding {
  /** Never empty, in the order of the text. */
  readonly acts: readonly Act[]
  /** The text holds an identity, certificate, bank or phone number, or a diagnosis, that has no place in a group. */
  readonly leak: boolean
}
