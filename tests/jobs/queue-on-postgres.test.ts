// The wake-ups' contract on a real PostgreSQL.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openQueue } from '../../jobs/open-queue.ts'
import { startPostgresServer, type PostgresServer } from '../servers/postgres-server.ts'
import { alarmContract, queueContract } from './queue-contract.ts'
import { type ContractServer, PATIENT, patienceMs } from './queue-parties.ts'
import { recordReports } from './record-reports.ts'

let postgres: PostgresServer

beforeAll(async () => {
  postgres = await startPostgresServer()
})

afterAll(() => postgres.stop())

const server = (): ContractServer => ({
  databaseUrl: postgres.url,
  crash: () => postgres.crash(),
  restart: () => postgres.restart(),
})

queueContract('postgres', server)
alarmContract('postgres', server)

test('a database that cannot be reached is a fault at the start', async () => {
  const databaseUrl = 'postgresql://nobody@127.0.0.1:1/nowhere'
  await expect(openQueue({ databaseUrl, ...recordReports() })).rejects.toThrow(
    'the jobs cannot use the PostgreSQL database',
  )
})

test('several processes may bring the tables up to date at the same time', PATIENT, async () => {
  const databaseUrl = await postgres.createDatabase('fresh')
  const queues = await Promise.all(
    Array.from({ length: 6 }, () => openQueue({ databaseUrl, patienceMs, ...recordReports() })),
  )
  for (const queue of queues) expect((await queue.health()).ok).toBe(true)
  await Promise.all(queues.map((queue) => queue.close()))
})
