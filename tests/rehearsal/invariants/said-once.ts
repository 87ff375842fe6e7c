// I2, the first half: whatever was decided to be said went out once, and nothing waits that could have gone out.
import type { Company } from '../company.ts'
import type { Breach } from './breach.ts'

export async function saidOnce({ theatre }: Company): Promise<readonly Breach[]> {
  const { chronicle, stores } = theatre
  const breaches = chronicle.said
    .filter(({ times }) => times !== 1)
    .map(({ message, spokenAt, times }): Breach => ({
      invariant: 'I2',
      about: message.cases.join(),
      at: spokenAt,
      expected: 'went out once',
      found: `went out ${times} times: ${message.text}`,
    }))
  const { backlog } = { backlog: null, ...(await stores.health()) }
  const left = [
    ['outbox', backlog?.outboxWaiting ?? -1],
    ['outbox given up', backlog?.outboxUndeliverable ?? -1],
    ['timers overdue', backlog?.timersOverdue ?? -1],
    ['timers parked', backlog?.timersParked ?? -1],
  ] as const
  for (const [what, count] of left) {
    if (count !== 0)
      breaches.push({
        invariant: 'I2',
        about: what,
        at: theatre.now,
        expected: 'nothing left',
        found: String(count),
      })
  }
  return breaches
}
