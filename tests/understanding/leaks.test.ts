// What has no place in a group: numbers that lead to one person, and somebody's illness.
import { expect, test } from 'vitest'
import { readModel } from '../../src/app/model.ts'
import type { MessageContext } from '../../src/understanding/act.ts'
import { createUnderstanding } from '../../src/understanding/understand.ts'
import { demoCounty } from './demo-county.ts'

const understand = createUnderstanding(demoCounty(), readModel())
const inGroup: MessageContext = {
  role: 'village',
  org: '511725102214',
  channel: 'group',
  at: '2026-11-23T10:00:00+08:00',
}

test.each([
  '李大全身份证513030190102030018',
  '卡号6217001900000001234',
  '3组李大全电话13800001234，要轮椅',
  '3组李大全糖尿病烂脚，要轮椅',
  '我爸是脑梗，走不得路',
])('%s has no place in a group', (text) => {
  expect(understand(text, inGroup).leak).toBe(true)
})

test.each([
  '糖尿病烂脚算不算肢体残疾',
  '健康讲座说了：小孩少看手机，糖尿病人注意足部护理',
  '那张发票号码25117000000123456789查不到，喊店家重开',
  '农普的小区代码511725131206001莫填串了',
  '有事打12345',
  '0231李大全两只脚断了，要轮椅',
])('%s may be said there', (text) => {
  expect(understand(text, inGroup).leak).toBe(false)
})
