// A talk for tests: people say acts or words in rooms on a set clock, and everything that is said back is kept.
import { openMemoryLedger } from '../../prisma/memory/open-memory-ledger.ts'
import { createStage, type SetClock, setClock, type Stage } from '../../src/app/stage.ts'
import { createWorld } from '../../src/app/world.ts'
import type { Case } from '../../src/case/case.ts'
import type { Deadline } from '../../src/deadline/deadline.ts'
import type { OutgoingMessage } from '../../src/outgoing-message.ts'
import type { County } from '../../src/organisation/county.ts'
import type { Attachment } from '../../src/stimulus.ts'
import type { Act, ActName } from '../../src/understanding/act.ts'
import type { Stores } from '../../prisma/stores.ts'
import type { World } from '../../src/world.ts'
import { smallCounty } from './small-county.ts'

/** An act said by a test, without a text: only what the understanding would have found. */
export type Said = {
  [Name in ActName]: { act: Name } & Omit<Extract<Act, { act: Name }>, 'act' | 'confidence'>
}[ActName]

interface Speech {
  readonly room?: string
  readonly mention?: boolean
  readonly press?: string
  /** Part of an earlier message in the same place. */
  readonly quote?: string
  readonly id?: string
  /** The words of acts that are given, where what was said matters beside what it means. */
  readonly words?: string
  readonly image?: string
  /** What it is, when it is no picture: `image` is then its name. */
  readonly sort?: readonly Attachment['kind'][]
  /** The key of the picture's bytes, where they were kept. */
  readonly kept?: string
  /** What is written in the picture. */
  readonly shows?: readonly string[]
  readonly refused?: 'too-large' | 'unknown-type' | 'unreadable'
  /** The id of an earlier message that he takes back with this. */
  readonly retracts?: string
  /** What it was sent together with. */
  readonly album?: string
  /** The part of the room. */
  readonly topic?: string
  /** By which channel; the simulator when none is named. The account is then the one of that channel. */
  readonly channel?: string
}

/** County time `2026-11-12T09:10`. */
export const at = (text: string): number => Date.parse(`${text}:00+08:00`)

const broughtAs = (kind: Attachment['kind'], name: string, { kept, refused }: Speech): Attachment => ({
  kind,
  name,
  ...(kept === undefined ? {} : { kept: { key: kept, type: 'image/jpeg', size: 9 } }),
  ...(refused === undefined ? {} : { refused }),
})

export class Talk {
  readonly said: OutgoingMessage[] = []
  readonly #clock: SetClock
  readonly #stage: Stage
  readonly #stores: Stores
  readonly world: World
  readonly #meant = new Map<string, { readonly acts: Act[] }>()
  readonly #shown = new Map<string, readonly string[]>()
  /** Keys of files whose bytes are no longer needed, unless a case has them. */
  readonly dropped: string[] = []
  #count = 0

  private constructor(start: number, county: County, publicUrl: string | null) {
    this.#clock = setClock(start)
    this.#stores = openMemoryLedger({
      clock: this.#clock,
      leaseMs: 8_000,
      channelOf: ({ channel }) => channel,
    })
    const world = createWorld(county, this.#stores.ledger, { publicUrl })
    const read = world.understand
    this.world = {
      ...world,
      understand: (text, context) =>
        text.startsWith('[{')
          ? { acts: JSON.parse(text) as Act[], leak: false }
          : { ...read(text, context), ...this.#meant.get(text) },
    }
    this.#stage = createStage({
      world: this.world,
      stores: this.#stores,
      clock: this.#clock,
      onSaid: (message) => void this.said.push(message),
      onEntry: ({ drops }) => void this.dropped.push(...drops),
      readPicture: (key) => this.#shown.get(key) ?? [],
    })
  }

  /** @param publicUrl where pages are found from outside; null: nowhere */
  static async begin(
    start: string,
    county: County = smallCounty,
    publicUrl: string | null = null,
  ): Promise<Talk> {
    const talk = new Talk(at(start), county, publicUrl)
    await talk.#stage.begin()
    return talk
  }

  /** Somebody says words, or acts as they would be understood. */
  async says(
    when: string,
    from: string,
    what: string | Said | readonly Said[],
    speech: Speech = {},
  ): Promise<readonly OutgoingMessage[]> {
    await this.pass(when)
    const before = this.said.length
    this.#count += 1
    const acts = typeof what === 'string' ? [] : [what].flat().map((each) => ({ confidence: 1, ...each }))
    if (speech.words !== undefined) this.#meant.set(speech.words, { acts })
    if (speech.shows && speech.kept !== undefined) this.#shown.set(speech.kept, speech.shows)
    const place = speech.room === undefined ? { person: from } : { room: speech.room }
    const quoted =
      speech.quote === undefined
        ? null
        : this.said.findLast(
            (each) =>
              JSON.stringify(each.to) === JSON.stringify(place) && each.text.includes(speech.quote ?? ''),
          )
    await this.#stage.hear({
      channel: speech.channel ?? 'sim',
      id: speech.id ?? `m${this.#count}`,
      at: at(when),
      sender: { account: from, name: from },
      room: speech.room ?? null,
      text: typeof what === 'string' ? what : (speech.words ?? JSON.stringify(acts)),
      mentioned: speech.mention ?? false,
      quote: quoted ? { text: quoted.text, message: quoted.id } : null,
      button: speech.press ?? null,
      attachments:
        speech.image === undefined
          ? []
          : (speech.sort ?? ['image']).map((kind) => broughtAs(kind, speech.image ?? '', speech)),
      ...(speech.album === undefined ? {} : { album: speech.album }),
      ...(speech.topic === undefined ? {} : { topic: speech.topic }),
      ...(speech.retracts === undefined ? {} : { retracts: speech.retracts }),
    })
    return this.said.slice(before)
  }

  async pass(until: string): Promise<void> {
    await this.#stage.passUntil(at(until))
  }

  async case(number: string): Promise<Case> {
    const one = await this.#stores.ledger.case(number)
    if (!one) throw new Error(`no case ${number}`)
    return one
  }

  get stores(): Stores {
    return this.#stores
  }

  /** Kind, due day and state of a case's deadlines of one kind. */
  async deadlines(number: string, kind: Deadline['kind']): Promise<readonly string[]> {
    const one = await this.case(number)
    return one.deadlines.filter((each) => each.kind === kind).map((each) => `${each.dueOn} ${each.state}`)
  }

  /** What was said to a room (`linba`) or a person (`@zhou`), with kind and text. */
  heard(to: string): readonly OutgoingMessage[] {
    return this.said.filter((each) => ('room' in each.to ? each.to.room === to : `@${each.to.person}` === to))
  }
}
