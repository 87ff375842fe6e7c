// What happened stays happened: neither the assistant's role nor the owner of the tables changes an event.
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from '../../prisma/open-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'
import { dataKey } from './opening-stores.ts'
import { aCase, aMessage, anEntry, aNotice, aTimer, going, opening, said } from './samples.ts'

let server: PostgresServer
let stores: Stores
let owner: Client
let app: Client
beforeAll(async () => {
  server = await startPostgresServer()
  const ownerUrl = await server.createDatabase('ledger')
  owner = new Client({ connectionString: ownerUrl })
  await owner.connect()
  await owner.query(`CREATE ROLE "the app" LOGIN PASSWORD 'app'`)
  const url = ownerUrl.replace('postgres:test@', 'the%20app:app@')
  stores = await openLedger({ url, ownerUrl, dataKeys: [dataKey] })
  app = new Client({ connectionString: url })
  await app.connect()
  await stores.ledger.commit(opening(aCase('0001')))
})
afterAll(async () => {
  await Promise.all([owner.end(), app.end(), stores.close()])
  await server.stop()
})

const changes = [
  `UPDATE case_events SET type = 'CaseClosed'`,
  `UPDATE case_events SET at = now() WHERE false`,
  'DELETE FROM case_events',
  'TRUNCATE case_events',
  'TRUNCATE cases CASCADE',
]

describe.each(changes)('%s', (change) => {
  it('is refused to the assistant', async () => {
    await expect(app.query(change)).rejects.toThrow(/permission denied/u)
  })
  it('is refused to the owner', async () => {
    await expect(owner.query(change)).rejects.toThrow('rows of case_events are only added')
  })
})

it.each([
  'ALTER TABLE case_events DISABLE TRIGGER ALL',
  'DROP TRIGGER case_events_are_only_added ON case_events',
  'DROP TABLE case_events CASCADE',
  'CREATE TABLE public.other (x int)',
  `SET session_replication_role = 'replica'`,
  `UPDATE sealing_keys SET id = '0'`,
  'DELETE FROM _prisma_migrations',
])('the assistant may not: %s', async (statement) => {
  await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/u)
})

it('and yet the assistant can do all its work', async () => {
  const { inboxId } = await stores.inbox.store(said('m1'))
  expect(await stores.inbox.claim({ limit: 1 })).toHaveLength(1)
  await stores.ledger.commit(
    anEntry({ timers: { set: [aTimer('t')], cancel: [] }, notices: { add: [aNotice('n')], settle: [] } }),
  )
  expect(await stores.timers.claimDue(1)).toHaveLength(1)
  expect(await stores.releases.claimDue(1)).toHaveLength(1)
  const settling = going(aCase('0001'), {
    inbox: inboxId,
    notices: { add: [], settle: ['n'] },
    messages: [aMessage('m')],
  })
  expect(await stores.ledger.commit(settling)).toBe('committed')
  expect(await stores.outbox.claim({ limit: 1 })).toHaveLength(1)
  expect(await stores.ledger.nextCaseNumber()).toBe('0001')
  expect(await stores.health()).toMatchObject({ ok: true })
})
