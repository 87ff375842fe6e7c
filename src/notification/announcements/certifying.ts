// The certificate's road: after each step whoever takes the next one. 三(三)、四(四)–(六)
import { isMinor } from '../../case/acts/notice.ts'
import { type Announcements, none, notice } from './announcement.ts'

export const certifying = {
  CertificateAssessed: (event, one) =>
    event.result === 'not-qualified'
      ? [
          { to: 'clerks', kind: 'task', say: { key: 'not-qualified-told', values: none } },
          notice('applicant', { key: 'not-qualified-for-relative', values: none }),
          ...(one.deadlines.some(({ kind }) => kind === 'notice')
            ? [{ to: 'cadres', kind: 'task', say: { key: 'notice-ends-early', values: none } } as const]
            : []),
        ]
      : isMinor(one)
        ? []
        : [
            {
              to: 'cadres',
              kind: 'task',
              say: { key: 'task-notice', values: none },
              buttons: ['公示已张贴'],
            },
          ],
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
