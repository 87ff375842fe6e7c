// One attempt at one claimed row, and what becomes of the row: done, later, or given up.
import { faultText, readFault, type FaultVerdict } from './fault.ts'
import { limitTime } from './limit-time.ts'
import { pauseAfter, type Pauses } from './pause.ts'
import type { AttemptOutcome, Reporting } from './report.ts'
import type { Timers } from './timers.ts'

/** How often and how long something is tried. */
export interface AttemptRules {
  /** Attempts before it is given up. */
  readonly attempts: number
  /** The longest one attempt may take, in milliseconds. */
  readonly limitMs: number
  /** The waits between attempts, where the fault names none itself. */
  readonly pauses: Pauses
}

export interface Attempt<Result> {
  /** For the log: what is attempted. Ids only. */
  readonly ids: Readonly<Record<string, string>>
  /** Which attempt this is, from 1. */
  readonly attempt: number
  readonly work: (signal: AbortSignal) => Promise<Result>
  /** Records a success that the work has not recorded itself. */
  readonly record?: (result: Result) => Promise<unknown>
  /** Gives the row back, not before a pause. `forgiven`: the attempt does not count. */
  readonly postpone: (pauseMs: number, fault: FaultVerdict, forgiven: boolean) => Promise<unknown>
  /**
   * Asked when a failure says nothing of the row: how often it was forgiven, with this time; 0: it is not. What is forgiven
   * never gives the row up. Absent: every failure counts.
   */
  readonly forgive?: () => number
  /** Sets the row aside for good. `inDoubt`: the last attempt may have had its effect all the same. */
  readonly giveUp: (reason: string, inDoubt: boolean) => Promise<unknown>
}

export interface AttemptTools extends Reporting {
  readonly timers: Timers
  /** A number in [0, 1) to spread retries. */
  readonly chance: () => number
}

/**
 * Never rejects. `unrecorded` means the store did not take the outcome: the row's lease runs out and it
 * comes again.
 */
export async function attemptOnce<Result>(
  item: Attempt<Result>,
  rules: AttemptRules,
  tools: AttemptTools,
): Promise<AttemptOutcome> {
  const { attempt, ids } = item
  try {
    // Counted up to here by claims alone: it took the process with it each time.
    if (attempt > rules.attempts) return await giveUp('every attempt ended without an answer', false)
    let result: Result
    try {
      result = await limitTime(rules.limitMs, tools.timers, item.work)
    } catch (error) {
      return await fail(error)
    }
    await item.record?.(result)
    return 'done'
  } catch (error) {
    tools.log.error({ ...ids, attempt, fault: faultText(error) }, 'the outcome could not be recorded')
    return 'unrecorded'
  }

  async function fail(error: unknown): Promise<AttemptOutcome> {
    const fault = readFault(error)
    const forgiven = fault.passing && fault.retry ? (item.forgive?.() ?? 0) : 0
    if (forgiven === 0 && (!fault.retry || attempt >= rules.attempts))
      return giveUp(fault.reason, fault.inDoubt)
    const pauseMs = fault.retryAfterMs ?? pauseAfter(forgiven || attempt, rules.pauses, tools.chance())
    tools.log.warn({ ...ids, attempt, pauseMs, fault: fault.reason }, 'failed, will be tried again')
    await item.postpone(pauseMs, fault, forgiven > 0)
    return 'postponed'
  }

  async function giveUp(reason: string, inDoubt: boolean): Promise<AttemptOutcome> {
    tools.log.error({ ...ids, attempt, fault: reason }, 'given up')
    await item.giveUp(reason, inDoubt)
    return 'given-up'
  }
}
