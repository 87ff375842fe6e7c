// Why the assistant did not start, in one clear line for each mistake.
import { DataKeyError } from '../../prisma/data-key.ts'
import { DataDirInUse } from '../../prisma/embedded/data-dir-lock.ts'
import { ClientStale } from '../../prisma/generated-client.ts'
import { MigrationRefused } from '../../prisma/migrate.ts'
import { KeyMissing } from '../../prisma/seal.ts'
import { CountyMistake } from './county.ts'
import { JournalRefused } from './open-intake.ts'
import { type Settings, SettingsMistake } from './settings.ts'

/** These say themselves what to do. */
const plain = [
  SettingsMistake,
  ClientStale,
  CountyMistake,
  DataKeyError,
  DataDirInUse,
  MigrationRefused,
  KeyMissing,
  JournalRefused,
]

/** What a port refuses with, and what it means. */
const portFaults: Readonly<Record<string, string>> = { EADDRINUSE: 'is taken', EACCES: 'is not allowed' }

/**
 * The lines for whoever started it; null for a fault that nobody foresaw.
 * @param settings null when they could not be read
 */
export function refusal(error: unknown, settings: Settings | null): string | null {
  if (!(error instanceof Error)) return null
  if (plain.some((each) => error instanceof each)) return error.message
  const fault = rootOf(error)
  const code: unknown = Reflect.get(fault, 'code')
  if (typeof code !== 'string') return null
  const { port, host, databaseUrl } = settings ?? {}
  if (Reflect.get(fault, 'syscall') === 'listen')
    return `PORT: ${port ?? ''} on ${host ?? ''} ${portFaults[code] ?? 'cannot be used'} (${code}): set another`
  // Whatever else has a code comes from the database's driver: the network's, or PostgreSQL's own.
  return databaseUrl
    ? `DATABASE_URL: the database cannot be used (${code}): ${fault.message || 'no answer'}`
    : null
}

function rootOf(error: Error): Error {
  return error.cause instanceof Error ? rootOf(error.cause) : error
}
