// The joint team is sent for two people at once, and each department signs in its own way. 三(二)
import { expect, test } from 'vitest'
import { tell } from './tell.ts'

test('two cases, five departments: words, a quotation and a button sign, and one 收到 for two is asked back', async () => {
  const story = await tell([
    {
      at: '2026-11-12T09:10',
      from: 'chen',
      room: 'linba',
      text: '报一个：3组李大全，67岁，车祸两只脚都断了，没办过残疾证，还想要个轮椅，再申请护理补贴和低保',
    },
    {
      at: '2026-11-12T09:20',
      from: 'chen',
      room: 'linba',
      text: '4组王桂英，56岁，瘫痪在床，要办残疾证，想办个营业执照开小卖部',
    },
    { at: '2026-11-16T16:20', from: 'zhou', text: '{{case:李大全}}核实属实，本人同意上门，上报县残联' },
    { at: '2026-11-16T16:21', from: 'zhou', text: '{{case:王桂英}}属实，报县里' },
    {
      at: '2026-11-17T09:00',
      from: 'liu',
      room: 'joint',
      text: '{{case:李大全}}、{{case:王桂英}} 派单，19号上午一起上门',
      mention: true,
    },
    { at: '2026-11-17T09:20', from: 'jiang', room: 'joint', text: '卫健收到' },
    { at: '2026-11-17T09:25', from: 'he', room: 'joint', text: '收到' },
    { at: '2026-11-17T10:00', from: 'lei', room: 'joint', press: '签收', quote: '行政审批' },
    { at: '2026-11-17T10:05', from: 'mo', room: 'joint', quote: '市监', text: '收到，准时参加' },
    { at: '2026-11-17T11:00' },
  ])

  const cards = story.heard({ to: 'joint', kind: 'task' })
  expect(cards.map((card) => `${card.mentions.join()} ${card.cases.join()}`).toSorted()).toEqual([
    'he 0001',
    'jiang 0001',
    'jiang 0002',
    'lei 0002',
    'mo 0002',
  ])
  expect(story.tasks('李大全')).toEqual([
    'CERT disabled-federation assigned',
    'AID disabled-federation assigned',
    'NURSING civil-affairs acknowledged',
    'DIBAO civil-affairs acknowledged',
  ])
  // 五(七) gives the licence to 行政审批局, the annex to 市监局: the one leads, the other comes along.
  expect(story.tasks('王桂英')).toContain('LICENSE approval acknowledged')
  // 卫健 comes along to both: which of them it meant is asked.
  const [question] = story.heard({ to: 'joint', kind: 'reply', matches: /哪一件/u })
  expect(question?.cases).toEqual(['0001', '0002'])
  expect(story.deadlines('李大全', 'acknowledge')).toEqual(['2026-11-18 met', '2026-11-18 open'])
  expect(story.deadlines('王桂英', 'acknowledge')).toEqual([
    '2026-11-18 met',
    '2026-11-18 open',
    '2026-11-18 met',
  ])
})
