// Opens the ledger in PostgreSQL: migrated, its key checked, its stores on one pool of connections.
import { PrismaPg } from '@prisma/adapter-pg'
import { channelStore } from './channel-store.ts'
import { databaseClock, readClock } from './database-clock.ts'
import { PrismaClient } from './generated/client.ts'
import { readHealth } from './health.ts'
import { inboxStore } from './inbox-store.ts'
import { ledgerStore } from './ledger-store.ts'
import { migrate } from './migrate.ts'
import type { LedgerOptions, PostgresSettings } from './ledger-settings.ts'
import { outboxStore } from './outbox-store.ts'
import { openConnections } from './pool.ts'
import { releaseStore } from './release-store.ts'
import { createSeal, KeyMissing } from './seal.ts'
import { scrubOld } from './scrub-old.ts'
import { statementNames } from './statement-names.ts'
import type { StoreParts } from './store-parts.ts'
import type { Stores } from './stores.ts'
import { timerStore } from './timer-store.ts'

const CONNECTIONS = 10

export async function openPostgresLedger(
  settings: PostgresSettings,
  { clock, leaseMs, channelOf }: Required<Omit<LedgerOptions, 'clock'>> & Pick<LedgerOptions, 'clock'>,
): Promise<Stores> {
  const { url, ownerUrl = url, dataKeys, connections = CONNECTIONS, onFault = () => undefined } = settings
  const seal = createSeal(dataKeys)
  await migrate(ownerUrl, ownerUrl === url ? undefined : decodeURIComponent(new URL(url).username))
  const { pool, pooled } = await openConnections(url, connections, onFault)
  const naming = pooled ? {} : { statementNameGenerator: statementNames() }
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, naming) })
  const parts: StoreParts = { prisma, seal, now: databaseClock(clock ?? null), leaseMs }
  const close = async () => {
    await prisma.$disconnect()
    await pool.end()
  }
  try {
    await registerKeys(prisma, seal.keyIds)
  } catch (error) {
    await close()
    throw error
  }
  return {
    ledger: ledgerStore(prisma, { seal, channelOf }),
    inbox: inboxStore(parts),
    timers: timerStore(parts),
    releases: releaseStore(parts),
    outbox: outboxStore(parts),
    channels: channelStore(parts),
    scrub: scrubOld(parts),
    now: () => readClock(prisma, parts.now),
    health: () => readHealth(prisma, parts.now),
    pooled,
    close,
  }
}

/** Every key the ledger was ever sealed with must be at hand; the one in use is remembered. */
async function registerKeys(prisma: PrismaClient, keyIds: readonly string[]): Promise<void> {
  const known = await prisma.sealingKey.findMany({ select: { id: true } })
  const missing = known.map(({ id }) => id).filter((id) => !keyIds.includes(id))
  if (missing.length > 0) throw new KeyMissing(missing)
  const [current] = keyIds
  if (current !== undefined) {
    await prisma.$executeRaw`INSERT INTO sealing_keys (id) VALUES (${current}) ON CONFLICT DO NOTHING`
  }
}
