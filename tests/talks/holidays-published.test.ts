// A year's days off are published and loaded: what was counted provisionally is counted again, and who acts hears of it.
import { expect, it } from 'vitest'
import { calendarWith } from '../../src/deadline/calendar.ts'
import { recount } from '../../src/recount.ts'
import { invented2027 } from '../deadline/tables.ts'
import { at, Talk } from './talk.ts'

it('counts a provisional day again, keeps the calendar’s version, and tells the clerk of the new day', async () => {
  const talk = await Talk.begin('2027-02-02T09:00')
  await talk.says(
    '2027-02-02T09:10',
    'chen',
    { act: 'request', person: { name: '李大全' }, services: ['AID'] },
    { room: 'linba' },
  )
  // Only 除夕 to 初三 are known to be off: 3, 4, 9, 10, 11 February.
  const [provisional] = (await talk.case('0001')).deadlines
  expect(provisional).toMatchObject({ kind: 'verify', dueOn: '2027-02-11', provisional: true })
  expect(talk.heard('@zhou').at(-1)?.text).toContain('2月11日（周四）（放假安排未公布，暂定）')

  // 5 to 12 February are off: 3, 4, 15, 16, 17.
  const calendar = calendarWith([invented2027])
  const world = { ...talk.world, calendar, time: { ...talk.world.time, calendar } }
  const entry = await recount('0001', at('2027-02-03T10:00'), world)
  if (!entry) throw new Error('nothing was counted again')
  await talk.stores.ledger.commit(entry)

  const [official] = (await talk.case('0001')).deadlines
  expect(official).toMatchObject({
    dueOn: '2027-02-17',
    provisional: false,
    calendarVersion: calendar.version,
  })
  await talk.pass('2027-02-03T11:00')
  expect(talk.heard('@zhou').at(-1)).toMatchObject({ kind: 'notice', cases: ['0001'] })
  expect(talk.heard('@zhou').at(-1)?.text).toMatch(/0001.*入户核实.*2月11日（周四）改为2月17日（周三）/u)

  // By the calendar in force nothing is left to be counted.
  expect(await recount('0001', at('2027-02-03T11:00'), world)).toBeNull()
})
