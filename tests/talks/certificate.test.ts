// The certificate's road and the follow-up: notice, objection, minors, misprints, not qualified; call-backs and the spot check.
import { beforeEach, describe, expect, it } from 'vitest'
import { Talk } from './talk.ts'

/** A case visited on Friday 2026-11-20, with the services asked for. */
async function visited(services: readonly ('CERT' | 'NURSING' | 'AID')[], age = 60): Promise<Talk> {
  const talk = await Talk.begin('2026-11-12T09:00')
  await talk.says(
    '2026-11-12T09:10',
    'chen',
    { act: 'request', person: { name: '李大全', age }, services },
    { room: 'linba' },
  )
  await talk.says('2026-11-13T10:00', 'zhou', {
    act: 'verify',
    case: '0001',
    result: 'confirmed',
    submit: true,
  })
  await talk.says('2026-11-16T09:00', 'liu', { act: 'dispatch', cases: ['0001'], when: '2026-11-20TAM' })
  await talk.says('2026-11-16T09:20', 'he', { act: 'acknowledge', case: '0001' })
  await talk.says('2026-11-20T15:00', 'liu', { act: 'visit', case: '0001', result: 'done' })
  return talk
}

describe('the public notice', () => {
  let talk: Talk
  beforeEach(async () => {
    talk = await visited(['CERT'])
    await talk.says('2026-11-23T09:00', 'liu', { act: 'assess', case: '0001', result: 'qualified' })
    await talk.says(
      '2026-11-23T10:00',
      'chen',
      { act: 'notice', event: 'posted', case: '0001' },
      { room: 'linba' },
    )
  })

  it('runs five working days, stands still for an objection, and goes on with what was left', async () => {
    expect(await talk.deadlines('0001', 'notice')).toEqual(['2026-11-30 open'])
    await talk.says(
      '2026-11-25T10:00',
      'chen',
      { act: 'notice', event: 'objection', case: '0001' },
      { room: 'linba' },
    )
    expect((await talk.case('0001')).certificate).toBe('objection')
    expect(await talk.deadlines('0001', 'notice')).toEqual(['2026-11-30 paused'])
    await talk.says('2026-11-26T10:00', 'zhou', { act: 'notice', event: 'posted', case: '0001' })
    expect((await talk.case('0001')).certificate).toBe('objection')
    await talk.says('2026-11-27T10:00', 'liu', { act: 'notice', event: 'posted', case: '0001' })
    expect((await talk.case('0001')).certificate).toBe('notice')
    expect(await talk.deadlines('0001', 'notice')).toEqual(['2026-12-02 open'])
    await talk.says(
      '2026-12-03T10:00',
      'chen',
      { act: 'notice', event: 'expired', case: '0001' },
      { room: 'linba' },
    )
    expect(await talk.deadlines('0001', 'notice')).toEqual(['2026-12-02 met'])
    expect(await talk.deadlines('0001', 'materials')).toEqual(['2026-12-10 open'])
  })

  it('is not posted twice and not printed before its end', async () => {
    await talk.says('2026-11-24T10:00', 'zhou', { act: 'notice', event: 'posted', case: '0001' })
    await talk.says('2026-11-24T11:00', 'liu', { act: 'certificate', event: 'printed', case: '0001' })
    await talk.says('2026-11-24T12:00', 'zhou', { act: 'materials', event: 'sent', case: '0001' })
    expect((await talk.case('0001')).certificate).toBe('notice')
  })
})

it('posts no minor’s name', async () => {
  const talk = await visited(['CERT'], 12)
  await talk.says('2026-11-23T09:00', 'liu', { act: 'assess', case: '0001', result: 'qualified' })
  await talk.says(
    '2026-11-23T10:00',
    'chen',
    { act: 'notice', event: 'posted', case: '0001' },
    { room: 'linba' },
  )
  expect((await talk.case('0001')).certificate).toBe('materials')
  expect(await talk.deadlines('0001', 'materials')).toEqual(['2026-11-30 open'])
  await talk.says('2026-11-24T10:00', 'zhou', { act: 'materials', event: 'sent', case: '0001' })
  expect((await talk.case('0001')).certificate).toBe('audit')
})

it('tells the township of the objection path, and never of a grade, when somebody does not qualify', async () => {
  const talk = await visited(['CERT', 'NURSING'])
  const [reply] = await talk.says(
    '2026-11-23T09:00',
    'jiang',
    { act: 'assess', case: '0001', result: 'not-qualified' },
    { room: 'joint' },
  )
  // In a group the path alone would say what the outcome was.
  expect(reply?.text).toContain('当面告诉本人')
  expect(reply?.text).not.toContain('10个工作日')
  const one = await talk.case('0001')
  expect(one.certificate).toBe('not-qualified')
  expect(one.tasks.find((task) => task.service === 'CERT')?.state).toBe('not-eligible')
  expect(one.stage).toBe('visited')
})

it('sends a misprint back to the audit', async () => {
  const talk = await visited(['CERT'])
  await talk.says('2026-11-23T09:00', 'liu', { act: 'assess', case: '0001', result: 'qualified' })
  await talk.says(
    '2026-11-23T10:00',
    'chen',
    { act: 'notice', event: 'posted', case: '0001' },
    { room: 'linba' },
  )
  await talk.says(
    '2026-12-01T10:00',
    'chen',
    { act: 'notice', event: 'expired', case: '0001' },
    { room: 'linba' },
  )
  await talk.says('2026-12-02T10:00', 'zhou', { act: 'materials', event: 'complete', case: '0001' })
  await talk.says('2026-12-04T10:00', 'liu', { act: 'certificate', event: 'entered', case: '0001' })
  expect(await talk.deadlines('0001', 'print')).toEqual(['2026-12-09 open'])
  await talk.says('2026-12-07T10:00', 'liu', { act: 'certificate', event: 'printed', case: '0001' })
  await talk.says('2026-12-08T10:00', 'zhou', { act: 'certificate', event: 'collected', case: '0001' })
  await talk.says('2026-12-08T11:00', 'zhou', { act: 'certificate', event: 'wrong', case: '0001' })
  expect((await talk.case('0001')).certificate).toBe('audit')
  expect(await talk.deadlines('0001', 'deliver')).toEqual(['2026-12-14 cancelled'])
  expect(await talk.deadlines('0001', 'audit')).toEqual(['2026-12-16 met', '2026-12-22 open'])
})

describe('the call-back', () => {
  it('counts an unreached one as an attempt only', async () => {
    const talk = await visited(['NURSING'])
    await talk.says('2026-11-25T10:00', 'zhou', {
      act: 'callback',
      case: '0001',
      result: 'unreached',
      method: 'phone',
    })
    await talk.says('2026-11-26T10:00', 'zhou', {
      act: 'callback',
      case: '0001',
      result: 'unreached',
      method: 'phone',
    })
    expect((await talk.case('0001')).callbacks).toMatchObject([{ attempts: 2, result: null, doneOn: null }])
    expect(await talk.deadlines('0001', 'callback')).toEqual(['2026-12-21 open'])
  })

  it('reopens what somebody is dissatisfied with, with a new clock and a new call-back', async () => {
    const talk = await visited(['NURSING'])
    await talk.says('2026-11-25T10:00', 'he', { act: 'complete', case: '0001' })
    await talk.says('2026-11-26T10:00', 'zhou', {
      act: 'callback',
      case: '0001',
      result: 'dissatisfied',
      method: 'visit',
    })
    const one = await talk.case('0001')
    expect(one.tasks[0]?.state).toBe('in-progress')
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-08 cancelled', '2026-12-18 open'])
    expect(one.callbacks).toHaveLength(2)
    expect(talk.heard('@he').at(-1)).toMatchObject({ kind: 'task' })
  })

  it('is the township’s alone, and a false record goes back', async () => {
    const talk = await visited(['NURSING'])
    await talk.says(
      '2026-11-25T09:00',
      'chen',
      { act: 'callback', case: '0001', result: 'satisfied' },
      { room: 'linba' },
    )
    expect((await talk.case('0001')).callbacks[0]?.doneOn).toBeNull()
    await talk.says('2026-11-25T10:00', 'zhou', {
      act: 'callback',
      case: '0001',
      result: 'satisfied',
      method: 'phone',
    })
    await talk.pass('2026-12-01T10:00')
    const [draw] = await talk.stores.ledger.draws({ month: '2026-11' })
    expect(draw).toMatchObject({
      township: '511725102',
      callbacks: ['0001/0'],
      drawn: ['0001/0'],
      checked: [],
    })
    await talk.says('2026-12-02T09:00', 'zhou', { act: 'spot-check', case: '0001', result: 'consistent' })
    expect((await talk.case('0001')).callbacks[0]?.spotCheck).toBe('drawn')
    await talk.says('2026-12-02T10:00', 'liu', { act: 'spot-check', case: '0001', result: 'false' })
    const one = await talk.case('0001')
    expect(one.callbacks[0]?.spotCheck).toBe('false')
    expect(one.callbacks[1]).toMatchObject({ dueOn: '2026-12-09', doneOn: null })
    expect((await talk.stores.ledger.draws({ month: '2026-11' }))[0]?.checked).toEqual(['0001/0'])
    expect(talk.heard('@zhou').at(-1)).toMatchObject({ kind: 'alert', cases: ['0001'] })
  })
})
