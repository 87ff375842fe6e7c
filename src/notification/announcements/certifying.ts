// The certificate's road: after each step whoever takes the next one. 三(三)、四(四)–(六)
import type { Case } from '../../case/case.ts'
import { type Announcements, none } from './announcement.ts'

export const certifying = {
  CertificateAssessed: (event, one) =>
    event.result === 'not-qualified' || isChild(one)
      ? []
      : [{ to: 'cadres', kind: 'task', say: { key: 'task-notice', values: none }, buttons: ['公示已张贴'] }],
  NoticeObjected: () => [{ to: 'federation', kind: 'alert', say: { key: 'objection', values: none } }],
  NoticeResumed: () => [
    { to: 'cadres', kind: 'notice', say: { key: 'notice-goes-on', values: none } },
    { to: 'clerks', kind: 'notice', say: { key: 'notice-goes-on', values: none } },
  ],
  NoticeExpired: () => [
    {
      to: 'clerks',
      kind: 'task',
      say: { key: 'task-materials', values: none },
      until: { kind: 'materials' },
    },
  ],
  NoticeWaived: () => [
    {
      to: 'clerks',
      kind: 'task',
      say: { key: 'task-materials', values: none },
      until: { kind: 'materials' },
    },
  ],
  MaterialsMissing: ({ missing }) => [
    { to: 'clerks', kind: 'task', say: { key: 'materials-wanted', values: { missing } } },
  ],
  MaterialsCompleted: () => [
    { to: 'federation', kind: 'task', say: { key: 'task-audit', values: none }, until: { kind: 'audit' } },
  ],
  CertificateMisprinted: () => [
    { to: 'federation', kind: 'task', say: { key: 'task-reprint', values: none }, until: { kind: 'audit' } },
  ],
  CertificatePrinted: () => [
    {
      to: 'clerks',
      kind: 'task',
      say: { key: 'task-deliver', values: none },
      buttons: ['已领取', '已送达'],
      until: { kind: 'deliver' },
    },
  ],
  CertificateDelivered: () => [
    { to: 'applicant', kind: 'notice', say: { key: 'delivered-for-relative', values: none } },
  ],
} as const satisfies Announcements<
  | 'CertificateAssessed'
  | 'NoticeObjected'
  | 'NoticeResumed'
  | 'NoticeExpired'
  | 'NoticeWaived'
  | 'MaterialsMissing'
  | 'MaterialsCompleted'
  | 'CertificateMisprinted'
  | 'CertificatePrinted'
  | 'CertificateDelivered'
>

const isChild = (one: Case): boolean => one.resident.age !== null && one.resident.age < 18
