// The token bucket, the growing pauses and the buckets of time.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BUCKET_MS, bucketEnd } from '../../jobs/alarm-clock.ts'
import { tokenBucket } from '../../jobs/pace.ts'
import { pauseAfter } from '../../jobs/pause.ts'

describe('the token bucket', () => {
  test('whoever waits as told never exceeds a burst and the rate, in any stretch of time', () => {
    const pace = fc.record({
      perSecond: fc.integer({ min: 1, max: 50 }),
      burst: fc.integer({ min: 1, max: 10 }),
    })
    const idle = fc.array(fc.integer({ min: 0, max: 2_000 }), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(pace, idle, (pace, pauses) => {
        let now = 0
        const bucket = tokenBucket(pace, now)
        const taken: number[] = []
        for (const pause of pauses) {
          now += pause
          now += bucket.waitFor(now)
          expect(bucket.available(now)).toBeGreaterThanOrEqual(1)
          bucket.take(now)
          taken.push(now)
        }
        for (const [from, start] of taken.entries()) {
          for (const [to, end] of taken.entries()) {
            if (to < from) continue
            expect(to - from + 1).toBeLessThanOrEqual(
              pace.burst + ((end - start) / 1000) * pace.perSecond + 1e-6,
            )
          }
        }
      }),
    )
  })

  test('a clock that goes back gives nothing away', () => {
    const bucket = tokenBucket({ perSecond: 1, burst: 1 }, 10_000)
    bucket.take(10_000)
    expect(bucket.available(0)).toBe(0)
    expect(bucket.available(10_999)).toBe(0)
    expect(bucket.available(11_000)).toBe(1)
  })
})

describe('pauses between attempts', () => {
  const pauses = { firstMs: 1_000, longestMs: 60_000 }

  test('double up to the longest', () => {
    const full = [1, 2, 3, 6, 7, 1_000].map((attempt) => pauseAfter(attempt, pauses, 0))
    expect(full).toEqual([1_000, 2_000, 4_000, 32_000, 60_000, 60_000])
  })

  test('are whole and at most a fifth shorter, by chance', () => {
    const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), chance, (attempt, chance) => {
        const pause = pauseAfter(attempt, pauses, chance)
        const full = pauseAfter(attempt, pauses, 0)
        expect(Number.isInteger(pause)).toBe(true)
        expect(pause).toBeLessThanOrEqual(full)
        expect(pause).toBeGreaterThanOrEqual(full * 0.8)
      }),
    )
  })
})

describe('buckets of time', () => {
  test('an alarm rings when all of its bucket is due, within 50 ms', () => {
    const instant = fc.tuple(fc.integer({ min: 0, max: 4_000_000_000_000 }), fc.constantFrom(0, 0.25, 0.5))
    fc.assert(
      fc.property(instant, ([whole, part]) => {
        const at = whole + part
        const rings = bucketEnd(at)
        expect(rings).toBeGreaterThanOrEqual(at)
        expect(rings - at).toBeLessThan(BUCKET_MS)
        expect(rings % BUCKET_MS).toBe(0)
      }),
    )
  })
})
