// The line to a platform: asked again and again whether it is there, and never left alone for long when it is not.
import { setTimeout as machineSleep } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { ChannelState } from '../src/ports/channel.ts'

/** One round of contact with the platform. Rejects when the platform does not answer as it should. */
export interface Round {
  /** The line was cut a moment ago: ask for a short answer, so that its return is noticed at once. */
  readonly hurried: boolean
  /** Ends the round: the channel is being stopped, or a call beside it has failed. */
  readonly signal: AbortSignal
  /** Says that the platform has answered, before the round is over. */
  readonly up: () => void
}

export interface Line {
  state(): ChannelState
  /** Begins. Resolves when the platform has answered, or after three seconds without an answer. */
  open(): Promise<void>
  /** A call beside the rounds found no platform: it is away until a round finds it again. */
  doubt(): void
  close(): Promise<void>
}

export interface LineParts {
  readonly name: string
  readonly contact: (round: Round) => Promise<void>
  /** What may be told of a fault; nothing in it is secret. */
  readonly describe: (fault: unknown) => string
  /** How long a platform asks to be left alone, in milliseconds. */
  readonly restOf?: (fault: unknown) => number | null
  readonly log: Pick<Logger, 'warn' | 'info'>
  /** Resolves after so many milliseconds; may reject when the signal ends it before. */
  readonly sleep?: (milliseconds: number, signal: AbortSignal) => Promise<unknown>
}

/**
 * Pauses between rounds that failed, in milliseconds. However long the outage was, with a hurried round of at most five
 * seconds the line is noticed within ten. reliability.md § D, F17
 */
const firstPauseMs = 250
const longestPauseMs = 3_000

/** A start does not wait longer for a platform than this. */
const patienceMs = 3_000

export function createLine({
  name,
  contact,
  describe,
  restOf = () => null,
  log,
  sleep = (milliseconds, signal) => machineSleep(milliseconds, undefined, { signal, ref: false }),
}: LineParts): Line {
  let state: ChannelState = 'starting'
  let closed = false
  /** The round under way, or the pause after it. */
  let round = new AbortController()
  let working: Promise<void> | null = null
  let answered: () => void = () => undefined
  const first = new Promise<void>((resolve) => (answered = resolve))

  function up(): void {
    if (closed || state === 'ready') return
    if (state === 'away') log.info({ channel: name }, 'the platform answers again')
    state = 'ready'
    answered()
  }

  function down(fault: unknown): void {
    if (closed) return
    if (state !== 'away') log.warn({ channel: name, fault: describe(fault) }, 'the platform does not answer')
    state = 'away'
  }

  async function work(): Promise<void> {
    let pauseMs = firstPauseMs
    while (!closed) {
      round = new AbortController()
      const { signal } = round
      try {
        await contact({ hurried: state !== 'ready', signal, up })
        up()
        pauseMs = firstPauseMs
      } catch (fault) {
        down(fault)
        const rest = restOf(fault) ?? pauseMs
        round = new AbortController()
        if (!closed) await sleep(rest, round.signal).catch(() => undefined)
        pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      }
    }
  }

  return {
    state: () => state,
    async open() {
      working ??= work()
      const enough = new AbortController()
      await Promise.race([first, sleep(patienceMs, enough.signal).catch(() => undefined)])
      enough.abort()
    },
    doubt() {
      if (closed) return
      down(new Error('a call beside the rounds failed'))
      round.abort()
    },
    async close() {
      state = 'stopped'
      closed = true
      answered()
      round.abort()
      await working
    },
  }
}
