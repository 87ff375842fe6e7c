// The safety net: looks each second, never over itself, survives what fails, stops cleanly.
import { describe, expect, test } from 'vitest'
import { createPoll } from '../../jobs/poll.ts'
import type { WakeHandlers } from '../../src/ports/queue.ts'
import { recordReports } from './record-reports.ts'
import { setTimers } from './set-timers.ts'

const idle = (): Promise<void> => Promise.resolve()
const idlers: WakeHandlers = { handle: idle, sweep: idle, deliver: idle }

describe('the poll', () => {
  test('looks at once and then every second, without an id', async () => {
    const timers = setTimers()
    const looks: [string, number, string | undefined][] = []
    const look = (name: string) => (id: string | undefined) => {
      looks.push([name, timers.now(), id])
      return Promise.resolve()
    }
    const handlers = { handle: look('handle'), sweep: look('sweep'), deliver: look('deliver') }
    const poll = createPoll({ handlers, timers, ...recordReports() })
    poll.start()
    await timers.pass(2_500)
    await timers.drive(poll.stop())
    expect(timers.now()).toBe(2_500) // stopping does not wait for the next look
    const instants = (name: string): number[] => looks.filter(([who]) => who === name).map(([, at]) => at)
    for (const name of ['handle', 'sweep', 'deliver']) expect(instants(name)).toEqual([0, 1_000, 2_000])
    expect(looks.every(([, , id]) => id === undefined)).toBe(true)
  })

  test('looks only after what it has a handler for', async () => {
    const timers = setTimers()
    const reports = recordReports()
    const poll = createPoll({ handlers: { sweep: idle }, timers, ...reports })
    poll.start()
    await timers.pass(500)
    await timers.drive(poll.stop())
    expect(reports.events('run').map(({ name }) => name)).toEqual(['sweep'])
  })

  test('a slow look is not overlapped, and delays no other name', async () => {
    const timers = setTimers()
    let running = 0
    let most = 0
    let sweeps = 0
    const slow = async (): Promise<void> => {
      running += 1
      most = Math.max(most, running)
      await timers.sleep(7_000)
      running -= 1
    }
    const sweep = (): Promise<void> => {
      sweeps += 1
      return Promise.resolve()
    }
    const poll = createPoll({ handlers: { ...idlers, handle: slow, sweep }, timers, ...recordReports() })
    poll.start()
    await timers.pass(20_000)
    await timers.drive(poll.stop())
    expect(most).toBe(1)
    expect(sweeps).toBe(21)
  })

  test('a look that fails, even before it begins, is logged and counted; the next one comes', async () => {
    const timers = setTimers()
    const reports = recordReports()
    let looks = 0
    const handle = (): Promise<void> => {
      looks += 1
      if (looks === 1) throw new Error('at once')
      if (looks === 2) return Promise.reject(new Error('later \0'))
      return Promise.resolve()
    }
    const poll = createPoll({ handlers: { ...idlers, handle }, timers, ...reports })
    poll.start()
    await timers.pass(2_000)
    await timers.drive(poll.stop())
    expect(reports.lines('error').map(({ fields }) => fields['fault'])).toEqual([
      'Error: at once',
      'Error: later  ',
    ])
    const outcomes = reports.events('run').filter(({ name }) => name === 'handle')
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['failed', 'failed', 'ok'])
  })

  test('stopping waits for the running look and begins no other', async () => {
    const timers = setTimers()
    const ended: number[] = []
    const handle = async (): Promise<void> => {
      await timers.sleep(400)
      ended.push(timers.now())
    }
    const poll = createPoll({ handlers: { ...idlers, handle }, timers, ...recordReports() })
    poll.start()
    await timers.pass(100)
    await timers.drive(poll.stop())
    expect(ended).toEqual([400])
    await timers.pass(10_000)
    expect(ended).toEqual([400])
  })
})
