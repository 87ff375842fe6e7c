// What people of the county ask in passing: lists, counts, rules, what the assistant can do.
import type { Company } from './company.ts'
import { dayOf, moment, plusDays } from './days.ts'
import type { Player } from './people/cast.ts'
import * as clerks from './words/clerks.ts'
import * as countyWords from './words/county.ts'
import { filled } from './words/fill.ts'
import * as relatives from './words/relatives.ts'

/** Questions a week. */
const weekly = 6

export class Questions {
  readonly #company: Company
  readonly #dice

  constructor(company: Company) {
    this.#company = company
    this.#dice = company.dice.of('questions')
  }

  plan(): void {
    const { start, end, cast } = this.#company
    const days = Math.round((end - start) / 86_400_000)
    for (let index = 0; index < (weekly * days) / 7; index += 1) {
      const player = this.#dice.one([
        ...cast.of('township'),
        ...cast.of('county'),
        ...cast.of('leader'),
        ...cast.of('department'),
      ])
      const day = plusDays(dayOf(start), this.#dice.between(0, days - 1))
      this.#company.plan(this.#company.freeMoment(moment(day, '08:00'), 0, player), async (at) => {
        await this.#company.say(at, player, {
          text: this.#words(player),
          room: null,
          purpose: {
            kind: 'business',
            deed: 'ask',
            case: null,
            expects: ({ messages }) => messages.length > 0,
          },
        })
      })
    }
  }

  #words(player: Player): string {
    const words = {
      township: clerks.list,
      county: countyWords.lists,
      leader: countyWords.lists,
      department: ['超期的有哪些', '没签收的有哪些', ...relatives.policy],
      village: relatives.policy,
      relative: relatives.policy,
    }[player.role]
    return filled(this.#dice.one(words), {
      township: this.#dice.one(this.#company.cast.county.townships).name,
    })
  }
}
