// A limit on how long one piece of work may take, so that what hangs cannot hold its slot for ever.
import type { Timers } from './timers.ts'

/** The work did not answer in time; whether it took effect is not known. */
export class OutOfTime extends Error {
  override readonly name = 'OutOfTime'
}

/**
 * Runs the work with a limit in milliseconds. At the limit the work's signal is aborted and OutOfTime is
 * thrown, whether or not the work listens; its late answer is dropped.
 */
export async function limitTime<Result>(
  milliseconds: number,
  timers: Timers,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const expiry = new AbortController()
  const settled = new AbortController()
  const working = work(expiry.signal)
  const late = timers.sleep(milliseconds, settled.signal).then(() => {
    if (settled.signal.aborted) return
    expiry.abort()
    throw new OutOfTime(`no answer within ${milliseconds} ms`)
  })
  try {
    await Promise.race([working, late])
    return await working
  } finally {
    settled.abort()
    late.catch(() => undefined)
    working.catch(() => undefined)
  }
}
