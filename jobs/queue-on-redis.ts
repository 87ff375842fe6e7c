// Wake-ups on Redis, for installations that have one: faster, and allowed to lose everything.
import { createRedisBackend, withBackend } from 'bullmq'
import { Redis } from 'ioredis'
import { limitTime } from './limit-time.ts'
import { systemTimers } from './timers.ts'
import {
  ADDER_SETTINGS,
  type Connecting,
  queueName,
  TAKER_SETTINGS,
  type OnConnectionFault,
  type WakeBackend,
} from './wake-backend.ts'

/** Reconnects after 0.1 s, 0.2 s, … but never waits longer than 2 s (BullMQ's own default goes to 20 s). */
const CONNECTING = {
  retryStrategy: (times: number) => Math.min(times * 100, 2_000),
  connectTimeout: 2_000,
  keepAlive: 10_000,
}

/**
 * Connects. A Redis that is away does not hold up the start: the poll carries the work until it comes.
 * @throws when Redis may evict keys (a maxmemory-policy other than noeviction) and `allowEviction` is not set
 */
export async function connectRedis(
  redisUrl: string,
  settings: Connecting & { readonly allowEviction: boolean },
  onFault: OnConnectionFault,
): Promise<WakeBackend> {
  // A wake-up that cannot be handed over now is dropped, not kept in memory until Redis is back.
  const adding = new Redis(redisUrl, { ...CONNECTING, enableOfflineQueue: false, maxRetriesPerRequest: 1 })
  adding.on('error', onFault)
  const policy = await limitTime(2 * settings.patienceMs, systemTimers, () => evictionPolicy(adding)).catch(
    (error: unknown) => {
      onFault(new Error('Redis does not answer yet', { cause: error }))
    },
  )
  const refused = evictionFault(policy)
  if (refused !== undefined) {
    if (!settings.allowEviction) {
      adding.disconnect()
      throw new Error(refused)
    }
    onFault(new Error(refused))
  }
  const { Queue, Worker } = withBackend(createRedisBackend)
  const shared = { prefix: settings.namespace }
  let taking: Redis | undefined

  return {
    name: 'redis',
    connected: () => adding.status === 'ready',
    adder: (name) => {
      const queue = new Queue(queueName(settings.namespace, name), {
        connection: adding,
        ...shared,
        ...ADDER_SETTINGS,
      })
      queue.on('error', onFault)
      return queue
    },
    taker: (name, concurrency, perform) => {
      if (!taking) {
        taking = new Redis(redisUrl, { ...CONNECTING, maxRetriesPerRequest: null })
        taking.on('error', onFault)
      }
      const worker = new Worker(queueName(settings.namespace, name), (job) => perform(job.data), {
        connection: taking,
        concurrency,
        ...shared,
        ...TAKER_SETTINGS,
      })
      worker.on('error', onFault)
      return Promise.resolve(worker)
    },
    probe: async () => evictionFault(await evictionPolicy(adding)),
    close: () => {
      adding.disconnect()
      taking?.disconnect()
      return Promise.resolve()
    },
  }
}

/** The server's maxmemory-policy; waits for the connection first. */
async function evictionPolicy(redis: Redis): Promise<string | undefined> {
  if (redis.status !== 'ready') {
    await new Promise<void>((resolve) => redis.once('ready', () => resolve()))
  }
  const about = await redis.info('memory')
  return /^maxmemory_policy:(\S+)/m.exec(about)?.[1]
}

/** BullMQ needs `noeviction`: with any other policy Redis throws away jobs, and parts of jobs, when it is full. */
function evictionFault(policy: string | undefined | void): string | undefined {
  if (policy === undefined || policy === 'noeviction') return undefined
  return `Redis has maxmemory-policy ${policy}; the jobs need noeviction (redis-cli config set maxmemory-policy noeviction)`
}
