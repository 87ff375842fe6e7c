// Storms of a few seeds over the real assistant: every kind of fault on every channel while two hundred messages flow.
import { expect, test } from 'vitest'
import { breachesOf } from './invariants/invariants.ts'
import { storm } from './storm.ts'

/** One of them has its jobs on Redis. */
const seeds = ['1', '2', '3']

test.concurrent.each(seeds)('seed %s', { timeout: 400_000 }, async (seed) => {
  const blown = await storm({ seed, messages: 200, rounds: 1 })
  try {
    expect(blown.heard.length).toBeGreaterThanOrEqual(200)
    expect(await breachesOf(blown)).toEqual([])
  } finally {
    await blown.close()
  }
})
