// People whom nobody has bound to a case and who ask about one; each has a twin who asks the same of somebody who does not exist.
import type { Company } from './company.ts'
import { dayOf, moment, plusDays } from './days.ts'
import type { Dice } from './dice.ts'
import type { Names } from './people/names.ts'
import { filled } from './words/fill.ts'
import { prying } from './words/relatives.ts'

/** A number the year does not come to. */
const noSuchNumber = (dice: Dice): string => `9${dice.digits(3)}`

export class Strangers {
  readonly #company: Company
  readonly #names: Names
  readonly #dice: Dice

  constructor(company: Company, names: Names) {
    this.#company = company
    this.#names = names
    this.#dice = company.dice.of('strangers')
  }

  plan(count: number): void {
    const { start, end } = this.#company
    const days = Math.round((end - start) / 86_400_000)
    for (let index = 0; index < count; index += 1) {
      const day = plusDays(dayOf(start), this.#dice.between(0, days - 1))
      this.#company.plan(moment(day, '08:00') + this.#dice.between(0, 14 * 60) * 60_000, (at) =>
        this.#ask(index, at),
      )
    }
  }

  async #ask(index: number, at: number): Promise<void> {
    const known = [...this.#company.cases.values()].filter(({ resident }) => resident.name !== null)
    if (known.length === 0) return
    const { cast } = this.#company
    const one = this.#dice.one(known)
    const template = this.#dice.one(prying)
    const ids = [`s${index}a`, `s${index}b`] as const
    const asked = [
      { num: one.number, name: one.resident.name ?? '' },
      { num: noSuchNumber(this.#dice), name: this.#names.next() },
    ] as const
    for (const place of [0, 1] as const) {
      await this.#company.say(at + place, cast.relative(ids[place], '网友'), {
        text: filled(template, asked[place]),
        room: null,
        purpose: { kind: 'prying', twin: ids[1 - place] ?? '' },
      })
    }
  }
}
