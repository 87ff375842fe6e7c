// The township goes to the home within five working days and reports to the county. 三(一)、四(二)
import { describe, expect, it } from 'vitest'
import { requested } from './prepared.ts'

const one = { 李大全: ['CERT', 'NURSING'] } as const

describe('what the township finds', () => {
  it('is confirmed and reported in one breath: the county’s five days begin', async () => {
    const talk = await requested(one)
    const [reply] = await talk.says('2026-11-26T16:00', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    expect(reply?.text).toContain('12月3日')
    expect(await talk.case('0001')).toMatchObject({ stage: 'reported', inScope: true })
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-11-30 met'])
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-03 open'])
    expect(await talk.deadlines('0001', 'report')).toEqual([])
    expect(talk.heard('@liu').at(-1)).toMatchObject({ kind: 'task', cases: ['0001'] })
  })

  it('is confirmed first and reported later: the report is owed by its own day', async () => {
    const talk = await requested(one)
    const [reply] = await talk.says('2026-11-24T10:00', 'zhou', '', { press: '已核实', quote: '0001' })
    expect(reply?.buttons).toEqual(['上报县残联'])
    expect((await talk.case('0001')).stage).toBe('requested')
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-11-30 met'])
    expect(await talk.deadlines('0001', 'report')).toEqual(['2026-11-26 open'])
    await talk.pass('2026-11-26T10:00')
    expect(talk.heard('@zhou').at(-1)).toMatchObject({ kind: 'reminder', cases: ['0001'] })
    await talk.says('2026-11-26T10:05', 'zhou', { act: 'verify', submit: true })
    expect((await talk.case('0001')).stage).toBe('reported')
    expect(await talk.deadlines('0001', 'report')).toEqual(['2026-11-26 met'])
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-03 open'])
  })

  it('is out of scope: the case is referred, not dropped', async () => {
    const talk = await requested(one)
    await talk.says('2026-11-24T10:00', 'zhou', '', { press: '不在范围', quote: '0001' })
    expect(await talk.case('0001')).toMatchObject({ stage: 'referred', inScope: false })
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-11-30 met'])
    expect(talk.heard('@chen').at(-1)?.text).toContain('转常规')
  })

  it('is untrue: the case is declined, and the cadre is told', async () => {
    const talk = await requested(one)
    await talk.says('2026-11-24T10:00', 'zhou', { act: 'verify', case: '0001', result: 'untrue' })
    expect(await talk.case('0001')).toMatchObject({ stage: 'declined', inScope: null })
    expect(talk.heard('@chen').at(-1)?.text).toContain('情况不符')
    expect((await talk.case('0001')).deadlines.filter((each) => each.state === 'open')).toEqual([])
  })

  it('is asked for when nobody says what it is', async () => {
    const talk = await requested(one)
    const [question] = await talk.says('2026-11-24T10:00', 'zhou', { act: 'verify', case: '0001' })
    expect(question?.text).toContain('属实')
    await talk.says('2026-11-24T10:01', 'zhou', { act: 'verify', result: 'out-of-scope' })
    expect((await talk.case('0001')).stage).toBe('referred')
  })

  it('is late after the fifth working day, and counts all the same', async () => {
    const talk = await requested(one)
    await talk.says('2026-12-02T10:00', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-11-30 late'])
    expect(talk.heard('@liu').some((each) => each.text.includes('催办'))).toBe(true)
  })

  it('is in time until the end of the fifth day, a Sunday’s report from the next working day on', async () => {
    const talk = await requested({})
    await talk.says(
      '2026-11-29T22:30',
      'chen',
      { act: 'request', person: { name: '王桂英' }, services: ['CERT'] },
      { room: 'linba' },
    )
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-12-04 open'])
    await talk.says('2026-12-04T23:50', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-12-04 met'])
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-11 open'])
  })
})

describe('nobody else verifies', () => {
  it.each([
    ['a cadre', 'chen'],
    ['another township', 'tang'],
    ['the county', 'liu'],
    ['a department', 'he'],
    ['a leader', 'wang'],
    ['a stranger', 'x9'],
  ])('not %s', async (_who, from) => {
    const talk = await requested(one)
    const [reply] = await talk.says('2026-11-24T10:00', from, {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    expect((await talk.case('0001')).stage).toBe('requested')
    expect(reply?.text).toMatch(/镇残联办理|没有查到|暂时查不到/u)
    expect(reply?.text).not.toContain('李大全')
  })
})

describe('what does not fit', () => {
  it('a number that no case has', async () => {
    const talk = await requested(one)
    const [reply] = await talk.says('2026-11-24T10:00', 'zhou', {
      act: 'verify',
      case: '0099',
      result: 'confirmed',
    })
    expect(reply?.text).toContain('没有查到编号 0099')
  })

  it('a case reported before, and one that has ended', async () => {
    const talk = await requested(one)
    await talk.says('2026-11-24T10:00', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    const [again] = await talk.says('2026-11-24T10:05', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'untrue',
    })
    expect(again?.text).toContain('已经核实过')
    await talk.says('2026-11-24T11:00', 'liu', { act: 'cancel', what: 'case', case: '0001' })
    const [over] = await talk.says('2026-11-24T11:05', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
    })
    expect(over?.text).toContain('已经结束')
    expect((await talk.case('0001')).stage).toBe('withdrawn')
  })

  it('the same message delivered twice is one', async () => {
    const talk = await requested(one)
    const said = { act: 'verify', case: '0001', result: 'confirmed', submit: true } as const
    await talk.says('2026-11-24T10:00', 'zhou', said, { id: 'twice' })
    const heard = talk.said.length
    await talk.says('2026-11-24T10:01', 'zhou', said, { id: 'twice' })
    expect(talk.said).toHaveLength(heard)
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-01 open'])
  })

  it('with several cases waiting and none named, the assistant asks which', async () => {
    const talk = await requested({ 李大全: ['CERT'], 王桂英: ['AID'] })
    const [question] = await talk.says('2026-11-25T10:00', 'zhou', {
      act: 'verify',
      result: 'confirmed',
      submit: true,
    })
    expect(question?.cases).toEqual(['0001', '0002'])
    await talk.says('2026-11-25T10:01', 'zhou', { act: 'answer', value: '2' })
    expect((await talk.case('0001')).stage).toBe('requested')
    expect((await talk.case('0002')).stage).toBe('reported')
  })
})

describe('the county asks a township', () => {
  it('to verify by a later day: the deadline moves and keeps both days', async () => {
    const talk = await requested(one)
    await talk.says('2026-11-24T10:00', 'liu', { act: 'assign', case: '0001', due: '2026-12-04' })
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-12-04 open'])
    expect((await talk.case('0001')).deadlines[0]).toMatchObject({ originalDueOn: '2026-11-30' })
    expect(talk.heard('@zhou').at(-1)).toMatchObject({ kind: 'task' })
    expect(talk.heard('@zhou').at(-1)?.text).toContain('12月4日')
  })

  it('another one: it is that one’s to verify, and what the first reported no longer counts', async () => {
    const talk = await requested(one)
    await talk.says('2026-11-24T10:00', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    await talk.says('2026-11-25T10:00', 'liu', { act: 'assign', case: '0001', township: '511725104' })
    expect((await talk.case('0001')).stage).toBe('requested')
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-01 cancelled'])
    expect(talk.heard('@tang').at(-1)).toMatchObject({ kind: 'task', cases: ['0001'] })
    await talk.says('2026-11-26T10:00', 'tang', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    expect((await talk.case('0001')).stage).toBe('reported')
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-11-30 met', '2026-12-02 met'])
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-01 cancelled', '2026-12-03 open'])
  })

  it('to supply something: the case stays where it is', async () => {
    const talk = await requested(one)
    await talk.says('2026-11-24T10:00', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    await talk.says('2026-11-25T10:00', 'liu', {
      act: 'assign',
      case: '0001',
      township: '511725102',
      due: '2026-11-27',
    })
    expect((await talk.case('0001')).stage).toBe('reported')
    expect(talk.heard('@zhou').at(-1)?.text).toContain('11月27日')
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-01 open'])
  })
})
