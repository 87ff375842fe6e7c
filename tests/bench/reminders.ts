// How late 5,000 reminders due within one second fire: as rows with bucket alarms, as stock delayed jobs, and at the floor.
import { createPostgresBackend, createRedisBackend, isPgPool, runMigrations, withBackend } from 'bullmq'
import { Redis } from 'ioredis'
import { Pool } from 'pg'
import { bucketEnd } from '../../jobs/alarm-clock.ts'
import { openQueue } from '../../jobs/open-queue.ts'
import { createPoll } from '../../jobs/poll.ts'
import { createSweep, type SweepLoop } from '../../jobs/sweep.ts'
import { systemTimers } from '../../jobs/timers.ts'
import { startPostgresServer } from '../servers/postgres-server.ts'
import { startRedisServer } from '../servers/redis-server.ts'

/** Lateness in milliseconds, the median of the repeats. */
export interface LatenessRow {
  readonly way: string
  readonly p50: number
  readonly p95: number
  readonly max: number
  /** This way's worst against the floor's in the same run. */
  readonly timesFloor: number
}

const REMINDERS = 5_000
/** From the planning to the first due instant, in milliseconds: long enough to plan them all. */
const LEAD_MS = 4_000
/** Workers of the stock queue: c8, as in the measurements this is compared with. */
const STOCK_CONCURRENCY = 8

const quiet = { log: { info: silence, warn: silence, error: console.error }, onEvent: silence }

/** Each way once per repeat, interleaved; returns a row for each. Takes half a minute a repeat. */
export async function run(repeats = 3): Promise<readonly LatenessRow[]> {
  const postgres = await startPostgresServer({ durable: true })
  const redis = await startRedisServer()
  const pool = new Pool({ connectionString: postgres.url, max: 4 })
  const bench = { pool, databaseUrl: postgres.url, redisUrl: redis.url }
  const ways: Readonly<Record<string, () => Promise<number[]>>> = {
    'floor: table, 50 ms poll': () => plainPoll(bench),
    'rows + bucket alarms, PostgreSQL': () => rowsAndAlarms(bench, undefined),
    'rows + bucket alarms, Redis': () => rowsAndAlarms(bench, redis.url),
    'stock delayed jobs, PostgreSQL': () => stockOnPostgres(bench),
    'stock delayed jobs, Redis': () => stockOnRedis(bench),
  }
  try {
    await pool.query(
      'create table reminder (id int primary key, due_at float8 not null, fired boolean not null)',
    )
    await pool.query('create index on reminder (due_at) where not fired')
    const runs = new Map<string, number[][]>()
    for (let repeat = 0; repeat < repeats; repeat += 1) {
      for (const [way, measure] of Object.entries(ways)) {
        const late = (await measure()).sort((a, b) => a - b)
        runs.set(way, [...(runs.get(way) ?? []), [rank(late, 0.5), rank(late, 0.95), rank(late, 1)]])
      }
    }
    return report(runs)
  } finally {
    await pool.end()
    await redis.stop()
    await postgres.stop()
  }
}

interface Bench {
  readonly pool: Pool
  readonly databaseUrl: string
  readonly redisUrl: string
}

/** The floor: one loop claims what is due, fires it, and rests 50 ms. */
async function plainPoll(bench: Bench): Promise<number[]> {
  await plan(bench)
  const late: number[] = []
  while (late.length < REMINDERS) {
    const claimed = await claim(bench, 500)
    for (const { dueAt } of claimed) late.push(Date.now() - dueAt)
    if (claimed.length === 0) await systemTimers.sleep(50)
  }
  return late
}

/** What the product does: the sweep over claimed rows, woken by bucket alarms, with the poll beneath. */
async function rowsAndAlarms(bench: Bench, redisUrl: string | undefined): Promise<number[]> {
  const late: number[] = []
  const all = door()
  const sweep: SweepLoop = createSweep({
    timers: systemTimers,
    ...quiet,
    claimDueTimers: (limit) => claim(bench, limit),
    fire: async ({ dueAt }) => {
      if (late.push(Date.now() - dueAt) === REMINDERS) all.open()
    },
    postponeTimer: refuse,
    parkTimer: refuse,
    chance: () => 0,
  })
  const idle = (): Promise<void> => Promise.resolve()
  const handlers = { handle: idle, sweep: () => sweep.run(), deliver: idle }
  const queue = await openQueue({
    databaseUrl: bench.databaseUrl,
    ...(redisUrl ? { redisUrl } : {}),
    ...quiet,
  })
  const poll = createPoll({ handlers, timers: systemTimers, ...quiet })
  await queue.work(handlers)
  poll.start()
  for (const rings of new Set((await plan(bench)).map(bucketEnd))) await queue.alarm('sweep', rings)
  await all.opened
  await poll.stop()
  await queue.close()
  return late
}

/** One delayed job for each reminder on BullMQ's PostgreSQL backend. */
async function stockOnPostgres(bench: Bench): Promise<number[]> {
  const connection: unknown = new Pool({
    connectionString: bench.databaseUrl,
    options: '-c search_path=bullmq',
    max: STOCK_CONCURRENCY + 2,
    keepAlive: true,
  })
  if (!isPgPool(connection)) throw new Error('BullMQ does not know this pool')
  const client = await connection.connect()
  await runMigrations(client, 'bullmq')
  client.release()
  const { Queue, Worker } = withBackend(createPostgresBackend)
  const { late, note, all } = noting()
  const queue = new Queue<Due>('stock', { connection })
  const worker = new Worker<Due>('stock', note, { connection, concurrency: STOCK_CONCURRENCY })
  await queue.addBulk(delayedJobs())
  await all
  await worker.close()
  await queue.close()
  await connection.end()
  return late
}

/** One delayed job for each reminder on Redis. */
async function stockOnRedis(bench: Bench): Promise<number[]> {
  const connection = new Redis(bench.redisUrl, { maxRetriesPerRequest: null })
  const { Queue, Worker } = withBackend(createRedisBackend)
  const { late, note, all } = noting()
  const queue = new Queue<Due>('stock', { connection })
  const worker = new Worker<Due>('stock', note, { connection, concurrency: STOCK_CONCURRENCY })
  await queue.addBulk(delayedJobs())
  await all
  await worker.close()
  await queue.close()
  connection.disconnect()
  return late
}

interface Due {
  readonly dueAt: number
}

function delayedJobs(): { name: string; data: Due; opts: { delay: number; removeOnComplete: boolean } }[] {
  return dueInstants().map((dueAt) => ({
    name: 'reminder',
    data: { dueAt },
    opts: { delay: Math.ceil(dueAt - Date.now()), removeOnComplete: true },
  }))
}

/** A handler that notes how late it is called, and a promise of the last call. */
function noting(): { late: number[]; note: (job: { data: Due }) => Promise<void>; all: Promise<void> } {
  const late: number[] = []
  const { opened, open } = door()
  const note = async ({ data }: { data: Due }): Promise<void> => {
    if (late.push(Date.now() - data.dueAt) === REMINDERS) open()
  }
  return { late, note, all: opened }
}

/** Evenly spread over one second that begins after the lead. */
function dueInstants(): number[] {
  const first = Date.now() + LEAD_MS
  return Array.from({ length: REMINDERS }, (_, turn) => first + (turn * 1_000) / REMINDERS)
}

/** Fills the table anew; answers with the due instants. */
async function plan({ pool }: Bench): Promise<number[]> {
  await pool.query('truncate reminder')
  const due = dueInstants()
  await pool.query(
    'insert into reminder select ordinality, due_at, false from unnest($1::float8[]) with ordinality as planned (due_at)',
    [due],
  )
  return due
}

interface ClaimedReminder extends Due {
  readonly timerId: string
  readonly attempt: number
}

/** Claims in one statement what is due by the database's clock. */
async function claim({ pool }: Bench, limit: number): Promise<ClaimedReminder[]> {
  const { rows } = await pool.query<{ id: number; due_at: number }>(
    `update reminder set fired = true
      where id in (select id from reminder
                    where not fired and due_at <= extract(epoch from clock_timestamp()) * 1000
                    order by due_at limit $1 for update skip locked)
      returning id, due_at`,
    [limit],
  )
  return rows.map((row) => ({ timerId: String(row.id), attempt: 1, dueAt: row.due_at }))
}

function report(runs: ReadonlyMap<string, readonly (readonly number[])[]>): readonly LatenessRow[] {
  const medians = [...runs].map(([way, repeats]) => {
    const [p50 = 0, p95 = 0, max = 0] = [0, 1, 2].map((column) =>
      rank(
        repeats.map((repeat) => repeat[column] ?? 0).sort((a, b) => a - b),
        0.5,
      ),
    )
    return { way, p50, p95, max }
  })
  const floor = medians[0]?.max ?? 1
  const rows = medians.map((row) => ({ ...row, timesFloor: Math.round((row.max / floor) * 10) / 10 }))
  return rows
}

/** The value below which the given part of the sorted values lies, in whole milliseconds. */
function rank(sorted: readonly number[], part: number): number {
  return Math.round(sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0)
}

function door(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = silence
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open: () => open() }
}

function silence(): void {
  // says nothing
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('no reminder of the benchmark fails'))
}
