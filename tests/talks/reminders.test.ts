// Reminders that help: the right person on the right working morning, merged, and never when there is nothing to do.
import { describe, expect, it } from 'vitest'
import { dateAt, timeAt } from '../../src/deadline/instant.ts'
import { maySpeak } from '../../src/deadline/working-time.ts'
import { Talk } from './talk.ts'

const when = (at: number) => `${dateAt(at)} ${timeAt(at)}`

async function requestedOn(start: string, people: readonly string[]): Promise<Talk> {
  const talk = await Talk.begin(start)
  for (const name of people) {
    await talk.says(
      start,
      'chen',
      { act: 'request', person: { name }, services: ['CERT'] },
      { room: 'linba' },
    )
  }
  return talk
}

describe('the ladder of a deadline nobody keeps', () => {
  it('goes to the clerk, then to the county as well, and at last to the county alone', async () => {
    const talk = await requestedOn('2026-11-12T09:10', ['李大全'])
    await talk.pass('2026-11-30T18:00')
    const unasked = talk.said.filter((each) => each.kind === 'reminder' && each.cases.includes('0001'))
    expect(
      unasked.filter((each) => 'person' in each.to && each.to.person === 'zhou').map((each) => when(each.at)),
    ).toEqual(['2026-11-17 09:00', '2026-11-19 09:00', '2026-11-20 09:00'])
    expect(
      unasked.filter((each) => 'person' in each.to && each.to.person === 'liu').map((each) => when(each.at)),
    ).toEqual(['2026-11-20 09:00', '2026-11-24 09:00'])
  })

  it('stops at once when it is kept', async () => {
    const talk = await requestedOn('2026-11-12T09:10', ['李大全'])
    await talk.says('2026-11-17T08:45', 'zhou', {
      act: 'verify',
      case: '0001',
      result: 'confirmed',
      submit: true,
    })
    await talk.pass('2026-11-30T18:00')
    expect(
      talk.heard('@zhou').filter((each) => each.kind === 'reminder' && each.cases.includes('0001')),
    ).toEqual([])
  })
})

describe('a morning with much to say', () => {
  it('is one digest for one person', async () => {
    const talk = await requestedOn('2026-11-12T09:10', ['李大全', '王桂英', '何忠秀', '刘素芳', '杨国民'])
    await talk.pass('2026-11-17T18:00')
    const morning = talk.heard('@zhou').filter((each) => dateAt(each.at) === '2026-11-17')
    expect(morning).toHaveLength(1)
    expect(morning[0]).toMatchObject({ kind: 'digest', cases: ['0001', '0002', '0003', '0004', '0005'] })
  })

  it('keeps to three messages a person and day; the rest comes the next morning', async () => {
    const talk = await requestedOn('2026-11-12T09:10', [])
    for (const [minute, name] of ['李大全', '王桂英', '何忠秀', '刘素芳', '杨国民'].entries()) {
      await talk.says(
        `2026-11-12T10:0${minute}`,
        'chen',
        { act: 'request', person: { name }, services: ['CERT'] },
        { room: 'linba' },
      )
    }
    expect(talk.heard('@zhou')).toHaveLength(3)
    await talk.pass('2026-11-13T09:30')
    expect(talk.heard('@zhou')).toHaveLength(4)
    expect(talk.heard('@zhou').at(-1)?.cases).toEqual(['0004', '0005'])
  })
})

it('says nothing unasked outside working hours', async () => {
  const talk = await requestedOn('2026-11-14T22:10', ['李大全'])
  expect(talk.heard('@zhou')).toEqual([])
  await talk.pass('2027-03-01T00:00')
  const outside = talk.said.filter((each) => each.kind !== 'reply' && !maySpeak(each.at, talk.world.time))
  expect(outside).toEqual([])
  expect(when(talk.heard('@zhou')[0]?.at ?? 0)).toBe('2026-11-16 09:00')
})
