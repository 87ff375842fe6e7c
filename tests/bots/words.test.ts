// From what is typed in the simulator to the message the assistant receives.
import { describe, expect, it } from 'vitest'
import { createCast, relativeAccount } from '../../bots/simulator/cast.ts'
import { parsePlace, placeKey } from '../../bots/simulator/place.ts'
import { saidIn } from '../../bots/simulator/utterance.ts'
import { fileCalled, messageOf, pressOf } from '../../bots/simulator/words.ts'
import { readCounty } from '../../src/app/county.ts'

const cast = createCast(readCounty(), ['李小芳'])
const chen = cast.member('chen')
if (!chen) throw new Error('the demo county has no chen')

const typed = (text: string, attached: string | null = null) =>
  messageOf({
    id: 'm1',
    at: 1,
    by: chen,
    place: { room: 'linba' },
    text,
    quoted: null,
    attached: attached === null ? null : fileCalled(attached),
  })

describe('a typed message', () => {
  it.each([
    ['@小助手 0001 到哪步了', '0001 到哪步了'],
    ['0001 到哪步了 @小助手', '0001 到哪步了'],
    ['＠小助手\u20050001 到哪步了', '0001 到哪步了'],
    ['@小助手', ''],
  ])('tells the mention in “%s” apart from the words', (text, words) => {
    expect(typed(text)).toMatchObject({ mentioned: true, text: words })
  })

  it('leaves a mention of somebody else where it stands', () => {
    expect(typed('@周敏 收到')).toMatchObject({ mentioned: false, text: '@周敏 收到' })
  })

  it('names a picture by its ending, anything else a file', () => {
    expect(typed('', '残疾证.JPG').attachments).toEqual([{ kind: 'image', name: '残疾证.JPG' }])
    expect(typed('', '入户表.docx').attachments).toEqual([{ kind: 'file', name: '入户表.docx' }])
  })

  it('quotes by the id of the delivery, whichever part of it was chosen', () => {
    const parts = saidIn(
      {
        id: 'd1',
        kind: 'reply',
        to: { room: 'linba' },
        text: '好。'.repeat(1_500),
        mentions: [],
        buttons: [],
        cases: [],
      },
      1,
    )
    const second = parts[1]
    if (!second) throw new Error('the text was not split')
    const press = pressOf({
      id: 'm2',
      at: 2,
      by: chen,
      place: { room: 'linba' },
      card: second,
      button: '签收',
    })
    expect(press).toMatchObject({ button: '签收', text: '签收', quote: { message: 'd1' } })
    expect(new Set(parts.map((each) => each.id)).size).toBe(parts.length)
  })
})

describe('the cast', () => {
  it('seats a cadre in the work group, a clerk in two rooms, a relative in none', () => {
    const places = (account: string) => {
      const member = cast.member(account)
      return member ? cast.places(member).map(placeKey) : []
    }
    expect(places('chen')).toEqual(['room-linba', 'direct-chen'])
    expect(places('zhou')).toEqual(['room-linba', 'room-joint', 'direct-zhou'])
    expect(places('jiang')).toEqual(['room-joint', 'direct-jiang'])
    expect(places('guest-李小芳')).toEqual(['direct-guest-李小芳'])
    expect(places('liu')).toHaveLength(39)
  })

  it('takes any plain name for a relative, and always makes the same account of it', () => {
    expect(relativeAccount(' 赵长明 ')).toBe('guest-赵长明')
    expect(cast.member('guest-赵长明')).toMatchObject({ name: '赵长明', role: 'relative' })
    for (const name of ['', '<b>', 'a b', '很'.repeat(13), '“', '张\u202e三'])
      expect(relativeAccount(name)).toBeNull()
    expect(cast.member('nobody')).toBeNull()
    expect(cast.member('guest-<b>')).toBeNull()
  })

  it('reads a place back from its word, and nothing else', () => {
    for (const place of [{ room: 'linba' }, { account: 'guest-李小芳' }, { room: 'a-b' }])
      expect(parsePlace(placeKey(place))).toEqual(place)
    for (const word of ['', 'room-', 'linba', 'elsewhere-x']) expect(parsePlace(word)).toBeNull()
  })
})

describe('the demo county', () => {
  const county = readCounty()

  it('has a clerk, a work group and two cadres in every township', () => {
    expect(county.townships).toHaveLength(37)
    const townshipOf = new Map(county.villages.map((each) => [each.code, each.township]))
    const lacking = county.townships.filter(({ code }) => {
      const clerks = county.people.filter((each) => each.role === 'township' && each.org === code)
      const groups = county.rooms.filter((each) => each.org === code)
      const cadres = county.people.filter(
        (each) => each.role === 'village' && townshipOf.get(each.org ?? '') === code,
      )
      return clerks.length < 1 || groups.length !== 1 || cadres.length < 2
    })
    expect(lacking).toEqual([])
  })

  it('has the federation, a contact of every department, leaders and the joint room, each person once', () => {
    const having = (role: string) => county.people.filter((each) => each.role === role)
    expect(having('county')).toHaveLength(3)
    expect(having('leader')).toHaveLength(2)
    expect(new Set(having('department').map((each) => each.org))).toEqual(
      new Set(county.departments.map((each) => each.code)),
    )
    expect(county.rooms.filter((each) => each.org === undefined)).toHaveLength(1)
    expect(new Set(county.people.map((each) => each.name)).size).toBe(county.people.length)
  })
})
