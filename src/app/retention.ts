// What was said is kept for 180 days, and the cases for as long as the archive's rules say. domain.md § 5.2.6
import { faultText } from '../../jobs/fault.ts'
import type { AttemptTools } from '../../jobs/attempt.ts'
import type { Stores } from '../../prisma/stores.ts'
import type { AttachmentStore } from '../ports/attachment-store.ts'
import { dropFiles } from './drop-files.ts'

/** Raw chat; what it came to stands in the cases and their events. */
const keptForMs = 180 * 24 * 3_600_000
/** Often enough that nothing is kept a day too long, in milliseconds. */
const everyMs = 6 * 3_600_000
const atOnce = 500

interface RetentionParts extends Pick<AttemptTools, 'timers' | 'log'> {
  readonly stores: Pick<Stores, 'scrub' | 'now' | 'ledger'>
  readonly attachments: Pick<AttachmentStore, 'remove'>
}

export interface Retention {
  /** Scrubs all that is too old now. Rejects when the database or the attachments' store does not answer. */
  run(): Promise<void>
  /** Runs now and then from now on. */
  start(): void
  stop(): Promise<void>
}

export function createRetention({ stores, attachments, timers, log }: RetentionParts): Retention {
  const stopping = new AbortController()
  let running: Promise<void> = Promise.resolve()

  async function run(): Promise<void> {
    const before = (await stores.now()) - keptForMs
    while (!stopping.signal.aborted) {
      const { messages, files } = await stores.scrub(before, atOnce)
      if (messages === 0) return
      await dropFiles(files, stores.ledger, attachments)
    }
  }

  async function runOn(): Promise<void> {
    while (!stopping.signal.aborted) {
      await run().catch((error: unknown) =>
        log.warn({ fault: faultText(error) }, 'what is too old is not all scrubbed yet'),
      )
      await timers.sleep(everyMs, stopping.signal)
    }
  }

  return {
    run,
    start: () => void (running = runOn()),
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
