// Pictures in a group: what they show is judged once they are read, and whoever sent a paper is told, once.
import { describe, expect, it } from 'vitest'
import { requested } from './prepared.ts'
import { Talk } from './talk.ts'

const identity = '513030190107080019'
const card = ['姓名李大全', '性别男民族汉', `公民身份号码 ${identity}`]
const place = ['平安之家']
const group = { room: 'linba', image: 'IMG_2041.jpg' } as const

const warnings = (talk: Talk) => talk.heard('linba').filter(({ text }) => text.includes('不适合发在群里'))

describe('a picture in a group that shows a paper', () => {
  it('is warned of there, and its sender is told privately where to send it', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    await talk.says('2026-11-23T09:10', 'chen', '', { ...group, kept: 'k1', shows: card })
    expect(warnings(talk)).toMatchObject([{ kind: 'reply', mentions: ['chen'], to: { room: 'linba' } }])
    expect(talk.heard('@chen')).toMatchObject([
      { kind: 'reply', text: expect.stringContaining('直接发到这里') },
    ])
  })

  it('is told of with nothing that stands in it', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    await talk.says('2026-11-23T09:10', 'chen', '', { ...group, kept: 'k1', shows: card })
    for (const { text } of talk.said) expect(text).not.toMatch(/李|5130|1901/u)
  })

  it('stays in the case it was filed in', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    await talk.says('2026-11-23T10:00', 'zhou', '', { ...group, quote: '0001', kept: 'k1', shows: card })
    expect((await talk.case('0001')).files?.map(({ key }) => key)).toEqual(['k1'])
    expect(warnings(talk)).toHaveLength(1)
  })

  it('of no case is not kept', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    await talk.says('2026-11-23T09:10', 'chen', '', { ...group, kept: 'k1', shows: card })
    expect(talk.dropped).toEqual(['k1'])
  })

  it('is one of an album, for which one word is enough; what he sends after it is another', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    for (const kept of ['k1', 'k2', 'k3'])
      await talk.says('2026-11-23T09:10', 'chen', '', { ...group, kept, shows: card })
    expect(warnings(talk)).toHaveLength(1)
    expect(talk.dropped).toEqual(['k1', 'k2', 'k3'])
    await talk.says('2026-11-23T09:11', 'chen', '', { ...group, kept: 'k4', shows: card })
    await talk.says('2026-11-23T09:11', 'zhou', '', { ...group, kept: 'k5', shows: card })
    expect(warnings(talk).map(({ mentions }) => mentions)).toEqual([['chen'], ['chen'], ['zhou']])
  })

  it('of somebody unknown is warned of in the group alone', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    await talk.says('2026-11-23T09:10', 'x9', '', { ...group, kept: 'k1', shows: card })
    expect(talk.said.map(({ to }) => to)).toEqual([{ room: 'linba' }])
  })

  it('beside a report leaves the report as it is, and the open question open', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    await talk.says(
      '2026-11-23T09:10',
      'chen',
      { act: 'request', person: { name: '李大全' } },
      { ...group, kept: 'k1', shows: card, words: '报一个3组李大全' },
    )
    expect(warnings(talk)).toHaveLength(1)
    await talk.says('2026-11-23T09:12', 'chen', '要个轮椅', { room: 'linba' })
    expect((await talk.case('0001')).services).toEqual(['AID'])
  })

  it('and has a name that says so is warned of at once and not again', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    const image = '身份证正面.jpg'
    await talk.says('2026-11-23T09:10', 'chen', '', { room: 'linba', image, kept: 'k1', shows: card })
    expect(warnings(talk)).toHaveLength(1)
  })
})

describe('a picture', () => {
  it('of anything else in a group is passed over', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    await talk.says('2026-11-23T09:10', 'chen', '', { ...group, kept: 'k1', shows: place })
    expect(talk.said).toEqual([])
    expect(talk.dropped).toEqual([])
  })

  it('of a card is welcome in a direct chat', async () => {
    const talk = await requested({ 李大全: ['AID'] })
    const answers = await talk.says('2026-11-23T10:00', 'zhou', '0001 核实属实', {
      image: 'IMG_2041.jpg',
      kept: 'k1',
      shows: card,
    })
    expect(answers.map(({ text }) => text).join()).not.toContain('撤回')
    expect((await talk.case('0001')).files?.map(({ key }) => key)).toEqual(['k1'])
  })

  it('beside a number written out is warned of with it, and not kept', async () => {
    const talk = await Talk.begin('2026-11-23T09:00')
    const text = '3组李大全，电话13800001234，走不得路，要个轮椅'
    await talk.says('2026-11-23T09:10', 'chen', text, { ...group, kept: 'k1', shows: card })
    expect(warnings(talk)).toHaveLength(1)
    expect(talk.dropped).toEqual(['k1'])
  })
})
