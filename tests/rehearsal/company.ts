// The people on the stage: when each finds time, what he writes where, and what is delivered twice.
import type { Case } from '../../src/case/case.ts'
import type { Entry } from '../../src/entry.ts'
import type { OutgoingMessage } from '../../src/outgoing-message.ts'
import { Agenda } from './agenda.ts'
import { keyOf, type Heard, type Purpose } from './chronicle.ts'
import { dayOf, isWorkday, moment, plusDays, plusWorkdays } from './days.ts'
import type { Dice } from './dice.ts'
import type { Cast, Player } from './people/cast.ts'
import type { Resident, Residents } from './people/residents.ts'
import { Theatre } from './theatre.ts'

export interface Line {
  readonly text: string
  readonly room: string | null
  readonly purpose: Purpose
  readonly mentioned?: boolean
  /** Pressed on the newest card that has it and speaks of this case, if there is one. */
  readonly button?: { readonly label: string; readonly case: string }
  /** Quotes the newest message here that speaks of this case. */
  readonly quoting?: string
}

/** A fair sentence of which nothing came. */
export interface Misunderstanding {
  readonly at: number
  readonly role: string
  readonly place: 'group' | 'direct'
  readonly text: string
  readonly deed: string
  readonly understood: string
  readonly answered: string
}

interface CompanyParts {
  readonly cast: Cast
  readonly residents: Residents
  readonly dice: Dice
  readonly start: number
  readonly end: number
}

/** Share of the messages a channel delivers more than once; of the stimuli at which the process dies. */
const deliveredTwice = 0.02
const crashes = 0.004

/** How far back people scroll for a card. */
const scroll = 60

type Listener<What extends readonly unknown[]> = (...what: What) => void

export class Company {
  readonly theatre: Theatre
  readonly agenda = new Agenda()
  readonly cast: Cast
  readonly residents: Residents
  readonly dice: Dice
  readonly start: number
  readonly end: number
  readonly misunderstood: Misunderstanding[] = []
  readonly #onSaid: Listener<[OutgoingMessage]>[] = []
  readonly #onWritten: Listener<[Entry, Heard | null]>[] = []
  readonly #onSpoken: Listener<[Heard]>[] = []
  readonly #seen = new Map<string, OutgoingMessage[]>()

  constructor({ cast, residents, dice, start, end }: CompanyParts) {
    this.cast = cast
    this.residents = residents
    this.dice = dice
    this.start = start
    this.end = end
    this.theatre = new Theatre({
      county: cast.county,
      start,
      dice: dice.of('theatre'),
      crashes,
      onSaid: (message) => {
        const key = keyOf(message.to)
        this.#seen.set(key, [...(this.#seen.get(key) ?? []).slice(-scroll), message])
        for (const listener of this.#onSaid) listener(message)
      },
      onWritten: (entry, heard) => {
        this.#judge(entry, heard)
        for (const listener of this.#onWritten) listener(entry, heard)
      },
    })
  }

  onSaid(listener: Listener<[OutgoingMessage]>): void {
    this.#onSaid.push(listener)
  }

  onWritten(listener: Listener<[Entry, Heard | null]>): void {
    this.#onWritten.push(listener)
  }

  /** Somebody has written something, whoever heard it. */
  onSpoken(listener: Listener<[Heard]>): void {
    this.#onSpoken.push(listener)
  }

  plan(at: number, act: (at: number) => Promise<void>): void {
    if (at < this.end) this.agenda.add(at, act)
  }

  get cases(): ReadonlyMap<string, Case> {
    return this.theatre.chronicle.cases
  }

  residentOf(one: Case): Resident | null {
    return this.residents.named(one.resident.name)
  }

  /** When somebody finds time: so many working days on, at his usual hours, or at home in the evening. */
  freeMoment(after: number, workdays: number, player: Player): number {
    const { dice } = this
    const early = Math.max(0, Math.round(workdays))
    if (dice.happens(player.habits.afterHours)) {
      const day = plusDays(dayOf(after), early)
      const at = moment(day, '00:00') + dice.between(18 * 60, 22 * 60 + 40) * 60_000
      if (at > after) return at
    }
    let day = early === 0 ? dayOf(after) : plusWorkdays(dayOf(after), early)
    if (!isWorkday(day)) day = plusWorkdays(day, 1)
    const minute = dice.weighted({ morning: 5, noon: 1, afternoon: 5 })
    const [from, until] = { morning: [510, 715], noon: [715, 860], afternoon: [860, 1090] }[minute] as [
      number,
      number,
    ]
    const at = moment(day, '00:00') + dice.between(from, until) * 60_000 + dice.between(0, 59) * 1000
    if (at > after) return at
    const soon = after + dice.between(2, 90) * 60_000
    return dayOf(soon) === day && soon < moment(day, '18:30')
      ? soon
      : moment(plusWorkdays(day, 1), '08:30') + dice.between(0, 200) * 60_000
  }

  async say(at: number, player: Player, line: Line): Promise<Heard> {
    const { theatre, dice } = this
    const place = line.room ?? `@${player.id}`
    const seen = this.#seen.get(place) ?? []
    const { button, quoting } = line
    const card = button
      ? seen.findLast((each) => each.buttons.includes(button.label) && each.cases.includes(button.case))
      : undefined
    const quote =
      card ??
      (quoting ? seen.findLast((each) => each.cases.length === 1 && each.cases[0] === quoting) : undefined)
    const heard = await theatre.speak(at, {
      from: player.id,
      name: player.name,
      room: line.room,
      text: card ? '' : line.text,
      purpose: line.purpose,
      ...(line.mentioned ? { mentioned: true } : {}),
      ...(quote ? { quote } : {}),
      ...(card && button ? { button: button.label } : {}),
    })
    if (dice.happens(deliveredTwice)) {
      const again = at + (dice.happens(0.7) ? dice.between(1, 30) * 1000 : dice.between(1, 300) * 60_000)
      this.plan(again, () => theatre.deliverAgain(heard))
    }
    for (const listener of this.#onSpoken) listener(heard)
    return heard
  }

  #judge(entry: Entry, heard: Heard | null): void {
    if (!heard || heard.waited || heard.purpose.kind !== 'business') return
    if (heard.purpose.expects(entry)) return
    const { message, acts, purpose } = heard
    this.misunderstood.push({
      at: message.at,
      role: this.cast.player(message.sender.account)?.role ?? 'relative',
      place: message.room === null ? 'direct' : 'group',
      text: message.button === null ? message.text : `[${message.button}]`,
      deed: purpose.deed,
      understood: acts
        .map(({ act, confidence: _, ...fields }) => `${act} ${JSON.stringify(fields)}`)
        .join('; '),
      answered: entry.messages.map(({ text }) => text).join(' / '),
    })
  }
}
