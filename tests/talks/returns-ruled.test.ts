// The county rules on what was given back: agreed to for each reason, and who may rule at all.
import { describe, expect, it } from 'vitest'
import { dispatched, tasksOf } from './prepared.ts'

const joint = { room: 'joint' } as const
const toTheCounty = { room: 'joint', mention: true } as const

describe('agreed to', () => {
  it('and handed on: the first receiver keeps it until the other has signed', async () => {
    const talk = await dispatched({ 李大全: ['TRAIN_FARM'] })
    await talk.says(
      '2026-11-25T10:00',
      'tian',
      { act: 'return', case: '0001', reason: 'not-our-duty' },
      joint,
    )
    await talk.says(
      '2026-11-26T10:00',
      'liu',
      { act: 'decide', case: '0001', about: 'return', approve: true, reassign: 'human-resources' },
      toTheCounty,
    )
    expect(await tasksOf(talk)).toEqual([
      'TRAIN_FARM agriculture acknowledged',
      'TRAIN_FARM human-resources assigned',
    ])
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-23 open', '2026-12-24 open'])
    expect(await talk.deadlines('0001', 'acknowledge')).toEqual(['2026-11-26 met', '2026-11-27 open'])
    expect(talk.heard('joint').at(-1)).toMatchObject({ kind: 'task', mentions: ['pan'] })
    expect(talk.heard('@tian').at(-1)?.text).toContain('签收前请继续负责')
    await talk.says('2026-11-26T15:00', 'pan', '收到', joint)
    expect(await tasksOf(talk)).toEqual([
      'TRAIN_FARM agriculture reassigned',
      'TRAIN_FARM human-resources acknowledged',
    ])
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-23 cancelled', '2026-12-24 open'])
  })

  it('goes to whom the department suggested when the county names nobody', async () => {
    const talk = await dispatched({ 李大全: ['TRAIN_FARM'] })
    await talk.says(
      '2026-11-25T10:00',
      'tian',
      { act: 'return', case: '0001', reason: 'not-our-duty', suggest: 'human-resources' },
      joint,
    )
    await talk.says('2026-11-25T10:30', 'liu', '', { press: '同意退单', quote: '0001' })
    expect(await tasksOf(talk)).toContain('TRAIN_FARM human-resources assigned')
  })

  it('of a licence: 市监局 is proposed, as the annex has it', async () => {
    const talk = await dispatched({ 李大全: ['LICENSE'] })
    await talk.says('2026-11-25T10:00', 'lei', { act: 'return', case: '0001', reason: 'not-our-duty' }, joint)
    expect(talk.heard('@liu').at(-1)?.text).toContain('建议县市监局')
    await talk.says('2026-11-25T10:30', 'liu', '', { press: '同意退单', quote: '0001' })
    expect(await tasksOf(talk)).toContain('LICENSE market assigned')
  })

  it('to nobody in particular asks to whom', async () => {
    const talk = await dispatched({ 李大全: ['HOUSING'] })
    await talk.says('2026-11-25T10:00', 'shi', { act: 'return', case: '0001', reason: 'not-our-duty' }, joint)
    const [whom] = await talk.says('2026-11-25T10:30', 'liu', '', { press: '同意退单', quote: '0001' })
    expect(whom?.text).toContain('哪个部门')
    expect(await tasksOf(talk)).toEqual(['HOUSING housing return-requested'])
    await talk.says('2026-11-25T10:31', 'liu', '农业农村局')
    expect(await tasksOf(talk)).toContain('HOUSING agriculture assigned')
  })

  it('not to the one that gave it back', async () => {
    const talk = await dispatched({ 李大全: ['HOUSING'] })
    await talk.says('2026-11-25T10:00', 'shi', { act: 'return', case: '0001', reason: 'not-our-duty' }, joint)
    const [reply] = await talk.says('2026-11-25T10:30', 'liu', {
      act: 'decide',
      case: '0001',
      approve: true,
      reassign: 'housing',
    })
    expect(reply?.text).toContain('另一个部门')
    expect(await tasksOf(talk)).toEqual(['HOUSING housing return-requested'])
  })

  it('not eligible: settled, and the person is told with the way to object', async () => {
    const talk = await dispatched({ 李大全: ['DIBAO'] })
    await talk.says('2026-11-25T10:00', 'he', { act: 'return', case: '0001', reason: 'not-eligible' }, joint)
    await talk.says('2026-11-25T10:30', 'liu', {
      act: 'decide',
      case: '0001',
      about: 'return',
      approve: true,
    })
    expect(await tasksOf(talk)).toEqual(['DIBAO civil-affairs not-eligible'])
    expect(await talk.deadlines('0001', 'return-decision')).toEqual(['2026-11-26 met'])
    expect((await talk.deadlines('0001', 'task'))[0]).toMatch(/met$/u)
    expect(talk.heard('@zhou').at(-1)?.text).toContain('异议途径')
  })

  it('a duplicate: the task is cancelled', async () => {
    const talk = await dispatched({ 李大全: ['DIBAO'] })
    await talk.says('2026-11-25T10:00', 'he', { act: 'return', case: '0001', reason: 'duplicate' }, joint)
    await talk.says('2026-11-25T10:30', 'liu', {
      act: 'decide',
      case: '0001',
      about: 'return',
      approve: true,
    })
    expect(await tasksOf(talk)).toEqual(['DIBAO civil-affairs cancelled'])
    expect(talk.heard('@he').at(-1)?.text).toContain('已取消')
  })

  it.each(['missing-materials', 'wrong-channel'] as const)(
    '%s: the township supplies it, the task stays',
    async (reason) => {
      const talk = await dispatched({ 李大全: ['DIBAO'] })
      await talk.says('2026-11-25T10:00', 'he', { act: 'return', case: '0001', reason }, joint)
      await talk.says('2026-11-25T10:30', 'liu', {
        act: 'decide',
        case: '0001',
        about: 'return',
        approve: true,
      })
      expect(await tasksOf(talk)).toEqual(['DIBAO civil-affairs acknowledged'])
      expect(await talk.deadlines('0001', 'return-decision')).toEqual(['2026-11-26 met'])
      expect(talk.heard('@zhou').at(-1)).toMatchObject({ kind: 'task', cases: ['0001'] })
      expect(talk.heard('@he').at(-1)?.text).toContain(
        reason === 'wrong-channel' ? '请镇上先受理' : '请镇上补齐材料',
      )
    },
  )

  it('of one of two that wait: the county says which', async () => {
    const talk = await dispatched({ 李大全: ['NURSING', 'DIBAO'] })
    await talk.says(
      '2026-11-25T10:00',
      'he',
      { act: 'return', case: '0001', services: ['NURSING', 'DIBAO'], reason: 'not-eligible' },
      joint,
    )
    const [which] = await talk.says('2026-11-25T10:30', 'liu', {
      act: 'decide',
      case: '0001',
      about: 'return',
      approve: true,
    })
    expect(which?.text).toMatch(/护理补贴、低保.*哪一项/u)
    await talk.says('2026-11-25T10:31', 'liu', '低保')
    expect(await tasksOf(talk)).toEqual([
      'NURSING civil-affairs return-requested',
      'DIBAO civil-affairs not-eligible',
    ])
  })
})

describe('who rules', () => {
  it.each([
    ['the township', 'zhou'],
    ['the department itself', 'he'],
    ['the leader', 'wang'],
    ['a cadre', 'chen'],
  ])('not %s', async (_who, from) => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-11-25T10:00', 'he', { act: 'return', case: '0001', reason: 'not-our-duty' }, joint)
    const [reply] = await talk.says('2026-11-25T10:30', from, {
      act: 'decide',
      case: '0001',
      about: 'return',
      approve: true,
    })
    expect(reply?.text).toContain('县残联')
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs return-requested'])
  })

  it('not without a request; nor without a yes or no', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    const [none] = await talk.says('2026-11-25T10:00', 'liu', {
      act: 'decide',
      case: '0001',
      about: 'return',
      approve: true,
    })
    expect(none?.text).toContain('没有等待裁定')
    await talk.says(
      '2026-11-25T10:10',
      'he',
      { act: 'return', case: '0001', reason: 'not-our-duty', suggest: 'justice' },
      joint,
    )
    const [how] = await talk.says('2026-11-25T10:20', 'liu', { act: 'decide', case: '0001', about: 'return' })
    expect(how?.text).toContain('同意还是不同意')
    await talk.says('2026-11-25T10:21', 'liu', '同意')
    expect(await tasksOf(talk)).toContain('NURSING justice assigned')
  })

  it('the county sends a task elsewhere though nobody gave it back', async () => {
    const talk = await dispatched({ 李大全: ['LICENSE'] })
    await talk.says('2026-11-25T10:00', 'liu', { act: 'decide', case: '0001', reassign: 'market' })
    expect(await tasksOf(talk)).toEqual(['LICENSE approval assigned', 'LICENSE market assigned'])
    await talk.says('2026-11-25T11:00', 'mo', { act: 'acknowledge', case: '0001' }, joint)
    expect(await tasksOf(talk)).toEqual(['LICENSE approval reassigned', 'LICENSE market acknowledged'])
    expect(await talk.deadlines('0001', 'acknowledge')).toEqual(['2026-11-26 cancelled', '2026-11-26 met'])
  })

  it('what the first has finished meanwhile needs nobody else', async () => {
    const talk = await dispatched({ 李大全: ['LICENSE'] })
    await talk.says('2026-11-25T10:00', 'liu', { act: 'decide', case: '0001', reassign: 'market' })
    await talk.says('2026-11-25T15:00', 'lei', { act: 'complete', case: '0001' }, joint)
    await talk.says('2026-11-25T16:00', 'zhou', { act: 'complete', case: '0001' })
    expect(await tasksOf(talk)).toEqual(['LICENSE approval done', 'LICENSE market cancelled'])
  })
})
