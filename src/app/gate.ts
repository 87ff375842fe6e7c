// A gate that work passes through, and that can be shut: for a moment, with everybody outside; or for good.

export interface Gate {
  /** Does the work when the gate is open, beside others. Resolves without doing it when the gate is shut for good. */
  pass(work: () => Promise<void>): Promise<void>
  /** Waits until nobody is inside, does the work alone, and opens the gate again. Throws when it is shut for good. */
  alone(work: () => Promise<void>): Promise<void>
  /** Lets nobody in any more; resolves when the last has left. */
  shut(): Promise<void>
}

export function createGate(): Gate {
  const inside = new Set<Promise<void>>()
  /** Everybody alone, one after the other. */
  let last: Promise<void> = Promise.resolve()
  let waiting = 0
  let open = true

  async function pass(work: () => Promise<void>): Promise<void> {
    while (waiting > 0) await last
    if (!open) return
    const working = work()
    const left = working.catch(() => undefined).then(() => void inside.delete(left))
    inside.add(left)
    await working
  }

  async function alone(work: () => Promise<void>): Promise<void> {
    waiting += 1
    const before = last
    const mine = before.then(async () => {
      await Promise.all(inside)
      try {
        if (!open) throw new Error('the gate is shut')
        await work()
      } finally {
        waiting -= 1
      }
    })
    last = mine.catch(() => undefined)
    await mine
  }

  return {
    pass,
    alone,
    shut: async () => {
      open = false
      await last
      await Promise.all(inside)
    },
  }
}
