// What comes in is kept: in the inbox, or, while the database is away, in a journal on this machine's disk, in order.
import type { Logger } from 'pino'
import { faultText } from '../../jobs/fault.ts'
import { limitTime } from '../../jobs/limit-time.ts'
import { systemTimers } from '../../jobs/timers.ts'
import type { Journal } from '../../bots/journal/journal.ts'
import { inboundMessageSchema } from '../../prisma/inbound-message.ts'
import { conversationOf } from '../../prisma/keys.ts'
import type { Seal } from '../../prisma/seal.ts'
import type { Inbox, StoredMessage } from '../../prisma/stores.ts'
import type { InboundMessage } from '../stimulus.ts'

interface IntakeParts {
  readonly inbox: Pick<Inbox, 'store'>
  readonly journal: Journal
  readonly seal: Pick<Seal, 'seal' | 'open'>
  readonly log: Pick<Logger, 'warn' | 'info'>
  /** It is in the inbox now. */
  readonly onStored: (stored: StoredMessage, message: InboundMessage) => void
}

export interface Intake {
  /** Resolves when the message is kept for good. Rejects when it is kept nowhere: then it must be offered again. */
  keep(message: InboundMessage): Promise<void>
  /** Messages in the journal. */
  readonly waiting: number
  /** Keeps what is in hand and ends; what is in the journal stays there. */
  close(): Promise<void>
}

/** An inbox that does not answer in this time (milliseconds) is away. */
const patienceMs = 3_000
/** So often it is looked whether the database is back, in milliseconds. */
const lookAgainMs = 1_000

/** Messages that wait in the journal are stored at once when the database answers. */
export function createIntake({ inbox, journal, seal, log, onStored }: IntakeParts): Intake {
  /** The last message in hand of each conversation: the next waits for it, so that none overtakes another. */
  const inHand = new Map<string, Promise<void>>()
  const closing = new AbortController()
  let draining: Promise<void> | null = null

  async function store(message: InboundMessage): Promise<void> {
    onStored(await limitTime(patienceMs, systemTimers, () => inbox.store(message)), message)
  }

  async function keepNow(message: InboundMessage): Promise<void> {
    // Behind what waits, it waits as well.
    if (journal.waiting === 0) {
      try {
        return await store(message)
      } catch (error) {
        if (isMalformed(error)) throw error
        log.warn(
          { channel: message.channel, fault: faultText(error) },
          'the inbox is away: kept in the journal',
        )
      }
    }
    await journal.append(seal.seal(message, place))
    drain()
  }

  function drain(): void {
    draining ??= drainUntilEmpty().finally(() => {
      draining = null
      if (journal.waiting > 0 && !closing.signal.aborted) drain()
    })
  }

  async function drainUntilEmpty(): Promise<void> {
    while (journal.waiting > 0 && !closing.signal.aborted) {
      const before = journal.waiting
      try {
        await journal.drain(async (record) => store(inboundMessageSchema.parse(seal.open(record, place))))
        log.info({ messages: before }, 'the journal is empty: all of it is in the inbox')
      } catch {
        await systemTimers.sleep(lookAgainMs, closing.signal)
      }
    }
  }

  async function close(): Promise<void> {
    await Promise.all(inHand.values())
    closing.abort()
    await draining
    await journal.close()
  }

  let closed: Promise<void> | null = null
  if (journal.waiting > 0) drain()
  return {
    get waiting() {
      return journal.waiting
    },
    async keep(message) {
      const conversation = conversationOf(message)
      const before = inHand.get(conversation) ?? Promise.resolve()
      const keeping = before.then(() => keepNow(message))
      const over = keeping
        .catch(() => undefined)
        .then(() => {
          if (inHand.get(conversation) === over) inHand.delete(conversation)
        })
      inHand.set(conversation, over)
      return keeping
    },
    close: () => (closed ??= close()),
  }
}

/** What a record of the journal is sealed for. */
const place = 'journal'

/** A message that no inbox takes: no journal is of help. */
const isMalformed = (error: unknown): boolean => error instanceof Error && error.name === 'ZodError'
