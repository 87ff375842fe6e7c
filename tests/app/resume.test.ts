// A start: the month's survey is open once however often it happens, and days are counted by the calendar in force.
import { describe, expect, test } from 'vitest'
import { resume } from '../../src/app/resume.ts'
import { createWorld } from '../../src/app/world.ts'
import { invented2027 } from '../deadline/tables.ts'
import { smallCounty } from '../talks/small-county.ts'
import { Talk } from '../talks/talk.ts'

describe('a start', () => {
  test('opens the running month for every village, again and again the same', async () => {
    const talk = await Talk.begin('2026-11-12T09:00')
    const { ledger } = talk.stores
    for (let start = 0; start < 3; start += 1) await resume(talk.stores, talk.world)
    expect(await ledger.surveys({ month: '2026-11' })).toHaveLength(smallCounty.villages.length)
    await talk.pass('2026-12-02T12:00')
    expect(await ledger.draws({ month: '2026-11' })).toEqual([])
    expect(await ledger.surveys({ month: '2026-12' })).toHaveLength(smallCounty.villages.length)
  })

  test('counts open deadlines anew when a year’s days off were loaded meanwhile', async () => {
    const talk = await Talk.begin('2026-12-28T09:00')
    await talk.says('2026-12-28T09:10', 'chen', '报一个：3组李大全，67岁，瘫痪在床，没办过残疾证', {
      room: 'linba',
    })
    expect((await talk.case('0001')).deadlines.some((each) => each.provisional)).toBe(true)

    const county = { ...smallCounty, calendars: [invented2027] }
    await resume(talk.stores, createWorld(county, talk.stores.ledger))
    const { deadlines, version } = await talk.case('0001')
    expect(deadlines.every((each) => !each.provisional)).toBe(true)
    await resume(talk.stores, createWorld(county, talk.stores.ledger))
    expect((await talk.case('0001')).version).toBe(version)
  })
})
