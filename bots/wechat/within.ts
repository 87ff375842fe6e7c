// A puppet may never answer: its calls have no time limit of their own.

/** Rejects when it takes longer; what was begun then goes on unseen. */
export function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new TookTooLong(`no answer within ${ms} ms`)), ms)
    work.then(resolve, reject).finally(() => clearTimeout(late))
  })
}

export class TookTooLong extends Error {
  override readonly name = 'TookTooLong'
}
