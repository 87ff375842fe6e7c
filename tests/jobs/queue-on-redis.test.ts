// The wake-ups' contract on a real Redis, and what Redis alone can do to them.
import { Redis } from 'ioredis'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openQueue } from '../../jobs/open-queue.ts'
import { createPoll } from '../../jobs/poll.ts'
import { systemTimers } from '../../jobs/timers.ts'
import { startRedisServer, type RedisServer } from '../servers/redis-server.ts'
import { alarmContract, queueContract } from './queue-contract.ts'
import { type ContractServer, EVENTUALLY, PATIENT, patienceMs } from './queue-parties.ts'
import { recordReports } from './record-reports.ts'

let redis: RedisServer
let control: Redis

beforeAll(async () => {
  redis = await startRedisServer()
  control = new Redis(redis.url, { lazyConnect: true })
  control.on('error', () => undefined)
})

afterAll(async () => {
  control.disconnect()
  await redis.stop()
})

const settings = (): { databaseUrl: string; redisUrl: string } => ({
  databaseUrl: 'postgresql://nobody@127.0.0.1:1/unused',
  redisUrl: redis.url,
})

const server = (): ContractServer => ({
  ...settings(),
  crash: () => redis.crash(),
  restart: () => redis.restart(),
})

queueContract('redis', server)
alarmContract('redis', server)

test('what FLUSHALL takes from the queue the poll still finds in the table', PATIENT, async () => {
  const reports = recordReports()
  const queue = await openQueue({ ...settings(), namespace: 'flushed', patienceMs, ...reports })
  let isDue = false
  const table = new Set(['reminder'])
  const fired: string[] = []
  const idle = (): Promise<void> => Promise.resolve()
  const sweep = (): Promise<void> => {
    if (isDue && table.delete('reminder')) fired.push('reminder')
    return Promise.resolve()
  }
  const handlers = { handle: idle, sweep, deliver: idle }
  const poll = createPoll({ handlers, timers: systemTimers, ...reports })
  await queue.work(handlers)
  await queue.alarm('sweep', Date.now() + 600_000)
  expect(await control.keys('*alarm-*')).toHaveLength(1)
  await control.flushall()
  isDue = true
  poll.start()
  await vi.waitFor(() => expect(fired).toEqual(['reminder']), EVENTUALLY)
  expect(reports.events('run').filter(({ by }) => by === 'wake')).toEqual([])
  await poll.stop()
  await queue.close()
})

test('a Redis that may evict keys is refused, or warned of when that is allowed', PATIENT, async () => {
  await control.config('SET', 'maxmemory-policy', 'allkeys-lru')
  try {
    await expect(openQueue({ ...settings(), patienceMs, ...recordReports() })).rejects.toThrow(
      'maxmemory-policy allkeys-lru',
    )

    const reports = recordReports()
    const queue = await openQueue({ ...settings(), patienceMs, allowEviction: true, ...reports })
    expect(String(reports.lines('warn')[0]?.fields['fault'])).toContain('allkeys-lru')
    expect(await queue.health()).toMatchObject({ ok: false, backend: 'redis' })
    await queue.close()
  } finally {
    await control.config('SET', 'maxmemory-policy', 'noeviction')
  }
})

test('a Redis that is away does not hold up the start, and is used once it comes', PATIENT, async () => {
  await redis.crash()
  const queue = await openQueue({ ...settings(), namespace: 'late', ...recordReports() })
  const heard: (string | undefined)[] = []
  const hear = (id: string | undefined): Promise<void> => {
    heard.push(id)
    return Promise.resolve()
  }
  await queue.work({ handle: hear, sweep: hear, deliver: hear })
  await queue.wake('handle', 'lost')
  expect(await queue.health()).toMatchObject({ ok: false, lost: 1 })
  await redis.restart()
  await vi.waitFor(async () => {
    await queue.wake('handle', 'found')
    expect(heard).toContain('found')
  }, EVENTUALLY)
  await queue.close()
})
