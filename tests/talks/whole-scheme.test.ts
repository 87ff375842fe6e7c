// The whole scheme as one talk: from the report to the certificate in the person's hands and the last call-back.
import { describe, expect, it } from 'vitest'
import { Talk } from './talk.ts'

describe('a person with several needs, from the report to the end', () => {
  it('keeps every promise of the scheme', async () => {
    const talk = await Talk.begin('2026-11-12T09:00')
    await talk.says(
      '2026-11-12T09:10',
      'chen',
      { act: 'request', person: { name: '李大全', age: 67 }, group: '3', services: ['CERT', 'NURSING'] },
      { room: 'linba' },
    )
    expect(talk.heard('linba')[0]?.text).toContain('0001')
    expect(talk.heard('linba')[0]?.text).not.toContain('李大全')
    expect(talk.heard('@zhou')[0]).toMatchObject({ kind: 'task', cases: ['0001'] })
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-11-19 open'])

    await talk.pass('2026-11-17T10:00')
    expect(talk.heard('@zhou').filter((each) => each.kind === 'reminder')).toHaveLength(1)

    await talk.says('2026-11-17T16:00', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-11-19 met'])
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-11-24 open'])
    expect(talk.heard('@liu')[0]?.text).toContain('李大全')

    await talk.says(
      '2026-11-18T09:00',
      'liu',
      { act: 'dispatch', cases: ['0001'], departments: ['health', 'civil-affairs'], when: '2026-11-20TAM' },
      { room: 'joint', mention: true },
    )
    expect(
      (await talk.case('0001')).tasks.map((task) => `${task.service} ${task.department} ${task.state}`),
    ).toEqual(['CERT disabled-federation assigned', 'NURSING civil-affairs assigned'])
    const cards = talk.heard('joint').filter((each) => each.kind === 'task')
    expect(cards).toHaveLength(2)
    expect(cards.flatMap((card) => card.mentions).toSorted()).toEqual(['he', 'jiang'])

    await talk.says('2026-11-18T09:20', 'jiang', { act: 'acknowledge' }, { room: 'joint' })
    await talk.says('2026-11-18T09:30', 'he', '', { room: 'joint', press: '签收', quote: '县民政局' })
    expect(await talk.deadlines('0001', 'acknowledge')).toEqual(['2026-11-19 met', '2026-11-19 met'])

    await talk.says('2026-11-20T15:30', 'liu', [{ act: 'visit', case: '0001', result: 'done' }])
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-11-24 met'])
    expect(await talk.deadlines('0001', 'callback')).toEqual(['2026-12-21 open'])

    await talk.says(
      '2026-11-23T10:00',
      'jiang',
      { act: 'assess', case: '0001', result: 'qualified' },
      { room: 'joint' },
    )
    await talk.says('2026-11-24T10:00', 'chen', { act: 'notice', event: 'posted' }, { room: 'linba' })
    expect(await talk.deadlines('0001', 'notice')).toEqual(['2026-12-01 open'])
    const early = await talk.says(
      '2026-11-27T10:00',
      'chen',
      { act: 'notice', event: 'expired' },
      { room: 'linba' },
    )
    expect(early[0]?.text).toContain('12月1日')
    await talk.says('2026-12-01T16:00', 'chen', { act: 'notice', event: 'expired' }, { room: 'linba' })
    expect((await talk.case('0001')).certificate).toBe('materials')

    await talk.says('2026-12-03T10:00', 'zhou', { act: 'materials', event: 'sent', case: '0001' })
    await talk.says('2026-12-07T10:00', 'liu', { act: 'certificate', event: 'printed', case: '0001' })
    await talk.says('2026-12-08T10:00', 'zhou', { act: 'certificate', event: 'held-back', case: '0001' })
    expect((await talk.case('0001')).certificate).toBe('printed')

    await talk.says('2026-12-08T11:00', 'he', { act: 'complete', case: '0001' }, { room: 'joint' })
    expect((await talk.case('0001')).tasks.find((task) => task.service === 'NURSING')?.state).toBe(
      'completion-reported',
    )

    await talk.says('2026-12-09T10:00', 'zhou', {
      act: 'callback',
      case: '0001',
      result: 'satisfied',
      method: 'phone',
    })
    expect((await talk.case('0001')).tasks.find((task) => task.service === 'NURSING')?.state).toBe('done')
    expect((await talk.case('0001')).stage).toBe('visited')

    await talk.says('2026-12-10T10:00', 'zhou', { act: 'certificate', event: 'delivered', case: '0001' })
    expect(await talk.deadlines('0001', 'callback-after-delivery')).toEqual(['2026-12-17 open'])
    await talk.says('2026-12-11T10:00', 'zhou', {
      act: 'callback',
      case: '0001',
      result: 'satisfied',
      method: 'visit',
    })
    expect(await talk.case('0001')).toMatchObject({ stage: 'closed', closedBecause: 'completed' })

    // The month ends: three quarters and more of the call-backs are drawn.
    await talk.pass('2027-01-04T10:00')
    expect((await talk.case('0001')).callbacks.map((each) => each.spotCheck)).toEqual(['drawn', 'drawn'])
    expect((await talk.case('0001')).deadlines.filter((each) => each.state === 'open')).toEqual([])
  })
})
