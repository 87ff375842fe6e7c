import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { dateAt, instantAt, timeAt } from '../../src/deadline/instant.ts'
import { plainDate } from '../../src/deadline/plain-date.ts'

const script = fileURLToPath(new URL('in-zone.ts', import.meta.url))
const inZone = (zone: string): unknown =>
  JSON.parse(
    execFileSync(process.execPath, ['--import', 'tsx', script], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    }),
  )

describe("the county's time", () => {
  it('does not depend on where the process runs', () => {
    const home = inZone('Asia/Shanghai')
    expect(home).toMatchObject({
      date: '2026-10-08',
      time: '01:00',
      instant: 0,
      nationalDay: { kind: 'holiday' },
      due: { date: '2026-10-13' },
      month: '2026-02-28',
      written: '10月10日（周六）',
    })
    expect(inZone('America/New_York')).toEqual(home)
    expect(inZone('UTC')).toEqual(home)
  })

  it('goes from a moment to date and time and back', () => {
    const moment = Date.parse('2026-11-23T23:50:00+08:00')
    expect([dateAt(moment), timeAt(moment)]).toEqual(['2026-11-23', '23:50'])
    expect(instantAt(plainDate('2026-11-23'), '23:50')).toBe(moment)
    expect(instantAt(plainDate('2026-11-23'), '24:00')).toBe(moment + 600_000)
    expect(dateAt(moment, 'UTC')).toBe('2026-11-23')
    expect(dateAt(Date.parse('2026-11-24T00:10:00+08:00'), 'UTC')).toBe('2026-11-23')
  })

  it('knows zones whose clocks change, and refuses one that does not exist', () => {
    const before = instantAt(plainDate('2026-03-08'), '00:00', 'America/New_York')
    const after = instantAt(plainDate('2026-03-09'), '00:00', 'America/New_York')
    expect(after - before).toBe(23 * 3_600_000)
    expect(() => dateAt(0, 'Asia/Quxian')).toThrow(RangeError)
  })
})
