// The outbox loop's surroundings in memory: a table with leases, three channels, a set clock.
import {
  createDeliver,
  type DeliverLoop,
  type DeliverOptions,
  type DeliverParts,
} from '../../jobs/deliver.ts'
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
export type Send = (row: Row, signal: AbortSignal) => Promise<void>

export interface DeliverWorld {
  readonly timers: SetTimers
  readonly outbox: FakeRows
  readonly reports: Recorded
  /** Every call of a channel's send. */
  readonly seen: Seen[]
  /** Sends that a person received. */
  readonly received: string[]
  readonly undeliverable: Map<string, string>
  readonly sender: (overrides?: Partial<DeliverParts<Row, string>>, options?: DeliverOptions) => DeliverLoop
  /** Looks each second, as the poll does, until nothing is open. */
  readonly poll: (loop: DeliverLoop) => Promise<void>
}

const FAST = { perSecond: 1_000, burst: 1_000 }

/** Conversation keys are `<channel>/<name>`; sends named in `sends` are special, the others take 10 ms. */
export function deliverWorld(sends: Readonly<Record<string, Send>> = {}, pace = FAST): DeliverWorld {
  const timers = setTimers()
  const outbox = fakeRows(timers)
  const reports = recordReports()
  const seen: Seen[] = []
  const received: string[] = []
  const undeliverable = new Map<string, string>()

  const outlet = {
    pace,
    send: async (row: Row, { repeat, signal }: { repeat: boolean; signal: AbortSignal }): Promise<string> => {
      seen.push({ id: row.id, at: timers.now(), repeat })
      await timers.sleep(10)
      await sends[row.id]?.(row, signal)
      received.push(row.id)
      return `receipt of ${row.id}`
    },
  }

  const sender = (
    overrides: Partial<DeliverParts<Row, string>> = {},
    options?: DeliverOptions,
  ): DeliverLoop =>
    createDeliver<Row, string>(
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
        renewSend: (id) => Promise.resolve(outbox.renew(id)),
        recordReceipt: (id) => Promise.resolve(outbox.finish(id)),
        postponeSend: ({ id }, { pauseMs, inDoubt }) =>
          Promise.resolve(outbox.postpone(id, pauseMs, inDoubt)),
        giveUpSend: ({ id }, reason) => {
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

  return { timers, outbox, reports, seen, received, undeliverable, sender, poll }
}
