// The gate: many pass beside one another, one alone; shut for good it is quiet.
import { describe, expect, test } from 'vitest'
import { createGate } from '../../src/app/gate.ts'

/** Work that lasts until it is told to end. */
function held() {
  let end = (): void => undefined
  const ended = new Promise<void>((resolve) => (end = resolve))
  return { work: () => ended, end: () => end() }
}

/** Everything that can go on without anybody's help has gone on. */
const quiet = () => new Promise<void>((resolve) => setImmediate(resolve))

describe('the gate', () => {
  test('lets many in side by side, and one alone after they have left', async () => {
    const gate = createGate()
    const told: string[] = []
    const [one, two] = [held(), held()]
    const passing = [gate.pass(one.work), gate.pass(two.work)]
    const alone = gate.alone(async () => void told.push('alone'))
    const later = gate.pass(async () => void told.push('later'))
    await quiet()
    expect(told).toEqual([])
    one.end()
    await quiet()
    expect(told).toEqual([])
    two.end()
    await Promise.all([...passing, alone, later])
    expect(told).toEqual(['alone', 'later'])
  })

  test('lets in who waited before it is alone again', async () => {
    const gate = createGate()
    const told: string[] = []
    const first = held()
    const alone = gate.alone(first.work)
    const waiting = gate.pass(async () => void told.push('waited'))
    const again = alone.then(() => gate.alone(async () => void told.push('again')))
    first.end()
    await Promise.all([waiting, again])
    expect(told).toEqual(['waited', 'again'])
  })

  test('work that fails hands on its fault and holds up nobody', async () => {
    const gate = createGate()
    await expect(gate.pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    await expect(gate.alone(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    let passed = false
    await gate.pass(async () => void (passed = true))
    expect(passed).toBe(true)
  })

  test('shut for good it waits for those inside and lets nobody in', async () => {
    const gate = createGate()
    const inside = held()
    const passing = gate.pass(inside.work)
    let isShut = false
    const shutting = gate.shut().then(() => (isShut = true))
    await quiet()
    expect(isShut).toBe(false)
    inside.end()
    await Promise.all([passing, shutting])
    let worked = false
    await gate.pass(async () => void (worked = true))
    await expect(gate.alone(async () => void (worked = true))).rejects.toThrow('shut')
    expect(worked).toBe(false)
  })
})
