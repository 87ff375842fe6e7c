// The stage a rehearsal plays on: the real assistant on a set clock, with outages, messages delivered twice and crashes in between.
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import type { Stores } from '../../prisma/stores.ts'
import { createStage, setClock, type SetClock, type Stage } from '../../src/app/stage.ts'
import { createWorld } from '../../src/app/world.ts'
import type { Entry } from '../../src/entry.ts'
import type { County } from '../../src/organisation/county.ts'
import type { OutgoingMessage } from '../../src/outgoing-message.ts'
import type { InboundMessage } from '../../src/stimulus.ts'
import type { Act } from '../../src/understanding/act.ts'
import type { World } from '../../src/world.ts'
import { Chronicle, type Heard, type Purpose } from './chronicle.ts'
import type { Dice } from './dice.ts'

export interface Spoken {
  readonly from: string
  readonly name: string
  readonly room: string | null
  readonly text: string
  readonly mentioned?: boolean
  /** A message of the assistant in the same place. */
  readonly quote?: OutgoingMessage
  readonly button?: string
  readonly purpose: Purpose
}

interface TheatreParts {
  readonly county: County
  readonly start: number
  readonly dice: Dice
  /** Share of the stimuli at which the process dies. */
  readonly crashes: number
  /** The assistant has said something. */
  readonly onSaid: (message: OutgoingMessage) => void
  /** Something was written; what people saw of it is theirs to react to. */
  readonly onWritten: (entry: Entry, heard: Heard | null) => void
}

/** The process died: the same stimulus comes once more. */
const crashPoints = ['decided', 'written'] as const

export class Theatre {
  readonly chronicle = new Chronicle()
  readonly world: World
  readonly stores: Stores
  readonly #clock: SetClock
  readonly #stage: Stage
  readonly #queued: Heard[] = []
  readonly #lastReading = new Map<string, readonly Act[]>()
  #down = false

  constructor({ county, start, dice, crashes, onSaid, onWritten }: TheatreParts) {
    const clock = setClock(start)
    const ids = dice.of('ids')
    const codes = dice.of('codes')
    const trouble = dice.of('crashes')
    this.#clock = clock
    this.stores = openMemoryLedger({ clock, leaseMs: 8_000, channelOf: ({ channel }) => channel })
    const world = createWorld(county, this.stores.ledger, {
      ids: { next: () => `${ids.digits(8)}-${ids.digits(8)}` },
      chance: { digits: (count) => codes.digits(count) },
    })
    this.world = {
      ...world,
      understand: (text, context) => {
        const reading = world.understand(text, context)
        this.#lastReading.set(text, reading.acts)
        return reading
      },
    }
    this.#stage = createStage({
      world: this.world,
      stores: this.stores,
      clock,
      onSaid: (message) => {
        this.chronicle.delivered(message)
        onSaid(message)
      },
      onEntry: (entry) => {
        const heard = entry.inbox === null ? null : (this.chronicle.heard[Number(entry.inbox) - 1] ?? null)
        if (heard) heard.acts = this.#lastReading.get(heard.message.text) ?? []
        this.chronicle.written(entry, clock.now(), this.world, heard)
        onWritten(entry, heard)
      },
      crashAt: () => {
        if (!trouble.happens(crashes)) return null
        this.chronicle.crashes += 1
        return trouble.one(crashPoints)
      },
    })
  }

  get now(): number {
    return this.#clock.now()
  }

  get down(): boolean {
    return this.#down
  }

  begin(): Promise<void> {
    return this.#stage.begin()
  }

  /** Time passes; while the assistant is down nothing of it is noticed. */
  async passUntil(at: number): Promise<void> {
    if (!this.#down) await this.#stage.passUntil(at)
  }

  /** Somebody writes something at that moment. */
  async speak(at: number, spoken: Spoken): Promise<Heard> {
    const { chronicle } = this
    const message: InboundMessage = {
      channel: 'sim',
      id: `m${chronicle.heard.length + this.#queued.length + 1}`,
      at,
      sender: { account: spoken.from, name: spoken.name },
      room: spoken.room,
      text: spoken.text,
      mentioned: spoken.mentioned ?? false,
      quote: spoken.quote ? { text: spoken.quote.text, message: spoken.quote.id } : null,
      button: spoken.button ?? null,
      attachments: [],
    }
    const place = spoken.room === null ? `person:${spoken.from}` : `room:${spoken.room}`
    const heard: Heard = {
      message,
      purpose: spoken.purpose,
      afterQuestion: chronicle.questions.get(`${place}/${spoken.from}`) ?? false,
      deliveries: 1,
      entries: [],
      acts: [],
      waited: this.#down,
    }
    if (this.#down) {
      this.#queued.push(heard)
    } else {
      chronicle.heard.push(heard)
      await this.#stage.hear(message)
    }
    return heard
  }

  /** The channel delivers a message once more. */
  async deliverAgain(heard: Heard): Promise<void> {
    heard.deliveries += 1
    if (this.#down || heard.entries.length === 0) return
    await this.#stage.hear(heard.message)
  }

  fall(): void {
    this.#down = true
  }

  /** Back again: everything that was written meanwhile comes in at once. */
  async rise(from: number, at: number): Promise<void> {
    this.#clock.set(at)
    this.#down = false
    this.chronicle.outages.push({ from, until: at })
    const waited = this.#queued.splice(0)
    this.chronicle.heard.push(...waited)
    await this.#stage.hear(...waited.flatMap(({ message, deliveries }) => Array(deliveries).fill(message)))
  }
}
