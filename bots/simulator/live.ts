// Telling open pages that something changed. The page asks for what it shows; nothing is lost by a missed word.
import { EventEmitter, on } from 'node:events'

export interface Live {
  /** Says that what goes by this name has changed. Words said within a moment go out once. */
  poke(name: string): void
  /** The names, as they come, until the signal or the end. */
  names(signal: AbortSignal): AsyncIterable<string>
  close(): void
}

/** Half a blink: a clock that moves a week fires hundreds of words at once. */
const gatherMs = 30

export function createLive(): Live {
  const emitter = new EventEmitter().setMaxListeners(0)
  const ended = new AbortController()
  const waiting = new Set<string>()
  let timer: NodeJS.Timeout | null = null

  const flush = () => {
    timer = null
    const names = [...waiting]
    waiting.clear()
    for (const name of names) emitter.emit('poke', name)
  }

  return {
    poke(name) {
      waiting.add(name)
      timer ??= setTimeout(flush, gatherMs)
    },
    async *names(signal) {
      const until = AbortSignal.any([signal, ended.signal])
      try {
        for await (const [name] of on(emitter, 'poke', { signal: until })) yield String(name)
      } catch (error) {
        if (!until.aborted) throw error
      }
    },
    close() {
      if (timer) clearTimeout(timer)
      ended.abort()
    },
  }
}
