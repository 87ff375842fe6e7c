// The words for where a case stands. Two voices: for those who work on it, and for the family.
import type { Case, CertificateStep, Task } from '../case/case.ts'
import type { Place } from '../privacy/case-in-words.ts'

type HoldReason = NonNullable<Case['onHold']>['reason']

/** Why a case stands still, where everybody may read it: neither an illness nor a refusal is named in a group. */
export const holdInGroup = {
  died: '家里有情况，待核实',
  hospital: '本人暂时不便',
  refused: '本人暂时不便',
  away: '本人外出',
  moved: '搬迁',
  'not-home': '家中无人',
  'hukou-elsewhere': '户籍在外地',
  duplicate: '重复登记待核',
  requested: '应要求暂缓',
} as const satisfies Record<HoldReason, string>

/** How a case ended, by `closedBecause`; another reason has only the word of its stage. */
export const endings = {
  completed: '已办结：证件、政策、诉求都已回访落实',
  'out-of-scope': '不在“1+N”上门范围，已转常规渠道办理，登记保留',
  untrue: '镇上核实与登记情况不符，已结束',
  withdrawn: '已撤销',
  'consent-withdrawn': '本人不再同意办理，已撤销',
  'not-completed': '登记没有填完，已放下',
  'taken-back': '登记已撤回',
} as const

/** The certificate's road for those who work on it. The outcome of an assessment is never a grade. */
export const certificateForStaff = {
  assessed: '评定已完成，待张贴公示',
  notice: '公示中',
  objection: '公示有异议，已暂停，县残联复核中',
  materials: '公示已结束，镇上完善资料',
  audit: '资料已送县残联，审核中',
  printed: '证件已打印，待镇上领取送达',
  collected: '证件已领取，待送到本人手中',
  delivered: '证件已送到本人手中',
  'not-qualified': '评定未达到办证标准，须当面说明异议途径',
} as const satisfies Record<CertificateStep, string>

/** In a group nobody learns the outcome of an assessment, nor that somebody objected. */
export const certificateInGroup = {
  ...certificateForStaff,
  objection: '公示已暂停，县残联复核中',
  'not-qualified': '评定已完成，结果由县残联当面告知',
} as const satisfies Record<CertificateStep, string>

/** For a minor nothing is posted: the steps that would speak of a notice. */
export const certificateForMinor = {
  direct: { assessed: '评定已完成，未成年人不公示，镇上完善资料', materials: '镇上完善资料' },
  group: { assessed: '评定已完成，镇上完善资料', materials: '镇上完善资料' },
} as const satisfies Record<Place, Partial<Record<CertificateStep, string>>>

/** A department's task as the family may hear it: no returns, no rulings, no verdict on who is entitled. */
export const taskForFamily = {
  assigned: (department) => `已转${department}，等接手`,
  acknowledged: (department) => `${department}已接手，正在办理`,
  'in-progress': (department) => `${department}正在办理`,
  'completion-reported': (department) =>
    `${department}说已经办好了。真办好了请回复“已办好”，还没有请直接告诉我`,
  done: () => '已办结',
  'return-requested': (department) => `${department}正在办理`,
  'extension-requested': (department) => `${department}正在办理`,
  reassigned: (department) => `${department}正在办理`,
  'not-eligible': () => '这次没有办成，工作人员会当面说明原因和提出异议的办法',
  cancelled: () => '已取消',
} as const satisfies Record<Task['state'], (department: string) => string>

/** What the objection to an assessment is: 办法第二十五条. */
export const objectionPath =
  '不同意评定结果的，可在10个工作日内向市级残联申请重新评定（《残疾人证管理办法》第二十五条）'
