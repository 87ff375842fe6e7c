// The log keeps to itself what is said of people, and who may get in.
import { describe, expect, test } from 'vitest'
import { createLog } from '../../src/app/log.ts'

function lines(write: (log: ReturnType<typeof createLog>) => void): {
  text: string
  first: Record<string, unknown>
} {
  let text = ''
  write(createLog('info', { write: (line) => void (text += line) }))
  return { text, first: JSON.parse(text.split('\n')[0] ?? '{}') }
}

describe('a line of the log', () => {
  test('says when, how bad, which ids and what', () => {
    const { first } = lines((log) => log.warn({ inboxId: '17', attempt: 2 }, 'failed, will be tried again'))
    expect(first).toMatchObject({
      level: 'warn',
      inboxId: '17',
      attempt: 2,
      msg: 'failed, will be tried again',
    })
    expect(Date.parse(String(first['time']))).not.toBeNaN()
  })

  test('holds no names, numbers, words or passwords, however deep they stand', () => {
    const { text } = lines((log) => {
      log.info(
        { text: 'secret words', sender: { name: 'x' }, deep: { password: 'hunter22', list: ['李大全来了'] } },
        'x',
      )
      log.info({ timerId: 'person:guest-李小芳', fault: 'Error: 13800001234 and 511725190001011234' }, 'x')
      log.error({ err: new Error('bad JSON "李大全，电话13800001234"\n李大全') }, 'x')
      log.error({ fault: 'cannot connect to postgresql://me:hunter22@host/db' }, 'x')
    })
    expect(text).not.toMatch(/\p{Script=Han}/u)
    expect(text).not.toMatch(/1380000|511725190001/u)
    expect(text).not.toMatch(/hunter22|secret words/u)
  })

  test('tells an error by its kind, its code and where it was thrown', () => {
    const error = Object.assign(new TypeError('no such thing'), { code: 'ENOENT' })
    const { first } = lines((log) => log.error({ err: error }, 'failed'))
    expect(first['err']).toMatchObject({ type: 'TypeError', code: 'ENOENT', message: 'no such thing' })
    expect(first['err']).toHaveProperty(['at', 0], expect.stringContaining('log.test.ts'))
  })
})
