// What comes between: deaths, hospital, refusal, undo, merging, emergencies; with care, and everything stops where it must.
import { describe, expect, it } from 'vitest'
import { Talk } from './talk.ts'

async function reported(): Promise<Talk> {
  const talk = await Talk.begin('2026-11-12T09:00')
  await talk.says(
    '2026-11-12T09:10',
    'chen',
    { act: 'request', person: { name: '李大全' }, services: ['CERT'] },
    { room: 'linba' },
  )
  await talk.says('2026-11-13T10:00', 'zhou', {
    act: 'verify',
    case: '0001',
    result: 'confirmed',
    submit: true,
  })
  return talk
}

describe('somebody is said to have died', () => {
  it('stops at once, is confirmed by a human, and closes with a condolence', async () => {
    const talk = await reported()
    const [reply] = await talk.says(
      '2026-11-16T09:10',
      'chen',
      { act: 'exception', kind: 'died', case: '0001' },
      { room: 'linba' },
    )
    expect(reply?.text).toContain('请节哀')
    expect((await talk.case('0001')).stage).toBe('reported')
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-11-20 paused'])
    expect(talk.heard('@zhou').at(-1)?.buttons).toContain('确认过世')
    const before = talk.said.length
    await talk.pass('2026-11-24T18:00')
    expect(talk.said.slice(before).filter((each) => each.cases.includes('0001'))).toEqual([])
    await talk.says('2026-11-25T09:10', 'zhou', '', { press: '确认过世', quote: '0001' })
    expect(await talk.case('0001')).toMatchObject({ stage: 'closed', closedBecause: 'died' })
  })

  it('goes on when it was a mistake', async () => {
    const talk = await reported()
    await talk.says(
      '2026-11-16T09:10',
      'chen',
      { act: 'exception', kind: 'died', case: '0001' },
      { room: 'linba' },
    )
    await talk.says('2026-11-17T09:10', 'zhou', '', { press: '情况有误', quote: '0001' })
    expect(await talk.case('0001')).toMatchObject({ stage: 'reported', onHold: null, deathReportedBy: null })
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-11-23 open'])
  })
})

describe('a refusal', () => {
  it('puts the case on hold and is asked again after a month', async () => {
    const talk = await reported()
    await talk.says('2026-11-16T09:10', 'zhou', { act: 'exception', kind: 'refused', case: '0001' })
    expect((await talk.case('0001')).onHold).toEqual({ reason: 'refused', until: '2026-12-16' })
    await talk.pass('2026-12-16T10:00')
    expect(talk.heard('@zhou').at(-1)?.text).toContain('0001')
    await talk.says('2026-12-16T11:00', 'zhou', '', { press: '恢复办理', quote: '0001' })
    expect((await talk.case('0001')).onHold).toBeNull()
  })
})

describe('taking back', () => {
  it('undoes what the last message did', async () => {
    const talk = await reported()
    await talk.says(
      '2026-11-16T09:00',
      'liu',
      { act: 'dispatch', cases: ['0001'], when: '2026-11-18TAM' },
      { room: 'joint', mention: true },
    )
    expect((await talk.case('0001')).stage).toBe('dispatched')
    await talk.says(
      '2026-11-16T09:01',
      'liu',
      { act: 'cancel', what: 'last-message' },
      { room: 'joint', mention: true },
    )
    const one = await talk.case('0001')
    expect(one.stage).toBe('reported')
    expect(one.tasks).toEqual([])
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-11-20 open'])
  })

  it('withdraws a fresh report', async () => {
    const talk = await Talk.begin('2026-11-12T09:00')
    await talk.says(
      '2026-11-12T09:10',
      'chen',
      { act: 'request', person: { name: '李大全' }, services: ['CERT'] },
      { room: 'linba' },
    )
    await talk.says('2026-11-12T09:11', 'chen', { act: 'cancel', what: 'last-message' }, { room: 'linba' })
    expect((await talk.case('0001')).stage).toBe('withdrawn')
  })
})

describe('a form', () => {
  it('asks one thing at a time, is corrected, interrupted and resumed', async () => {
    const talk = await Talk.begin('2026-11-12T09:00')
    const [first] = await talk.says('2026-11-12T09:10', 'x9', {
      act: 'request',
      person: { relation: '父亲' },
      services: ['CERT'],
    })
    expect(first?.text).toContain('名字')
    const [second] = await talk.says('2026-11-12T09:11', 'x9', { act: 'answer', value: '李大全' })
    expect(second?.text).toContain('村')
    await talk.says('2026-11-12T09:12', 'x9', { act: 'ask-policy' })
    const [third] = await talk.says('2026-11-12T09:13', 'x9', '团石村')
    expect(third?.text).toContain('0001')
    expect(await talk.case('0001')).toMatchObject({
      stage: 'requested',
      resident: { name: '李大全', village: '511725102214' },
      boundTo: ['x9'],
    })
    const [status] = await talk.says('2026-11-12T09:14', 'x9', { act: 'ask-status' })
    expect(status?.text).toContain('0001')
    const [stranger] = await talk.says('2026-11-12T09:15', 'x8', { act: 'ask-status', case: '0001' })
    expect(stranger?.text).not.toContain('0001')
  })

  it('is asked about once and then dropped', async () => {
    const talk = await Talk.begin('2026-11-12T09:00')
    await talk.says('2026-11-12T09:10', 'x9', { act: 'request', services: ['CERT'] })
    await talk.pass('2026-11-20T18:00')
    expect(talk.heard('@x9').filter((each) => each.kind !== 'reply')).toHaveLength(1)
    expect((await talk.case('0001')).stage).toBe('withdrawn')
  })
})

describe('an emergency', () => {
  it('reaches people at once, at night too', async () => {
    const talk = await Talk.begin('2026-11-12T09:00')
    const [reply] = await talk.says('2026-11-14T23:10', 'chen', { act: 'emergency' }, { room: 'linba' })
    expect(reply?.text).toMatch(/120/)
    expect(talk.heard('@zhou').at(-1)).toMatchObject({ kind: 'alert' })
    expect(talk.heard('@liu').at(-1)).toMatchObject({ kind: 'alert' })
  })
})

describe('the same person again', () => {
  it('asks, and adds to the case that is there', async () => {
    const talk = await reported()
    const [ask] = await talk.says(
      '2026-11-16T09:10',
      'chen',
      { act: 'request', person: { name: '李大泉' }, services: ['AID'] },
      { room: 'linba' },
    )
    expect(ask?.buttons).toContain('是')
    await talk.says('2026-11-16T09:11', 'chen', '是', { room: 'linba' })
    expect((await talk.case('0001')).services).toEqual(['CERT', 'AID'])
  })
})
