// Storms of two seeds over the real assistant: every kind of fault on every channel while a hundred messages flow.
import { expect, test } from 'vitest'
import { breachesOf } from './invariants/invariants.ts'
import { storm } from './storm.ts'

/** The first has its jobs on Redis, the second on PostgreSQL; `npm run storm` raises as many as one likes. */
const seeds = ['1', '2']

test.concurrent.each(seeds)('seed %s', { timeout: 600_000 }, async (seed) => {
  const blown = await storm({ seed, messages: 100, rounds: 1 })
  try {
    expect(blown.heard.length).toBeGreaterThanOrEqual(100)
    expect(await breachesOf(blown)).toEqual([])
  } finally {
    await blown.close()
  }
})
