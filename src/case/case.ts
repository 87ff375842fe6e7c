// A case: one person's request and everything that was promised. The current state is what `evolve` makes of the events.
import type { KeptFile } from '../stimulus.ts'
import type { Deadline } from '../deadline/deadline.ts'
import type { PlainDate } from '../deadline/plain-date.ts'
import type { ExceptionKind, ReturnReason, When } from '../understanding/act.ts'
import type { ServiceCode } from './service.ts'

export const stages = [
  /** A form half made: name, village or need is still missing. */
  'draft',
  /** Asked for; the township verifies at home. 三(一)、四(一) */
  'requested',
  /** Verified and reported to the county. 四(二) */
  'reported',
  /** Departments are sent and the visit is planned. 三(二) */
  'dispatched',
  /** The visit took place. 四(三) */
  'visited',
  'closed',
  /** Out of scope; goes the ordinary way. */
  'referred',
  /** The township found the report untrue. */
  'declined',
  'withdrawn',
  'merged',
] as const

export type Stage = (typeof stages)[number]

/** Stages in which something is still to be done. */
export const openStages = [
  'draft',
  'requested',
  'reported',
  'dispatched',
  'visited',
] as const satisfies readonly Stage[]

/** Nothing more is done to it. */
export const isEnded = (one: Case): boolean => !openStages.some((stage) => stage === one.stage)

/** What identifies or describes the disabled person. Personal data: sealed in the ledger, masked in a group. */
export interface Resident {
  readonly name: string | null
  readonly village: string | null
  readonly township: string | null
  readonly group: string | null
  readonly age: number | null
  readonly sex: 'male' | 'female' | null
  readonly phone: string | null
  readonly idNumber: string | null
  readonly address: string | null
  /** What the applicant said of the certificate at hand. */
  readonly certificate: 'none' | 'expired' | 'lost' | 'held' | null
}

export type TaskState =
  | 'assigned'
  | 'acknowledged'
  | 'in-progress'
  | 'completion-reported'
  | 'done'
  | 'return-requested'
  | 'extension-requested'
  | 'reassigned'
  | 'not-eligible'
  | 'cancelled'

/** What one department does for one service. */
export interface Task {
  /** Unique in the case: service and a running number, `NURSING-1`. */
  readonly id: string
  readonly service: ServiceCode
  readonly department: string
  readonly state: TaskState
  /** What the state was before a return or an extension was asked for. */
  readonly before: TaskState | null
  readonly request: TaskRequest | null
  /** The county has ruled on a return: there is no second one. */
  readonly returnRuled: boolean
  /** The task that takes over once its department has signed (首接负责). */
  readonly handedTo: string | null
  /** The day the department said it was finished. */
  readonly completedOn: PlainDate | null
}

/** A return or an extension that waits for the county's ruling. */
type TaskRequest =
  | {
      readonly kind: 'return'
      readonly reason: ReturnReason
      readonly suggest: string | null
      readonly askedOn: PlainDate
    }
  | {
      readonly kind: 'extension'
      readonly until: PlainDate | null
      readonly reason: string | null
      readonly askedOn: PlainDate
    }

export type CertificateStep =
  | 'assessed'
  | 'notice'
  | 'objection'
  | 'materials'
  | 'audit'
  | 'printed'
  | 'collected'
  | 'delivered'
  | 'not-qualified'

export type CallbackResult = 'satisfied' | 'partial' | 'dissatisfied'

/** A follow-up of the township, 三(四). */
export interface Callback {
  /** `after-visit` within a month of the visit; `after-delivery` once the certificate is there. */
  readonly occasion: 'after-visit' | 'after-delivery'
  readonly dueOn: PlainDate
  readonly doneOn: PlainDate | null
  readonly result: CallbackResult | null
  readonly method: 'visit' | 'phone' | null
  /** Times nobody was reached. */
  readonly attempts: number
  readonly spotCheck: null | 'drawn' | 'consistent' | 'false'
}

/** A picture or paper of a case; its bytes are in the attachments' store. */
export interface CaseFile extends KeptFile {
  readonly kind: 'image' | 'file'
  /** As whoever sent it called it. */
  readonly name: string
}

export interface Case {
  readonly number: string
  /** How many events it has. */
  readonly version: number
  readonly stage: Stage
  readonly closedBecause: string | null
  readonly source: 'survey' | 'chat' | 'phone' | 'hotline' | 'console'
  /** Null until the township has looked. 二(一) */
  readonly inScope: boolean | null
  readonly resident: Resident
  /** Person id or account of who reported or applied. */
  readonly reportedBy: string
  readonly reportedOn: PlainDate
  /** The room where it was reported, or null for a direct chat. */
  readonly room: string | null
  /** Accounts that may ask about it: who applied for it in his own chat, and who was bound by a code. */
  readonly boundTo: readonly string[]
  readonly services: readonly ServiceCode[]
  /** The township's finding at the home, and whether it went to the county. */
  readonly verification: {
    readonly result: 'confirmed' | 'out-of-scope' | 'untrue'
    readonly on: PlainDate
  } | null
  readonly tasks: readonly Task[]
  /** Departments that come along to the visit without a task of their own, and when they said “收到”. */
  readonly companions: readonly { readonly department: string; readonly acknowledgedOn: PlainDate | null }[]
  readonly visit: {
    readonly scheduledFor: When | null
    readonly doneOn: PlainDate | null
    readonly failures: number
  }
  readonly certificate: CertificateStep | null
  /** What the township asked more time for, until the county rules. */
  readonly extensionRequests: readonly {
    readonly deadline: string
    readonly until: PlainDate
    readonly reason: string | null
    readonly askedOn: PlainDate
  }[]
  readonly callbacks: readonly Callback[]
  readonly onHold: { readonly reason: ExceptionKind | 'requested'; readonly until: PlainDate | null } | null
  /** Supervised by a leader, a petition or the hotline. */
  readonly supervised: boolean
  readonly urgent: boolean
  /** Said to have died, and not yet confirmed by the township or the county. */
  readonly deathReportedBy: string | null
  readonly mergedInto: string | null
  /** Each once, in the order they came; absent before the first. */
  readonly files?: readonly CaseFile[]
  readonly deadlines: readonly Deadline[]
}
