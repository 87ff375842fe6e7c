// The stores in memory keep the contract.
import { describe } from 'vitest'
import { channelStoreContract } from './channel-contract.ts'
import { dueContract } from './due-contract.ts'
import { inboxContract } from './inbox-contract.ts'
import { ledgerContract } from './ledger-contract.ts'
import { openInMemory } from './opening-stores.ts'
import { outboxContract } from './outbox-contract.ts'
import { outboxPartsContract } from './outbox-parts-contract.ts'
import { retentionContract } from './retention-contract.ts'

describe('ledger', () => ledgerContract(openInMemory))
describe('inbox', () => inboxContract(openInMemory))
describe('due', () => dueContract(openInMemory))
describe('outbox', () => outboxContract(openInMemory))
describe('outbox, part by part', () => outboxPartsContract(openInMemory))
describe('channels', () => channelStoreContract(openInMemory))
describe('retention', () => retentionContract(openInMemory))
