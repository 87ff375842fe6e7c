// What is known before the acts are weighed: words under others' messages, chains of others, what names nothing.
import { expect, test } from 'vitest'
import { readModel } from '../../../src/app/model.ts'
import type { MessageContext } from '../../../src/understanding/act.ts'
import { createUnderstanding } from '../../../src/understanding/understand.ts'
import { demoCounty } from '../demo-county.ts'

const understand = createUnderstanding(demoCounty(), readModel())
const inGroup = { role: 'village', org: '511725102214', channel: 'group' } as const
const alone = { ...inGroup, channel: 'direct' } as const
const survey = '小助手：请各村报送11月残疾人需求摸排'

const messages: readonly (readonly [text: string, context: Partial<MessageContext>, act: string])[] = [
  ['收到', { ...inGroup, quote: '请各村交食品摊贩排查表' }, 'none'],
  ['收到', { ...inGroup, quote: survey }, 'acknowledge'],
  ['收到', { ...inGroup, quote: '0231请今日张贴公示' }, 'acknowledge'],
  ['#接龙\n老年大学开班\n1. 深井社区 4人\n2. 团石村 无', inGroup, 'none'],
  ['#接龙\n11月残疾人需求\n1. 团石村 无', inGroup, 'nil-report'],
  ['团石村 无', inGroup, 'nil-report'],
  ['团石村没有路灯', inGroup, 'none'],
  ['[聊天记录] 村民小组群的聊天记录', alone, 'unclear'],
  ['[聊天记录] 村民小组群的聊天记录', inGroup, 'none'],
  ['上次说的那个还算数不', alone, 'unclear'],
  ['啥意思哦', { ...inGroup, quote: '小助手：团石村有2件待补充' }, 'unclear'],
  ['啥意思哦', { ...inGroup, quote: '周敏：大家注意保暖' }, 'none'],
  ['跟上回一样', { ...alone, expecting: 'request' }, 'unclear'],
  ['这个老人家不在了', inGroup, 'exception'],
  ['嗯……这个', { ...inGroup, quote: '请卫健确认评定医生，涉及0101、0106' }, 'unclear'],
  ['嗯……这个', { ...inGroup, quote: '周敏：大家注意保暖' }, 'none'],
  ['0703', { ...inGroup, quote: '中滩镇本周在办：0700、0703，需要看哪件请回复编号' }, 'answer'],
  ['0703', alone, 'unclear'],
  ['0703', { ...alone, role: 'relative' }, 'ask-status'],
  ['先放一放', alone, 'unclear'],
  ['先放一放', inGroup, 'none'],
  ['0231先放一放', alone, 'cancel'],
  ['0231的那个事情嘛，你们晓得的', { role: 'relative', channel: 'direct' }, 'unclear'],
  ['0231的那个事情嘛，你们晓得的', { role: 'relative' }, 'none'],
  ['0231的事谢谢你们了', { role: 'relative', channel: 'direct' }, 'none'],
]

test.each(messages)('%s %o is %s', (text, context, act) => {
  const { acts } = understand(text, {
    role: 'village',
    channel: 'group',
    at: '2026-11-23T10:00:00+08:00',
    ...context,
  })
  expect(acts.map((one) => one.act)).toEqual([act])
})

test('villages one below the other that have nobody are one report, with numbers or without', () => {
  const context = { ...inGroup, role: 'township', org: '511725102', at: '2026-11-23T10:00:00+08:00' } as const
  for (const text of ['团石村 无\n溪口村 0', '1、团石村 无\n2、溪口村 0'])
    expect(understand(text, context).acts).toMatchObject([
      { act: 'nil-report', villages: ['511725102214', '511725102201'] },
    ])
  expect(understand('团石村 3人\n溪口村 2人', context).acts).toMatchObject([{ act: 'none' }])
})

test('of two cases that are one the quoted card names what the words do not', () => {
  const context = { ...inGroup, role: 'county', org: undefined, at: '2026-11-23T10:00:00+08:00' } as const
  const { org: _org, ...county } = context
  expect(understand('同一户同一人，合并吧', { ...county, quote: '0304与0300疑似重复' }).acts).toMatchObject([
    { act: 'merge', cases: ['0304', '0300'] },
  ])
})
