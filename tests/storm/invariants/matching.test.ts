// Who judges a storm tells messages of the same words apart by their order and their marks.
import { describe, expect, test } from 'vitest'
import { aMessage } from '../../prisma/samples.ts'
import type { OutboxRow } from './evidence.ts'
import { match } from './matching.ts'

const words = '没有查到编号 0047，请核对后再发。'
const again = `（重发）${words}`
const other = '已登记 0112。'

const row = (id: string, more: Partial<OutboxRow> = {}, text = words): OutboxRow => ({
  id,
  recipient: 'room:gongshi',
  channel: 'telegram',
  state: 'sent',
  inDoubt: 0,
  told: false,
  message: aMessage(id, { text }),
  ...more,
})
const between = row('b', {}, other)
const of = (texts: readonly string[], rows: readonly OutboxRow[]): string =>
  match(texts, rows)
    .shown.map((each) => `${each.row.id}${each.marked ? '!' : ''}`)
    .join(' ')

describe('of messages with the same words', () => {
  test('each is the next that was not shown', () => {
    expect(of([words, other, words], [row('a'), between, row('c')])).toBe('a b c')
  })

  test('a mark stands on the one in doubt, whether its first time arrived or not', () => {
    const rows = [row('a'), row('b', { inDoubt: 1 }), row('c')]
    expect(of([words, words, again, words], rows)).toBe('a b b! c')
    expect(of([words, again, words], rows)).toBe('a b! c')
  })

  test('of two in doubt the mark stands on the one in hand', () => {
    const rows = [row('a', { inDoubt: 1 }), between, row('c', { inDoubt: 1 })]
    expect(of([words, again, other, again], rows)).toBe('a a! b c!')
    expect(of([again, other, again], rows)).toBe('a! b c!')
  })

  test('what was given up need not have been shown', () => {
    const lost = row('a', { state: 'undeliverable', inDoubt: 2 })
    expect(of([other, words], [lost, between, row('c')])).toBe('b c')
    expect(of([words], [lost, row('c')])).toBe('c')
    expect(of([words, words], [lost, row('c')])).toBe('a c')
  })

  test('what is shown too often is seen to be', () => {
    expect(of([words, words, words], [row('a'), row('b')])).toBe('a b a')
    expect(of([words, again, words], [row('a', { inDoubt: 1 })])).toBe('a a! a')
  })
})
