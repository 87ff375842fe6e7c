// What a text names: the entities found in it, each with the place where it stands.
import type { ServiceCode } from '../case/service.ts'
import type { ExceptionKind, ReturnReason, When } from './act.ts'

/** Where an entity stands in the normalised text: `text.slice(start, end)`. */
interface Span {
  readonly start: number
  readonly end: number
}

export type EntityValue =
  /** A full name, two to four characters (王桂英, 欧阳修文). `sure` when a surname and the words around it agree. */
  | { readonly kind: 'name'; readonly name: string; readonly sure: boolean }
  /** No full name: 张大爷, 老王, 陈某. */
  | { readonly kind: 'partial-name'; readonly surname: string; readonly text: string }
  /** Somebody in office, no resident: 王主任, 李医生, 王警官, 陈国富书记. `text` as written; `name` when it is full. */
  | { readonly kind: 'official'; readonly text: string; readonly name?: string }
  /** In a standard word (父亲, 配偶 …). `of`: whose — 我妈 the speaker's, 他妈 another's, absent when not said. */
  | { readonly kind: 'relation'; readonly relation: string; readonly of?: 'speaker' | 'other' }
  /** `about`: not the age of today to the year (六十多岁, 快九十了, 五岁那年). */
  | { readonly kind: 'age'; readonly age: number; readonly about?: true }
  | { readonly kind: 'sex'; readonly sex: 'male' | 'female' }
  /** `tail`: only the last digits (尾号5678). `hotline`: a public number (12345, 120). Landlines belong to offices. */
  | {
      readonly kind: 'phone'
      readonly digits: string
      readonly sort: 'mobile' | 'landline' | 'tail' | 'hotline'
    }
  /** `valid`: the check digit agrees (GB 11643). */
  | { readonly kind: 'id-number'; readonly value: string; readonly valid: boolean }
  | { readonly kind: 'certificate-number'; readonly value: string }
  | { readonly kind: 'bank-number'; readonly value: string }
  /** A named illness of medicine: 脑梗, 糖尿病, 截瘫. Everyday words (中风, 瘫在床上, 断了脚) and grades are none. */
  | { readonly kind: 'diagnosis'; readonly word: string }
  | { readonly kind: 'case-number'; readonly number: string }
  /** 3户, 2人, 4本. */
  | { readonly kind: 'count'; readonly value: number; readonly unit: string }
  | { readonly kind: 'village'; readonly code: string; readonly sure: boolean }
  | { readonly kind: 'township'; readonly code: string; readonly sure: boolean }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'department'; readonly code: string }
  /** `status`: said as what the household is (低保户, 五保户), not as what it wants. One span may hold two services. */
  | { readonly kind: 'service'; readonly service: ServiceCode; readonly status?: true }
  /** `sort`: 'at' a point of time (下周三上午), 'by' a limit (30日前, 三个工作日内, 月底前). */
  | { readonly kind: 'when'; readonly when: When; readonly sort: 'at' | 'by' }
  | { readonly kind: 'duration'; readonly days: number; readonly unit: 'workdays' | 'days' | 'months' }
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'amount'; readonly yuan: number }
  | { readonly kind: 'exception'; readonly exception: ExceptionKind; readonly sure: boolean }
  | { readonly kind: 'return-reason'; readonly reason: ReturnReason }
  | { readonly kind: 'binding-code'; readonly code: string }

export type Entity = Span & EntityValue

/** The entities of one kind. */
export type EntityOf<Kind extends EntityValue['kind']> = Span & Extract<EntityValue, { kind: Kind }>
