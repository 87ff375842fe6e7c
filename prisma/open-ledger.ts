// The room's door: opens the ledger, in PostgreSQL or in memory, and hands out its stores.
import type { LedgerOptions, PostgresSettings } from './ledger-settings.ts'
import { openMemoryLedger } from './memory/open-memory-ledger.ts'
import type { Stores } from './stores.ts'

const LEASE_MS = 8_000

/**
 * Opens the ledger; in PostgreSQL it migrates first. Throws when the database does not answer, MigrationRefused when it
 * is another program's or a newer one's, KeyMissing when it was sealed with a key that is not given.
 */
export async function openLedger(
  where: PostgresSettings | 'memory',
  { clock, leaseMs = LEASE_MS, channelOf = ({ channel }) => channel }: LedgerOptions = {},
): Promise<Stores> {
  if (where === 'memory') return openMemoryLedger({ clock: clock ?? { now: Date.now }, leaseMs, channelOf })
  // Prisma takes a moment to load, which a rehearsal in memory does not need to spend.
  const { openPostgresLedger } = await import('./open-postgres-ledger.ts')
  return openPostgresLedger(where, { ...(clock && { clock }), leaseMs, channelOf })
}
