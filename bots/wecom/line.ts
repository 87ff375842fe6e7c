// The line to WeChat Work: kept up by the SDK, and taken up again where the SDK would let it lie.
import { WSClient } from '@wecom/aibot-node-sdk'
import type { Logger } from 'pino'
import type { ChannelState } from '../../src/ports/channel.ts'

export interface LineOptions {
  readonly botId: string
  readonly secret: string
  /** Null: the platform's own address. */
  readonly url: string | null
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** How the line is kept; the defaults are for the real platform. */
  readonly keeping?: Partial<typeof usual>
}

export interface Line {
  readonly client: WSClient
  /** Resolves when the line is up, or after so long without one: it is then tried on behind. */
  open(): Promise<void>
  close(): void
  state(): ChannelState
}

const usual = {
  /** The first pause before it is taken up again; doubled up to 30 s. */
  firstPauseMs: 1_000,
  /** Two of these without an answer and the line counts as dead. */
  heartbeatMs: 15_000,
  /** After another program has taken the line: long enough not to fight for it, and it is not lost for good. */
  afterTakingMs: 300_000,
  /** A start does not wait longer for the platform. */
  patienceMs: 3_000,
}

/** For ever, where the SDK gives up after ten cut lines or five refused logins. */
const always = -1

export function createLine({ botId, secret, url, log, keeping }: LineOptions): Line {
  const { firstPauseMs, heartbeatMs, afterTakingMs, patienceMs } = { ...usual, ...keeping }
  let state: ChannelState = 'starting'
  let again: NodeJS.Timeout | null = null
  const client = new WSClient({
    botId,
    secret,
    ...(url === null ? {} : { wsUrl: url }),
    maxReconnectAttempts: always,
    maxAuthFailureAttempts: always,
    reconnectInterval: firstPauseMs,
    heartbeatInterval: heartbeatMs,
    // Its own log prints whole frames to the console. What matters is told by its events.
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  })

  const turn = (to: ChannelState) => {
    if (state === 'stopped' || state === to) return
    state = to
    log.info({ channel: 'wecom', state }, 'the line to WeChat Work has changed')
  }
  client.on('authenticated', () => turn('ready'))
  client.on('disconnected', () => turn('away'))
  client.on('error', ({ message }) => {
    // Before the line is up an error is the only sign.
    if (state === 'starting') turn('away')
    log.warn({ channel: 'wecom', fault: message }, 'the line to WeChat Work')
  })
  client.on('event.disconnected_event', () => {
    log.error({ channel: 'wecom' }, 'another program has logged in as this bot and taken the line')
    turn('away')
    again = setTimeout(() => client.connect(), afterTakingMs)
  })

  return {
    client,
    open: () =>
      new Promise((resolve) => {
        const late = setTimeout(resolve, patienceMs)
        client.once('authenticated', () => {
          clearTimeout(late)
          resolve()
        })
        client.connect()
      }),
    close() {
      state = 'stopped'
      if (again) clearTimeout(again)
      client.disconnect()
    },
    state: () => state,
  }
}

const ignore = () => undefined
