// What a puppet's words mean for a message: never, later, or that nobody knows.
import { expect, it } from 'vitest'
import { refusalOf } from '../../../bots/wechat/refusal.ts'
import { TookTooLong } from '../../../bots/wechat/within.ts'

const never = { retry: false, inDoubt: false }
const later = { retry: true, inDoubt: false }
const unknown = { retry: true, inDoubt: true }

it.each([
  ['操作太频繁，请稍后再试。', later],
  ['消息已发出，但被对方拒收了。', never],
  ['2 UNKNOWN: you are not in the room', never],
  ['14 UNAVAILABLE: No connection established. Last error: connect ETIMEDOUT 10.0.0.1:8788', later],
  ['14 UNAVAILABLE: Connection dropped', unknown],
  ['14 UNAVAILABLE: read ECONNRESET', unknown],
  ['13 INTERNAL: Received RST_STREAM with code 2', unknown],
  ['4 DEADLINE_EXCEEDED: Deadline exceeded', unknown],
  ['2 UNKNOWN: TimeoutError: Promise timed out after 60000 milliseconds', unknown],
  ['2 UNKNOWN: 发送超时', unknown],
  ['2 UNKNOWN: something else', later],
])('“%s”', (words, verdict) => {
  expect(refusalOf(new Error(words))).toMatchObject(verdict)
})

it('a call that is not answered leaves it unknown', () => {
  expect(refusalOf(new TookTooLong('no answer within 20000 ms'))).toMatchObject(unknown)
})

it('nothing that was to be said is repeated', () => {
  expect(refusalOf(new Error('2 UNKNOWN: cannot send “李大全 13800001234”')).message).not.toMatch(
    /李大全|1380000/u,
  )
})
