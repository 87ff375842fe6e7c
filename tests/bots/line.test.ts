// The line to a platform: however long it was cut, it is noticed soon after it is back.
import { pino } from 'pino'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createLine, type Line } from '../../bots/line.ts'

const log = pino({ level: 'silent' })
let line: Line
beforeEach(() => vi.useFakeTimers())
afterEach(async () => {
  const closing = line.close()
  await vi.runAllTimersAsync()
  await closing
  vi.useRealTimers()
})

describe('after an outage', () => {
  it.each([1, 10, 600, 36_000])('of %i seconds it is noticed within ten', async (seconds) => {
    const back = Date.now() + seconds * 1_000
    let noticed = Infinity
    line = createLine({
      name: 'tried',
      describe: String,
      log,
      sleep: wait,
      async contact({ hurried, up, signal }) {
        // As slow to fail as a hurried round may be.
        await wait(hurried ? 5_000 : 1_000, signal)
        if (Date.now() < back) throw new Error('away')
        noticed = Math.min(noticed, Date.now())
        up()
      },
    })
    void line.open()
    await vi.advanceTimersByTimeAsync(seconds * 1_000 + 10_000)
    expect(noticed - back).toBeLessThanOrEqual(10_000)
    expect(line.state()).toBe('ready')
  })

  it('nobody is asked before the time the platform named', async () => {
    let rounds = 0
    line = createLine({
      name: 'tried',
      describe: String,
      restOf: () => 300_000,
      log,
      sleep: wait,
      contact() {
        rounds += 1
        return Promise.reject(new Error('leave me alone'))
      },
    })
    void line.open()
    await vi.advanceTimersByTimeAsync(299_000)
    expect(rounds).toBe(1)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(rounds).toBe(2)
  })
})

describe('a call beside the rounds that fails', () => {
  it('has it looked at at once', async () => {
    let rounds = 0
    line = createLine({
      name: 'tried',
      describe: String,
      log,
      sleep: wait,
      async contact({ up, signal }) {
        rounds += 1
        up()
        await wait(30_000, signal)
      },
    })
    void line.open()
    await vi.advanceTimersByTimeAsync(1_000)
    expect([rounds, line.state()]).toEqual([1, 'ready'])
    line.doubt()
    expect(line.state()).toBe('away')
    await vi.advanceTimersByTimeAsync(1_000)
    expect([rounds, line.state()]).toEqual([2, 'ready'])
  })
})

const wait = (milliseconds: number, signal: AbortSignal) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(new Error('cut off'))
    })
  })
