// What happened to a case, in the past tense. Events are only added; the case is what they come to.
import type { Deadline } from '../deadline/deadline.ts'
import type { Length } from '../deadline/due-date.ts'
import type { Instant, PlainDate } from '../deadline/plain-date.ts'
import type { ExceptionKind, ReturnReason, When } from '../understanding/act.ts'
import type { CallbackResult, Case, CaseFile, Resident } from './case.ts'
import type { ServiceCode } from './service.ts'

export type CaseEvent =
  // Asking for the service, 三(一)、四(一)
  | {
      readonly type: 'CaseDrafted'
      readonly number: string
      readonly resident: Resident
      readonly services: readonly ServiceCode[]
      readonly source: Case['source']
      readonly reportedBy: string
      readonly reportedOn: PlainDate
      readonly room: string | null
      readonly boundTo: readonly string[]
      readonly urgent: boolean
    }
  /** `corrected`: whoever acts on the case has been told otherwise. */
  | { readonly type: 'ResidentDescribed'; readonly changes: Partial<Resident>; readonly corrected?: true }
  | { readonly type: 'ServicesChanged'; readonly services: readonly ServiceCode[] }
  | { readonly type: 'CaseRequested'; readonly on: PlainDate }
  | { readonly type: 'AccountBound'; readonly account: string }
  | { readonly type: 'AccountUnbound'; readonly account: string }
  // Verification, 四(二)
  | {
      readonly type: 'CaseVerified'
      readonly result: 'confirmed' | 'out-of-scope' | 'untrue'
      readonly on: PlainDate
      /** Told to the county in the same breath. */
      readonly submitted?: true
    }
  | { readonly type: 'CaseReported'; readonly on: PlainDate }
  | { readonly type: 'CaseReferred'; readonly reason: string }
  | { readonly type: 'CaseDeclined'; readonly reason: string }
  | { readonly type: 'VerificationAssigned'; readonly township: string; readonly due: PlainDate | null }
  | { readonly type: 'SupplyAsked'; readonly township: string; readonly due: PlainDate | null }
  /** What the county missed is on its way to it. */
  | { readonly type: 'SuppliesSent' }
  // Dispatch and visit, 三(二)、四(三)
  | {
      readonly type: 'CaseDispatched'
      readonly tasks: readonly {
        readonly id: string
        readonly service: ServiceCode
        readonly department: string
      }[]
      readonly companions: readonly string[]
      readonly on: PlainDate
    }
  | {
      readonly type: 'DispatchWithdrawn'
      readonly tasks: readonly string[]
      /** Departments that were to come along. */
      readonly companions?: readonly string[]
    }
  /** `moved`: those already sent have been told another time, or none. */
  | { readonly type: 'VisitScheduled'; readonly when: When | null; readonly moved?: true }
  | { readonly type: 'VisitProposed'; readonly when: When | null; readonly by: string }
  /** Somebody who does not record visits says that it took place. */
  | { readonly type: 'VisitTold'; readonly by: string }
  | { readonly type: 'VisitDone'; readonly on: PlainDate }
  | { readonly type: 'VisitFailed'; readonly on: PlainDate; readonly reason: string | null }
  // The departments' tasks
  | { readonly type: 'TaskAcknowledged'; readonly task: string; readonly on: PlainDate }
  | { readonly type: 'CompanionAcknowledged'; readonly department: string; readonly on: PlainDate }
  | { readonly type: 'TaskProgressed'; readonly task: string; readonly note: string | null }
  | { readonly type: 'TaskCompletionReported'; readonly task: string; readonly on: PlainDate }
  | { readonly type: 'TaskCompletionConfirmed'; readonly task: string }
  | { readonly type: 'TaskReopened'; readonly task: string }
  | {
      readonly type: 'TaskReturnRequested'
      readonly task: string
      readonly reason: ReturnReason
      readonly suggest: string | null
      readonly on: PlainDate
    }
  | { readonly type: 'TaskReturnRefused'; readonly task: string }
  /** The return is heeded, the task stays: the township supplies what is missing, or accepts it first. */
  | {
      readonly type: 'TaskSupplied'
      readonly task: string
      readonly reason?: 'missing-materials' | 'wrong-channel'
    }
  | {
      readonly type: 'TaskReassigned'
      readonly task: string
      readonly to: { readonly id: string; readonly department: string }
    }
  | { readonly type: 'TaskNotEligible'; readonly task: string; readonly reason: string | null }
  | {
      readonly type: 'TaskExtensionRequested'
      readonly task: string
      readonly until: PlainDate | null
      readonly reason: string | null
      readonly on: PlainDate
    }
  | { readonly type: 'TaskExtensionDecided'; readonly task: string; readonly approved: boolean }
  | { readonly type: 'TaskCancelled'; readonly task: string }
  // The township asks for more time, 三(一)
  | {
      readonly type: 'ExtensionRequested'
      readonly deadline: string
      readonly until: PlainDate
      readonly reason: string | null
      readonly on: PlainDate
    }
  | { readonly type: 'ExtensionDecided'; readonly deadline: string; readonly approved: boolean }
  // The certificate, 四(四)–(六)
  | { readonly type: 'CertificateAssessed'; readonly result: 'qualified' | 'not-qualified' }
  | { readonly type: 'NoticePosted'; readonly on: PlainDate }
  | { readonly type: 'NoticeObjected' }
  | { readonly type: 'NoticeResumed' }
  | { readonly type: 'NoticeExpired' }
  | { readonly type: 'MaterialsMissing'; readonly missing: readonly string[] }
  | { readonly type: 'NoticeWaived' }
  | { readonly type: 'MaterialsCompleted' }
  | { readonly type: 'CertificateEntered' }
  | { readonly type: 'CertificatePrinted' }
  | { readonly type: 'CertificateCollected' }
  | { readonly type: 'CertificateHeldBack' }
  | { readonly type: 'CertificateDelivered'; readonly on: PlainDate }
  | { readonly type: 'CertificateMisprinted' }
  // Follow-up, 三(四)、四(七)
  | {
      readonly type: 'CallbackDue'
      readonly occasion: 'after-visit' | 'after-delivery'
      readonly dueOn: PlainDate
      /** Where it is another time than the occasion gives: a false record is made good sooner. */
      readonly within?: Length
    }
  | {
      readonly type: 'CallbackMade'
      readonly index: number
      readonly result: CallbackResult
      readonly method: 'visit' | 'phone' | null
      readonly open: readonly ServiceCode[]
      readonly on: PlainDate
    }
  | { readonly type: 'CallbackUnreached'; readonly index: number; readonly on: PlainDate }
  | { readonly type: 'SpotCheckDrawn'; readonly index: number }
  | { readonly type: 'SpotCheckMade'; readonly index: number; readonly result: 'consistent' | 'false' }
  // What comes between
  | {
      readonly type: 'PutOnHold'
      readonly reason: ExceptionKind | 'requested'
      readonly until: PlainDate | null
    }
  | { readonly type: 'HoldEnded' }
  | { readonly type: 'HukouFoundElsewhere' }
  | { readonly type: 'MoveReported' }
  /** Lives in another township now, which goes on with the case. */
  | { readonly type: 'CaseRerouted'; readonly from: string; readonly to: string }
  | { readonly type: 'DeathReported'; readonly by: string }
  | { readonly type: 'DeathDenied' }
  | { readonly type: 'CaseUrged'; readonly department: string | null }
  | { readonly type: 'ComplaintReceived'; readonly department: string | null }
  | { readonly type: 'CaseSupervised' }
  | { readonly type: 'EmergencyRaised' }
  | { readonly type: 'CaseWithdrawn'; readonly reason: string }
  | { readonly type: 'CaseMerged'; readonly into: string }
  | {
      readonly type: 'CaseAbsorbed'
      readonly number: string
      readonly services: readonly ServiceCode[]
      readonly boundTo: readonly string[]
    }
  | { readonly type: 'CaseClosed'; readonly reason: string }
  // A spot check found that what closed it was not so.
  | { readonly type: 'CaseReopened' }
  // Pictures and papers that came with messages
  | { readonly type: 'FileAttached'; readonly file: CaseFile }
  | { readonly type: 'FileRemoved'; readonly key: string }
  // Who was given a link to them, and what he has seen by it: the case stays what it is.
  | {
      readonly type: 'FilesOffered'
      readonly link: string
      /** Whose account asked; by it alone is known who opens them. */
      readonly account: string
      readonly until: Instant
    }
  | { readonly type: 'FileOpened'; readonly link: string; readonly key: string }
  // Whatever was said before is taken back: the case is what the events up to `version` made of it.
  | { readonly type: 'EventsUndone'; readonly version: number }
  // The promises
  | { readonly type: 'DeadlineSet'; readonly deadline: Deadline }
  | { readonly type: 'DeadlineChanged'; readonly deadline: Deadline }

export type CaseEventType = CaseEvent['type']

/** An event with who, when and by which message. */
export type RecordedEvent = CaseEvent & {
  readonly at: Instant
  /** A person's id, an account, or `assistant`. */
  readonly by: string
  /** The inbox row it came from, or null. */
  readonly inbox: string | null
}
