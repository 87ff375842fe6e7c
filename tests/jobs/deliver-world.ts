// The outbox loop's surroundings in memory: a table with leases, three channels, a set clock.
import {
  createDeliver,
  type DeliverLoop,
  type DeliverOptions,
  type DeliverParts,
} from '../../jobs/deliver.ts'
import type { Pace } from '../../jobs/pace.ts'
import type { Part } from '../../src/ports/channel.ts'
import { fakeRows, type FakeRow, type FakeRows } from './fake-rows.ts'
import { recordReports, type Recorded } from './record-reports.ts'
import { setTimers, type SetTimers } from './set-timers.ts'

/** What the channel saw of one send. */
interface Seen {
  readonly id: string
  readonly at: number
  readonly repeat: boolean
}

type Row = FakeRow & { readonly outboxId: string; readonly conversation: string }
/** What is special about a send, after 10 ms. */
export type Send = (row: Row, repeat: boolean) => Promise<void>
/** What is special about waiting for a turn. */
export type Turn = (row: Row) => Promise<void>

export interface DeliverWorld {
  readonly timers: SetTimers
  readonly outbox: FakeRows
  /** The database's clock goes forward, and no timer of a process has noticed. */
  readonly jump: (milliseconds: number) => void
  readonly reports: Recorded
  /** Every call of a channel's send. */
  readonly seen: Seen[]
  /** Sends that a person received. */
  readonly received: string[]
  readonly undeliverable: Map<string, string>
  readonly sender: (overrides?: Partial<DeliverParts<Row>>, options?: DeliverOptions) => DeliverLoop
  /** Looks each second, as the poll does, until nothing is open. */
  readonly poll: (loop: DeliverLoop) => Promise<void>
}

interface Special {
  readonly pace?: Pace
  /** By the row's id. */
  readonly turns?: Readonly<Record<string, Turn>>
}

const FAST = { perSecond: 1_000, burst: 1_000 }

/**
 * Conversation keys are `<channel>/<name>`; sends named in `sends` are special, the others take 10 ms. A row `a+b` is a
 * message of two parts.
 */
export function deliverWorld(
  sends: Readonly<Record<string, Send>> = {},
  { pace = FAST, turns = {} }: Special = {},
): DeliverWorld {
  const timers = setTimers()
  let ahead = 0
  const outbox = fakeRows({ now: () => timers.now() + ahead })
  const reports = recordReports()
  const seen: Seen[] = []
  const received: string[] = []
  const undeliverable = new Map<string, string>()

  const outlet = {
    pace,
    partsOf: async (row: Row): Promise<readonly [Part, ...Part[]]> => {
      const part = (says: string): Part => ({
        says,
        turn: async () => turns[row.id]?.(row),
        async send({ repeat }) {
          seen.push({ id: says, at: timers.now(), repeat })
          await timers.sleep(10)
          await sends[says]?.(row, repeat)
          received.push(says)
          return { message: `receipt of ${says}` }
        },
      })
      const [first = row.id, ...others] = row.id.split('+')
      return [part(first), ...others.map(part)]
    },
  }

  const sender = (overrides: Partial<DeliverParts<Row>> = {}, options?: DeliverOptions): DeliverLoop =>
    createDeliver<Row>(
      {
        timers,
        ...reports,
        channels: { wechat: outlet, telegram: outlet, mail: outlet },
        claimSends: ({ channel, limit }) =>
          Promise.resolve(
            outbox
              .claim(limit, ({ line }) => line.startsWith(`${channel}/`))
              .map((row) => ({ ...row, outboxId: row.id, conversation: row.line })),
          ),
        renewSend: ({ id, lease }) => Promise.resolve(outbox.renew(id, lease)),
        beginSend: ({ id, lease }) => Promise.resolve(outbox.renew(id, lease, { underWay: true })),
        recordProgress: ({ id, lease }, progress) => Promise.resolve(outbox.renew(id, lease, { progress })),
        recordReceipt: (id) => Promise.resolve(outbox.finish(id)),
        postponeSend: async ({ id, lease }, { pauseMs, inDoubt }) => {
          if (outbox.get(id).lease === lease) outbox.postpone(id, pauseMs, inDoubt)
        },
        giveUpSend: ({ id }, { reason }) => {
          outbox.setAside(id)
          undeliverable.set(id, reason)
          return Promise.resolve()
        },
        channelOf: (conversation) => conversation.split('/')[0],
        chance: () => 0,
        ...overrides,
      },
      options,
    )

  async function poll(loop: DeliverLoop): Promise<void> {
    for (let look = 0; outbox.rows.some(({ state }) => state === 'open'); look += 1) {
      if (look > 20_000) throw new Error('something stays open for ever')
      loop.wake()
      await timers.pass(1_000)
    }
  }

  const jump = (milliseconds: number): void => void (ahead += milliseconds)
  return { timers, outbox, jump, reports, seen, received, undeliverable, sender, poll }
}
