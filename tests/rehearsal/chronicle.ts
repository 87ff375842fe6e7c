// Everything that happened in a rehearsal, as the invariants need it: what was written to the assistant, what it did, what it said.
import type { Entry } from '../../src/entry.ts'
import type { Case } from '../../src/case/case.ts'
import type { Notice } from '../../src/notification/notice.ts'
import type { OutgoingMessage } from '../../src/outgoing-message.ts'
import type { InboundMessage, Recipient, TimerTask } from '../../src/stimulus.ts'
import type { SurveyReport } from '../../src/survey/survey-report.ts'
import type { Act } from '../../src/understanding/act.ts'
import { fateOfReminders, type NoticeFate } from './notice-fate.ts'
import type { World } from '../../src/world.ts'

/** Why somebody wrote something; the invariants ask for it, the assistant never learns it. */
export type Purpose =
  /** Of the work: it is to change something, or to be answered. */
  | {
      readonly kind: 'business'
      readonly deed: string
      readonly case: string | null
      readonly expects: Expectation
    }
  /** Between people. */
  | { readonly kind: 'chatter' }
  /** A number or an illness where it has no place, and nothing else. */
  | { readonly kind: 'leak' }
  /** A stranger asks; `twin` asks the same of somebody who does not exist. */
  | { readonly kind: 'prying'; readonly twin: string }

/** Whether what came of it is what a fair sentence may expect. Only for the list of misunderstandings. */
type Expectation = (entry: Entry) => boolean

/** One message of the outside world, however often it was delivered. */
export interface Heard {
  readonly message: InboundMessage
  readonly purpose: Purpose
  /** A question of the assistant was open to the speaker in this place. */
  readonly afterQuestion: boolean
  deliveries: number
  /** What was written for it, once. */
  readonly entries: Entry[]
  acts: readonly Act[]
  /** It came while the assistant was down. */
  readonly waited: boolean
}

export interface Said {
  readonly message: OutgoingMessage
  /** When it went out: a reply to what waited bears the time of what it answers. */
  readonly spokenAt: number
  times: number
  /** The message answered, or null when it was said unasked. */
  readonly answers: Heard | null
  /** Unasked: danger to life and the like. */
  readonly urgent: boolean
}

export interface Outage {
  readonly from: number
  readonly until: number
}

export const keyOf = (to: Recipient): string => ('room' in to ? to.room : `@${to.person}`)

export class Chronicle {
  readonly heard: Heard[] = []
  readonly said: Said[] = []
  readonly outages: Outage[] = []
  readonly cases = new Map<string, Case>()
  /** Timers that are set. */
  readonly timers = new Map<string, TimerTask>()
  readonly waiting = new Map<string, Notice>()
  readonly fates: NoticeFate[] = []
  /** Each village's answers, in the order in which they were written. */
  readonly surveys: { readonly at: number; readonly report: SurveyReport }[] = []
  readonly questions = new Map<string, boolean>()
  entries = 0
  crashes = 0
  readonly #sayings = new Map<string, Said>()

  /** An entry was written at that moment; `answered` is the message it settles. */
  written(entry: Entry, at: number, world: World, answered: Heard | null): void {
    this.entries += 1
    answered?.entries.push(entry)
    for (const { case: one } of entry.cases) this.cases.set(one.number, one)
    if (entry.timer) this.timers.delete(entry.timer.key)
    for (const key of entry.timers.cancel) this.timers.delete(key)
    for (const { key, task } of entry.timers.set) this.timers.set(key, task)
    for (const report of entry.surveys) this.surveys.push({ at, report })
    for (const { key, question } of entry.dialogues) this.questions.set(key, question !== null)
    const settled = entry.notices.settle.flatMap((id) => this.waiting.get(id) ?? [])
    this.fates.push(...fateOfReminders(settled, entry, { at, cases: this.cases, world }))
    for (const { id } of settled) this.waiting.delete(id)
    for (const notice of entry.notices.add) this.waiting.set(notice.id, notice)
    const urgent = settled.filter((each) => each.urgent).length
    entry.messages.forEach((message, index) => {
      const saying = { message, spokenAt: at, times: 0, answers: answered, urgent: index < urgent }
      this.said.push(saying)
      this.#sayings.set(message.id, saying)
    })
  }

  /** The channel got a message to deliver. */
  delivered(message: OutgoingMessage): void {
    const saying = this.#sayings.get(message.id)
    if (!saying) throw new Error(`${message.id} went out and nothing had decided it`)
    saying.times += 1
  }

  wasDown(at: number): Outage | undefined {
    return this.outages.find(({ from, until }) => from <= at && at < until)
  }
}
