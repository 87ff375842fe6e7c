// The visit itself, within five working days of the county's receipt: done, missed, moved, made again. 三(二)
import { describe, expect, it } from 'vitest'
import { dispatched, reported, tasksOf, visited } from './prepared.ts'

const one = { 李大全: ['CERT', 'NURSING'] } as const

describe('the visit', () => {
  it('is met on the day, and the month of the call-back begins', async () => {
    const talk = await dispatched(one)
    const [reply] = await talk.says(
      '2026-11-27T11:00',
      'liu',
      { act: 'visit', case: '0001', result: 'done' },
      { room: 'joint', mention: true },
    )
    expect(reply?.text).toContain('12月28日')
    expect(await talk.case('0001')).toMatchObject({
      stage: 'visited',
      visit: { doneOn: '2026-11-27', failures: 0 },
    })
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-01 met'])
    expect(await talk.deadlines('0001', 'callback')).toEqual(['2026-12-28 open'])
    expect(talk.heard('@zhou').at(-1)).toMatchObject({ kind: 'task', cases: ['0001'] })
  })

  it('is late after the fifth working day; the county and then its leader are reminded', async () => {
    const talk = await dispatched(one)
    await talk.pass('2026-12-02T18:00')
    expect(talk.heard('@wang').at(-1)?.text).toContain('催办')
    await talk.says('2026-12-03T11:00', 'liu', { act: 'visit', case: '0001', result: 'done' })
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-01 late'])
  })

  it('that nobody had dispatched makes the federation’s own work its task', async () => {
    const talk = await reported({ 李大全: ['CERT', 'LEGAL'] })
    const [reply] = await talk.says('2026-11-27T11:00', 'liu', { act: 'visit', case: '0001', result: 'done' })
    expect(await tasksOf(talk)).toEqual(['CERT disabled-federation assigned'])
    expect(reply?.text).toContain('还有法律援助未派')
    await talk.says('2026-11-27T14:40', 'liu', { act: 'dispatch', cases: ['0001'], departments: ['justice'] })
    expect(await tasksOf(talk)).toContain('LEGAL justice assigned')
  })

  it('is the county’s to record: what others say of it is put before the county', async () => {
    const talk = await dispatched(one)
    await talk.says('2026-11-27T11:00', 'zhou', { act: 'visit', case: '0001', result: 'done' })
    expect((await talk.case('0001')).stage).toBe('dispatched')
    const asked = talk.heard('@liu').at(-1)
    expect(asked).toMatchObject({ kind: 'task', buttons: ['已上门'] })
    expect(asked?.text).toContain('周敏')
    await talk.says('2026-11-27T14:40', 'liu', '', { press: '已上门', quote: '0001' })
    expect((await talk.case('0001')).stage).toBe('visited')
  })

  it('is recorded once', async () => {
    const talk = await visited(one)
    const [again] = await talk.says('2026-11-27T11:05', 'liu', { act: 'visit', case: '0001', result: 'done' })
    expect(again?.text).toContain('已经记录过')
    expect((await talk.case('0001')).callbacks).toHaveLength(1)
  })
})

describe('nobody was met', () => {
  it('is a failure, not a visit: the clock runs on, and another day is set', async () => {
    const talk = await dispatched(one)
    await talk.says(
      '2026-11-27T10:00',
      'jiang',
      { act: 'visit', case: '0001', result: 'failed' },
      { room: 'joint' },
    )
    expect(await talk.case('0001')).toMatchObject({
      stage: 'dispatched',
      visit: { scheduledFor: null, doneOn: null, failures: 1 },
    })
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-01 open'])
    expect(talk.heard('@liu').at(-1)?.text).toContain('未见到人')
    await talk.says(
      '2026-11-27T15:00',
      'liu',
      { act: 'reschedule', case: '0001', when: '2026-11-30TPM' },
      { room: 'joint', mention: true },
    )
    expect((await talk.case('0001')).visit.scheduledFor).toBe('2026-11-30TPM')
    for (const person of ['@he', '@jiang', '@zhou', '@chen'])
      expect(talk.heard(person).at(-1)?.text).toMatch(/11月30日（周一）下午/u)
    await talk.says('2026-11-30T16:00', 'liu', { act: 'visit', case: '0001', result: 'done' })
    expect(await talk.case('0001')).toMatchObject({
      stage: 'visited',
      visit: { doneOn: '2026-11-30', failures: 1 },
    })
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-01 met'])
  })

  it('twice is counted twice', async () => {
    const talk = await dispatched(one)
    await talk.says('2026-11-27T10:00', 'liu', { act: 'visit', case: '0001', result: 'failed' })
    await talk.says('2026-11-30T10:00', 'zhou', { act: 'exception', case: '0001', kind: 'not-home' })
    expect((await talk.case('0001')).visit.failures).toBe(2)
  })
})

describe('another time', () => {
  it('set by the county reaches all who were to come and who were to wait', async () => {
    const talk = await dispatched(one)
    const [reply] = await talk.says('2026-11-26T10:00', 'liu', {
      act: 'reschedule',
      case: '0001',
      when: '2026-12-01T09:30',
    })
    expect(reply?.text).toContain('12月1日（周二）09:30')
    expect(talk.heard('@he').at(-1)?.text).toContain('改到12月1日')
    expect(talk.heard('@chen').at(-1)?.text).toContain('12月1日')
  })

  it('not known yet: nobody waits at home in vain', async () => {
    const talk = await dispatched(one)
    await talk.says('2026-11-26T10:00', 'liu', { act: 'reschedule', case: '0001' })
    expect((await talk.case('0001')).visit.scheduledFor).toBeNull()
    expect(talk.heard('@he').at(-1)?.text).toContain('另定')
    expect(talk.heard('@chen').at(-1)?.text).toContain('改期')
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-01 open'])
  })

  it.each([
    ['a department', 'he'],
    ['the township', 'zhou'],
    ['the village', 'chen'],
  ])('wished for by %s goes to the county', async (_who, from) => {
    const talk = await dispatched(one)
    await talk.says('2026-11-26T10:00', from, { act: 'reschedule', case: '0001', when: '2026-11-30' })
    expect((await talk.case('0001')).visit.scheduledFor).toBe('2026-11-27TAM')
    expect(talk.heard('@liu').at(-1)?.text).toContain('11月30日')
  })

  it('after the visit there is none', async () => {
    const talk = await visited(one)
    const [reply] = await talk.says('2026-11-27T15:00', 'liu', {
      act: 'reschedule',
      case: '0001',
      when: '2026-12-01',
    })
    expect(reply?.text).toContain('没有待上门')
  })
})
