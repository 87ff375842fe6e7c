// A reply that the chat has written out counts as a quotation and what is said to it.
import { expect, test } from 'vitest'
import { readModel } from '../../src/app/model.ts'
import { quotedReply } from '../../src/understanding/quoted-reply.ts'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { demoCounty } from './demo-county.ts'

const dashes = '- - - - - - - - - - - - - - -'
const understand = createUnderstanding(demoCounty(), readModel())
const office = {
  role: 'department',
  org: 'civil-affairs',
  channel: 'group',
  mentioned: false,
  at: '2026-11-23T10:00:00+08:00',
} as const

test.each([
  [`「县残联：0321 生活补贴请签收」\n${dashes}\n好的，收到`, '0321 生活补贴请签收', '好的，收到'],
  [`「小助手：第一行\n第二行」\n${dashes}\n0231已办`, '第一行\n第二行', '0231已办'],
  [
    `「周敏：「县残联：请签收」\n${dashes}\n收到」\n${dashes}\n办了没有`,
    `「县残联：请签收」\n${dashes}\n收到`,
    '办了没有',
  ],
])('%j is taken apart', (text, quote, said) => {
  expect(quotedReply(text)).toEqual({ quote, said })
})

test.each(['收到', '「收到」', '他说「0231已办」', `「县残联：请签收」\n收到`])(
  '%j is no such reply',
  (text) => {
    expect(quotedReply(text)).toBeUndefined()
  },
)

test('marks that nobody sees, and other widths, change nothing', () => {
  const strewn = `\u200b「县残联\u200c:０３２１ 生活补贴请签收」\n- - -\u202a - - - - -\n收到`
  expect(quotedReply(strewn)).toEqual({ quote: '0321 生活补贴请签收', said: '收到' })
})

test('what is quoted says which case is meant, and nothing else', () => {
  expect(
    understand(`「县残联：@县民政局 0321 生活补贴请签收」\n${dashes}\n好的，收到`, office).acts,
  ).toMatchObject([{ act: 'acknowledge', case: '0321' }])
})

test('a number that is quoted has no place in a group either', () => {
  const text = `「周敏：身份证513030190102030018」\n${dashes}\n收到`
  expect(understand(text, office).leak).toBe(true)
})
