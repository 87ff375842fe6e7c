// Moving the demo's clock: everything due until then happens in order, each at its own time.
import type { Instant } from '../deadline/plain-date.ts'
import type { Releases, Timers } from '../../prisma/stores.ts'
import type { Gate } from './gate.ts'
import type { MovableClock } from './house-clock.ts'

interface TimeMachineParts {
  readonly clock: MovableClock
  /** Keeps everybody else outside while it is another time. */
  readonly gate: Gate
  readonly stores: {
    readonly timers: Pick<Timers, 'nextDueAt'>
    readonly releases: Pick<Releases, 'nextDueAt'>
  }
  /** Does what is due now, and delivers what is said of it. */
  readonly settle: () => Promise<void>
}

/** More than this at one moment means that something makes itself due again. */
const mostAtOnce = 1_000

/**
 * Moves the clock to that moment; one that has passed changes nothing.
 * @throws what `settle` throws: the clock then runs on from where it came
 */
export function createTimeMachine({ clock, gate, stores, settle }: TimeMachineParts) {
  const nextDueAt = async (): Promise<Instant | null> => {
    const dues = [await stores.timers.nextDueAt(), await stores.releases.nextDueAt()]
    const known = dues.filter((each) => each !== null)
    return known.length > 0 ? Math.min(...known) : null
  }

  /** To the next moment at which something is due, or to the end. @returns whether that was the end */
  async function step(to: Instant): Promise<boolean> {
    const due = await nextDueAt()
    const next = due !== null && due <= to ? Math.max(due, clock.now()) : to
    clock.standAt(next)
    await settle()
    return next === to && (due === null || due > to)
  }

  async function moveTo(to: Instant): Promise<void> {
    let before = clock.now()
    if (to <= before) return
    let times = 0
    try {
      for (let there = false; !there;) {
        await gate.alone(async () => {
          there = await step(to)
        })
        times = clock.now() === before ? times + 1 : 0
        before = clock.now()
        if (times > mostAtOnce) throw new Error('something makes itself due again and again')
      }
    } finally {
      clock.runOn()
    }
  }

  return { moveTo }
}
