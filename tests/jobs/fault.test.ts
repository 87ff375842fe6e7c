// What errors say, and how long work may take.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultText, readFault } from '../../jobs/fault.ts'
import { limitTime, OutOfTime } from '../../jobs/limit-time.ts'
import { setTimers } from './set-timers.ts'

describe('the text of a fault', () => {
  test('is storable whatever was thrown: no control characters, no lone surrogates, not long', () => {
    const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
    const anything = fc.oneof(
      fc.anything(),
      fc.array(unit, { maxLength: 700 }).map((units) => units.join('')),
    )
    fc.assert(
      fc.property(anything, (thrown) => {
        for (const text of [
          faultText(thrown),
          faultText(new Error(typeof thrown === 'string' ? thrown : '')),
        ]) {
          expect(text.isWellFormed()).toBe(true)
          expect(text).not.toMatch(/\p{Cc}/u)
          expect(text.length).toBeLessThanOrEqual(500)
        }
      }),
    )
  })

  test('holds no phone or ID number', () => {
    expect(faultText(new Error('for 13800001234 and 51172519020304051X, case 0231'))).toBe(
      'Error: for *** and ***, case 0231',
    )
  })

  test('does not end in half a character', () => {
    const text = faultText('𠮷'.repeat(300) + 'x')
    expect(faultText(`y${text}`).isWellFormed()).toBe(true)
  })
})

describe('reading a fault', () => {
  test('an error that says nothing is tried again, at a time of our choosing', () => {
    expect(readFault(new Error('oops'))).toEqual({
      retry: true,
      inDoubt: false,
      passing: false,
      reason: 'Error: oops',
    })
  })

  test('an error that says more is believed', () => {
    const said = Object.assign(new Error('429'), { retry: true, retryAfterMs: 1_500.2, inDoubt: true })
    expect(readFault(said)).toEqual({
      retry: true,
      retryAfterMs: 1_501,
      inDoubt: true,
      passing: false,
      reason: 'Error: 429',
    })
    expect(readFault({ retry: false }).retry).toBe(false)
  })

  test('but nonsense is not', () => {
    for (const retryAfterMs of [-1, Number.NaN, Infinity, '5', null]) {
      expect(readFault(Object.assign(new Error('x'), { retryAfterMs }))).not.toHaveProperty('retryAfterMs')
    }
    expect(readFault({ retryAfterMs: 1e12 }).retryAfterMs).toBe(86_400_000)
  })

  test('running out of time is in doubt', () => {
    expect(readFault(new OutOfTime('late'))).toMatchObject({ inDoubt: true, passing: true })
  })
})

describe('limiting time', () => {
  test('gives the answer, or the fault, that comes in time', async () => {
    const timers = setTimers()
    const answer = limitTime(100, timers, async () => {
      await timers.sleep(99)
      return 'answer'
    })
    expect(await timers.drive(answer)).toBe('answer')
    const fault = limitTime(100, timers, () => Promise.reject(new Error('fault')))
    await expect(timers.drive(fault)).rejects.toThrow('fault')
  })

  test('cuts off what does not answer, and drops what it says later', async () => {
    const timers = setTimers()
    let signalled = false
    const late = limitTime(100, timers, async (signal) => {
      await timers.sleep(500)
      signalled = signal.aborted
      throw new Error('too late to matter')
    })
    await expect(timers.drive(late)).rejects.toThrow(OutOfTime)
    expect(timers.now()).toBe(100)
    await timers.pass(1_000)
    expect(signalled).toBe(true)
  })
})
