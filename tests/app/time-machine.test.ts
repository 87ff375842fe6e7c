// Moving the clock on the stores in memory: what is due until then happens in order, each at its own time.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { createGate, type Gate } from '../../src/app/gate.ts'
import { type MovableClock, openMovableClock } from '../../src/app/house-clock.ts'
import { createTimeMachine } from '../../src/app/time-machine.ts'
import type { Timer } from '../../src/stimulus.ts'
import { anEntry, aTimer } from '../prisma/samples.ts'

const hour = 3_600_000
let folder: string
let clock: MovableClock
let stores: Stores
let gate: Gate
let start: number
/** What fired, with the time it was told. */
let fired: string[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'time-machine-'))
  clock = openMovableClock(join(folder, 'clock.json'), () => 0)
  gate = createGate()
  start = clock.now()
  stores = openMemoryLedger({ clock, leaseMs: 8_000, channelOf: () => 'sim' })
  fired = []
})
afterEach(() => rmSync(folder, { recursive: true }))

const set = (...timers: Timer[]) => stores.ledger.commit(anEntry({ timers: { set: timers, cancel: [] } }))

/** Fires what is due now; `then` may set more. */
const machine = (then: (timer: Timer) => Promise<unknown> = async () => undefined) =>
  createTimeMachine({
    clock,
    gate,
    stores,
    settle: async () => {
      for (const { timer } of await stores.timers.claimDue(9)) {
        fired.push(`${timer.key} at ${(clock.now() - start) / hour} h`)
        await then(timer)
        await stores.ledger.commit(anEntry({ timer: { key: timer.key, dueAt: timer.dueAt } }))
      }
    },
  })

describe('moving the clock', () => {
  test('fires each at its own time, in order, and not what comes later', async () => {
    await set(aTimer('c', start + 30 * hour), aTimer('a', start + hour), aTimer('d', start + 31 * hour))
    await machine().moveTo(start + 30 * hour)
    expect(fired).toEqual(['a at 1 h', 'c at 30 h'])
    expect(clock.now()).toBe(start + 30 * hour)
  })

  test('fires what is set on the way', async () => {
    await set(aTimer('day-1', start + 24 * hour))
    await machine(async ({ key, dueAt }) => {
      const day = Number(key.slice(4))
      if (day < 3) await set(aTimer(`day-${day + 1}`, dueAt + 24 * hour))
    }).moveTo(start + 100 * hour)
    expect(fired).toEqual(['day-1 at 24 h', 'day-2 at 48 h', 'day-3 at 72 h'])
  })

  test('lets nobody else in while it is another time', async () => {
    await set(aTimer('a', start + hour))
    let inside = false
    const moving = machine(async () => {
      void gate.pass(async () => void (inside = true))
      expect(inside).toBe(false)
    }).moveTo(start + hour)
    await moving
    expect(inside).toBe(true)
  })

  test('back is not a direction', async () => {
    await machine().moveTo(start - hour)
    expect(clock.now()).toBe(start)
  })

  test('what fails leaves the clock running from where it came', async () => {
    await set(aTimer('a', start + hour))
    const broken = machine(() => Promise.reject(new Error('broken')))
    await expect(broken.moveTo(start + 9 * hour)).rejects.toThrow('broken')
    expect(clock.now()).toBe(start + hour)
  })

  test('what makes itself due again and again is found out', async () => {
    await set(aTimer('a', start + hour))
    const endless = createTimeMachine({ clock, gate, stores, settle: async () => undefined })
    await expect(endless.moveTo(start + 2 * hour)).rejects.toThrow('again and again')
  })
})
