// People at work: whatever a case asks of somebody lies on his desk until he finds time, is pressed, or forgets it.
import type { Case } from '../../src/case/case.ts'
import type { Company } from './company.ts'
import { dayOf, moment } from './days.ts'
import type { DeedName } from './deeds/deed-name.ts'
import type { Situation, Where } from './deeds/deed.ts'
import { deeds } from './deeds/deeds.ts'
import { type Matter, mattersOf } from './matters.ts'
import type { Player } from './people/cast.ts'
import { ordinaryResident } from './people/residents.ts'

interface OnDesk {
  readonly number: string
  readonly matter: Matter
  readonly player: Player
  attempt: number
  /** Lies there until somebody presses. */
  waits: boolean
}

/** After so many vain attempts people leave it. */
const mostAttempts = 7
/** Said together in one message at most. */
const mostTogether = 3
const together: readonly DeedName[] = ['verify', 'dispatch']

export class Work {
  readonly #company: Company
  /** By case, then by matter. */
  readonly #desks = new Map<string, Map<string, OnDesk>>()
  readonly #dice

  constructor(company: Company) {
    this.#company = company
    this.#dice = company.dice.of('work')
    company.onWritten((entry) => {
      for (const { case: one } of entry.cases) this.#takeUp(one)
    })
    company.onSaid(({ to, mentions, cases }) => {
      const people = 'person' in to ? [to.person] : mentions
      for (const person of people) for (const number of cases) this.#press(person, number)
    })
  }

  /** New matters of a case come onto the desks of those they concern. */
  #takeUp(one: Case): void {
    const desks = this.#desks.get(one.number) ?? new Map<string, OnDesk>()
    this.#desks.set(one.number, desks)
    for (const matter of mattersOf(one)) {
      if (desks.has(matter.key)) continue
      const player = this.#responsible(one, matter)
      if (!player) continue
      const desk = { number: one.number, matter, player, attempt: 0, waits: player.habits.waitsToBePressed }
      desks.set(matter.key, desk)
      if (!desk.waits) this.#plan(desk, this.#company.theatre.now)
    }
  }

  #responsible(one: Case, { deed, department, key }: Matter): Player | null {
    const { cast } = this.#company
    const { by } = deeds[deed]
    const own = department === 'disabled-federation'
    const found =
      by === 'department' && !own
        ? cast.of('department', department)
        : by === 'county' || own
          ? cast.of('county')
          : by === 'township'
            ? cast.of('township', one.resident.township)
            : cast.of('village', one.resident.village)
    const people = found.length > 0 ? found : cast.of('township', one.resident.township)
    return people.length > 0 ? this.#dice.of(`${one.number}${key}`).one(people) : null
  }

  #plan(desk: OnDesk, after: number): void {
    const { deed, from } = desk.matter
    const { pace } = desk.player.habits
    const days = deeds[deed].takes * pace * (0.3 + 1.4 * this.#dice.fraction())
    const earliest = from === null ? after : Math.max(after, moment(from, '14:00'))
    const lies = from === null || deed === 'call-back' ? days : this.#dice.between(0, 1) * pace
    this.#company.plan(this.#company.freeMoment(earliest, desk.attempt === 0 ? lies : 1, desk.player), (at) =>
      this.#do(desk, at),
    )
  }

  /** A message to him speaks of the case: what waited is taken up in the next hours. */
  #press(person: string, number: string): void {
    for (const desk of this.#desks.get(number)?.values() ?? []) {
      if (desk.player.id !== person || !desk.waits || !this.#dice.happens(0.45)) continue
      desk.waits = false
      const soon = this.#company.theatre.now + this.#dice.between(5, 300) * 60_000
      this.#company.plan(soon, (at) => this.#do(desk, at))
    }
  }

  /** Whether the case still asks for this. */
  #lasts({ number, matter }: OnDesk): Case | null {
    const one = this.#company.cases.get(number)
    return one && mattersOf(one).some(({ key }) => key === matter.key) ? one : null
  }

  async #do(desk: OnDesk, at: number): Promise<void> {
    const one = this.#lasts(desk)
    if (!one) return this.#clear(desk)
    await this.#say(desk, one, at)
    desk.attempt += 1
    if (!this.#lasts(desk)) return this.#clear(desk)
    if (desk.attempt < mostAttempts) this.#plan(desk, at)
  }

  #clear({ number, matter }: OnDesk): void {
    this.#desks.get(number)?.delete(matter.key)
  }

  async #say(desk: OnDesk, one: Case, at: number): Promise<void> {
    const { matter, player, attempt } = desk
    const company = this.#company
    const deed = deeds[matter.deed]
    const dice = this.#dice
    const alike =
      attempt === 0 && together.includes(matter.deed) && dice.happens(0.4) ? this.#alike(desk) : []
    const situation: Situation = {
      one,
      matter,
      resident: company.residentOf(one) ?? ordinaryResident(company.cast.county),
      player,
      today: dayOf(at),
      attempt,
      alike,
      county: company.cast.county,
      dice,
    }
    const wording = deed.say(situation)
    const where =
      attempt > 1 ? 'direct' : (wording.where ?? dice.weighted(deed.where as Record<Where, number>))
    const room =
      where === 'work-group'
        ? company.cast.room(one.resident.township)
        : where === 'joint-room'
          ? company.cast.jointRoom
          : null
    const presses =
      wording.button !== undefined && dice.happens(player.habits.presses + (attempt > 2 ? 0.5 : 0))
    await company.say(at, player, {
      text: wording.text,
      room,
      ...(wording.mentioned ? { mentioned: true } : {}),
      ...(presses && wording.button ? { button: { label: wording.button, case: one.number } } : {}),
      ...(dice.happens(player.habits.quotes) ? { quoting: one.number } : {}),
      purpose: {
        kind: 'business',
        deed: matter.deed,
        case: one.number,
        expects: (entry) => {
          if (wording.changesNothing) return entry.messages.length > 0
          const after = entry.cases.find(({ case: { number } }) => number === one.number)?.case
          return after !== undefined && !mattersOf(after).some(({ key }) => key === matter.key)
        },
      },
    })
  }

  /** What the same person has to say of other cases, too. */
  #alike(desk: OnDesk): readonly Case[] {
    const others = [...this.#desks.values()]
      .flatMap((desks) => [...desks.values()])
      .filter(
        (each) =>
          each !== desk &&
          each.player === desk.player &&
          each.matter.deed === desk.matter.deed &&
          !each.waits,
      )
    return others
      .slice(0, mostTogether - 1)
      .flatMap((each) => this.#lasts(each) ?? [])
      .filter((one) => this.#company.residentOf(one)?.finding === 'confirmed')
  }
}
