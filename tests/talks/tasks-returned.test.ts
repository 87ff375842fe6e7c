// A department gives a task back with one of the reasons; the county rules within a working day; the first keeps it meanwhile.
import { describe, expect, it } from 'vitest'
import { dispatched, tasksOf } from './prepared.ts'

const joint = { room: 'joint' } as const

describe('a return', () => {
  it.each([
    'not-our-duty',
    'wrong-area',
    'missing-materials',
    'not-eligible',
    'duplicate',
    'wrong-channel',
  ] as const)('because of %s waits for the county’s ruling, due the next working day', async (reason) => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    const [reply] = await talk.says('2026-11-25T10:00', 'he', { act: 'return', case: '0001', reason }, joint)
    expect(reply?.text).toContain('申请退单')
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs return-requested'])
    expect(await talk.deadlines('0001', 'return-decision')).toEqual(['2026-11-26 open'])
    expect(await talk.deadlines('0001', 'acknowledge')).toEqual(['2026-11-26 met'])
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-17 open'])
    expect(talk.heard('@liu').at(-1)).toMatchObject({ kind: 'task', buttons: ['同意退单', '不同意退单'] })
  })

  it('needs a reason: pressing 退回 asks for it, and the answer completes it', async () => {
    const talk = await dispatched({ 李大全: ['TRAIN_FARM'] })
    const [why] = await talk.says('2026-11-25T10:00', 'tian', '', { ...joint, press: '退回', quote: '0001' })
    expect(why).toMatchObject({ mentions: ['tian'] })
    expect(why?.text).toContain('原因')
    expect(await tasksOf(talk)).toEqual(['TRAIN_FARM agriculture assigned'])
    await talk.says('2026-11-25T10:02', 'tian', '不归我们，是人社的', joint)
    expect((await talk.case('0001')).tasks[0]).toMatchObject({
      state: 'return-requested',
      request: { reason: 'not-our-duty', suggest: 'human-resources' },
    })
    expect(talk.heard('@liu').at(-1)?.text).toMatch(/县农业农村局.*县人社局/u)
  })

  it('of one of two services asks which', async () => {
    const talk = await dispatched({ 李大全: ['NURSING', 'DIBAO'] })
    const [which] = await talk.says(
      '2026-11-25T10:00',
      'he',
      { act: 'return', case: '0001', reason: 'wrong-channel' },
      joint,
    )
    expect(which?.text).toContain('哪一项')
    await talk.says('2026-11-25T10:01', 'he', '低保', joint)
    expect(await tasksOf(talk)).toEqual([
      'NURSING civil-affairs acknowledged',
      'DIBAO civil-affairs return-requested',
    ])
  })

  it('refused: the department keeps it, and there is no second return', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-11-25T10:00', 'he', { act: 'return', case: '0001', reason: 'not-our-duty' }, joint)
    const [ruling] = await talk.says('2026-11-25T11:00', 'liu', '', { press: '不同意退单', quote: '0001' })
    expect(ruling?.text).toContain('12月17日')
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs acknowledged'])
    expect(await talk.deadlines('0001', 'return-decision')).toEqual(['2026-11-26 met'])
    expect(talk.heard('@he').at(-1)?.text).toContain('县残联不同意退单')
    const [again] = await talk.says(
      '2026-11-25T15:00',
      'he',
      { act: 'return', case: '0001', reason: 'not-eligible' },
      joint,
    )
    expect(again?.text).toContain('不再重复退单')
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs acknowledged'])
  })

  it('asked for twice waits once', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-11-25T10:00', 'he', { act: 'return', case: '0001', reason: 'not-our-duty' }, joint)
    const [again] = await talk.says(
      '2026-11-25T10:05',
      'he',
      { act: 'return', case: '0001', reason: 'wrong-area' },
      joint,
    )
    expect(again?.text).toContain('正等县残联裁定')
    expect(await talk.deadlines('0001', 'return-decision')).toEqual(['2026-11-26 open'])
  })

  it('is late to rule on the working day after: the county’s leader hears of it', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says('2026-11-25T10:00', 'he', { act: 'return', case: '0001', reason: 'not-our-duty' }, joint)
    await talk.pass('2026-11-27T10:00')
    expect(talk.heard('@wang').at(-1)?.text).toContain('退单裁定')
    await talk.says('2026-11-27T10:30', 'liu', {
      act: 'decide',
      case: '0001',
      about: 'return',
      approve: false,
    })
    expect(await talk.deadlines('0001', 'return-decision')).toEqual(['2026-11-26 late'])
  })

  it('needs no ruling once the task is finished after all', async () => {
    const talk = await dispatched({ 李大全: ['NURSING'] })
    await talk.says(
      '2026-11-25T10:00',
      'he',
      { act: 'return', case: '0001', reason: 'missing-materials' },
      joint,
    )
    await talk.says('2026-11-25T16:00', 'he', { act: 'complete', case: '0001' }, joint)
    expect(await tasksOf(talk)).toEqual(['NURSING civil-affairs completion-reported'])
    expect(await talk.deadlines('0001', 'return-decision')).toEqual(['2026-11-26 cancelled'])
  })
})
