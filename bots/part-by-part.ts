// A delivery of several messages that was broken off goes on where it stopped, instead of saying the first ones again.

export interface PartByPart {
  /**
   * Sends the parts that have not gone out yet, one after the other. Rejects with what the first that fails rejects with.
   * @param id the same for a delivery tried again; one that says something else begins anew
   */
  send<Part>(id: string, parts: readonly Part[], send: (part: Part) => Promise<unknown>): Promise<void>
}

/** Deliveries broken off, of which nothing came since, are forgotten beyond so many. */
const most = 1_000

export function createPartByPart(): PartByPart {
  const broken = new Map<string, { readonly whole: string; readonly gone: number }>()
  return {
    async send(id, parts, send) {
      const whole = JSON.stringify(parts)
      const before = broken.get(id)
      let gone = before?.whole === whole ? before.gone : 0
      broken.delete(id)
      try {
        for (; gone < parts.length; gone += 1) {
          const part = parts[gone]
          if (part !== undefined) await send(part)
        }
      } catch (error) {
        if (gone > 0) broken.set(id, { whole, gone })
        const [oldest] = broken.keys()
        if (broken.size > most && oldest !== undefined) broken.delete(oldest)
        throw error
      }
    },
  }
}
