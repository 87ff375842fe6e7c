// More time: asked for before the day it is due, with a reason; the county rules; both days are kept.
import { describe, expect, it } from 'vitest'
import { dispatched, requested, tasksOf, visited } from './prepared.ts'

const joint = { room: 'joint' } as const
const ask = { act: 'extend', case: '0001', until: '2026-12-31', reasonText: '等省里系统开放' } as const

describe('a department asks for more time', () => {
  it('and the county agrees: the day moves, the first one is kept', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    const [reply] = await talk.says('2026-12-14T10:00', 'he', ask, joint)
    expect(reply?.text).toMatch(/12月17日.*12月31日/u)
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs extension-requested'])
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-17 open'])
    expect(await talk.deadlines('0001', 'extension-decision')).toEqual(['2026-12-15 open'])
    expect(talk.heard('@liu').at(-1)).toMatchObject({ kind: 'task', buttons: ['同意延期', '不同意延期'] })
    await talk.says('2026-12-15T10:00', 'liu', '', { press: '同意延期', quote: '0001' })
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs acknowledged'])
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-31 open'])
    expect(await talk.deadlines('0001', 'extension-decision')).toEqual(['2026-12-15 met'])
    const due = (await talk.case('0001')).deadlines.find((each) => each.kind === 'task')
    expect(due).toMatchObject({ originalDueOn: '2026-12-17', dueOn: '2026-12-31' })
    expect(talk.heard('@he').at(-1)?.text).toContain('12月31日')
  })

  it('and the county does not: the day stays', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-12-14T10:00', 'he', ask, joint)
    await talk.says('2026-12-15T10:00', 'liu', '', { press: '不同意延期', quote: '0001' })
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs acknowledged'])
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-17 open'])
    expect(talk.heard('@he').at(-1)?.text).toContain('不同意延期')
  })

  it('and the county gives another day', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-12-14T10:00', 'he', ask, joint)
    await talk.says('2026-12-15T10:00', 'liu', {
      act: 'decide',
      case: '0001',
      about: 'extend',
      approve: true,
      until: '2026-12-25',
    })
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-25 open'])
  })

  it('by so many working days', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says(
      '2026-12-14T10:00',
      'he',
      { act: 'extend', case: '0001', days: 5, reasonText: '等评审' },
      joint,
    )
    await talk.says('2026-12-15T10:00', 'liu', {
      act: 'decide',
      case: '0001',
      about: 'extend',
      approve: true,
    })
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-24 open'])
  })

  it.each([
    ['on the day it is due', '2026-12-17T09:30'],
    ['after it', '2026-12-18T09:30'],
  ])('too late %s', async (_when, at) => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    const [reply] = await talk.says(at, 'he', ask, joint)
    expect(reply?.text).toContain('到期日之前申请')
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs assigned'])
    expect(await talk.deadlines('0001', 'extension-decision')).toEqual([])
  })

  it('on the last day before it, in time', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-12-16T23:40', 'he', ask, joint)
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs extension-requested'])
  })

  it('to a day that is not later: refused', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    const [reply] = await talk.says('2026-12-01T10:00', 'he', { ...ask, until: '2026-12-10' }, joint)
    expect(reply?.text).toContain('更晚的日期')
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs assigned'])
  })

  it('by pressing 延期: until when, then why', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    const [until] = await talk.says('2026-12-14T10:00', 'he', '', { ...joint, press: '延期', quote: '0001' })
    expect(until?.text).toContain('哪一天')
    const [why] = await talk.says('2026-12-14T10:01', 'he', '12月31日', joint)
    expect(why?.text).toContain('原因')
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs assigned'])
    await talk.says('2026-12-14T10:02', 'he', '省里系统还没开放', joint)
    expect((await talk.case('0001')).tasks[0]).toMatchObject({
      state: 'extension-requested',
      request: { until: '2026-12-31', reason: '省里系统还没开放' },
    })
  })

  it('of one of two services: which', async () => {
    const talk = await dispatched({ 李大全: ['NURSING', 'DIBAO'] })
    const [which] = await talk.says('2026-12-01T10:00', 'he', ask, joint)
    expect(which?.text).toContain('哪一项')
    await talk.says('2026-12-01T10:01', 'he', '护理补贴', joint)
    expect(await tasksOf(talk)).toEqual([
      'NURSING civil-affairs extension-requested',
      'DIBAO civil-affairs acknowledged',
    ])
  })

  it('while a return waits: one thing after the other', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-11-25T10:00', 'he', { act: 'return', case: '0001', reason: 'not-our-duty' }, joint)
    const [reply] = await talk.says('2026-11-25T10:05', 'he', ask, joint)
    expect(reply?.text).toContain('正等县残联裁定')
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs return-requested'])
  })

  it('and finishes before the ruling: nothing is left to rule on', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-12-14T10:00', 'he', ask, joint)
    await talk.says('2026-12-15T10:00', 'he', { act: 'complete', case: '0001' }, joint)
    expect(await talk.deadlines('0001', 'extension-decision')).toEqual(['2026-12-15 cancelled'])
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs completion-reported'])
  })
})

describe('a township asks for more time', () => {
  it('to verify', async () => {
    const talk = await requested({ 李大全: ['CERT'] })
    await talk.says('2026-11-26T10:00', 'zhou', {
      act: 'extend',
      case: '0001',
      until: '2026-12-04',
      reasonText: '下大雪进不去村',
    })
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-11-30 open'])
    await talk.says('2026-11-26T11:00', 'liu', {
      act: 'decide',
      case: '0001',
      about: 'extend',
      approve: true,
    })
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-12-04 open'])
    expect(talk.heard('@zhou').at(-1)?.text).toContain('同意延期至12月4日')
  })

  it('and verifies before the ruling', async () => {
    const talk = await requested({ 李大全: ['CERT'] })
    await talk.says('2026-11-26T10:00', 'zhou', {
      act: 'extend',
      case: '0001',
      until: '2026-12-04',
      reasonText: '下大雪进不去村',
    })
    await talk.says('2026-11-26T16:00', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    expect(await talk.deadlines('0001', 'extension-decision')).toEqual(['2026-11-27 cancelled'])
    expect((await talk.case('0001')).extensionRequests).toEqual([])
  })
})

describe('the county gives more time of itself', () => {
  it('for a service it names; the department is told', async () => {
    const talk = await dispatched({ 李大全: ['NURSING', 'LEGAL'] })
    await talk.says('2026-11-26T10:00', 'liu', {
      act: 'extend',
      case: '0001',
      services: ['LEGAL'],
      until: '2026-12-11',
    })
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-17 open', '2026-12-11 open'])
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs assigned', 'LEGAL justice assigned'])
    expect(talk.heard('@ai').at(-1)?.text).toContain('同意延期至12月11日')
  })

  it('for what this stage is about: the verification, the visit', async () => {
    const talk = await requested({ 李大全: ['CERT'] })
    await talk.says('2026-11-26T10:00', 'liu', { act: 'extend', case: '0001', until: '2026-12-03' })
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-12-03 open'])
    await talk.says('2026-11-27T10:00', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    await talk.says('2026-11-30T10:00', 'liu', { act: 'extend', case: '0001', until: '2026-12-10' })
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-10 open'])
  })

  it('after the visit asks what for, when several things run', async () => {
    const talk = await visited({ 李大全: ['NURSING', 'LEGAL'] })
    const [which] = await talk.says('2026-11-30T10:00', 'liu', {
      act: 'extend',
      case: '0001',
      until: '2026-12-31',
    })
    expect(which?.text).toContain('哪一项')
    await talk.says('2026-11-30T10:01', 'liu', '法律援助')
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-17 open', '2026-12-31 open'])
  })

  it('until when, is asked', async () => {
    const talk = await requested({ 李大全: ['CERT'] })
    const [until] = await talk.says('2026-11-26T10:00', 'liu', { act: 'extend', case: '0001' })
    expect(until?.text).toContain('哪一天')
    await talk.says('2026-11-26T10:01', 'liu', '12月4号')
    expect(await talk.deadlines('0001', 'verify')).toEqual(['2026-12-04 open'])
  })
})
