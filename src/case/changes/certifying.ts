// The certificate's road: assessed, posted, papers, audit, printed, collected, into the person's hands. 三(三)、四(四)–(六)
import type { Case, CertificateStep } from '../case.ts'
import { asItIs, type Changes, reopened } from './change.ts'

const step =
  (certificate: CertificateStep) =>
  (one: Case): Case => ({ ...one, certificate })

export const certifying = {
  CertificateAssessed: (one, { result }) => ({
    ...one,
    certificate: result === 'qualified' ? 'assessed' : 'not-qualified',
  }),
  NoticePosted: step('notice'),
  NoticeObjected: step('objection'),
  NoticeResumed: step('notice'),
  NoticeExpired: step('materials'),
  NoticeWaived: step('materials'),
  // Found in the audit, it goes back to whoever completes the papers.
  MaterialsMissing: (one) => (one.certificate === 'audit' ? { ...one, certificate: 'materials' } : one),
  MaterialsCompleted: step('audit'),
  CertificateEntered: asItIs,
  CertificatePrinted: step('printed'),
  CertificateCollected: step('collected'),
  // Left at the village office is not delivered.
  CertificateHeldBack: asItIs,
  CertificateDelivered: step('delivered'),
  CertificateMisprinted: (one) => ({ ...reopened(one), certificate: 'audit' }),
} as const satisfies Changes<
  | 'CertificateAssessed'
  | 'NoticePosted'
  | 'NoticeObjected'
  | 'NoticeResumed'
  | 'NoticeExpired'
  | 'NoticeWaived'
  | 'MaterialsMissing'
  | 'MaterialsCompleted'
  | 'CertificateEntered'
  | 'CertificatePrinted'
  | 'CertificateCollected'
  | 'CertificateHeldBack'
  | 'CertificateDelivered'
  | 'CertificateMisprinted'
>
