// Storms of three seeds over the real assistant: every kind of fault on every channel while a hundred messages flow.
import { expect, test } from 'vitest'
import { breachesOf } from './invariants/invariants.ts'
import { storm } from './storm.ts'

/**
 * The first has its jobs on Redis, the second on PostgreSQL, the third is several processes; `npm run storm` raises as many
 * as one likes.
 */
const storms = [
  { seed: '1', split: false },
  { seed: '2', split: false },
  { seed: '3', split: true },
]

test.concurrent.each(storms)('seed $seed, split: $split', { timeout: 600_000 }, async (one) => {
  const blown = await storm({ ...one, messages: 100, rounds: 1 })
  try {
    expect(blown.heard.length).toBeGreaterThanOrEqual(100)
    expect(await breachesOf(blown)).toEqual([])
  } finally {
    await blown.close()
  }
})
