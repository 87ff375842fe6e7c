// The acts of one message as they are meant together, what lies ahead, and who may have died.
import { expect, test } from 'vitest'
import { readModel } from '../../src/app/model.ts'
import type { Act, MessageContext } from '../../src/understanding/act.ts'
import { takeTogether } from '../../src/understanding/acts/together/together.ts'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { demoCounty } from './demo-county.ts'

const sure = { confidence: 0.9 } as const
const plain = { isList: false, text: '', role: 'village' } as const

const table: readonly {
  readonly says: string
  readonly acts: readonly Act[]
  readonly message?: Partial<Parameters<typeof takeTogether>[1]>
  readonly together: readonly Act[]
}[] = [
  {
    says: '逢春村无，梨树村无',
    acts: [
      { act: 'nil-report', ...sure, village: '1' },
      { act: 'nil-report', ...sure, village: '2' },
    ],
    together: [{ act: 'nil-report', ...sure, villages: ['1', '2'] }],
  },
  {
    says: 'a list stays a list',
    acts: [
      { act: 'nil-report', ...sure, village: '1' },
      { act: 'nil-report', ...sure, village: '2' },
    ],
    message: { isList: true },
    together: [
      { act: 'nil-report', ...sure, village: '1' },
      { act: 'nil-report', ...sure, village: '2' },
    ],
  },
  {
    says: '住院了，先缓一缓',
    acts: [
      { act: 'exception', ...sure, kind: 'hospital' },
      { act: 'cancel', ...sure },
    ],
    together: [{ act: 'exception', ...sure, kind: 'hospital' }],
  },
  {
    says: '0513、0516都核了，0513属实：the later word on a case',
    acts: [
      { act: 'verify', ...sure, case: '0513', result: 'untrue' },
      { act: 'verify', ...sure, case: '0513', result: 'confirmed' },
      { act: 'verify', ...sure, case: '0516', result: 'out-of-scope' },
    ],
    together: [
      { act: 'verify', ...sure, case: '0513', result: 'confirmed' },
      { act: 'verify', ...sure, case: '0516', result: 'out-of-scope' },
    ],
  },
  {
    says: '同意退单，0236转给市监局办',
    acts: [
      { act: 'decide', ...sure, about: 'return', approve: true, case: '0236' },
      { act: 'dispatch', ...sure, cases: ['0236'], departments: ['market'] },
    ],
    together: [{ act: 'decide', ...sure, about: 'return', approve: true, case: '0236', reassign: 'market' }],
  },
  {
    says: '缺户口本，退补: a department gives the task back',
    acts: [{ act: 'materials', ...sure, event: 'missing', missing: ['户口本'], case: '0236' }],
    message: { text: '0236缺户口本，退补', role: 'department' },
    together: [{ act: 'return', ...sure, reason: 'missing-materials', case: '0236' }],
  },
  {
    says: '想申请轮椅，急',
    acts: [
      { act: 'request', ...sure, services: ['AID'] },
      { act: 'urge', ...sure },
    ],
    together: [{ act: 'request', ...sure, services: ['AID'], urgent: true }],
  },
  {
    says: 'haste about an open case stays urging',
    acts: [
      { act: 'request', ...sure },
      { act: 'urge', ...sure, case: '0231' },
    ],
    together: [
      { act: 'request', ...sure },
      { act: 'urge', ...sure, case: '0231' },
    ],
  },
  {
    says: '发错了，是0235不是0253',
    acts: [
      { act: 'cancel', ...sure, what: 'last-message' },
      { act: 'correct', ...sure, field: 'case', value: '0235' },
    ],
    message: { text: '发错了，是0235不是0253' },
    together: [{ act: 'correct', ...sure, field: 'case', value: '0235' }],
  },
  {
    says: 'who says 撤回 wants both',
    acts: [
      { act: 'cancel', ...sure, what: 'last-message' },
      { act: 'correct', ...sure, field: 'case', value: '0235' },
    ],
    message: { text: '刚才那条撤回，是0235' },
    together: [
      { act: 'cancel', ...sure, what: 'last-message' },
      { act: 'correct', ...sure, field: 'case', value: '0235' },
    ],
  },
  {
    says: '我叫殷国伦，走不得，要换证',
    acts: [
      { act: 'identify', ...sure, person: { name: '殷国伦' } },
      { act: 'request', ...sure },
    ],
    message: { role: 'relative' },
    together: [{ act: 'request', ...sure, person: { name: '殷国伦', relation: '本人' } }],
  },
  {
    says: 'who applies for his mother presents himself',
    acts: [
      { act: 'identify', ...sure, person: { name: '殷国伦' } },
      { act: 'request', ...sure, person: { relation: '母亲' } },
    ],
    message: { role: 'relative' },
    together: [
      { act: 'identify', ...sure, person: { name: '殷国伦' } },
      { act: 'request', ...sure, person: { relation: '母亲' } },
    ],
  },
  {
    says: '摸排完成，新增1人：冉启珍',
    acts: [
      { act: 'nil-report', ...sure, village: '1' },
      { act: 'request', ...sure, village: '1' },
    ],
    message: { text: '摸排完成，新增1人：冉启珍，2025年10月到期' },
    together: [{ act: 'request', ...sure, village: '1' }],
  },
  {
    says: '0669缺照片，请中滩镇补',
    acts: [
      { act: 'materials', ...sure, event: 'missing', case: '0669' },
      { act: 'assign', ...sure, case: '0669' },
    ],
    together: [{ act: 'materials', ...sure, event: 'missing', case: '0669' }],
  },
  {
    says: '收到，马上办',
    acts: [{ act: 'acknowledge', ...sure, case: '0231' }],
    message: { text: '收到，马上办' },
    together: [
      { act: 'acknowledge', ...sure, case: '0231' },
      { act: 'progress', ...sure, case: '0231' },
    ],
  },
  {
    says: '好的，马上开会: no promise',
    acts: [{ act: 'acknowledge', ...sure }],
    message: { text: '好的，马上开会' },
    together: [{ act: 'acknowledge', ...sure }],
  },
  {
    says: '去了，人住院了',
    acts: [
      { act: 'visit', ...sure, result: 'done' },
      { act: 'exception', ...sure, kind: 'hospital' },
    ],
    message: { text: '去了，人住院了' },
    together: [
      { act: 'visit', ...sure, result: 'failed', reason: '人住院了' },
      { act: 'exception', ...sure, kind: 'hospital' },
    ],
  },
  {
    says: '评完了才晓得人要搬走: the visit was made',
    acts: [
      { act: 'visit', ...sure, result: 'done' },
      { act: 'exception', ...sure, kind: 'moved' },
    ],
    message: { text: '评完了才晓得人要搬走' },
    together: [
      { act: 'visit', ...sure, result: 'done' },
      { act: 'exception', ...sure, kind: 'moved' },
    ],
  },
]

test.each(table)('$says', ({ acts, message, together }) => {
  expect(takeTogether(acts, { ...plain, ...message })).toEqual(together)
})

const understand = createUnderstanding(demoCounty(), readModel())
const monday: MessageContext = {
  role: 'department',
  org: 'police',
  channel: 'group',
  at: '2026-11-23T10:00:00+08:00',
}

test('what lies ahead is a plan', () => {
  const { acts } = understand('0475后天下午上门照身份证', monday)
  expect(acts).toMatchObject([{ act: 'progress', case: '0475', when: '2026-11-25TPM' }])
})

test('beside it, what is over stays done', () => {
  const { acts } = understand('0475照相完成了，周五把证送过去', monday)
  expect(acts.map((act) => act.act)).toEqual(['complete', 'progress'])
})

test('somebody of whom it is said that he is no more is asked about, in a group too; nobody reports him dead or away', () => {
  const cadre: MessageContext = { ...monday, role: 'village', org: '511725102214' }
  expect(understand('王大爷不在了', cadre).acts.map((act) => act.act)).toEqual(['unclear'])
})
