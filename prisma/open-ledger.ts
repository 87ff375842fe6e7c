// The room's door: opens the ledger, in PostgreSQL or in memory, and hands out its stores.
import type { OutgoingMessage } from '../src/outgoing-message.ts'
import type { Clock } from '../src/ports/world.ts'
import { openMemoryLedger } from './memory/open-memory-ledger.ts'
import type { Stores } from './stores.ts'

export interface PostgresSettings {
  /** The role the assistant runs as. */
  readonly url: string
  /** The owner of the tables, who migrates; by default the same role. */
  readonly ownerUrl?: string
  /** 32 bytes each, the one in use first. */
  readonly dataKeys: readonly Uint8Array[]
  /** Connections of this process, 10 by default. */
  readonly connections?: number
  /** Hears of connections that broke while idle; they are replaced without it. */
  readonly onFault?: (fault: Error) => void
}

export interface LedgerOptions {
  /** A set clock, for rehearsals; without it the database's own clock decides what is due (in memory: the machine's). */
  readonly clock?: Clock
  /** How long a claim holds: 8 s, so that what a killed worker had in hand is taken up within 10 s. */
  readonly leaseMs?: number
  /** By which channel a message goes; by default what the message itself says. Null: only the delivery can tell. */
  readonly channelOf?: (message: OutgoingMessage) => string | null
}

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
