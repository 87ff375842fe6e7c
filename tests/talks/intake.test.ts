// A request comes in: one question at a time, interrupted, corrected, several at once, twice the same person; nothing is lost.
import { describe, expect, it } from 'vitest'
import { Talk } from './talk.ts'

const linba = { room: 'linba' }
const li = { act: 'request', person: { name: '李大全' }, services: ['CERT'] } as const

const begin = () => Talk.begin('2026-11-12T09:00')

describe('a relative in his own chat', () => {
  it('is asked one thing at a time, and the question comes again after something else', async () => {
    const talk = await begin()
    const [first] = await talk.says('2026-11-12T09:10', 'x9', { act: 'request', services: ['CERT'] })
    expect(first?.text).toContain('名字')
    expect(first?.text).not.toContain('乡镇')
    const [second] = await talk.says('2026-11-12T09:11', 'x9', { act: 'help' })
    expect(second?.text).toMatch(/自动助手[^]*名字/u)
    const [third] = await talk.says(
      '2026-11-12T09:12',
      'x9',
      { act: 'answer', value: '我爸叫李大全' },
      { words: '我爸叫李大全' },
    )
    expect(third?.text).toContain('村')
    await talk.says('2026-11-12T09:13', 'x9', { act: 'answer', value: '团石村3组' }, { words: '团石村3组' })
    expect(await talk.case('0001')).toMatchObject({
      stage: 'requested',
      resident: { name: '李大全', village: '511725102214', group: '3' },
    })
  })

  it('gives two answers in one', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'x9', { act: 'request', services: ['CERT'] })
    await talk.says(
      '2026-11-12T09:11',
      'x9',
      { act: 'answer', value: '李大全，团石村的' },
      { words: '李大全，团石村的' },
    )
    expect((await talk.case('0001')).stage).toBe('requested')
  })

  it('puts right what was said before while the form is open, and what was registered', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'x9', {
      act: 'request',
      person: { name: '李大全' },
      group: '2',
      services: ['CERT'],
    })
    const [reply] = await talk.says('2026-11-12T09:11', 'x9', { act: 'correct', field: 'group', value: '3' })
    expect(reply?.text).toMatch(/更正[^]*哪个村/u)
    await talk.says('2026-11-12T09:12', 'x9', { act: 'correct', field: 'village', value: '511725102214' })
    expect(await talk.case('0001')).toMatchObject({ stage: 'requested', resident: { group: '3' } })
  })

  it('asks again for what an answer taken back had filled, and does not forget the form', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'x9', {
      act: 'request',
      person: { name: '唐显玲' },
      services: ['AID'],
    })
    await talk.says('2026-11-12T09:11', 'x9', { act: 'answer', value: '团石村' })
    expect((await talk.case('0001')).stage).toBe('requested')
    const replies = await talk.says('2026-11-12T09:12', 'x9', { act: 'cancel', what: 'last-message' })
    expect(replies.map(({ text }) => text).join('\n')).toMatch(/哪个村/u)
    expect((await talk.case('0001')).stage).toBe('draft')
    await talk.pass('2026-11-13T18:00')
    expect(talk.heard('@x9').at(-1)).toMatchObject({ kind: 'notice', cases: ['0001'] })
  })

  it('gives a form up', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'x9', { act: 'request', services: ['CERT'] })
    await talk.says('2026-11-12T09:11', 'x9', { act: 'cancel', what: 'case' })
    expect((await talk.case('0001')).stage).toBe('withdrawn')
    await talk.pass('2026-11-17T18:00')
    expect(talk.heard('@x9').filter((each) => each.kind !== 'reply')).toEqual([])
  })

  it('is not silent to an answer that answers nothing, and is handed to a human after two rounds', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'x9', { act: 'request', services: ['CERT'] })
    const [again] = await talk.says('2026-11-12T09:11', 'x9', { act: 'unclear' }, { words: '嗯嗯那个' })
    expect(again?.text).toContain('名字')
    const [human] = await talk.says('2026-11-12T09:12', 'x9', { act: 'unclear' }, { words: '哎呀我说不清楚' })
    expect(human?.text).toContain('工作人员')
    await talk.pass('2026-11-12T10:00')
    expect(talk.heard('@liu').at(-1)?.text).toContain('找工作人员')
  })
})

describe('several people in one message', () => {
  it('are all registered, and the forms that are not complete are asked for one after the other', async () => {
    const talk = await begin()
    const [reply] = await talk.says(
      '2026-11-12T09:10',
      'chen',
      [
        li,
        { act: 'request', person: { name: '王桂英' } },
        { act: 'request', person: { name: '杨国民' } },
        { act: 'request', person: { name: '何忠秀' }, services: ['AID'] },
      ],
      linba,
    )
    expect(reply?.text.match(/需要办什么/gu)).toHaveLength(1)
    expect(reply?.text).toContain('王**')
    const [next] = await talk.says('2026-11-12T09:11', 'chen', { act: 'request', services: ['AID'] }, linba)
    expect(next?.text).toContain('杨**')
    await talk.says('2026-11-12T09:12', 'chen', { act: 'request', services: ['DIBAO'] }, linba)
    const all = await Promise.all(['0001', '0002', '0003', '0004'].map((each) => talk.case(each)))
    expect(all.map(({ stage, resident, services }) => [stage, resident.name, ...services])).toEqual([
      ['requested', '李大全', 'CERT'],
      ['requested', '王桂英', 'AID'],
      ['requested', '杨国民', 'DIBAO'],
      ['requested', '何忠秀', 'AID'],
    ])
  })

  it('with two who have no name are two people', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'chen', [{ act: 'request', services: ['AID'] }, { ...li }], linba)
    expect((await talk.case('0002')).resident.name).toBe('李大全')
    expect((await talk.case('0001')).resident.name).toBeNull()
  })
})

describe('the same person twice', () => {
  it('is asked about a homophone, and a “no” makes a case of its own', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'chen', li, linba)
    const [ask] = await talk.says(
      '2026-11-12T09:20',
      'zhou',
      { act: 'request', person: { name: '李大泉' }, village: '511725102214', services: ['AID'] },
      linba,
    )
    expect(ask?.text).toContain('0001')
    await talk.says('2026-11-12T09:21', 'zhou', '不是', linba)
    expect(await talk.case('0002')).toMatchObject({ stage: 'requested', services: ['AID'] })
    expect((await talk.case('0001')).services).toEqual(['CERT'])
  })

  it('counts no answer of somebody else in the group', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'chen', li, linba)
    await talk.says('2026-11-12T09:20', 'chen', { ...li, services: ['AID'] }, linba)
    await talk.says('2026-11-12T09:21', 'xu', '是', linba)
    await talk.says('2026-11-12T09:22', 'zhou', '是', linba)
    expect((await talk.case('0001')).services).toEqual(['CERT'])
    await talk.says('2026-11-12T09:23', 'chen', '是', linba)
    expect((await talk.case('0001')).services).toEqual(['CERT', 'AID'])
  })

  it('is found by the identity number whatever the name', async () => {
    const talk = await begin()
    const idNumber = '513030190107080019'
    await talk.says('2026-11-12T09:10', 'chen', { ...li, person: { name: '李大全', idNumber } })
    const [ask] = await talk.says('2026-11-12T09:20', 'tang', {
      act: 'request',
      person: { name: '李全', idNumber },
      village: '511725104205',
      services: ['AID'],
    })
    // Another township's clerk may not know that case, and hears nothing of it.
    expect(ask?.text).not.toContain('0001')
    expect(ask?.buttons).toEqual(['是', '不是'])
  })

  it('is asked of a stranger without a hint; his “yes” adds the need and binds nobody', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'chen', li, linba)
    await talk.says('2026-11-12T10:00', 'x9', {
      act: 'request',
      person: { name: '李大全' },
      services: ['AID'],
    })
    const [ask] = await talk.says(
      '2026-11-12T10:01',
      'x9',
      { act: 'answer', value: '团石村' },
      { words: '团石村' },
    )
    expect(ask?.text).not.toMatch(/0001|已有|正在办理/u)
    const [done] = await talk.says('2026-11-12T10:02', 'x9', '是')
    expect(done?.text).not.toContain('0001')
    const one = await talk.case('0001')
    expect(one).toMatchObject({ services: ['CERT', 'AID'], boundTo: [] })
    expect(await talk.case('0002')).toMatchObject({ stage: 'merged', mergedInto: '0001' })
    const [status] = await talk.says('2026-11-12T10:03', 'x9', { act: 'ask-status', case: '0001' })
    expect(status?.text).not.toContain('0001')
    await talk.pass('2026-11-12T15:00')
    expect(talk.heard('@zhou').some((each) => each.text.includes('再次申请'))).toBe(true)
  })

  it('named twice in one message is one person', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'chen', [li, { ...li, services: ['AID'] }], linba)
    expect((await talk.case('0001')).services).toEqual(['CERT', 'AID'])
    await expect(talk.case('0002')).rejects.toThrow()
  })

  it('waits for an answer: it is asked about the next working morning', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'chen', li)
    await talk.says('2026-11-12T09:20', 'chen', { ...li, services: ['AID'] })
    await talk.pass('2026-11-13T10:00')
    expect(talk.heard('@chen').at(-1)?.text).toContain('同一人')
    await talk.says('2026-11-13T10:10', 'chen', '是')
    expect((await talk.case('0001')).services).toEqual(['CERT', 'AID'])
  })
})

describe('merging', () => {
  it('keeps the older number and both histories, and binds the relative of the other', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'chen', li, linba)
    await talk.says('2026-11-12T10:00', 'x9', {
      act: 'request',
      person: { name: '李全', phone: '13800001234' },
      village: '511725102214',
      services: ['AID'],
    })
    await talk.says('2026-11-12T11:00', 'zhou', { act: 'merge', cases: ['0002', '0001'] })
    expect(await talk.case('0001')).toMatchObject({
      stage: 'requested',
      services: ['CERT', 'AID'],
      boundTo: ['x9'],
      resident: { name: '李大全', phone: '13800001234' },
    })
    expect(await talk.case('0002')).toMatchObject({ stage: 'merged', mergedInto: '0001' })
    expect((await talk.stores.ledger.events('0002')).map((each) => each.type)).toContain('CaseRequested')
    // The old number still leads to the case.
    await talk.says('2026-11-12T11:10', 'zhou', {
      act: 'verify',
      case: '0002',
      result: 'confirmed',
      submit: true,
    })
    expect((await talk.case('0001')).stage).toBe('reported')
    await talk.says('2026-11-12T11:11', 'x9', { act: 'ask-status', case: '0002' })
    expect(talk.heard('@x9').at(-1)?.text).toContain('0001')
  })

  it('is not for a cadre: the clerk is asked', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'chen', [li, { ...li, person: { name: '王桂英' } }], linba)
    await talk.says('2026-11-12T09:20', 'chen', { act: 'merge', cases: ['0001', '0002'] })
    expect((await talk.case('0002')).stage).toBe('requested')
    await talk.pass('2026-11-12T10:00')
    expect(talk.heard('@zhou').some((each) => /0001.*0002.*同一人/u.test(each.text))).toBe(true)
  })
})

describe('more for a case', () => {
  it('goes to the case named; a number that is none is said to be none', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'chen', li, linba)
    await talk.says('2026-11-12T09:20', 'chen', { act: 'request', case: '0001', services: ['AID'] }, linba)
    expect((await talk.case('0001')).services).toEqual(['CERT', 'AID'])
    const [none] = await talk.says('2026-11-12T09:21', 'chen', {
      act: 'request',
      case: '0009',
      services: ['AID'],
    })
    expect(none?.text).toContain('没有查到')
    await expect(talk.case('0002')).rejects.toThrow()
  })
})

describe('out of scope', () => {
  it('is referred and stays in the ledger', async () => {
    const talk = await begin()
    await talk.says('2026-11-12T09:10', 'chen', li, linba)
    await talk.says('2026-11-13T09:10', 'zhou', { act: 'verify', case: '0001', result: 'out-of-scope' })
    expect(await talk.case('0001')).toMatchObject({ stage: 'referred', inScope: false })
    expect(talk.heard('@chen').at(-1)?.text).toContain('常规渠道')
  })
})
