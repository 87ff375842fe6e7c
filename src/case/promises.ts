// Which event begins a deadline and which keeps it: one row a kind, in the words of the scheme.
import type { DeadlineKind } from '../deadline/limits.ts'
import type { Case } from './case.ts'
import type { CaseEvent, CaseEventType } from './event.ts'
import {
  requestOverturned,
  returnRuled,
  sent,
  signed,
  type Subject,
  tasksFinished,
  tasksGiven,
  tasksTaken,
  unsent,
} from './task-promises.ts'

type Starts = (event: CaseEvent, one: Case) => readonly Subject[]
/** Which subjects end: all of the kind, or those named. */
type Ends = (event: CaseEvent, one: Case) => 'all' | readonly string[]

export interface Promise {
  readonly starts: Starts
  readonly met: Ends
  /** No longer owed, though not kept. */
  readonly dropped?: Ends
}

const on =
  (...types: readonly CaseEventType[]): Starts =>
  (event) =>
    types.includes(event.type) ? [{}] : []

const by =
  (...types: readonly CaseEventType[]): Ends =>
  (event) =>
    types.includes(event.type) ? 'all' : []

export type CaseDeadline = Exclude<DeadlineKind, 'survey'>

/** From when each promise runs and what keeps it. The lengths and clauses are in `deadline/limits.ts`. */
export const promises = {
  // 三(一): verified within five working days of the report
  verify: { starts: on('CaseRequested'), met: by('CaseVerified') },
  // 三(一): 及时报送县残联, where it was not reported in the same breath
  report: { starts: verifiedOnly, met: by('CaseReported') },
  // 三(二): the visit itself within five working days of the county's receipt
  visit: { starts: on('CaseReported'), met: by('VisitDone'), dropped: nobodyGoes },
  // The clock of signing starts at the dispatch: who does not sign is late, not safe
  acknowledge: { starts: sent, met: signed, dropped: unsent },
  task: { starts: tasksGiven, met: tasksFinished, dropped: tasksTaken },
  'return-decision': {
    starts: (event) => (event.type === 'TaskReturnRequested' ? [{ subject: event.task }] : []),
    met: returnRuled,
    dropped: requestOverturned,
  },
  'extension-decision': {
    starts: (event) =>
      event.type === 'TaskExtensionRequested'
        ? [{ subject: event.task }]
        : event.type === 'ExtensionRequested'
          ? [{ subject: event.deadline }]
          : [],
    met: (event) =>
      event.type === 'TaskExtensionDecided'
        ? [event.task]
        : event.type === 'ExtensionDecided'
          ? [event.deadline]
          : [],
    dropped: requestOverturned,
  },
  // 三(三); 办法第九条: five working days in the village
  notice: {
    starts: on('NoticePosted'),
    met: by('NoticeExpired'),
    dropped: (event) => (event.type === 'CertificateAssessed' ? 'all' : []),
  },
  // 四(四)
  materials: { starts: papersOwed, met: by('MaterialsCompleted') },
  // 四(四): what the county misses, by the day it names; asked again, the new day counts
  supply: {
    starts: (event) => (event.type === 'SupplyAsked' && event.due ? [{ until: event.due }] : []),
    met: by('SuppliesSent', 'MaterialsCompleted'),
    dropped: by('SupplyAsked'),
  },
  // 四(五); 办法第九条: audited within ten working days of the complete papers
  audit: {
    starts: on('MaterialsCompleted', 'CertificateMisprinted'),
    met: by('CertificateEntered', 'CertificatePrinted'),
    dropped: by('MaterialsMissing'),
  },
  print: {
    starts: on('CertificateEntered'),
    met: by('CertificatePrinted'),
    dropped: by('MaterialsMissing'),
  },
  // 四(六): into the person's hands
  deliver: {
    starts: on('CertificatePrinted'),
    met: by('CertificateDelivered'),
    dropped: by('CertificateMisprinted'),
  },
  // 三(四): within one month of the visit, for every case
  callback: {
    starts: (event, one) => callbackDue(event, one, 'after-visit'),
    met: callbackMade,
  },
  'callback-after-delivery': {
    starts: (event, one) => callbackDue(event, one, 'after-delivery'),
    met: callbackMade,
  },
} as const satisfies Record<CaseDeadline, Promise>

/** When the notice is over, and again when the audit finds papers missing. */
function papersOwed(event: CaseEvent, one: Case): readonly Subject[] {
  const isOwed = one.deadlines.some(
    ({ kind, state }) => kind === 'materials' && (state === 'open' || state === 'paused'),
  )
  const isSentBack = event.type === 'MaterialsMissing' && one.certificate === 'materials' && !isOwed
  return isSentBack || event.type === 'NoticeExpired' || event.type === 'NoticeWaived' ? [{}] : []
}

/** Every task is cancelled: until somebody is sent again there is nothing to go for. */
function nobodyGoes(event: CaseEvent, one: Case): 'all' | readonly string[] {
  const isLast = event.type === 'TaskCancelled' && one.stage === 'dispatched'
  return isLast && one.tasks.every(({ state }) => state === 'cancelled') ? 'all' : []
}

function verifiedOnly(event: CaseEvent): readonly Subject[] {
  return event.type === 'CaseVerified' && event.result === 'confirmed' && !event.submitted ? [{}] : []
}

function callbackDue(
  event: CaseEvent,
  one: Case,
  occasion: 'after-visit' | 'after-delivery',
): readonly Subject[] {
  return event.type === 'CallbackDue' && event.occasion === occasion
    ? [{ subject: String(one.callbacks.length - 1), ...(event.within ? { within: event.within } : {}) }]
    : []
}

function callbackMade(event: CaseEvent): readonly string[] {
  return event.type === 'CallbackMade' ? [String(event.index)] : []
}
