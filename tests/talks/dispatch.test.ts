// The county sends the right departments for the services and sets the visit. 三(二)、四(三)
import { describe, expect, it } from 'vitest'
import { dispatched, reported, requested, tasksOf, visited } from './prepared.ts'
import type { Talk } from './talk.ts'

const cards = (talk: Talk) => talk.heard('joint').filter((each) => each.kind === 'task')

describe('who is sent', () => {
  it('every service’s own department, with those that come along', async () => {
    const talk = await dispatched({
      李大全: ['CERT', 'LICENSE', 'DIBAO', 'EDU', 'TRAIN_VOC', 'TRAIN_FARM', 'HOUSING', 'LEGAL', 'IDCARD'],
    })
    expect(await tasksOf(talk)).toEqual([
      'CERT disabled-federation assigned',
      'LICENSE approval assigned',
      'DIBAO civil-affairs assigned',
      'EDU education assigned',
      'TRAIN_VOC human-resources assigned',
      'TRAIN_FARM agriculture assigned',
      'HOUSING housing assigned',
      'LEGAL justice assigned',
      'IDCARD police assigned',
    ])
    expect((await talk.case('0001')).companions.map((each) => each.department)).toEqual(['health', 'market'])
    expect(cards(talk)).toHaveLength(10)
    expect(await talk.deadlines('0001', 'acknowledge')).toEqual(Array(10).fill('2026-11-26 open'))
  })

  it('each by its own clock from the dispatch', async () => {
    const talk = await dispatched({ 李大全: ['NURSING', 'LICENSE', 'AID', 'LEGAL', 'IDCARD'] })
    expect(await talk.deadlines('0001', 'task')).toEqual([
      '2026-12-17 open',
      '2026-11-30 open',
      '2026-12-23 open',
      '2026-12-02 open',
      '2027-01-25 open',
    ])
  })

  it('a card for each department mentions its contact and nothing of the person', async () => {
    const talk = await dispatched({ 李大全: ['CERT', 'NURSING', 'DIBAO'] })
    const [first, second] = ['he', 'jiang'].map((id) =>
      cards(talk).find((each) => each.mentions.includes(id)),
    )
    expect(
      cards(talk)
        .flatMap((each) => each.mentions)
        .toSorted(),
    ).toEqual(['he', 'jiang'])
    expect(first?.text).toMatch(
      /县民政局.*0001 李\*\*.*护理补贴12月17日.*低保.*11月27日.*上午.*11月26日.*签收/su,
    )
    expect(second?.text).toContain('随队上门')
    expect(first?.buttons).toEqual(['签收', '退回', '延期', '已办结'])
    expect(talk.heard('joint').every((each) => !each.text.includes('李大全'))).toBe(true)
  })

  it('only those named, what the federation does itself, and 卫健 for the assessment; the rest is asked for', async () => {
    const talk = await reported({ 李大全: ['CERT', 'AID', 'NURSING', 'LEGAL'] })
    const [reply] = await talk.says(
      '2026-11-25T09:00',
      'liu',
      { act: 'dispatch', cases: ['0001'], departments: ['civil-affairs'], when: '2026-11-27TAM' },
      { room: 'joint', mention: true },
    )
    expect(await tasksOf(talk)).toEqual([
      'CERT disabled-federation assigned',
      'AID disabled-federation assigned',
      'NURSING civil-affairs assigned',
    ])
    expect((await talk.case('0001')).companions.map((each) => each.department)).toEqual(['health'])
    expect(reply?.text).toContain('还有法律援助未派')
    await talk.says(
      '2026-11-25T09:10',
      'liu',
      { act: 'dispatch', cases: ['0001'], departments: ['justice'] },
      { room: 'joint', mention: true },
    )
    expect((await tasksOf(talk)).at(-1)).toBe('LEGAL justice assigned')
    expect(cards(talk).at(-1)).toMatchObject({ mentions: ['ai'] })
  })

  it('市监局 takes the licence when it alone is named', async () => {
    const talk = await reported({ 李大全: ['LICENSE'] })
    await talk.says(
      '2026-11-25T09:00',
      'liu',
      { act: 'dispatch', cases: ['0001'], departments: ['market'] },
      { room: 'joint', mention: true },
    )
    expect(await tasksOf(talk)).toEqual(['LICENSE market assigned'])
  })

  it('for a service nobody has asked for before', async () => {
    const talk = await reported({ 李大全: ['CERT'] })
    await talk.says('2026-11-25T09:00', 'liu', {
      act: 'dispatch',
      cases: ['0001'],
      departments: ['civil-affairs'],
      services: ['NURSING'],
    })
    expect((await talk.case('0001')).services).toEqual(['CERT', 'NURSING'])
    expect(await tasksOf(talk)).toContain('NURSING civil-affairs assigned')
  })

  it('for several cases at once, and those that cannot be sent are said to be so', async () => {
    const talk = await reported({ 李大全: ['CERT'], 王桂英: ['NURSING'] })
    await talk.says(
      '2026-11-24T15:00',
      'chen',
      { act: 'request', person: { name: '何忠秀' }, services: ['AID'] },
      { room: 'linba' },
    )
    const [reply] = await talk.says(
      '2026-11-25T09:00',
      'liu',
      { act: 'dispatch', cases: ['0001', '0002', '0003', '0077'], when: '2026-11-27' },
      { room: 'joint', mention: true },
    )
    expect((await talk.case('0001')).stage).toBe('dispatched')
    expect((await talk.case('0002')).stage).toBe('dispatched')
    expect((await talk.case('0003')).stage).toBe('requested')
    expect(reply?.text).toContain('0003')
    expect(reply?.text).toContain('没有查到编号 0077')
    expect(reply?.cases).toEqual(['0001', '0002', '0003'])
  })
})

describe('what comes of it', () => {
  it('the township, the village and the family hear when the visit is', async () => {
    const talk = await requested({})
    await talk.says('2026-11-23T09:10', 'x9', {
      act: 'request',
      person: { name: '李大全' },
      village: '511725102214',
      services: ['CERT'],
    })
    await talk.says('2026-11-24T10:00', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    await talk.says('2026-11-25T09:00', 'liu', { act: 'dispatch', cases: ['0001'], when: '2026-11-27TAM' })
    for (const person of ['@zhou', '@chen', '@x9'])
      expect(talk.heard(person).at(-1)?.text).toMatch(/11月27日（周五）上午/u)
    expect((await talk.case('0001')).visit.scheduledFor).toBe('2026-11-27TAM')
  })

  it('a day beyond the five working days is said to be so', async () => {
    const talk = await reported({ 李大全: ['CERT'] })
    const [reply] = await talk.says('2026-11-25T09:00', 'liu', {
      act: 'dispatch',
      cases: ['0001'],
      when: '2026-12-03TAM',
    })
    expect(reply?.text).toContain('晚于期限')
    expect(reply?.text).toContain('12月1日')
  })

  it('on a Saturday night the reply comes at once, the cards on Monday', async () => {
    const talk = await reported({ 李大全: ['NURSING'] })
    const said = await talk.says(
      '2026-11-28T22:00',
      'liu',
      { act: 'dispatch', cases: ['0001'], when: '2026-12-01' },
      { room: 'joint', mention: true },
    )
    expect(said.map((each) => each.kind)).toEqual(['reply'])
    expect(await talk.deadlines('0001', 'acknowledge')).toEqual(['2026-11-30 open'])
    await talk.pass('2026-11-30T08:59')
    expect(cards(talk)).toEqual([])
    await talk.pass('2026-11-30T09:00')
    expect(cards(talk)).toHaveLength(1)
  })

  it('taken back before the card went out, no card goes out', async () => {
    const talk = await reported({ 李大全: ['NURSING'] })
    await talk.says(
      '2026-11-28T22:00',
      'liu',
      { act: 'dispatch', cases: ['0001'], when: '2026-12-01' },
      { room: 'joint', mention: true },
    )
    await talk.says(
      '2026-11-28T22:05',
      'liu',
      { act: 'cancel', what: 'dispatch', case: '0001' },
      { room: 'joint', mention: true },
    )
    await talk.pass('2026-11-30T12:00')
    expect(cards(talk)).toEqual([])
    expect((await talk.case('0001')).stage).toBe('reported')
  })

  it('taken back later, the departments, the township and the family hear of it', async () => {
    const talk = await dispatched({ 李大全: ['CERT', 'NURSING'] })
    await talk.says('2026-11-25T10:00', 'liu', { act: 'cancel', what: 'dispatch', case: '0001' })
    expect(await talk.case('0001')).toMatchObject({ stage: 'reported', visit: { scheduledFor: null } })
    expect(await talk.deadlines('0001', 'task')).toEqual(['2026-12-23 cancelled', '2026-12-17 cancelled'])
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-01 open'])
    expect(talk.heard('@he').at(-1)?.text).toContain('不用再办')
    expect(talk.heard('@zhou').at(-1)?.text).toContain('改期')
  })

  it('a need that is added later is told to the county, and dispatched when it says so', async () => {
    const talk = await dispatched({ 李大全: ['CERT'] })
    await talk.says('2026-11-25T15:00', 'zhou', {
      act: 'correct',
      case: '0001',
      field: 'services',
      value: 'CERT,DIBAO',
    })
    expect(talk.heard('@liu').at(-1)?.text).toContain('新增需求：低保')
    await talk.says('2026-11-25T15:10', 'liu', { act: 'dispatch', cases: ['0001'] })
    expect(await tasksOf(talk)).toContain('DIBAO civil-affairs assigned')
  })

  it('a need that is added after the visit goes to whose it is, with a clock of its own', async () => {
    const talk = await visited({ 李大全: ['CERT'] })
    await talk.says('2026-11-30T10:00', 'zhou', {
      act: 'correct',
      case: '0001',
      field: 'services',
      value: 'CERT,DIBAO',
    })
    expect(await tasksOf(talk)).toContain('DIBAO civil-affairs assigned')
    expect(cards(talk).at(-1)).toMatchObject({ mentions: ['he'] })
  })

  it('only once: said again there is nothing to send', async () => {
    const talk = await dispatched({ 李大全: ['CERT', 'NURSING'] })
    const [again] = await talk.says('2026-11-25T10:00', 'liu', {
      act: 'dispatch',
      cases: ['0001'],
      departments: ['civil-affairs'],
    })
    expect(again?.text).toContain('已经派单')
    expect(await tasksOf(talk)).toHaveLength(2)
  })
})

describe('what cannot be dispatched', () => {
  it('what no township has looked at', async () => {
    const talk = await requested({ 李大全: ['CERT'] })
    const [reply] = await talk.says('2026-11-24T10:00', 'liu', {
      act: 'dispatch',
      cases: ['0001'],
      when: '2026-11-26',
    })
    expect(reply?.text).toContain('还没有核实上报')
    expect((await talk.case('0001')).stage).toBe('requested')
  })

  it('but what it has found to be so, the county may take up', async () => {
    const talk = await requested({ 李大全: ['CERT'] })
    await talk.says('2026-11-24T10:00', 'zhou', { act: 'verify', case: '0001', result: 'confirmed' })
    await talk.says('2026-11-25T10:00', 'liu', { act: 'dispatch', cases: ['0001'], when: '2026-11-26' })
    expect((await talk.case('0001')).stage).toBe('dispatched')
    expect(await talk.deadlines('0001', 'visit')).toEqual(['2026-12-02 open'])
  })

  it('what has ended', async () => {
    const talk = await requested({ 李大全: ['CERT'] })
    await talk.says('2026-11-24T10:00', 'zhou', { act: 'verify', case: '0001', result: 'untrue' })
    const [reply] = await talk.says('2026-11-25T10:00', 'liu', {
      act: 'dispatch',
      cases: ['0001'],
      when: '2026-11-26',
    })
    expect(reply?.text).toContain('已经结束')
  })

  it.each([
    ['a cadre', 'chen', 'linba'],
    ['a clerk', 'zhou', 'linba'],
    ['a department', 'he', 'joint'],
    ['a leader', 'wang', 'joint'],
  ])('by %s', async (_who, from, room) => {
    const talk = await reported({ 李大全: ['NURSING'] })
    const [reply] = await talk.says(
      '2026-11-25T10:00',
      from,
      { act: 'dispatch', cases: ['0001'], departments: ['civil-affairs'] },
      { room, mention: true },
    )
    expect((await talk.case('0001')).stage).toBe('reported')
    expect(reply?.text).toContain('县残联')
  })
})
