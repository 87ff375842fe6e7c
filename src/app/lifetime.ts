// What ends the process: Ctrl-C, a kind kill, the end of the npm that started it, or a fault nobody caught.
import type { Logger } from 'pino'

/** How often to look whether npm still lives, in milliseconds. */
const lookMs = 200

/** Whoever presses Ctrl-C again does not want to wait; the exit code of a program ended by it. */
const interrupted = 130

/**
 * Resolves with the exit code when it is time to stop. A second signal exits at once.
 * @param startedByNpm npm killed without warning takes no child with it: the process then leaves by itself
 */
export function lifetime(log: Pick<Logger, 'fatal'>, startedByNpm: boolean): Promise<number> {
  return new Promise((resolve) => {
    let asked = false
    const ask = () => {
      if (asked) process.exit(interrupted)
      asked = true
      resolve(0)
    }
    // A terminal's Ctrl-C reaches npm too, which hands it on: the same one comes twice within a moment.
    let signalled = -Infinity
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => {
        const now = performance.now()
        if (now - signalled > 500) ask()
        signalled = now
      })
    process.on('uncaughtException', (err) => {
      log.fatal({ err }, 'a fault nobody caught')
      resolve(1)
    })
    const parent = process.ppid
    if (startedByNpm)
      setInterval(() => {
        if (process.ppid !== parent) resolve(0)
      }, lookMs).unref()
  })
}
