// What every store on PostgreSQL is made of.
import type { SqlNow } from './database-clock.ts'
import type { PrismaClient } from './generated/client.ts'
import type { Seal } from './seal.ts'

export interface StoreParts {
  readonly prisma: PrismaClient
  readonly seal: Seal
  readonly now: SqlNow
  /** How long a claim holds, in milliseconds. */
  readonly leaseMs: number
}
