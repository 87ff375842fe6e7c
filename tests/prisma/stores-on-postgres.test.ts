// The stores on a real PostgreSQL keep the contract.
import { afterAll, beforeAll, describe } from 'vitest'
import { type PostgresServer, startPostgresServer } from '../servers/postgres-server.ts'
import { channelStoreContract } from './channel-contract.ts'
import { dueContract } from './due-contract.ts'
import { inboxContract } from './inbox-contract.ts'
import { ledgerContract } from './ledger-contract.ts'
import { type FreshDatabases, freshDatabases, opensInPostgres } from './opening-stores.ts'
import { outboxContract } from './outbox-contract.ts'
import { outboxPartsContract } from './outbox-parts-contract.ts'
import { retentionContract } from './retention-contract.ts'

let server: PostgresServer
let databases: FreshDatabases
beforeAll(async () => {
  server = await startPostgresServer()
  databases = await freshDatabases(server)
})
afterAll(() => server.stop())

const open = opensInPostgres(() => databases)

describe('ledger', () => ledgerContract(open))
describe('inbox', () => inboxContract(open))
describe('due', () => dueContract(open))
describe('outbox', () => outboxContract(open))
describe('outbox, part by part', () => outboxPartsContract(open))
describe('channels', () => channelStoreContract(open))
describe('retention', () => retentionContract(open))
