// The queue of wake-ups over a backend: merging, alarms, counting what is lost, closing in order.
import { createHash } from 'node:crypto'
import {
  LONGEST_WAKE_ID,
  type Queue,
  type QueueHealth,
  type WakeHandlers,
  type WakeName,
  type WorkOptions,
} from '../src/ports/queue.ts'
import { BUCKET_MS, bucketEnd } from './alarm-clock.ts'
import { faultText } from './fault.ts'
import { limitTime } from './limit-time.ts'
import type { Reporting } from './report.ts'
import { systemTimers } from './timers.ts'
import {
  JOB_SETTINGS,
  usualPatienceMs,
  WakeData,
  type WakeAdder,
  type WakeBackend,
  type WakeTaker,
} from './wake-backend.ts'

/** Connections that do not end by themselves in this time (milliseconds) are left behind. */
const LET_GO_MS = 2_000
/** A message is worked on in one conversation at a time anyway; one sweep drains what is due. */
const CONCURRENCY = {
  handle: 4,
  sweep: 1,
  deliver: 4,
} as const satisfies Required<WorkOptions>['concurrency']
const NAMES = ['handle', 'sweep', 'deliver'] as const satisfies readonly WakeName[]

export interface WakeQueueSettings extends Reporting {
  /** How long a caller waits at most for a wake-up to be handed over, in milliseconds. */
  readonly patienceMs?: number
  /** How long closing waits for running handlers, in milliseconds, before it leaves them to their leases. */
  readonly closeWithinMs?: number
}

/**
 * Wake-ups over a backend.
 *
 * A wake-up's states: none → waiting → active → none. Given while waiting, it is merged with the one that
 * waits; given while active, it is kept and waits when the active one ends (it may tell of a row that the
 * active one did not see). An alarm is a delayed job named after its bucket, so a second one is the same job.
 */
export function createWakeQueue(backend: WakeBackend, settings: WakeQueueSettings): Queue {
  const { log, onEvent, patienceMs = usualPatienceMs, closeWithinMs = 10_000 } = settings
  const adders: Record<WakeName, WakeAdder> = {
    handle: backend.adder('handle'),
    sweep: backend.adder('sweep'),
    deliver: backend.adder('deliver'),
  }
  const takers: WakeTaker[] = []
  let working = false
  let closing: Promise<void> | undefined
  let lost = 0

  async function handOver(name: WakeName, add: () => Promise<unknown>): Promise<void> {
    try {
      if (closing) throw new Error('the queue is closed')
      if (!backend.connected()) throw new Error('the queue is not connected')
      await limitTime(patienceMs, systemTimers, add)
      onEvent({ kind: 'wake', name, outcome: 'sent' })
    } catch (error) {
      lost += 1
      onEvent({ kind: 'wake', name, outcome: 'lost' })
      log.info({ name, fault: faultText(error) }, 'wake-up lost, the poll will find the row')
    }
  }

  function wakeJob(name: WakeName, id: string | undefined): Promise<unknown> {
    const data: WakeData = id === undefined ? {} : { id }
    const deduplication = { id: twinKey(id), keepLastIfActive: true }
    return adders[name].add(name, data, { ...JOB_SETTINGS, deduplication })
  }

  async function run(name: WakeName, handler: WakeHandlers[WakeName], data: unknown): Promise<void> {
    const begun = performance.now()
    const parsed = WakeData.safeParse(data)
    if (!parsed.success) return log.warn({ name }, 'a job that is no wake-up was dropped')
    let outcome: 'ok' | 'failed' = 'ok'
    try {
      await handler(parsed.data.id)
    } catch (error) {
      outcome = 'failed'
      log.error({ name, fault: faultText(error) }, 'woken in vain')
    }
    onEvent({ kind: 'run', name, by: 'wake', outcome, duration: performance.now() - begun })
  }

  async function close(): Promise<void> {
    const finished = (): Promise<unknown> => Promise.all(takers.map((taker) => taker.close()))
    await limitTime(closeWithinMs, systemTimers, finished).catch((error: unknown) => {
      log.warn({ fault: faultText(error) }, 'handlers still running at the end; their leases will run out')
    })
    const letGo = async (): Promise<void> => {
      await Promise.allSettled(takers.map((taker) => taker.disconnect()))
      await Promise.allSettled(NAMES.map((name) => adders[name].close()))
      await backend.close()
    }
    await limitTime(LET_GO_MS, systemTimers, letGo).catch((error: unknown) => {
      log.warn({ fault: faultText(error) }, 'queue connections did not end')
    })
  }

  return {
    wake: (name, id) =>
      handOver(name, async () => {
        refuseBadId(id)
        await wakeJob(name, id)
      }),
    alarm: (name, at) =>
      handOver(name, async () => {
        const rings = bucketEnd(at)
        const delay = rings - Date.now()
        if (delay <= 0) await wakeJob(name, undefined)
        else await adders[name].add(name, {}, { ...JOB_SETTINGS, delay, jobId: `alarm-${rings / BUCKET_MS}` })
      }),
    work: async (handlers, options = {}) => {
      if (working) throw new Error('the queue is being worked already')
      working = true
      const concurrency = { ...CONCURRENCY, ...options.concurrency }
      for (const name of NAMES) {
        const handler = handlers[name]
        if (handler)
          takers.push(await backend.taker(name, concurrency[name], (data) => run(name, handler, data)))
      }
    },
    health: async (): Promise<QueueHealth> => {
      const detail = await limitTime(patienceMs, systemTimers, () => backend.probe()).catch(faultText)
      return { ok: detail === undefined, backend: backend.name, lost, ...(detail ? { detail } : {}) }
    },
    close: () => (closing ??= close()),
  }
}

/** Twins share this key; a digest, because a job's key may not hold ':' and has a bounded length. */
function twinKey(id: string | undefined): string {
  return id === undefined ? 'any' : createHash('sha256').update(id).digest('base64url')
}

/** What no store could hold as a row's key cannot be a row's key. */
function refuseBadId(id: string): void {
  if (id === '' || id.length > LONGEST_WAKE_ID || id.includes('\0') || !id.isWellFormed()) {
    throw new Error('not an id that a row can have')
  }
}
