// Pictures and papers come to the case they are about; what is taken back on its platform is taken back here.
import { describe, expect, it } from 'vitest'
import { requested } from './prepared.ts'
import { Talk } from './talk.ts'

const names = async (talk: Talk, number: string) =>
  (await talk.case(number)).files?.map(({ key }) => key) ?? []

describe('pictures sent together', () => {
  it('are answered once, and all go to the case the first was about', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    const album = { album: 'g1', image: '现场.jpg' }
    const [answer, ...more] = await talk.says('2026-11-23T10:00', 'zhou', '0001 核实属实', {
      ...album,
      kept: 'k1',
    })
    expect(answer?.text).toContain('这组文件已存入')
    expect(more).toEqual([])
    for (const kept of ['k2', 'k3'])
      expect(await talk.says('2026-11-23T10:00', 'zhou', '', { ...album, kept })).toEqual([])
    expect(await names(talk, '0001')).toEqual(['k1', 'k2', 'k3'])
  })

  it('find their case in a group too, where only the first says which', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    const inGroup = { room: 'linba', album: 'g1', image: '入户.jpg' }
    await talk.says('2026-11-23T10:00', 'zhou', '0001 核实属实', { ...inGroup, mention: true, kept: 'k1' })
    expect(await talk.says('2026-11-23T10:00', 'zhou', '', { ...inGroup, kept: 'k2' })).toEqual([])
    await talk.says('2026-11-23T10:01', 'zhou', '', { ...inGroup, album: 'g2', kept: 'k3' })
    expect(await names(talk, '0001')).toEqual(['k1', 'k2'])
  })

  it('are asked about once when nobody says of whom they are, and wait together', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    const request = { act: 'request', person: { name: '李大全' }, services: ['AID'] } as const
    await talk.says('2026-11-23T09:10', 'xu', request)
    await talk.pass('2026-11-23T11:00')
    const album = { album: 'g1', image: 'a.jpg' }
    const [asked] = await talk.says('2026-11-23T11:01', 'xu', '', { ...album, kept: 'k1' })
    expect(asked?.text).toContain('是哪一件')
    for (const kept of ['k2', 'k3'])
      expect(await talk.says('2026-11-23T11:01', 'xu', '', { ...album, kept })).toEqual([])
    await talk.says('2026-11-23T11:02', 'xu', '0001办到哪步了')
    expect(await names(talk, '0001')).toEqual(['k1', 'k2', 'k3'])
    const [again] = await talk.says('2026-11-23T15:00', 'xu', '', { ...album, album: 'g2', kept: 'k4' })
    expect(again?.text).toContain('是哪一件')
  })

  it('of which some could not be kept are told of once', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    const bad = { album: 'g1', image: 'a.exe', refused: 'unknown-type' } as const
    const [answer] = await talk.says('2026-11-23T10:00', 'zhou', '0001 核实属实', { ...bad })
    expect(answer?.text).toContain('这种文件存不了')
    expect(await talk.says('2026-11-23T10:00', 'zhou', '', bad)).toEqual([])
    expect(await talk.says('2026-11-23T10:00', 'zhou', '', { ...bad, album: 'g2' })).toHaveLength(1)
  })
})

describe('what comes without a word of his own is called what it is', () => {
  it.each([
    ['a picture', ['image'], '图片', '图片已收到'],
    ['a paper', ['file'], '表.docx', '文件已收到'],
    ['both', ['image', 'file'], '表.pdf', '图片和文件已收到'],
    ['a picture that was passed on', ['image', 'forward'], '转发的消息', '图片已收到'],
    ['somebody’s words', ['forward'], '转发的消息', '转发的消息已收到，里面的话不能当作您说的来办'],
    ['a record of a chat', ['forward'], '王桂英和李大全的聊天记录', '转发的聊天记录已收到'],
  ] as const)('%s', async (_, sort, image, says) => {
    const talk = await Talk.begin('2026-11-23T09:00')
    const [answer] = await talk.says('2026-11-23T10:00', 'zhou', '', { image, sort })
    expect(answer?.text).toContain(says)
    expect(answer?.text).toContain('哪一件（编号或姓名）、办什么')
    // The title of a record names people.
    expect(answer?.text).not.toContain('李大全')
    expect(answer?.text.includes('图片')).toBe((sort as readonly string[]).includes('image'))
  })
})

describe('a picture', () => {
  it('goes to the case its words are about, and is answered in a direct chat', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    const [answer] = await talk.says('2026-11-23T10:00', 'zhou', '0001 核实属实', {
      image: '现场.jpg',
      kept: 'k1',
    })
    expect(await names(talk, '0001')).toEqual(['k1'])
    expect(answer?.text).toContain('1个文件已存入')
  })

  it('goes to the case of the card it replies to, quietly in a group', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    const said = await talk.says('2026-11-23T10:00', 'zhou', '', {
      room: 'linba',
      quote: '0001',
      image: '入户.jpg',
      kept: 'k1',
    })
    expect(await names(talk, '0001')).toEqual(['k1'])
    expect(said).toEqual([])
  })

  it('that comes alone waits until its sender says of whom it is', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    await talk.says('2026-11-23T09:10', 'xu', {
      act: 'request',
      person: { name: '李大全' },
      services: ['AID'],
    })
    await talk.pass('2026-11-23T11:00')
    const [asked] = await talk.says('2026-11-23T11:01', 'xu', '', { image: 'a.jpg', kept: 'k1' })
    expect(asked?.text).toContain('是哪一件')
    await talk.says('2026-11-23T11:01', 'xu', '', { image: 'b.jpg', kept: 'k2' })
    await talk.says('2026-11-23T11:02', 'xu', '0001办到哪步了')
    expect(await names(talk, '0001')).toEqual(['k1', 'k2'])
    await talk.says('2026-11-23T11:03', 'xu', '0001办到哪步了')
    expect(await names(talk, '0001')).toEqual(['k1', 'k2'])
  })

  it('of somebody else’s case is not filed there', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    await talk.says('2026-11-23T10:00', 'luo', '0001是这个', { image: 'a.jpg', kept: 'k1' })
    expect(await names(talk, '0001')).toEqual([])
  })

  it('of a card in a group is warned of, and filed where it belongs', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    await talk.says('2026-11-23T10:00', 'zhou', '', {
      room: 'linba',
      quote: '0001',
      image: '身份证.jpg',
      kept: 'k1',
    })
    expect(talk.heard('linba').at(-1)?.text).toContain('不适合发在群里')
    expect(await names(talk, '0001')).toEqual(['k1'])
  })

  it('that could not be kept is told with the reason', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    const [answer] = await talk.says('2026-11-23T10:00', 'zhou', '0001 核实属实', {
      image: 'a.exe',
      refused: 'unknown-type',
    })
    expect(answer?.text).toContain('这种文件存不了')
    expect((await talk.case('0001')).verification).not.toBeNull()
  })

  it('leaves the case when the message is taken back by words', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    await talk.says('2026-11-23T10:00', 'zhou', '', { quote: '0001', image: 'a.jpg', kept: 'k1' })
    await talk.says('2026-11-23T10:01', 'zhou', '0001办到哪步了', { image: 'b.jpg', kept: 'k2' })
    await talk.says('2026-11-23T10:02', 'zhou', '撤回刚才那条')
    expect(await names(talk, '0001')).not.toContain('k2')
  })
})

describe('a message taken back on its platform', () => {
  const inbox = (talk: Talk) => talk.stores.inbox.recent('sim:room:linba', 99)

  it('takes back what it did, says so shortly, and its words are no longer kept', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    await talk.says('2026-11-23T10:00', 'zhou', '0001 核实属实，上报', { room: 'linba', id: 'w1' })
    expect((await talk.case('0001')).stage).toBe('reported')
    const [answer] = await talk.says('2026-11-23T10:01', 'zhou', '', { room: 'linba', retracts: 'w1' })
    expect(answer?.text).toContain('已撤回')
    expect((await talk.case('0001')).stage).toBe('requested')
    expect((await inbox(talk)).some(({ id }) => id === 'w1')).toBe(false)
  })

  it('ends the case it began', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    const act = { act: 'request', person: { name: '李大全' }, services: ['AID'] } as const
    await talk.says('2026-11-23T09:10', 'chen', act, { room: 'linba', id: 'w1' })
    await talk.says('2026-11-23T09:11', 'chen', '', { room: 'linba', retracts: 'w1' })
    expect((await talk.case('0001')).stage).toBe('withdrawn')
  })

  it('that others have gone on with stays done; only its words and pictures go', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    await talk.says('2026-11-23T10:00', 'zhou', '0001 核实属实，上报', {
      room: 'linba',
      id: 'w1',
      image: 'a.jpg',
      kept: 'k1',
    })
    await talk.says(
      '2026-11-23T10:01',
      'liu',
      { act: 'urge', case: '0001' },
      { room: 'joint', mention: true },
    )
    await talk.says('2026-11-23T10:02', 'zhou', '', { room: 'linba', retracts: 'w1' })
    expect((await talk.case('0001')).stage).toBe('reported')
    expect(await names(talk, '0001')).toEqual([])
    expect((await inbox(talk)).some(({ id }) => id === 'w1')).toBe(false)
  })

  it('by somebody else changes nothing, and one that is not known is passed over', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    await talk.says('2026-11-23T10:00', 'zhou', '0001 核实属实，上报', { room: 'linba', id: 'w1' })
    expect(await talk.says('2026-11-23T10:01', 'liu', '', { room: 'linba', retracts: 'w1' })).toEqual([])
    expect(await talk.says('2026-11-23T10:02', 'zhou', '', { room: 'linba', retracts: 'w9' })).toEqual([])
    expect((await talk.case('0001')).stage).toBe('reported')
  })

  it('that held a number in a group was not kept at all; taking it back as asked undoes nothing', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    const text = '3组李大全，电话13800001234，走不得路，要个轮椅'
    const [warned] = await talk.says('2026-11-23T09:10', 'chen', text, { room: 'linba', id: 'w1' })
    expect(warned?.text).toContain('撤回')
    expect((await inbox(talk)).some(({ id }) => id === 'w1')).toBe(false)
    expect(await talk.says('2026-11-23T09:11', 'chen', '', { room: 'linba', retracts: 'w1' })).toEqual([])
    expect((await talk.case('0001')).stage).toBe('requested')
  })
})
