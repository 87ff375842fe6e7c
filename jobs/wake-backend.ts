// What a backend of BullMQ must offer, and the settings both share.
import type { JobsOptions } from 'bullmq'
import { z } from 'zod'
import { LONGEST_WAKE_ID, type QueueHealth, type WakeName } from '../src/ports/queue.ts'

/** What a job carries: an id at most, never content. */
export const WakeData = z.strictObject({ id: z.string().min(1).max(LONGEST_WAKE_ID).optional() })
export type WakeData = z.infer<typeof WakeData>

/** Puts jobs of one name into the store. */
export interface WakeAdder {
  add(jobName: string, data: WakeData, options: JobsOptions): Promise<unknown>
  close(): Promise<void>
}

/** Takes jobs of one name out of the store. */
export interface WakeTaker {
  /** Takes nothing more; waits for what is running. */
  close(): Promise<void>
  /** Lets go of the connections, whatever is running. */
  disconnect(): Promise<void>
}

export interface WakeBackend {
  readonly name: QueueHealth['backend']
  /** False while the connection is known to be away: nothing is even tried then. */
  connected(): boolean
  adder(name: WakeName): WakeAdder
  /** Starts taking; `perform` must not reject. */
  taker(name: WakeName, concurrency: number, perform: (data: unknown) => Promise<void>): Promise<WakeTaker>
  /** Asks the store; answers with what is wrong, or nothing. Rejects when it cannot be asked. */
  probe(): Promise<string | undefined>
  /** Lets go of the connections. */
  close(): Promise<void>
}

/** How both backends tell that something went wrong with a connection. */
export type OnConnectionFault = (error: Error) => void

/** What a caller waits for the store where nobody says otherwise, in milliseconds: the poll finds the row anyway. */
export const usualPatienceMs = 1_000

/** What a backend is connected with. */
export interface Connecting {
  /** Keeps installations that share a store apart. */
  readonly namespace: string
  /** What a caller waits for the store, in milliseconds; a new connection gets twice as long. */
  readonly patienceMs: number
}

/** How a wake-up's job is kept: tried once (the poll repeats), and gone when it is over. */
export const JOB_SETTINGS = {
  attempts: 1,
  removeOnComplete: true,
  removeOnFail: true,
} satisfies JobsOptions

/**
 * How jobs are taken. A job of a killed worker is free again when its lock of 5 s has run out and the next
 * check, every 2.5 s, has seen it twice: below 10 s (60 s at the defaults). A job may be taken over any
 * number of times, for the truth is in the tables. After a failed fetch the next comes soon (15 s by default).
 */
export const TAKER_SETTINGS = {
  lockDuration: 5_000,
  stalledInterval: 2_500,
  maxStalledCount: 1_000_000,
  runRetryDelay: 500,
} as const

/** BullMQ's own event stream is read by nobody here: keep next to nothing of it. */
export const ADDER_SETTINGS = { streams: { events: { maxLen: 100 } } } as const

/** The store's name of a queue; BullMQ allows no ':' in it. */
export function queueName(namespace: string, name: WakeName): string {
  return `${namespace}-${name}`
}
