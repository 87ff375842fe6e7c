// The line to WeChat: taken up again whenever it is lost, and proved to be alive by what comes back over it.
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { types } from 'wechaty-puppet'
import { type ChannelState, DeliveryError } from '../../src/ports/channel.ts'
import { type GatewayOptions, openGateway } from './gateway.ts'
import type { Gateway, Puppet } from './puppet.ts'
import { watch } from './watch.ts'
import { within } from './within.ts'

export interface LineOptions extends GatewayOptions {
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>
  /** How the line is kept; the defaults are for the real platform. */
  readonly keeping?: Partial<typeof usual>
}

interface Listeners {
  /** A message is there, ours or somebody's. */
  readonly onMessage: (id: string, puppet: Puppet) => void
  /** The account is logged in; what it was before is sent once more by some puppets. */
  readonly onLogin: () => void
}

export interface Line {
  /** Resolves when the account is logged in, or after so long without: it is then tried on behind. */
  open(): Promise<void>
  close(): Promise<void>
  state(): ChannelState
  /** @throws DeliveryError while nothing can be said */
  puppet(): Puppet
  /** What somebody has to scan; null while nobody has to. */
  scan(): string | null
  /** The account's own id; null while it is not logged in. */
  self(): string | null
}

const usual = {
  firstPauseMs: 1_000,
  longestPauseMs: 60_000,
  /** Joining takes a start of the puppet at the gateway. */
  joinMs: 30_000,
  /** After so long without a sign of life one is asked for, and after so long again the line counts as dead. */
  quietMs: 30_000,
  /** A start does not wait longer for the platform. */
  patienceMs: 3_000,
}

export function createLine(options: LineOptions, { onMessage, onLogin }: Listeners): Line {
  const { log } = options
  const keeping = { ...usual, ...options.keeping }
  const ended = new AbortController()
  let state: ChannelState = 'starting'
  let current: Puppet | null = null
  let scan: string | null = null
  let self: string | null = null
  let keptUp: Promise<void> = Promise.resolve()
  let arrived: () => void = () => undefined

  const turn = (to: ChannelState) => {
    if (state === to) return
    state = to
    log.info({ channel: 'wechat', state }, 'the line to WeChat has changed')
  }
  const loggedIn = (puppet: Puppet, id: string) => {
    ;[current, self, scan] = [puppet, id, null]
    log.info({ channel: 'wechat', account: id }, 'the account is logged in')
    onLogin()
    turn('ready')
    arrived()
  }
  const loggedOut = () => {
    if (self !== null) log.error({ channel: 'wechat' }, 'the account is logged out: somebody has to scan')
    ;[current, self] = [null, null]
    turn('away')
  }
  const toScan = (code: string) => {
    if (scan === code) return
    loggedOut()
    scan = code
    log.error(
      { channel: 'wechat', scan },
      'somebody has to scan this as a QR code with the account’s telephone',
    )
  }

  function listen({ puppet }: Gateway): void {
    puppet.on('login', ({ contactId }) => loggedIn(puppet, contactId))
    puppet.on('logout', loggedOut)
    puppet.on('scan', ({ qrcode, status }) => {
      if (qrcode && (status === types.ScanStatus.Waiting || status === types.ScanStatus.Timeout))
        toScan(qrcode)
    })
    puppet.on('message', ({ messageId }) => onMessage(messageId, puppet))
  }

  /** Resolves with the reason when the line is lost. */
  async function hold(gateway: Gateway): Promise<string> {
    listen(gateway)
    const lost = new Promise<string>((resolve) => gateway.onLost(resolve))
    try {
      await within(keeping.joinMs, gateway.join())
      return await Promise.race([
        lost,
        watch(gateway.puppet, keeping.quietMs, ended.signal),
        aborted(ended.signal),
      ])
    } finally {
      await within(keeping.joinMs, gateway.leave()).catch(() => undefined)
    }
  }

  async function keepUp(): Promise<void> {
    let pauseMs = keeping.firstPauseMs
    while (!ended.signal.aborted) {
      const why = await openGateway(options)
        .then(hold)
        .catch((error: unknown) => (error instanceof Error ? error.message : String(error)))
      if (ended.signal.aborted) return
      if (self !== null) pauseMs = keeping.firstPauseMs
      ;[current, self, scan] = [null, null, null]
      turn('away')
      log.warn({ channel: 'wechat', fault: why, pauseMs }, 'the line to WeChat is lost')
      await pause(pauseMs, undefined, { signal: ended.signal }).catch(() => undefined)
      pauseMs = Math.min(pauseMs * 2, keeping.longestPauseMs)
    }
  }

  return {
    async open() {
      const ready = new Promise<void>((resolve) => (arrived = resolve))
      keptUp = keepUp()
      await within(keeping.patienceMs, ready).catch(() => undefined)
    },
    async close() {
      state = 'stopped'
      ended.abort()
      await keptUp
    },
    state: () => state,
    puppet() {
      if (state === 'ready' && current) return current
      throw new DeliveryError(`the line to WeChat is ${state}`, { retry: true })
    },
    scan: () => scan,
    self: () => self,
  }
}

const aborted = (signal: AbortSignal): Promise<string> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve('stopped')
    signal.addEventListener('abort', () => resolve('stopped'), { once: true })
  })
