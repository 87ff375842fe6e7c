// Working through what can be claimed with a few slots: claim as many as slots are free, until none is left.
import type { Timers } from './timers.ts'

export interface WorkThrough<Item> {
  readonly timers: Timers
  /** Once aborted nothing more is claimed. */
  readonly stopped: AbortSignal
  /** How many items are treated at the same time. */
  readonly slots: number
  /** Leases up to so many items. */
  readonly claim: (limit: number) => Promise<readonly Item[]>
  /** Deals with one item, whatever happens; must not reject. */
  readonly treat: (item: Item) => Promise<void>
}

/** While slow items are in hand, look for new ones this often (milliseconds). */
const LOOK_AGAIN_MS = 1_000

/**
 * Resolves when nothing could be claimed and nothing is in hand. When a claim fails it rejects, after the
 * items in hand are dealt with. A slow item holds its own slot only: the others go on claiming.
 */
export async function workThrough<Item>(work: WorkThrough<Item>): Promise<void> {
  const inHand = new Set<Promise<void>>()
  try {
    while (!work.stopped.aborted) {
      const free = work.slots - inHand.size
      const claimed = free > 0 ? await work.claim(free) : []
      for (const item of claimed) {
        const treating = work.treat(item).finally(() => inHand.delete(treating))
        inHand.add(treating)
      }
      if (inHand.size === 0) return
      await oneOf(inHand, work.timers)
    }
  } finally {
    await Promise.allSettled(inHand)
  }
}

/** Waits until one of the items is dealt with, or for a while. */
async function oneOf(inHand: ReadonlySet<Promise<void>>, timers: Timers): Promise<void> {
  let cancel = (): void => undefined
  const aWhile = new Promise<void>((resolve) => (cancel = timers.after(LOOK_AGAIN_MS, resolve)))
  await Promise.race([...inHand, aWhile])
  cancel()
}
