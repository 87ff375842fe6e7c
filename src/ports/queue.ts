// The queue of wake-ups: it says "look now", never what is true.

/**
 * What can be woken.
 * - `handle`: an inbound message waits (the id is its conversation key)
 * - `sweep`: a deadline or reminder is due
 * - `deliver`: a message waits to go out (the id is its conversation key)
 */
export type WakeName = 'handle' | 'sweep' | 'deliver'

/**
 * What to do when woken: look into the table and do what waits there. The id is a hint where to look
 * first; undefined means anywhere. May be called twice, late, or for nothing, so it changes nothing when
 * nothing waits.
 */
export type WakeHandlers = Readonly<Record<WakeName, (id: string | undefined) => Promise<void>>>

/** How a queue is right now. */
export interface QueueHealth {
  /** False while wake-ups are not carried: work is then found by the poll, up to a second later. */
  readonly ok: boolean
  readonly backend: 'postgres' | 'redis'
  /** Wake-ups this process could not hand over since it started. */
  readonly lost: number
  /** What is wrong, for the operator; absent when nothing is. */
  readonly detail?: string
}

/** The longest id a wake-up carries, in UTF-16 units. Ids are keys of rows, never content. */
export const LONGEST_WAKE_ID = 512

export interface Queue {
  /**
   * Asks for work to be done now. Wake-ups with the same name and id that nobody has begun are one; a
   * wake-up given while its twin is being worked on runs after it. Call it after the row is committed.
   * Never rejects and never waits long: a wake-up that cannot be handed over is counted and forgotten,
   * because the row is found by the poll.
   */
  wake(name: WakeName, id: string): Promise<void>
  /**
   * Asks for work at an instant (epoch milliseconds), for punctuality only: it may be lost. All alarms of a
   * name within the same 50 ms are one, which rings at the end of them. Never rejects.
   */
  alarm(name: WakeName, at: number): Promise<void>
  /**
   * Starts calling the handlers; a name without one is left to other processes. What a handler throws is logged
   * and counted, not repeated: the poll comes again. Throws when called twice.
   */
  work(handlers: Partial<WakeHandlers>, options?: WorkOptions): Promise<void>
  /** Asks the backend whether it carries wake-ups; answers within two seconds and never rejects. */
  health(): Promise<QueueHealth>
  /** Lets the running handlers finish, then lets go of the connections. What was not begun stays queued. */
  close(): Promise<void>
}

export interface WorkOptions {
  /** How many wake-ups of a name run at the same time in this process. */
  readonly concurrency?: Partial<Readonly<Record<WakeName, number>>>
}
