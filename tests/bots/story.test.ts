// The story beside the chat: it knows how far it has come by the case itself.
import { describe, expect, it } from 'vitest'
import { createCast } from '../../bots/simulator/cast.ts'
import { caseCard } from '../../bots/simulator/case-card.ts'
import { storySteps } from '../../bots/simulator/story.ts'
import { readCounty } from '../../src/app/county.ts'
import type { Case } from '../../src/case/case.ts'
import { calendarWith } from '../../src/deadline/calendar.ts'
import { plainDate } from '../../src/deadline/plain-date.ts'
import { createDirectory } from '../../src/organisation/directory.ts'
import { createScriptedAssistant } from '../browser/scripted-assistant.ts'
import { createSilentChannel } from './silent-channel.ts'

const county = readCounty()
const cast = createCast(county, [])
const calendar = calendarWith()
const zone = county.timezone
const now = Date.parse('2026-11-12T09:10:00+08:00')

const stepsWith = (one: Case | null, taken: readonly string[] = [], rounds = 0) =>
  storySteps({ cast, now, calendar, zone, one, taken: new Set(taken), rounds })
const next = (one: Case | null, taken: readonly string[] = []) =>
  stepsWith(one, taken).find((each) => !each.done)?.id

/** The case of the story, as it stands after these words. */
async function caseAfter(...texts: readonly string[]): Promise<Case> {
  const assistant = createScriptedAssistant(now)
  const channel = createSilentChannel()
  await assistant.join(channel)
  for (const text of texts) await channel.hear(text)
  const [one] = await assistant.cases()
  if (!one) throw new Error('nothing was reported')
  return one
}

describe('the story', () => {
  it('begins with the report of the first cadre in his work group', () => {
    expect(stepsWith(null)[0]).toMatchObject({
      id: 'report',
      by: { account: 'chen' },
      place: { room: 'linba' },
      done: false,
    })
    expect(stepsWith(null)).toHaveLength(10)
  })

  it('goes on when the case has moved, in whatever words, also after a restart', async () => {
    expect(next(await caseAfter('报一个：李大全'))).toBe('receive')
    expect(next(await caseAfter('报一个：李大全'), ['receive'])).toBe('verify-day')
    expect(next(await caseAfter('报一个：李大全', '核实属实，上报县残联'))).toBe('dispatch')
  })

  it('names the case by its number, and the day by the calendar', async () => {
    const one = await caseAfter('报一个：李大全', '核实属实，上报县残联')
    const dispatch = stepsWith(one).find((each) => each.id === 'dispatch')
    expect(dispatch).toMatchObject({ text: '@小助手 0001 请卫健派医生，11月16日上午一起上门' })
  })

  it('tells of another person when it is played again', () => {
    const first = (rounds: number) => stepsWith(null, [], rounds)[0]
    expect(first(0)).not.toEqual(first(1))
  })

  it('has no steps where the county lacks who is needed', () => {
    const without = createCast(
      { ...county, people: county.people.filter((each) => each.org !== 'health') },
      [],
    )
    expect(
      storySteps({ cast: without, now, calendar, zone, one: null, taken: new Set(), rounds: 0 }),
    ).toEqual([])
  })
})

describe('the card of a case', () => {
  it('masks the name and gives the reason for every date', async () => {
    const one = await caseAfter('报一个：李大全')
    const card = caseCard(one, createDirectory(county), calendar, plainDate('2026-11-12'))
    expect(JSON.stringify(card)).not.toContain('李大全')
    expect(card).toMatchObject({
      number: '0001',
      name: '李**',
      place: '临巴镇团石村',
      services: '残疾人证、辅具适配',
    })
    expect(card.deadlines).toEqual([
      {
        what: '入户核实',
        dueOn: '2026-11-19',
        state: 'open',
        why: '接到诉求11月12日；5个工作日，从11月13日起算；方案三(一)',
        provisional: false,
      },
    ])
  })
})
