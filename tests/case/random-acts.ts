// Acts as people do them at random: mostly those whose business it is, now and then somebody else.
import fc from 'fast-check'
import type { ActName } from '../../src/understanding/act.ts'
import type { CaseAct } from './history.ts'

/** Some person does something, so many days after what was done before. */
export type Deed =
  | { readonly who: string; readonly act: CaseAct; readonly after: number }
  /** The last deed is taken back; what rests goes on. */
  | { readonly happens: 'undo' | 'resume' }

export const wanted = ['CERT', 'NURSING', 'DIBAO', 'LICENSE', 'AID', 'LEGAL'] as const

const one = <Value>(...values: readonly Value[]) => fc.constantFrom(...values)
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined })
const some = maybe(fc.subarray([...wanted], { minLength: 1, maxLength: 2 }))
const department = one('civil-affairs', 'market', 'approval', 'justice', 'health', 'human-resources')

const everybody = ['chen', 'zhou', 'liu', 'he', 'jiang', 'lei', 'mo', 'ai', 'wang', 'x9'] as const
const county = ['liu'] as const
const township = ['zhou'] as const
const departments = ['he', 'he', 'lei', 'ai', 'mo', 'jiang'] as const

/** Fields that nobody said are absent, as they are in what is understood. */
function said(
  act: ActName,
  whose: readonly string[],
  fields: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<Deed> {
  const who = fc.oneof({ weight: 6, arbitrary: one(...whose) }, { weight: 1, arbitrary: one(...everybody) })
  return fc
    .record({ who, after: one(0, 0, 0, 1, 3, 9), fields: fc.record(fields) })
    .map(({ who: doer, after, fields: values }) => {
      const present = Object.entries(values).filter(([, value]) => value !== undefined)
      return { who: doer, after, act: { act, confidence: 1, ...Object.fromEntries(present) } as CaseAct }
    })
}

const reasons = one(
  'not-our-duty',
  'wrong-area',
  'missing-materials',
  'not-eligible',
  'duplicate',
  'wrong-channel',
)

const everyday: readonly fc.Arbitrary<Deed>[] = [
  said('verify', township, { result: one('confirmed'), submit: maybe(fc.boolean()) }),
  said('assign', county, {
    township: maybe(one('511725102', '511725104')),
    due: maybe(one('2026-12-01', '2027-03-01')),
  }),
  said('dispatch', county, {
    departments: maybe(fc.subarray(['health', 'civil-affairs', 'market'])),
    services: some,
    when: maybe(one('2026-12-03TAM', '2026-12-20')),
  }),
  said('visit', ['liu', 'liu', 'liu', 'zhou'], { result: one('done', 'done', 'done', 'failed') }),
  said('assess', county, { result: one('qualified', 'qualified', 'not-qualified') }),
  said('notice', ['chen', 'liu'], { event: one('posted', 'posted', 'objection', 'expired', 'expired') }),
  said('materials', township, { event: one('sent', 'complete', 'missing') }),
  said('certificate', ['liu', 'zhou'], {
    event: one('entered', 'printed', 'printed', 'collected', 'delivered', 'delivered', 'wrong', 'held-back'),
  }),
  said('callback', township, {
    result: one('satisfied', 'satisfied', 'partial', 'dissatisfied', 'unreached'),
    open: some,
  }),
  said('spot-check', county, { result: one('consistent', 'false') }),
  said('acknowledge', departments),
  said('progress', departments, { services: some }),
  said('complete', [...departments, 'zhou', 'liu', 'x9'], { services: some }),
  said('complete', ['zhou', 'liu'], {}),
  said('return', departments, { services: some, suggest: maybe(department), reason: reasons }),
  said('extend', ['zhou', 'liu', ...departments], {
    services: some,
    days: maybe(one(3, 7, 10)),
    until: maybe(one('2026-12-31', '2027-06-30')),
    reasonText: one('等资金'),
  }),
  said('decide', county, {
    about: maybe(one('return', 'extend')),
    approve: fc.boolean(),
    reassign: maybe(department),
    services: some,
  }),
  said('reschedule', ['liu', 'chen', 'x9'], { when: maybe(one('2026-12-08TPM')) }),
  said('correct', county, { field: one('services'), value: one('CERT,TRAIN_VOC', 'DIBAO') }),
  said('correct', county, { field: one('department'), value: one('market', 'human-resources') }),
]

const seldom: readonly fc.Arbitrary<Deed>[] = [
  said('exception', ['chen', 'zhou'], {
    kind: one('hospital', 'away', 'moved', 'refused', 'not-home', 'hukou-elsewhere'),
  }),
  said('cancel', county, { what: one('dispatch') }),
  said('urge', ['wang']),
  said('escalate', ['wang']),
  one({ happens: 'undo' as const }),
]

/** What ends a case. */
const endings: readonly fc.Arbitrary<Deed>[] = [
  said('verify', township, { result: one('out-of-scope', 'untrue') }),
  said('exception', ['chen', 'zhou'], { kind: one('died') }),
  said('cancel', ['x9', 'liu'], { what: one('case', 'consent') }),
]

export const deed: fc.Arbitrary<Deed> = fc.oneof(
  ...everyday.map((arbitrary) => ({ weight: 30, arbitrary })),
  ...seldom.map((arbitrary) => ({ weight: 6, arbitrary })),
  ...endings.map((arbitrary) => ({ weight: 1, arbitrary })),
  { weight: 40, arbitrary: one({ happens: 'resume' as const }) },
)
