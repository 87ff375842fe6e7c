// One channel's own pump: claims as fast as its pace and its slots allow, and knows nothing of other channels.
import type { Bucket } from './pace.ts'
import type { Timers } from './timers.ts'

export interface PumpParts<Item> {
  readonly timers: Timers
  /** How many items are treated at the same time. */
  readonly slots: number
  /** The pace; a token for each item. */
  readonly bucket: Bucket
  /** Resolves when what was claimed before no longer stands in the way of a claim. */
  readonly ready: () => Promise<unknown>
  /** Leases up to so many items. */
  readonly claim: (limit: number) => Promise<readonly Item[]>
  /** Deals with one item, whatever happens; must not reject. */
  readonly treat: (item: Item) => Promise<void>
  /** A claim failed; the pump rests until the next kick. */
  readonly onFault: (error: unknown) => void
}

export interface Pump {
  /** Something may be waiting. */
  kick(): void
  /** Resolves when the pump rests. */
  idle(): Promise<void>
  /** Claims nothing more; resolves when the items in hand are dealt with. */
  stop(): Promise<void>
}

/**
 * A pump at rest. States: resting → (kick) → pumping → (nothing claimable, nothing in hand, no kick since
 * the last look) → resting. A token is waited for before claiming, never while holding a lease.
 */
export function pump<Item>(parts: PumpParts<Item>): Pump {
  const { timers, bucket } = parts
  const inHand = new Set<Promise<void>>()
  const stopping = new AbortController()
  let pumping: Promise<void> | undefined
  /** Something may have become claimable since the last look. */
  let kicked = false
  let stir = (): void => undefined

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      if (!kicked && inHand.size === 0) return
      const free = parts.slots - inHand.size
      const tokenIn = bucket.waitFor(timers.now())
      if (!kicked || free === 0) await new Promise<void>((resolve) => (stir = resolve))
      else if (tokenIn > 0) await timers.sleep(tokenIn, stopping.signal)
      else await look(free)
    }
  }

  /** Where something was claimed there may be more; after an empty claim only a kick tells. */
  async function look(free: number): Promise<void> {
    kicked = false
    await parts.ready()
    if (stopping.signal.aborted) return
    const items = await parts.claim(Math.min(free, bucket.available(timers.now())))
    if (items.length > 0) kicked = true
    for (const item of items) {
      bucket.take(timers.now())
      const treating = parts.treat(item).finally(() => {
        inHand.delete(treating)
        kick() // its conversation may have a next one
      })
      inHand.add(treating)
    }
  }

  function kick(): void {
    kicked = true
    stir()
    if (pumping || stopping.signal.aborted) return
    pumping = run().then(
      () => {
        pumping = undefined
        if (kicked) kick()
      },
      (error: unknown) => {
        pumping = undefined
        parts.onFault(error)
      },
    )
  }

  return {
    kick,
    idle: async () => {
      for (let current = pumping; current; current = pumping) await current
    },
    stop: async () => {
      stopping.abort()
      stir()
      await pumping
      await Promise.allSettled(inHand)
    },
  }
}
