// Watches over this process's channels: who they are logged in as, whether they hear, what reached nobody and what was set aside; people are told.
import type { Logger } from 'pino'
import { faultText } from '../../jobs/fault.ts'
import { limitTime } from '../../jobs/limit-time.ts'
import type { Timers } from '../../jobs/timers.ts'
import type { Stores } from '../../prisma/stores.ts'
import type { Instant } from '../deadline/plain-date.ts'
import type { Channel } from '../ports/channel.ts'
import type { Incident } from '../stimulus.ts'
import type { AddressBook } from './address-book.ts'

interface WatchParts {
  readonly channels: readonly Channel[]
  readonly stores: Pick<Stores, 'channels' | 'ledger' | 'now'>
  readonly book: Pick<AddressBook, 'freshen'>
  readonly tell: (incident: Incident) => Promise<void>
  readonly timers: Timers
  readonly log: Pick<Logger, 'warn' | 'error'>
}

export interface Watch {
  /** Looks once at everything; done every ten seconds by itself after `start`. */
  look(): Promise<void>
  /** Before a message of the channel is kept: whether it is still logged in as the same account. */
  noteLogin(channel: Channel): Promise<void>
  start(): void
  stop(): Promise<void>
}

const everyMs = 10_000
/** A connection may break for a moment; after so long somebody has to look. */
const lostAfterMs = 120_000
/** An echo is a message to oneself on a real platform: seldom enough to disturb nobody. */
const echoEveryMs = 600_000
const echoWithinMs = 60_000
/** Two looks missed are no silence. */
const gapMs = 3 * everyMs

interface Watched {
  readonly channel: Channel
  self: string | null
  /** Since when nothing was heard; null while it hears. */
  awaySince: Instant | null
  /** Since when this process misses it, on a steady clock. */
  missedSince: number | null
  toldLost: boolean
  echoAt: number
  /** The last time it heard itself, where it can: what was said since an echo failed was not seen. */
  provedAt: Instant | null
  deaf: boolean
}

export function createWatch({ channels, stores, book, tell, timers, log }: WatchParts): Watch {
  const watched = channels.map((channel): Watched => ({
    channel,
    self: null,
    awaySince: null,
    missedSince: null,
    toldLost: false,
    echoAt: -Infinity,
    provedAt: null,
    deaf: false,
  }))
  const stopping = new AbortController()
  let looking: Promise<void> = Promise.resolve()

  async function noteLogin(channel: Channel): Promise<void> {
    const one = watched.find((each) => each.channel === channel)
    const self = channel.self?.() ?? null
    if (!one || self === null || self === one.self) return
    const renewed = await stores.channels.noteSelf(channel.name, self)
    one.self = self
    if (!renewed) return
    await book.freshen('anyway')
    await tell({ what: 'channel-renewed', channel: channel.name })
  }

  /** Connected is not yet hearing. @returns whether it hears, as far as that can be known */
  async function hears(one: Watched, now: Instant): Promise<boolean> {
    const { channel } = one
    if (channel.state() !== 'ready') return false
    if (!channel.echo || timers.now() - one.echoAt < echoEveryMs) return !one.deaf
    one.echoAt = timers.now()
    try {
      await limitTime(echoWithinMs, timers, () => channel.echo?.() ?? Promise.resolve())
      one.deaf = false
      return true
    } catch (error) {
      log.error(
        { channel: channel.name, fault: faultText(error) },
        'it is connected and does not hear itself',
      )
      one.deaf = true
      one.awaySince ??= one.provedAt ?? now
      // Whether it hears again is looked at soon.
      one.echoAt = timers.now() - echoEveryMs + lostAfterMs
      return false
    }
  }

  async function lookAt(one: Watched): Promise<void> {
    const { channel } = one
    const now = await stores.now()
    await noteLogin(channel)
    const heard = await hears(one, now)
    const state = heard || channel.state() !== 'ready' ? channel.state() : 'away'
    const scan = channel.scan?.() ?? null
    const before = await stores.channels.noteState(channel.name, { state, scan, hears: heard })
    if (!heard) {
      one.awaySince ??= before ?? now
      one.missedSince ??= timers.now()
      if (!one.toldLost && timers.now() - one.missedSince >= lostAfterMs) {
        one.toldLost = true
        await tell({ what: 'channel-lost', channel: channel.name, since: one.awaySince })
      }
      return
    }
    const from = one.awaySince ?? before
    one.awaySince = null
    one.missedSince = null
    one.toldLost = false
    one.provedAt = now
    if (from !== null && now - from > gapMs)
      await tell({ what: 'silence', channel: channel.name, from, to: now })
  }

  async function tellOfUndeliverable(): Promise<void> {
    const [first] = await stores.ledger.untold(1)
    if (first) await tell({ what: 'undeliverable' })
  }

  async function tellOfSetAside(): Promise<void> {
    const [first] = await stores.ledger.untoldSetAside(1)
    if (first) await tell({ what: 'set-aside' })
  }

  async function look(): Promise<void> {
    const looks = [...watched.map(lookAt), tellOfUndeliverable(), tellOfSetAside()]
    for (const each of await Promise.allSettled(looks))
      if (each.status === 'rejected')
        log.warn({ fault: faultText(each.reason) }, 'a channel could not be looked at')
  }

  async function lookOn(): Promise<void> {
    while (!stopping.signal.aborted) {
      await look()
      await timers.sleep(everyMs, stopping.signal)
    }
  }

  return {
    look,
    noteLogin,
    start: () => void (looking = lookOn()),
    stop: async () => {
      stopping.abort()
      await looking
    },
  }
}
