// Chooses the backend of the wake-ups: Redis when there is one, the ledger's PostgreSQL otherwise.
import type { Queue } from '../src/ports/queue.ts'
import { faultText } from './fault.ts'
import { connectPostgres } from './queue-on-postgres.ts'
import { connectRedis } from './queue-on-redis.ts'
import type { Reporting } from './report.ts'
import { type OnConnectionFault, usualPatienceMs } from './wake-backend.ts'
import { createWakeQueue, type WakeQueueSettings } from './wake-queue.ts'

export interface QueueSettings extends WakeQueueSettings {
  /** The ledger's database; used when there is no Redis. */
  readonly databaseUrl: string
  readonly redisUrl?: string
  /** Keeps installations that share a store apart: letters, digits and hyphens. */
  readonly namespace?: string
  /** Start even when Redis may evict keys, with a warning. */
  readonly allowEviction?: boolean
}

/** Lines about a broken connection come at most this often (milliseconds). */
const COMPLAIN_EVERY_MS = 10_000

/**
 * Opens the queue of wake-ups.
 * @throws when PostgreSQL cannot be reached, or Redis is set up to evict keys; a Redis that is away is no fault
 */
export async function openQueue(settings: QueueSettings): Promise<Queue> {
  const { databaseUrl, redisUrl, allowEviction = false } = settings
  const { namespace = 'assistant', patienceMs = usualPatienceMs } = settings
  const complain = complainer(settings)
  // A connection that ends with the database after us is no trouble any more.
  let isClosing = false
  const onFault: OnConnectionFault = (error) => {
    if (!isClosing) complain(error)
  }
  const backend =
    redisUrl === undefined
      ? await connectPostgres(databaseUrl, { namespace, patienceMs }, onFault)
      : await connectRedis(redisUrl, { namespace, patienceMs, allowEviction }, onFault)
  const queue = createWakeQueue(backend, settings)
  return {
    ...queue,
    close: () => {
      isClosing = true
      return queue.close()
    },
  }
}

/** Logs connection faults, but not each of the dozens that one outage brings. */
function complainer({ log }: Reporting): OnConnectionFault {
  let silentUntil = 0
  let unsaid = 0
  return (error) => {
    if (performance.now() < silentUntil) {
      unsaid += 1
      return
    }
    log.warn({ fault: faultText(error), unsaid }, 'trouble with the queue connection; the poll carries on')
    silentUntil = performance.now() + COMPLAIN_EVERY_MS
    unsaid = 0
  }
}
