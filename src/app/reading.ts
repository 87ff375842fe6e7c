// Pictures in groups are read aside: their bytes fetched, read by the process that reads, and what they show is decided.
import type { AttemptTools } from '../../jobs/attempt.ts'
import { createAside } from '../../jobs/aside.ts'
import { faultText } from '../../jobs/fault.ts'
import type { ClaimedTimer, Stores } from '../../prisma/stores.ts'
import { isPicture } from '../conversation/judge-pictures.ts'
import type { AttachmentStore } from '../ports/attachment-store.ts'
import { type PictureReader, PictureUnreadable } from '../ports/picture-reader.ts'
import type { InboundMessage, KeptFile, ReadPicture, Stimulus } from '../stimulus.ts'
import type { Meters, PictureOutcome } from './meters.ts'

interface ReadingParts {
  readonly stores: Pick<Stores, 'inbox' | 'timers' | 'now'>
  readonly attachments: Pick<AttachmentStore, 'read'>
  readonly reader: PictureReader
  readonly take: (stimulus: Stimulus) => Promise<void>
  readonly meters: Pick<Meters, 'pictureRead'>
  readonly tools: AttemptTools
}

export interface PicturesAside {
  /** Takes over a claimed timer that asks for pictures to be read. */
  begin(timer: ClaimedTimer): Promise<void>
  idle(): Promise<void>
  /** Ends what is in hand; it is begun anew after the next start. */
  stop(): Promise<void>
}

export function createReading({
  stores,
  attachments,
  reader,
  take,
  meters,
  tools,
}: ReadingParts): PicturesAside {
  const aside = createAside({
    ...tools,
    hold: stores.timers.hold,
    postpone: stores.timers.postpone,
    giveUp: stores.timers.park,
  })

  /** Without its rows where it cannot be read: it is then as if nobody had looked, and an operator sees why. */
  async function read(kept: KeptFile): Promise<ReadPicture> {
    const { key, type } = kept
    const begun = performance.now()
    try {
      const rows = await reader.read({ bytes: await attachments.read(kept), type })
      meters.pictureRead('read', performance.now() - begun)
      return { key, rows }
    } catch (error) {
      const outcome = outcomeOf(error)
      if (outcome === null) throw error
      meters.pictureRead(outcome, performance.now() - begun)
      const level = outcome === 'failed' ? 'error' : 'warn'
      tools.log[level]({ file: key.slice(0, 8), type, fault: faultText(error) }, 'a picture was not read')
      return { key, rows: [] }
    }
  }

  async function readAll({ attachments: all }: InboundMessage, signal: AbortSignal): Promise<ReadPicture[]> {
    const pictures: ReadPicture[] = []
    for (const { kept } of all.filter(isPicture)) if (kept && !signal.aborted) pictures.push(await read(kept))
    return pictures
  }

  return {
    async begin(claimed) {
      const { timer } = claimed
      const { task } = timer
      if (task.kind !== 'pictures') throw new Error('the timer asks for no pictures')
      await aside.begin(claimed, async (signal) => {
        // It may have been taken back meanwhile.
        const message = await stores.inbox.read(task.inbox)
        if (!message) return take({ kind: 'timer', timer, at: await stores.now() })
        const pictures = await readAll(message, signal)
        signal.throwIfAborted()
        await take({ kind: 'pictures-read', timer, at: await stores.now(), message, pictures })
      })
    },
    idle: aside.idle,
    async stop() {
      const stopping = aside.stop()
      await reader.close()
      await stopping
    },
  }
}

/** Null: it may well be read later. */
function outcomeOf(error: unknown): Exclude<PictureOutcome, 'read'> | null {
  if (error instanceof PictureUnreadable) {
    if (error.reason === 'stopped') return null
    return error.reason === 'out-of-order' ? 'failed' : 'unreadable'
  }
  return error instanceof Error && error.name === 'AttachmentGone' ? 'gone' : null
}
