// The entry while it is being decided: cases read and changed, messages and timers collected, then closed as a whole.
import { type Case, isEnded } from './case/case.ts'
import { conclude } from './case/conclude.ts'
import { consequencesOf } from './case/consequences.ts'
import type { CaseEvent, RecordedEvent } from './case/event.ts'
import { evolve, rebuild } from './case/evolve.ts'
import { keepPromises } from './case/keep-promises.ts'
import type { Dialogue } from './conversation/dialogue.ts'
import { nextRung } from './deadline/reminder-ladder.ts'
import { instantAt } from './deadline/instant.ts'
import { addMonths, type Instant, type PlainDate } from './deadline/plain-date.ts'
import type { CaseChange, Entry } from './entry.ts'
import type { OutgoingMessage } from './outgoing-message.ts'
import type { CaseQuery } from './ports/ledger.ts'
import type { Timer } from './stimulus.ts'
import type { World } from './world.ts'

type Collected = {
  -readonly [
    Part in
      | 'surveys'
      | 'draws'
      | 'bindings'
      | 'codes'
      | 'dialogues'
      | 'messages'
      | 'told'
      | 'setAsideTold'
      | 'scrubs'
      | 'drops'
  ]: Entry[Part][number][]
}

/** The day's reminders are laid out this long before people are spoken to, so that each gets them in one message. */
const layOutMinutes = 30

/** 县里约定 */
const reviewMonths = 1

export class EntryDraft {
  readonly world: World
  readonly at: Instant
  readonly today: PlainDate
  readonly collected: Collected = {
    surveys: [],
    draws: [],
    bindings: [],
    codes: [],
    dialogues: [],
    messages: [],
    told: [],
    setAsideTold: [],
    scrubs: [],
    drops: [],
  }
  readonly notices: { add: Entry['notices']['add'][number][]; settle: string[] } = { add: [], settle: [] }
  readonly #source: { readonly inbox: string | null; readonly timer: Entry['timer'] }
  readonly #timers = new Map<string, Timer | null>()
  readonly #read = new Map<string, Case>()
  readonly #changes = new Map<string, { from: number; events: RecordedEvent[] }>()

  constructor(world: World, at: Instant, source: { inbox?: string; timer?: Timer }) {
    this.world = world
    this.at = at
    this.today = world.dateAt(at)
    const { timer } = source
    this.#source = {
      inbox: source.inbox ?? null,
      timer: timer ? { key: timer.key, dueAt: timer.dueAt } : null,
    }
  }

  /** The case as it stands with what this entry has done to it. */
  async case(number: string): Promise<Case | null> {
    const known = this.#read.get(number)
    if (known) return known
    const found = await this.world.ledger.case(number)
    if (found) this.#read.set(number, found)
    return found
  }

  /** What is being talked of there, as it stands now. */
  async dialogue(key: string): Promise<Dialogue | null> {
    return this.collected.dialogues.find((each) => each.key === key) ?? this.world.ledger.dialogue(key)
  }

  /** A dialogue as it is from now on. */
  keep(dialogue: Dialogue): void {
    const { dialogues } = this.collected
    const place = dialogues.findIndex(({ key }) => key === dialogue.key)
    dialogues.splice(place < 0 ? dialogues.length : place, 1, dialogue)
  }

  /** Cases that answer the query in the ledger, each as it stands now. */
  async cases(query: CaseQuery): Promise<readonly Case[]> {
    const found = await this.world.ledger.cases(query)
    for (const each of found) if (!this.#read.has(each.number)) this.#read.set(each.number, each)
    return found.map((each) => this.#read.get(each.number) ?? each)
  }

  /** Events in the order in which they were recorded, with their case. */
  *happened(): Generator<{ readonly event: RecordedEvent; readonly case: Case }> {
    for (const [number, { events }] of this.#changes) {
      const one = this.#read.get(number)
      if (one) for (const event of events) yield { event, case: one }
    }
  }

  /** Records events of a case, with the promises they make or keep, and the closing when nothing is left. */
  async record(number: string, events: readonly CaseEvent[], by: string): Promise<Case> {
    for (const event of events) await this.#happen(number, event, by)
    const closing = conclude(await this.#known(number))
    return closing ? this.record(number, [closing], 'assistant') : this.#known(number)
  }

  /** An event with the promises it makes or keeps, and what it brings about by itself. */
  async #happen(number: string, event: CaseEvent, by: string): Promise<void> {
    const before = event.type === 'CaseDrafted' ? null : await this.#known(number)
    const after = await this.#append(number, event, by)
    if (event.type === 'EventsUndone') return
    const { calendar, rules } = this.world
    for (const promise of keepPromises(after, event, this.today, { calendar, rules }))
      await this.#append(number, promise, 'assistant')
    for (const following of consequencesOf(before, event, after, this.today))
      await this.#happen(number, following, 'assistant')
  }

  async #append(number: string, event: CaseEvent, by: string): Promise<Case> {
    const before = event.type === 'CaseDrafted' ? null : await this.#known(number)
    const recorded: RecordedEvent = { ...event, at: this.at, by, inbox: this.#source.inbox }
    const change = this.#changes.get(number) ?? { from: before?.version ?? 0, events: [] }
    const after =
      event.type === 'EventsUndone'
        ? rebuild([...(await this.world.ledger.events(number)), ...change.events, recorded])
        : evolve(before, event)
    change.events.push(recorded)
    this.#changes.set(number, change)
    this.#read.set(number, after)
    this.#remind(before, after)
    this.#reviewHold(event, before, after)
    return after
  }

  async #known(number: string): Promise<Case> {
    const one = await this.case(number)
    if (!one) throw new Error(`no case ${number}`)
    return one
  }

  /** Each open deadline has the timer of its next reminder, every other none. */
  #remind(before: Case | null, after: Case): void {
    if (before?.deadlines === after.deadlines) return
    for (const deadline of after.deadlines) {
      if (before?.deadlines.includes(deadline)) continue
      const key = `rung/${after.number}/${deadline.id}`
      const rung = nextRung(deadline, this.at, this.world.time)
      if (rung) this.setRung(after.number, deadline.id, rung)
      else this.cancelTimer(key)
    }
    const left = new Set(after.deadlines.map((each) => each.id))
    for (const gone of before?.deadlines ?? [])
      if (!left.has(gone.id)) this.cancelTimer(`rung/${after.number}/${gone.id}`)
  }

  /** What was put on hold is asked about on its day, or after a month when nobody has named one; not once it has ended. */
  #reviewHold(event: CaseEvent, before: Case | null, after: Case): void {
    const key = `hold/${after.number}`
    if (event.type === 'PutOnHold') {
      const on = event.until ?? addMonths(this.today, reviewMonths)
      const dueAt = instantAt(on, '08:30', this.world.time.zone)
      this.setTimer({ key, dueAt, task: { kind: 'hold-review', case: after.number } })
    }
    if (event.type === 'HoldEnded' || (before?.onHold && isEnded(after))) this.cancelTimer(key)
  }

  setRung(
    number: string,
    deadline: string,
    { rung, at }: { readonly rung: string; readonly at: Instant },
  ): void {
    this.setTimer({
      key: `rung/${number}/${deadline}`,
      dueAt: at - layOutMinutes * 60_000,
      task: { kind: 'rung', case: number, deadline, rung },
    })
  }

  setTimer(timer: Timer): void {
    this.#timers.set(timer.key, timer)
  }

  cancelTimer(key: string): void {
    this.#timers.set(key, null)
  }

  say(message: Omit<OutgoingMessage, 'id' | 'at'>): void {
    this.collected.messages.push({ id: this.world.ids.next(), at: this.at, ...message })
  }

  close(): Entry {
    const cases: CaseChange[] = [...this.#changes].map(([number, { from, events }]) => {
      const one = this.#read.get(number)
      if (!one) throw new Error(`case ${number} was changed and is not known`)
      return { from, case: one, events }
    })
    const timers = [...this.#timers]
    return {
      ...this.#source,
      at: this.at,
      cases,
      ...this.collected,
      timers: {
        set: timers.flatMap(([, timer]) => (timer ? [timer] : [])),
        cancel: timers.flatMap(([key, timer]) => (timer ? [] : [key])),
      },
      notices: this.notices,
    }
  }
}
