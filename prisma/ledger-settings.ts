// What can be set when the ledger is opened.
import type { OutgoingMessage } from '../src/outgoing-message.ts'
import type { Clock } from '../src/ports/world.ts'

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
