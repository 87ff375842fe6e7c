// Whether somebody agrees who was asked: nobody has agreed who asks back, waits for somebody else's word or mocks.
import { expect, test } from 'vitest'
import { readModel } from '../../../src/app/model.ts'
import { createUnderstanding } from '../../../src/understanding/understand.ts'
import { demoCounty } from '../demo-county.ts'

const understand = createUnderstanding(demoCounty(), readModel())
const answers = (text: string): unknown[] =>
  understand(text, {
    role: 'relative',
    channel: 'direct',
    at: '2026-11-23T10:00:00+08:00',
    expecting: 'consent',
  }).acts.map((act) => (act.act === 'consent' ? act.agree : act.act))

test.each([
  '同意',
  '只要能办下来我都同意',
  '我们全家都愿意',
  '有啥子不同意的嘛，当然同意',
  '家里人都同意的嘛',
  '签了同意书的',
  '老人不想动，我们同意上门',
  '要得',
])('%s: agrees', (text) => {
  expect(answers(text)).toEqual([true])
})

test.each([
  '不同意',
  '点的是不同意哈',
  '问了三遍，他还是不同意',
  '我妈说不愿意',
  '家里头不干',
  '老人不肯',
  '算了',
])('%s: refuses', (text) => {
  expect(answers(text)).toEqual([false])
})

test.each([
  '要我爸同意才得行',
  '等我老公同意再说',
  '哪个同意的',
  '你问过我妈同意没得',
  '同意书在哪里签',
  '要同意啥子',
  '愿意个铲铲',
  '要得，我们同意不得哦',
  '没得意见，你问我妈同意不同意',
  '同意，才怪，我不签',
  '我考虑一下',
])('%s: has not agreed', (text) => {
  expect(answers(text)).not.toContain(true)
})

test('who has agreed and goes on to something else has agreed', () => {
  expect(answers('要得我同意。名字是庹长生，广字头那个庹，不是度')[0]).toBe(true)
})

const replies = (text: string, expecting: 'request' | 'callback' | 'verify' | 'answer'): unknown[] =>
  understand(text, {
    role: 'township',
    org: '511725102',
    channel: 'direct',
    at: '2026-11-23T10:00:00+08:00',
    expecting,
  }).acts.map((act) => (act.act === 'answer' ? act.value : act.act))

test.each(['就那个啊', '看情况', '随便你咋个填', '要那个东西', '[语音] 6"'])(
  '%s: gives no value, and is asked again',
  (text) => {
    expect(replies(text, 'request')).toEqual(['unclear'])
  },
)

test.each([
  ['选四', '4'],
  ['对头，是第6个', '6'],
  ['第三个哈', '3'],
])('%s: one of a list, whatever was asked', (text, value) => {
  expect(replies(text, 'callback')).toEqual([value])
})

test.each([
  ['①', '1'],
  ['头一个，就是他', '1'],
  ['5号选项', '5'],
  ['我说的是三号', '3'],
  ['就是你列的第二条噻', '2'],
])('%s: one of the list just sent', (text, value) => {
  expect(replies(text, 'answer')).toEqual([value])
})

test.each(['码是 9 0 3 3 7 1', '六位数是 903371', '镇上给的那串数是903371'])(
  '%s: the binding code that was asked for',
  (text) => {
    const [act] = understand(text, {
      role: 'relative',
      channel: 'direct',
      at: '2026-11-23T10:00:00+08:00',
      expecting: 'identify',
    }).acts
    expect(act).toMatchObject({ act: 'identify', code: '903371' })
  },
)

test('who agrees may move the day, and who refuses report somebody else', () => {
  expect(answers('同意，你们用嘛。星期四我不在屋头，改到星期五上午来要得不')).toEqual([true, 'reschedule'])
  expect(answers('不同意，丢不起人。但是我大哥愿意，叫侯长贵，站不起来，给他报残疾证')).toEqual([
    false,
    'request',
  ])
})

test('what is asked in the same breath is not lost', () => {
  expect(answers('同意，资料咋交')).toEqual([true, 'ask-policy'])
})
