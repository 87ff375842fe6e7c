// Telegram as a channel: updates come in and are stored before they are confirmed, deliveries go out as messages.
import { setTimeout as sleep } from 'node:timers/promises'
import { Api } from 'grammy'
import type { Logger } from 'pino'
import type { KeepFile } from '../../src/ports/attachment-store.ts'
import { type Channel, DeliveryError } from '../../src/ports/channel.ts'
import type { InboundMessage } from '../../src/stimulus.ts'
import { createIntake } from '../intake.ts'
import { createLine, type Round } from '../line.ts'
import type { Route } from '../web/route.ts'
import { createAsides } from './asides.ts'
import { fileFetcher } from './files.ts'
import { limited } from './limited.ts'
import { createChatPace, type ChatLimits } from './pace.ts'
import { createMovedRooms, mayHaveMoved } from './moved-rooms.ts'
import { createPolling, pollCallSeconds } from './polling.ts'
import { describeFault, movedTo, restOf } from './refusal.ts'
import { createSending, type QuietChats } from './sending.ts'
import type { BotSelf } from './spoken.ts'
import { createUpdateReader, type ReadUpdate } from './update-reader.ts'
import { createWebhook } from './webhook.ts'

export interface TelegramOptions {
  readonly token: string
  /** `https://api.telegram.org`, without a slash at its end. */
  readonly apiRoot: string
  /** How updates come: Telegram is asked, Telegram calls, or another process receives them. */
  readonly receives: 'polling' | 'elsewhere' | { readonly url: string; readonly secret: string }
  /** The groups the county knows: one that has become a supergroup is found again by its old id. */
  readonly rooms: readonly string[]
  readonly keep: KeepFile
  readonly log: Pick<Logger, 'info' | 'warn'>
  /** How fast it may speak; the default is for the real platform. */
  readonly limits?: ChatLimits
  /** Milliseconds of the real clock. */
  readonly now?: () => number
}

export interface TelegramChannel extends Channel {
  /** Where Telegram calls; null when it does not. */
  readonly webhook: Route | null
}

/** A call that the outbox waits for; a sender's turn is over after 45 s. */
const callSeconds = 20
/** How often a process that only sends looks whether Telegram is there, and how long it waits for an answer. */
const lookMs = 30_000
const lookLimitMs = 5_000

/** Nothing is asked of Telegram before `start`. */
export function createTelegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, apiRoot, receives, keep, log, now = Date.now } = options
  const api = new Api(token, { apiRoot, timeoutSeconds: callSeconds })
  const rooms = createMovedRooms()
  const quiet: QuietChats = new Map()
  const asides = createAsides({ token, apiRoot, quiet, now })
  const stopping = new AbortController()
  const intake = createIntake<ReadUpdate>()
  /** Ends the wait for what is not stored when the channel is stopped. */
  const waiting = new Set<(error: Error) => void>()
  let self: BotSelf | null = null

  function moved(from: string, to: string): void {
    // As numbers: the log takes long ones out of words, and the county file needs the new one.
    if (rooms.moved(from, to))
      log.warn(
        { from: Number(from), to: Number(to) },
        'a group became a supergroup: the county file has its old id',
      )
  }

  const readUpdate = createUpdateReader({
    self: () => self,
    roomOf: rooms.roomOf,
    moved,
    fetchFiles: fileFetcher({ api, fileRoot: `${apiRoot}/file/bot${token}`, keep, signal: stopping.signal }),
    asides,
    now,
    log,
  })

  /** Resolves when it is stored, or says nothing. */
  function take(update: unknown): Promise<void> {
    if (stopping.signal.aborted || self === null)
      return Promise.reject(new Error('the channel does not receive'))
    const read = readUpdate(update)
    if (!read) return Promise.resolve()
    return new Promise((resolve, reject) => {
      waiting.add(reject)
      void intake.offer(read.chat, read).then(() => {
        waiting.delete(reject)
        resolve()
      })
    })
  }

  const polling =
    receives === 'polling'
      ? createPolling({ api: new Api(token, { apiRoot, timeoutSeconds: pollCallSeconds }), take })
      : null
  const webhook = typeof receives === 'object' ? createWebhook({ api, take, ...receives }) : null

  /** Learns who the token makes us, and which groups have moved: both before the first message is read. */
  async function introduce({ signal }: Round): Promise<BotSelf> {
    const { id, username, can_read_all_group_messages } = await limited(lookLimitMs, signal, (ending) =>
      api.getMe(ending),
    )
    if (!can_read_all_group_messages)
      log.warn(
        { channel: 'telegram' },
        'the bot’s privacy mode is on: in groups it hears only what is said to it',
      )
    for (const room of options.rooms.filter(mayHaveMoved)) {
      const elsewhere = await asides.whereIs(room).catch(movedTo)
      if (elsewhere !== null) moved(room, elsewhere)
    }
    return { id, username }
  }

  const line = createLine({
    name: 'telegram',
    describe: describeFault,
    restOf,
    log,
    contact: async (round) => {
      self ??= await introduce(round)
      if (polling) return polling.round(round)
      if (webhook) return webhook.round(round)
      await limited(lookLimitMs, round.signal, (ending) => api.getMe(ending))
      round.up()
      await sleep(lookMs, undefined, { signal: round.signal })
    },
  })

  const partsOf = createSending({
    api,
    rooms,
    quiet,
    pace: createChatPace(options.limits),
    now,
    admit() {
      if (line.state() !== 'ready') throw new DeliveryError(`telegram is ${line.state()}`, { retry: true })
    },
    onAway: line.doubt,
    onMoved: moved,
  })

  return {
    name: 'telegram',
    webhook: webhook?.route ?? null,
    async start(receive: (message: InboundMessage) => Promise<void>) {
      intake.open(async ({ messages, afterwards }) => {
        for (const message of await messages()) await receive(message)
        afterwards()
      })
      await line.open()
    },
    partsOf,
    state: line.state,
    async stop() {
      stopping.abort()
      intake.shut()
      for (const reject of waiting) reject(new Error('the channel is being stopped'))
      waiting.clear()
      await line.close()
      await Promise.all([polling?.confirm(), asides.settled()])
    },
  }
}
