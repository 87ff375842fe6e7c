// What a department says of its task: got it, under way, finished; and when that counts. 四(七)、五
import { describe, expect, it } from 'vitest'
import { dispatched, reported, tasksOf, visited } from './prepared.ts'

const joint = { room: 'joint' } as const

describe('“收到”', () => {
  it('signs the one case that waits, whatever a department brings to it', async () => {
    const talk = await dispatched({ 李大全: ['CERT', 'NURSING', 'DIBAO'] })
    const [reply] = await talk.says('2026-11-25T09:20', 'he', { act: 'acknowledge' }, joint)
    expect(reply?.text).toContain('0001')
    expect(await tasksOf(talk)).toEqual([
      'CERT disabled-federation assigned',
      'NURSING civil-affairs acknowledged',
      'DIBAO civil-affairs acknowledged',
    ])
    expect(await talk.deadlines('0001', 'acknowledge')).toEqual(['2026-11-26 met', '2026-11-26 open'])
  })

  it('never covers two cases unasked: a number chooses', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'], 王桂英: ['DIBAO'] })
    const [question] = await talk.says('2026-11-25T09:20', 'he', { act: 'acknowledge' }, joint)
    expect(question).toMatchObject({ kind: 'reply', cases: ['0001', '0002'], mentions: ['he'] })
    expect(question?.text).not.toMatch(/李大全|王桂英/u)
    expect(await tasksOf(talk, '0001')).toEqual(['NURSING civil-affairs assigned'])
    expect(await tasksOf(talk, '0002')).toEqual(['DIBAO civil-affairs assigned'])
    await talk.says('2026-11-25T09:21', 'he', '1', joint)
    expect(await tasksOf(talk, '0001')).toEqual(['NURSING civil-affairs acknowledged'])
    expect(await tasksOf(talk, '0002')).toEqual(['DIBAO civil-affairs assigned'])
  })

  it.each(['都收到', '0001 0002', '两件都收到了', '1、2'])(
    'never covers two cases unasked: “%s” takes both',
    async (answer) => {
      const talk = await dispatched({ 李大全: ['NURSING'], 王桂英: ['DIBAO'] })
      await talk.says('2026-11-25T09:20', 'he', '收到', joint)
      await talk.says('2026-11-25T09:21', 'he', answer, joint)
      expect(await tasksOf(talk, '0001')).toEqual(['NURSING civil-affairs acknowledged'])
      expect(await tasksOf(talk, '0002')).toEqual(['DIBAO civil-affairs acknowledged'])
    },
  )

  it('under a card that is quoted signs that card', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'], 王桂英: ['DIBAO'] })
    await talk.says('2026-11-25T09:20', 'he', '收到', { ...joint, quote: '事项：低保' })
    expect(await tasksOf(talk, '0001')).toEqual(['NURSING civil-affairs assigned'])
    expect(await tasksOf(talk, '0002')).toEqual(['DIBAO civil-affairs acknowledged'])
  })

  it('of another department’s card signs nothing of that department', async () => {
    const talk = await dispatched({ 李大全: ['NURSING', 'LEGAL'] })
    await talk.says('2026-11-25T09:20', 'ai', '', { ...joint, press: '签收', quote: '护理补贴' })
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs assigned', 'LEGAL justice acknowledged'])
  })

  it('is late after the first working day, and counts', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.pass('2026-11-27T10:00')
    expect(talk.heard('@he').some((each) => each.kind === 'reminder')).toBe(true)
    expect(talk.heard('@liu').at(-1)?.text).toContain('县民政局')
    await talk.says('2026-11-27T10:30', 'he', '', { press: '签收', quote: '0001' })
    expect(await talk.deadlines('0001', 'acknowledge')).toEqual(['2026-11-26 late'])
  })

  it('said twice, between people, or by those who have nothing to sign, is no business of the assistant', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-11-25T09:20', 'he', { act: 'acknowledge' }, joint)
    for (const from of ['he', 'liu', 'zhou', 'chen', 'gong'])
      expect(await talk.says('2026-11-25T09:30', from, { act: 'acknowledge' }, joint)).toEqual([])
  })

  it('of a case that has ended changes nothing', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-11-25T10:00', 'liu', { act: 'cancel', what: 'case', case: '0001' })
    const [reply] = await talk.says('2026-11-25T10:05', 'he', '', {
      ...joint,
      press: '签收',
      quote: '派单】县民政局',
    })
    expect(reply?.text).toContain('已经结束')
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs cancelled'])
  })
})

describe('under way', () => {
  it('is not finished; and who is at work has got it', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    const [reply] = await talk.says('2026-11-26T10:00', 'he', { act: 'progress', case: '0001' }, joint)
    expect(reply?.text).toContain('进展已记录')
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs in-progress'])
    expect(await talk.deadlines('0001', 'acknowledge')).toEqual(['2026-11-26 met'])
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-17 open'])
  })

  it('of one service says nothing of the other', async () => {
    const talk = await dispatched({ 李大全: ['NURSING', 'DIBAO'] })
    await talk.says('2026-11-26T10:00', 'he', { act: 'progress', case: '0001', services: ['DIBAO'] }, joint)
    expect(await tasksOf(talk)).toEqual([
      'NURSING civil-affairs acknowledged',
      'DIBAO civil-affairs in-progress',
    ])
  })
})

describe('finished', () => {
  it('is reported by the department, also before it signed, and waits', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    const [reply] = await talk.says('2026-12-01T10:00', 'he', '', {
      ...joint,
      press: '已办结',
      quote: '0001',
    })
    expect(reply?.text).toContain('待镇上、县残联或本人确认')
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs completion-reported'])
    expect(await talk.deadlines('0001', 'acknowledge')).toEqual(['2026-11-26 late'])
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-17 open'])
    expect(talk.heard('@zhou').at(-1)).toMatchObject({ kind: 'task', buttons: ['确认办结'] })
  })

  it.each([
    ['the township', 'zhou'],
    ['the county', 'liu'],
  ])('counts when %s confirms it, by the day it was reported', async (_who, from) => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-12-17T17:00', 'he', { act: 'complete', case: '0001' }, joint)
    await talk.says('2026-12-21T10:00', from, { act: 'complete', case: '0001' })
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs done'])
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-17 met'])
  })

  it('counts when the applicant confirms it', async () => {
    const talk = await reported({})
    await talk.says('2026-11-24T09:00', 'x9', {
      act: 'request',
      person: { name: '李大全' },
      village: '511725102214',
      services: ['NURSING'],
    })
    await talk.says('2026-11-24T10:00', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    await talk.says('2026-11-25T09:00', 'liu', { act: 'dispatch', cases: ['0001'] })
    await talk.says('2026-12-01T10:00', 'he', { act: 'complete', case: '0001' }, joint)
    expect(talk.heard('@x9').at(-1)?.text).toContain('护理补贴已经办好')
    await talk.says('2026-12-01T10:05', 'x8', { act: 'complete', case: '0001' })
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs completion-reported'])
    await talk.says('2026-12-01T10:10', 'x9', '', { press: '确认办结', quote: '0001' })
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs done'])
  })

  it('counts with a satisfied call-back', async () => {
    const talk = await visited({ 李大全: ['NURSING'] })
    await talk.says('2026-12-01T10:00', 'he', { act: 'complete', case: '0001' }, joint)
    await talk.says('2026-12-02T10:00', 'zhou', {
      act: 'callback',
      case: '0001',
      result: 'satisfied',
      method: 'phone',
    })
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs done'])
    expect((await talk.case('0001')).stage).toBe('closed')
  })

  it('too late is late, whoever confirms it', async () => {
    const talk = await dispatched({ 李大全: ['LICENSE'] })
    await talk.says('2026-12-01T10:00', 'lei', { act: 'complete', case: '0001' }, joint)
    await talk.says('2026-12-01T11:00', 'zhou', { act: 'complete', case: '0001' })
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-11-30 late'])
  })

  it('the county confirms its own: what it finishes is done', async () => {
    const talk = await dispatched({ 李大全: ['AID', 'NURSING'] })
    const [reply] = await talk.says('2026-12-01T10:00', 'liu', {
      act: 'complete',
      case: '0001',
      services: ['AID'],
    })
    expect(reply?.text).toContain('辅具适配确认办结')
    expect(await tasksOf(talk)).toEqual(['AID disabled-federation done', 'NURSING civil-affairs assigned'])
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-23 met', '2026-12-17 open'])
  })

  it('a certificate only in the person’s hands', async () => {
    const talk = await visited({ 李大全: ['CERT'] })
    const [reply] = await talk.says('2026-12-01T10:00', 'liu', {
      act: 'complete',
      case: '0001',
      services: ['CERT'],
    })
    expect(reply?.text).toContain('送到本人手中')
    expect(await tasksOf(talk)).toEqual(['CERT disabled-federation assigned'])
  })

  it('of two services one is meant, and the assistant asks', async () => {
    const talk = await dispatched({ 李大全: ['NURSING', 'DIBAO'] })
    const [question] = await talk.says('2026-12-01T10:00', 'he', { act: 'complete', case: '0001' }, joint)
    expect(question?.text).toMatch(/护理补贴、低保.*哪一项/u)
    await talk.says('2026-12-01T10:01', 'he', '低保', joint)
    expect(await tasksOf(talk)).toEqual([
      'NURSING civil-affairs acknowledged',
      'DIBAO civil-affairs completion-reported',
    ])
  })

  it('of two services both are meant', async () => {
    const talk = await dispatched({ 李大全: ['NURSING', 'DIBAO'] })
    await talk.says('2026-12-01T10:00', 'he', { act: 'complete', case: '0001' }, joint)
    await talk.says('2026-12-01T10:01', 'he', '都办结', joint)
    expect(await tasksOf(talk)).toEqual([
      'NURSING civil-affairs completion-reported',
      'DIBAO civil-affairs completion-reported',
    ])
  })

  it('under a card of one service confirms that service alone', async () => {
    const talk = await dispatched({ 李大全: ['NURSING', 'DIBAO'] })
    await talk.says('2026-12-01T10:00', 'he', { act: 'complete', case: '0001', services: ['NURSING'] }, joint)
    await talk.says('2026-12-02T10:00', 'he', { act: 'complete', case: '0001', services: ['DIBAO'] }, joint)
    await talk.says('2026-12-02T10:30', 'zhou', '', { press: '确认办结', quote: '报护理补贴' })
    expect(await tasksOf(talk)).toEqual([
      'NURSING civil-affairs done',
      'DIBAO civil-affairs completion-reported',
    ])
  })

  it('is never taken from what was just spoken of: with two cases open the assistant asks', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'], 王桂英: ['NURSING'] })
    await talk.says('2026-12-01T10:00', 'he', { act: 'progress', case: '0001' }, joint)
    const [question] = await talk.says('2026-12-01T10:05', 'he', { act: 'complete' }, joint)
    expect(question?.text).toContain('请问是哪一件')
    expect(await tasksOf(talk, '0001')).toEqual(['NURSING civil-affairs in-progress'])
  })

  it('of several cases at once', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'], 王桂英: ['DIBAO'] })
    const [reply] = await talk.says(
      '2026-12-01T10:00',
      'he',
      { act: 'complete', cases: ['0001', '0002'] },
      joint,
    )
    expect(reply?.cases).toEqual(['0001', '0002'])
    expect(await tasksOf(talk, '0002')).toEqual(['DIBAO civil-affairs completion-reported'])
  })

  it('said again waits as before; nobody confirms what nobody reported', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    const [early] = await talk.says('2026-12-01T09:30', 'zhou', { act: 'complete', case: '0001' })
    expect(early?.text).toContain('还没有部门报办结')
    await talk.says('2026-12-01T10:00', 'he', { act: 'complete', case: '0001' }, joint)
    const [again] = await talk.says('2026-12-01T10:01', 'he', { act: 'complete', case: '0001' }, joint)
    expect(again?.text).toContain('已报过办结')
    expect((await talk.case('0001')).tasks[0]?.completedOn).toBe('2026-12-01')
  })

  it('badly is not finished: a dissatisfied person gets a new clock', async () => {
    const talk = await visited({ 李大全: ['NURSING'] })
    await talk.says('2026-12-01T10:00', 'he', { act: 'complete', case: '0001' }, joint)
    await talk.says('2026-12-02T10:00', 'zhou', {
      act: 'callback',
      case: '0001',
      result: 'dissatisfied',
      method: 'visit',
    })
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs in-progress'])
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-17 cancelled', '2026-12-24 open'])
    expect(talk.heard('@he').at(-1)).toMatchObject({ kind: 'task', cases: ['0001'] })
  })

  it.each([
    ['a cadre', 'chen', 'linba'],
    ['another township', 'tang', 'joint'],
    ['a department that was not sent', 'gong', 'joint'],
    ['a stranger', 'x7', undefined],
  ])('not by %s', async (_who, from, room) => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-12-01T10:00', 'he', { act: 'complete', case: '0001' }, joint)
    const said = await talk.says(
      '2026-12-01T11:00',
      from,
      { act: 'complete', case: '0001' },
      room ? { room } : {},
    )
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs completion-reported'])
    expect(said.every((each) => !each.text.includes('李大全'))).toBe(true)
  })
})
