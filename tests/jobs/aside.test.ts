// Work aside: rows that are held while something slow is done for them, one at a time.
import { describe, expect, test } from 'vitest'
import { createAside } from '../../jobs/aside.ts'
import { recordReports } from './record-reports.ts'
import { setTimers } from './set-timers.ts'

function world() {
  const timers = setTimers()
  const reports = recordReports()
  const rows: string[] = []
  const note = (what: string) => (id: string, detail: string | number) => {
    rows.push(`${what} ${id} ${detail}`)
    return Promise.resolve()
  }
  const aside = createAside(
    {
      timers,
      ...reports,
      chance: () => 0,
      hold: note('hold'),
      postpone: (id, pauseMs) => note('postpone')(id, pauseMs),
      giveUp: note('give up'),
    },
    { attempts: 3, limitMs: 1_000, holdMs: 500, pauses: { firstMs: 100, longestMs: 100 } },
  )
  const done: string[] = []
  const work = (id: string, milliseconds: number) => async () => {
    await timers.sleep(milliseconds)
    done.push(`${id} at ${timers.now()}`)
  }
  return { timers, aside, rows, done, work, reports }
}

describe('work aside', () => {
  test('is begun at once, in turn, and whoever asks for it does not wait', async () => {
    const { timers, aside, done, work, rows } = world()
    await aside.begin({ timerId: 'a', attempt: 1 }, work('a', 300))
    await aside.begin({ timerId: 'b', attempt: 1 }, work('b', 100))
    expect(done).toEqual([])
    expect(rows).toEqual(['hold a 500', 'hold b 500'])
    await timers.drive(aside.idle())
    expect(done).toEqual(['a at 300', 'b at 400'])
  })

  test('whose hold has run out is held anew and not begun twice', async () => {
    const { timers, aside, done, work, rows } = world()
    await aside.begin({ timerId: 'a', attempt: 1 }, work('a', 700))
    await timers.pass(500)
    await aside.begin({ timerId: 'a', attempt: 1 }, work('a', 700))
    await timers.drive(aside.idle())
    expect(rows).toEqual(['hold a 500', 'hold a 500'])
    expect(done).toEqual(['a at 700'])
  })

  test('that fails is tried again later, at last given up', async () => {
    const { timers, aside, rows, reports } = world()
    for (const attempt of [1, 2, 3]) {
      await aside.begin({ timerId: 'a', attempt }, () => Promise.reject(new Error('the store is away')))
      await timers.drive(aside.idle())
    }
    expect(rows.filter((each) => !each.startsWith('hold'))).toEqual([
      expect.stringMatching(/^postpone a \d+$/u),
      expect.stringMatching(/^postpone a \d+$/u),
      'give up a Error: the store is away',
    ])
    expect(reports.lines('error')).toHaveLength(1)
  })

  test('that hangs is let go, and what comes after it goes on', async () => {
    const { timers, aside, rows, done, work } = world()
    await aside.begin({ timerId: 'a', attempt: 1 }, () => new Promise(() => undefined))
    await aside.begin({ timerId: 'b', attempt: 1 }, work('b', 10))
    await timers.drive(aside.idle())
    expect(rows.some((each) => each.startsWith('postpone a'))).toBe(true)
    expect(done).toEqual(['b at 1010'])
  })

  test('that waits when all is stopped is given back', async () => {
    const { timers, aside, rows, done, work } = world()
    await aside.begin({ timerId: 'a', attempt: 1 }, work('a', 300))
    await aside.begin({ timerId: 'b', attempt: 1 }, work('b', 100))
    await timers.pass(1)
    await timers.drive(aside.stop())
    expect(done).toEqual(['a at 300'])
    expect(rows.at(-1)).toBe('hold b 0')
  })
})
