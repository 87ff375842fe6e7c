// Whose case a message names: it is not everybody's who is told of in it.
import { expect, test } from 'vitest'
import type { MessageContext } from '../../../src/understanding/act.ts'
import { readModel } from '../../../src/app/model.ts'
import { createUnderstanding } from '../../../src/understanding/understand.ts'
import { demoCounty } from '../demo-county.ts'

const understand = createUnderstanding(demoCounty(), readModel())
const told = (text: string, role: MessageContext['role']) =>
  understand(text, { role, channel: 'direct', at: '2026-11-23T10:00:00+08:00' }).acts.map((act) => [
    act.act,
    'case' in act ? act.case : undefined,
    'person' in act ? act.person?.name : undefined,
  ])

test.each([
  [
    '李大全、王素芳、张国明、刘远珍、陈明德、杨秀兰、赵国华、黄桂英都要轮椅',
    'village',
    ['李大全', '王素芳', '张国明', '刘远珍', '陈明德', '杨秀兰', '赵国华', '黄桂英'].map((name) => [
      'request',
      undefined,
      name,
    ]),
  ],
  [
    '3组李大全、5组王素芳、6组张国明、7组刘远珍，都要轮椅',
    'village',
    ['李大全', '王素芳', '张国明', '刘远珍'].map((name) => ['request', undefined, name]),
  ],
  [
    '帮我查一下代文清和周桂英分别到哪一步了',
    'relative',
    [
      ['ask-status', undefined, '代文清'],
      ['ask-status', undefined, '周桂英'],
    ],
  ],
  [
    '蒲兴国、詹桂英两户今天都上门看了',
    'county',
    [
      ['visit', undefined, '蒲兴国'],
      ['visit', undefined, '詹桂英'],
    ],
  ],
  [
    '蒲兴国和詹桂英都打电话回访了，两家都满意',
    'township',
    [
      ['callback', undefined, '蒲兴国'],
      ['callback', undefined, '詹桂英'],
    ],
  ],
  [
    '李馥镇石桅村满天贵断粮两天了，马上去人。0013这件也不要拖，抓紧',
    'leader',
    [
      ['emergency', undefined, '满天贵'],
      ['urge', '0013', undefined],
    ],
  ],
  [
    '我是钱永泰的儿子。0090上门改到周五上午',
    'relative',
    [
      ['identify', undefined, '钱永泰'],
      ['reschedule', '0090', undefined],
    ],
  ],
  [
    '0009我们不办了，撤了嘛。另外给我爱人申请一个轮椅',
    'relative',
    [
      ['cancel', '0009', undefined],
      ['request', undefined, undefined],
    ],
  ],
  [
    '0237属实。另外火盆村的周德明昨天送县医院了',
    'township',
    [
      ['verify', '0237', undefined],
      ['exception', undefined, '周德明'],
    ],
  ],
  [
    '踏水村欧德厚的公示今日张贴；0621公示满了，没有异议',
    'township',
    [
      ['notice', undefined, '欧德厚'],
      ['notice', '0621', undefined],
    ],
  ],
  ['0231的轮椅还没到，你们太不负责任了', 'relative', [['complain', '0231', undefined]]],
] as const)('%s', (text, role, acts) => {
  expect(told(text, role)).toEqual(acts)
})

test.each([
  [
    '可以延，14日为止。0574派卫健上门',
    '延期申请｜0572｜青龙镇申请延至8月14日',
    [
      ['decide', '0572'],
      ['dispatch', '0574'],
    ],
  ],
  [
    '住建这条同意缓到20日；教育0003的退单也同意',
    '延期申请｜0002｜县住建局申请延至20日',
    [
      ['decide', '0002'],
      ['decide', '0003'],
    ],
  ],
])('%s «%s»', (text, quote, acts) => {
  const { acts: told } = understand(text, {
    role: 'county',
    channel: 'group',
    at: '2026-08-06T10:00:00+08:00',
    quote,
  })
  expect(
    told.map((act) => [
      act.act,
      act.act === 'dispatch' ? act.cases?.[0] : 'case' in act ? act.case : undefined,
    ]),
  ).toEqual(acts)
})

test('two questions, each on a service of its own, are two', () => {
  expect(told('轮椅要自己出钱不？还有生活补贴到哪里申请？', 'relative').map(([act]) => act)).toEqual([
    'ask-policy',
    'ask-policy',
  ])
  expect(told('轮椅要自己出钱不？要交哪些材料？', 'relative').map(([act]) => act)).toEqual(['ask-policy'])
})
