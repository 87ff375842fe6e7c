// The demo's clock: set forward, kept through a restart, standing still while it is moved.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openMovableClock } from '../../src/app/house-clock.ts'

let folder: string
let machine: number
const file = () => join(folder, 'clock.json')
const open = () => openMovableClock(file(), () => machine)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clock-'))
  machine = 1_000_000
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('the movable clock', () => {
  test('shows the machine’s time until it is moved', () => {
    const clock = open()
    machine += 5
    expect(clock.now()).toBe(1_000_005)
    expect(clock.machineTime(2_000_000)).toBe(2_000_000)
  })

  test('stands where it is set, and runs on from there', () => {
    const clock = open()
    clock.standAt(5_000_000)
    machine += 700
    expect(clock.now()).toBe(5_000_000)
    clock.runOn()
    machine += 50
    expect(clock.now()).toBe(5_000_050)
    expect(clock.machineTime(5_000_060)).toBe(machine + 10)
  })

  test('goes on after a restart, also one in the middle of a move', () => {
    open().standAt(5_000_000)
    machine += 10_000
    expect(open().now()).toBe(5_010_000)
  })

  test('a file that is no clock is a fault, not a clock set back', () => {
    writeFileSync(file(), '{"aheadMs":"a day"}')
    expect(open).toThrow()
  })
})
