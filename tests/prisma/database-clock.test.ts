// Without a set clock the database's own decides: a process whose clock is wrong takes nothing from one that is right.
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { openLedger } from '../../prisma/open-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'
import { dataKey, type FreshDatabases, freshDatabases } from './opening-stores.ts'
import { aMessage, anEntry, aNotice, aTimer, said } from './samples.ts'
import { patience } from '../patience.ts'

let server: PostgresServer
let databases: FreshDatabases
const opened: Stores[] = []
beforeAll(async () => {
  server = await startPostgresServer()
  databases = await freshDatabases(server)
})
afterEach(() => vi.useRealTimers())
afterAll(async () => {
  await Promise.all(opened.map((stores) => stores.close()))
  await server.stop()
})

async function open(leaseMs: number): Promise<Stores> {
  const stores = await openLedger({ url: await databases.create(), dataKeys: [dataKey] }, { leaseMs })
  opened.push(stores)
  return stores
}

const HOUR = 3_600_000

it('a process an hour ahead neither steals a claim nor fires early', async () => {
  const stores = await open(60_000)
  await stores.inbox.store(said('m1'))
  await stores.ledger.commit(
    anEntry({
      timers: { set: [aTimer('due', Date.now() - 1), aTimer('later', Date.now() + HOUR / 2)], cancel: [] },
      notices: { add: [aNotice('n', { releaseAt: Date.now() - 1 })], settle: [] },
      messages: [aMessage('m')],
    }),
  )
  const claims = async () => [
    (await stores.inbox.claim({ limit: 9 })).length,
    (await stores.timers.claimDue(9)).length,
    (await stores.releases.claimDue(9)).length,
    (await stores.outbox.claim({ limit: 9 })).length,
  ]
  expect(await claims()).toEqual([1, 1, 1, 1])
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HOUR })
  expect(await claims()).toEqual([0, 0, 0, 0])
})

it('a lease runs out by itself', async () => {
  const stores = await open(50)
  await stores.inbox.store(said('m1'))
  expect(await stores.inbox.claim({ limit: 1 })).toHaveLength(1)
  const again = await vi.waitUntil(async () => (await stores.inbox.claim({ limit: 1 }))[0], patience)
  expect(again.attempt).toBe(2)
})
