// What every process stands on: the county, the key, the database, the ledger, the queue and the time.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import type { AttemptTools } from '../../jobs/attempt.ts'
import { openQueue } from '../../jobs/open-queue.ts'
import { systemTimers, type Timers } from '../../jobs/timers.ts'
import { createAttachmentStore } from '../../prisma/attachments/attachment-store.ts'
import { diskShelf } from '../../prisma/attachments/disk-shelf.ts'
import { s3Shelf } from '../../prisma/attachments/s3-shelf.ts'
import { keepDataKeys } from '../../prisma/data-key.ts'
import { DataDirInUse } from '../../prisma/embedded/data-dir-lock.ts'
import { startEmbeddedPostgres } from '../../prisma/embedded/embedded-postgres.ts'
import { openLedger } from '../../prisma/open-ledger.ts'
import { createSeal } from '../../prisma/seal.ts'
import type { Stores } from '../../prisma/stores.ts'
import type { County } from '../organisation/county.ts'
import type { AttachmentStore } from '../ports/attachment-store.ts'
import type { Queue } from '../ports/queue.ts'
import { type AddressBook, createAddressBook } from './address-book.ts'
import { type Addresses, createAddresses } from './addresses.ts'
import { type ChannelChoice, chooseChannels } from './channels.ts'
import type { Closing } from './closing.ts'
import { readCounty } from './county.ts'
import { type MovableClock, openMovableClock } from './house-clock.ts'
import { createMeters, type Meters } from './meters.ts'
import type { Settings } from './settings.ts'

export interface Foundation {
  readonly county: County
  readonly dataKeys: readonly Uint8Array[]
  readonly stores: Stores
  readonly attachments: AttachmentStore
  readonly queue: Queue
  readonly channels: ChannelChoice
  readonly addresses: Addresses
  readonly book: AddressBook
  readonly meters: Meters
  readonly tools: AttemptTools
  /** Null where the database's own clock decides: it cannot be moved. */
  readonly clock: MovableClock | null
}

interface Site {
  readonly log: Logger
  readonly closing: Closing
  readonly timers: Timers
}

/**
 * Opens it all, and leaves with `closing` what has to be closed.
 * @throws what may stand in the way of a start: CountyMistake, DataKeyError, DataDirInUse, MigrationRefused, KeyMissing,
 *   and what the database's driver says when it does not answer
 */
export async function layFoundation(settings: Settings, { log, closing, timers }: Site): Promise<Foundation> {
  const county = readCounty(settings.countyFile ?? undefined)
  const channels = chooseChannels(settings)
  for (const channel of channels.missing)
    log.warn({ channel }, 'this version has no such channel yet: nothing comes or goes by it')
  const book = createAddressBook(() => stores.channels, timers.now)
  const addresses = createAddresses(county, channels.names, book)
  const dataKeys = await keepDataKeys(settings.dataDir, settings.dataKey ?? undefined)

  const database = await openDatabase(settings, log, closing)
  const clock = channels.simulated ? openClock(settings) : null
  let leaving = false
  const onFault = (err: Error) => {
    if (!leaving) log.warn({ err }, 'a connection to the database broke')
  }
  const stores: Stores = await openLedger(
    { ...database, dataKeys, onFault },
    { channelOf: addresses.channelOf, ...(clock ? { clock } : {}) },
  )
  closing.add('ledger', async () => {
    // A server that stops may be quicker to end a connection than its goodbye.
    leaving = true
    await stores.close()
  })

  await book.freshen()

  const { bucket } = settings
  const shelf = bucket ? s3Shelf(bucket) : diskShelf(join(settings.dataDir, 'attachments'))
  const attachments = createAttachmentStore(shelf, createSeal(dataKeys))

  const meters = createMeters(stores.health)
  const reporting = { log, onEvent: meters.count }
  const queue = await openQueue({
    ...reporting,
    databaseUrl: database.url,
    ...(settings.redisUrl === null ? {} : { redisUrl: settings.redisUrl }),
  })
  closing.add('queue', queue.close)
  const tools = { ...reporting, timers, chance: Math.random }
  return { county, dataKeys, stores, attachments, queue, channels, addresses, book, meters, tools, clock }
}

/** The given one, or our own; ours owns its tables by another role than the one the assistant runs as. */
async function openDatabase({ databaseUrl, dataDir }: Settings, log: Logger, closing: Closing) {
  if (databaseUrl !== null) return { url: databaseUrl }
  const { url, ownerUrl, stop } = await startOwnDatabase(dataDir, log)
  closing.add('database', stop)
  return { url, ownerUrl }
}

/** Who started it by an npm that was killed leaves within this time (lifetime.ts), in milliseconds. */
const leavingMs = 4_000

async function startOwnDatabase(dataDir: string, log: Logger) {
  for (const until = performance.now() + leavingMs; ;) {
    try {
      return await startEmbeddedPostgres(dataDir, { onNews: (line) => log.warn({}, line) })
    } catch (error) {
      if (!(error instanceof DataDirInUse) || performance.now() > until) throw error
      await systemTimers.sleep(lookAgainMs)
    }
  }
}

/** How often to look whether it has left. */
const lookAgainMs = 200

/** Only the demo's clock can be moved: everything is in one process, and nobody real is written to. */
function openClock(settings: Settings): MovableClock | null {
  if (settings.databaseUrl !== null) return null
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 })
  return openMovableClock(join(settings.dataDir, 'clock.json'))
}
