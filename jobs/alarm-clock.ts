// The arithmetic of alarms: which short bucket of time an instant falls into, and what the bucket is called.

/** One delayed job stands for all alarms within this many milliseconds: 5,000 at once cost at most 20 jobs a second. */
export const BUCKET_MS = 50

/** The end of the bucket an instant (epoch milliseconds) lies in: all that is due in it is due by then. */
export function bucketEnd(at: number): number {
  return Math.ceil(at / BUCKET_MS) * BUCKET_MS
}
