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
export function limitTime<Result>(
  milliseconds: number,
  timers: Timers,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const expiry = new AbortController()
  return new Promise((resolve, reject) => {
    const cancel = timers.after(milliseconds, () => {
      expiry.abort()
      reject(new OutOfTime(`no answer within ${milliseconds} ms`))
    })
    const working = async (): Promise<Result> => work(expiry.signal) // a throw before its first await, too
    working().then(resolve, reject).finally(cancel)
  })
}
