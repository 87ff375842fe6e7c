// The monthly survey: opens for all 415 villages, names only who has not answered, takes a late answer and marks it.
import { describe, expect, it } from 'vitest'
import { Talk } from './talk.ts'

const stateOf = async (talk: Talk, village: string, month = '2026-12') =>
  (await talk.stores.ledger.surveys({ month, village }))[0]?.state

describe('a month’s survey', () => {
  it('is answered with nobody, with somebody, late, and by a clerk for a village', async () => {
    const talk = await Talk.begin('2026-11-12T09:00')
    await talk.pass('2026-12-01T09:30')
    expect(await talk.stores.ledger.surveys({ month: '2026-12' })).toHaveLength(415)
    expect(talk.heard('linba').at(-1)?.text).toContain('12月10日')

    await talk.says('2026-12-02T10:00', 'chen', { act: 'nil-report' }, { room: 'linba' })
    expect(await stateOf(talk, '511725102214')).toBe('nil')
    await talk.says(
      '2026-12-02T10:10',
      'xu',
      { act: 'request', person: { name: '王桂英' }, services: ['AID'] },
      { room: 'linba' },
    )
    expect(await stateOf(talk, '511725102201')).toBe('reported')
    expect((await talk.case('0001')).source).toBe('survey')

    await talk.pass('2026-12-10T10:00')
    const last = talk.heard('linba').at(-1)
    expect(last?.text).not.toContain('团石村')
    expect(last?.text).not.toContain('溪口村')
    expect(last?.text).toContain('龙潭社区')
    expect(last?.text).not.toContain('所有人')

    await talk.says(
      '2026-12-10T23:50',
      'zhou',
      { act: 'nil-report', villages: ['511725102003'] },
      { room: 'linba' },
    )
    expect(await stateOf(talk, '511725102003')).toBe('nil')
    await talk.pass('2026-12-11T00:00')
    expect(await stateOf(talk, '511725102002')).toBe('missing')
    await talk.says(
      '2026-12-12T10:00',
      'zhou',
      { act: 'nil-report', villages: ['511725102002'] },
      { room: 'linba' },
    )
    expect(await stateOf(talk, '511725102002')).toBe('late')
  })

  it('asks a clerk who says that the whole township has nobody', async () => {
    const talk = await Talk.begin('2026-12-01T09:00')
    const [ask] = await talk.says('2026-12-02T10:00', 'zhou', { act: 'nil-report' }, { room: 'linba' })
    expect(ask?.text).toContain('26')
    await talk.says('2026-12-02T10:01', 'zhou', '是', { room: 'linba' })
    expect(
      (await talk.stores.ledger.surveys({ month: '2026-12', township: '511725102' })).every(
        (each) => each.state === 'nil',
      ),
    ).toBe(true)
  })

  it('is not answered for another village', async () => {
    const talk = await Talk.begin('2026-12-01T09:00')
    await talk.says(
      '2026-12-02T10:00',
      'chen',
      { act: 'nil-report', village: '511725102201' },
      { room: 'linba' },
    )
    expect(await stateOf(talk, '511725102201')).toBe('open')
  })
})
