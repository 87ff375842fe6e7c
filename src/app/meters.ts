// The figures for Prometheus: what was done, how long it took, how late it was, and what waits.
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { JobsEvent } from '../../jobs/report.ts'
import type { Health, StoredMessage } from '../../prisma/stores.ts'

/** `failed`: the reader itself; `gone`: its bytes were deleted meanwhile. */
export type PictureOutcome = 'read' | 'unreadable' | 'failed' | 'gone'

export interface Meters {
  readonly registry: Registry
  count(event: JobsEvent): void
  /** A message came in by that channel. */
  received(channel: string, outcome: StoredMessage['outcome']): void
  /** What waited for one recipient was let out, or was tried to. Milliseconds. */
  released(event: { readonly outcome: string; readonly duration: number }): void
  /** How many messages wait in this process's journal. */
  journal(waiting: () => number): void
  /** A picture was read, or could not be, in so many milliseconds. */
  pictureRead(outcome: PictureOutcome, duration: number): void
  /** A timer fires so many milliseconds after it was due. */
  late(milliseconds: number): void
}

/** From a fast transaction to the longest attempt, in seconds. */
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 45]

/** @param health asked at each scrape, for what waits */
export function createMeters(health: () => Promise<Health>): Meters {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  const counter = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name: `assistant_${name}`, help, labelNames, registers })
  const histogram = (name: string, help: string, labelNames: string[] = []) =>
    new Histogram({ name: `assistant_${name}`, help, labelNames, registers, buckets: seconds })

  const received = counter('messages_received_total', 'Messages offered by a channel', ['channel', 'outcome'])
  const handled = counter('messages_handled_total', 'Attempts at messages that came in', ['outcome'])
  const handling = histogram('message_handling_seconds', 'Time of one attempt at a message')
  const fired = counter('timers_fired_total', 'Attempts at due timers', ['outcome'])
  const lateness = histogram('timer_lateness_seconds', 'From the due time of a timer to its firing')
  const released = counter('releases_total', 'Attempts to let out what waits for a recipient', ['outcome'])
  const sends = counter('sends_total', 'Attempts to send a message', ['channel', 'outcome'])
  const sending = histogram('send_seconds', 'Time of one attempt to send', ['channel'])
  const pictures = counter('pictures_read_total', 'Pictures of groups that were read or could not be', [
    'outcome',
  ])
  const reading = histogram('picture_reading_seconds', 'Time of reading one picture')
  const wakeUps = counter('wake_ups_total', 'Wake-ups handed to the queue, or lost', ['name', 'outcome'])
  const runs = counter('runs_total', 'Looks for work, woken or by the poll', ['name', 'by', 'outcome'])

  const ask = askedOnce(health)
  new Gauge({
    name: 'assistant_database_up',
    help: 'Whether the database answers',
    registers,
    async collect() {
      this.set((await ask()).ok ? 1 : 0)
    },
  })
  new Gauge({
    name: 'assistant_backlog',
    help: 'Rows that wait, or were set aside for an operator',
    labelNames: ['what'],
    registers,
    async collect() {
      const found = await ask()
      this.reset()
      if (found.ok) for (const [what, rows] of Object.entries(found.backlog)) this.set({ what }, rows)
    },
  })

  return {
    registry,
    received: (channel, outcome) => received.inc({ channel, outcome }),
    journal: (waiting) => {
      new Gauge({
        name: 'assistant_journal_messages',
        help: 'Messages kept on this machine while the database is away',
        registers,
        collect() {
          this.set(waiting())
        },
      })
    },
    released: ({ outcome }) => released.inc({ outcome }),
    pictureRead: (outcome, duration) => {
      pictures.inc({ outcome })
      reading.observe(duration / 1_000)
    },
    late: (milliseconds) => lateness.observe(Math.max(0, milliseconds) / 1_000),
    count(event) {
      switch (event.kind) {
        case 'message':
          handled.inc({ outcome: event.outcome })
          handling.observe(event.duration / 1_000)
          break
        case 'timer':
          fired.inc({ outcome: event.outcome })
          break
        case 'send':
          sends.inc({ channel: event.channel, outcome: event.outcome })
          sending.observe({ channel: event.channel }, event.duration / 1_000)
          break
        case 'wake':
          wakeUps.inc({ name: event.name, outcome: event.outcome })
          break
        case 'run':
          runs.inc({ name: event.name, by: event.by, outcome: event.outcome })
      }
    },
  }
}

/** Every figure of one scrape comes from one answer: within this time, in milliseconds, nobody is asked again. */
const scrapeMs = 500

function askedOnce(health: () => Promise<Health>): () => Promise<Health> {
  let last: { readonly at: number; readonly answer: Promise<Health> } | null = null
  return () => {
    const now = performance.now()
    if (last === null || now - last.at > scrapeMs) last = { at: now, answer: health() }
    return last.answer
  }
}
