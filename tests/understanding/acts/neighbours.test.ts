// Two acts that stand side by side and are one, and their likes that stay two.
import { expect, test } from 'vitest'
import type { Act } from '../../../src/understanding/act.ts'
import { oneOfBoth } from '../../../src/understanding/acts/together/neighbours.ts'

const sure = { confidence: 0.9 } as const
const renamed: Act = { act: 'correct', ...sure, field: 'name', value: '曾祥蓉', old: '曾祥荣' }
const newcomer: Act = { act: 'identify', ...sure, person: { name: '欧阳慧' } }
const misprinted: Act = { act: 'certificate', ...sure, event: 'wrong', case: '0526' }

const withdrawn: Act = { act: 'cancel', ...sure, what: 'consent' }
const printed: Act = { act: 'certificate', ...sure, event: 'printed', case: '0526' }
const duplicate: Act = { act: 'exception', ...sure, kind: 'duplicate' }
const granted: Act = { act: 'decide', ...sure, about: 'extend', approve: true, case: '0526' }
const collected: Act = { act: 'certificate', ...sure, event: 'collected' }

const moved: Act = { act: 'correct', ...sure, case: '0232', field: 'village', value: '1', old: '2' }
const qualified: Act = { act: 'assess', ...sure, case: '0192', result: 'qualified' }

const pairs: readonly (readonly [text: string, first: Act, next: Act, one: Act | undefined])[] = [
  [
    '他是学堂村的人，不是我们下湾村',
    moved,
    { act: 'return', ...sure, case: '0232', reason: 'wrong-area' },
    moved,
  ],
  ['合格的，我这就补录', qualified, { act: 'progress', ...sure, case: '0192' }, qualified],
  ['名字写错了，是曾祥蓉，不是曾祥荣', renamed, renamed, renamed],
  [
    '名字改成曾祥蓉，组也改成2组',
    renamed,
    { act: 'correct', ...sure, field: 'group', value: '2' },
    undefined,
  ],
  [
    '他爬到楼顶要跳，快点来人',
    { act: 'emergency', ...sure },
    { act: 'urge', ...sure },
    { act: 'emergency', ...sure },
  ],
  [
    '楼上有人要跳，0231也催一下',
    { act: 'emergency', ...sure },
    { act: 'urge', ...sure, case: '0231' },
    undefined,
  ],
  [
    '我是新来的欧阳慧，以后我负责对接',
    newcomer,
    { act: 'roster', ...sure },
    { act: 'roster', ...sure, name: '欧阳慧' },
  ],
  ['我是欧阳慧，以后找谭勇', newcomer, { act: 'roster', ...sure, name: '谭勇' }, undefined],
  [
    '0526的证收回来，号印错一位',
    { act: 'certificate', ...sure, event: 'held-back', case: '0526' },
    { act: 'certificate', ...sure, event: 'wrong' },
    misprinted,
  ],
  [
    '0526的证印错了，0527的先收起',
    misprinted,
    { act: 'certificate', ...sure, event: 'held-back', case: '0527' },
    undefined,
  ],
  [
    '资料都给我删了，不要留',
    withdrawn,
    { act: 'cancel', ...sure, what: 'case' },
    { act: 'cancel', ...sure, what: 'consent' },
  ],
  ['资料删了，不办了', withdrawn, { act: 'cancel', ...sure, what: 'case' }, undefined],
  [
    '领回来了，人没在，锁在村办公室',
    collected,
    { act: 'certificate', ...sure, event: 'held-back' },
    { act: 'certificate', ...sure, event: 'held-back' },
  ],
  [
    '领回来5本，有一本锁在村办公室',
    { ...collected, count: 5 },
    { act: 'certificate', ...sure, event: 'held-back' },
    undefined,
  ],
  ['冯国兵那个撤了嘛，镇上说去年就有他', { act: 'cancel', ...sure }, duplicate, { act: 'cancel', ...sure }],
  ['冯国兵那个撤了嘛，另外冯国文报重了', { act: 'cancel', ...sure }, duplicate, undefined],
  [
    '我奶奶过世了，她那个申请销了嘛',
    { act: 'exception', ...sure, kind: 'died' },
    { act: 'cancel', ...sure, what: 'case' },
    undefined,
  ],
  [
    '已去世，后面的流程全停',
    { act: 'exception', ...sure, kind: 'died' },
    { act: 'cancel', ...sure, what: 'case' },
    { act: 'exception', ...sure, kind: 'died' },
  ],
  ['同意0526延期，请抓紧', granted, { act: 'urge', ...sure }, granted],
  ['同意0526延期，0527请抓紧', granted, { act: 'urge', ...sure, case: '0527' }, undefined],
  [
    '刚才打错字了，是5组',
    { act: 'correct', ...sure, field: 'name' },
    { act: 'correct', ...sure, field: 'group', value: '5' },
    { act: 'correct', ...sure, field: 'group', value: '5' },
  ],
  [
    '哪些部门还没有签收，请汇总一下',
    { act: 'ask-list', ...sure, filter: 'unacknowledged' },
    { act: 'ask-list', ...sure },
    { act: 'ask-list', ...sure, filter: 'unacknowledged' },
  ],
  ['0526的证打出来了，请明天来拿', printed, { act: 'urge', ...sure }, printed],
  ['0526的证打出来了，请住建抓紧', printed, { act: 'urge', ...sure, department: 'housing' }, undefined],
  [
    '我的证丢了，怎么补？',
    { act: 'request', ...sure, services: ['CERT'] },
    { act: 'ask-policy', ...sure, services: ['CERT'] },
    { act: 'request', ...sure, services: ['CERT'] },
  ],
  [
    '我的证丢了，轮椅怎么申请？',
    { act: 'request', ...sure, services: ['CERT'] },
    { act: 'ask-policy', ...sure, services: ['AID'] },
    undefined,
  ],
]

test.each(pairs)('%s', (text, first, next, one) => {
  const message = { isList: false, text, role: 'village', reportsSomebody: false } as const
  expect(oneOfBoth(first, next, message)).toEqual(one)
})
