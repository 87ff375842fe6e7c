// How the villages answer the month's survey: at once, when reminded, late or never; one by one, in a chain, or by the clerk for the rest.
import type { Village } from '../../src/organisation/county.ts'
import type { Company, Line } from './company.ts'
import { dayOf, moment, plusDays } from './days.ts'
import type { Dice } from './dice.ts'
import type { Player } from './people/cast.ts'
import { reportOf, reportPurpose, slotsOf } from './reports.ts'
import * as cadres from './words/cadres.ts'
import * as clerks from './words/clerks.ts'
import { asSaid, filled } from './words/fill.ts'

/** Townships that collect in a chain; clerks who answer for whoever is left. */
const chains = 0.15
const clerkAnswers = 0.1
const longestChain = 8

const answer = (deed: string): Line['purpose'] => ({
  kind: 'business',
  deed,
  case: null,
  expects: ({ surveys, messages }) => surveys.length > 0 || messages.length > 0,
})

export class SurveyAnswers {
  readonly #company: Company
  readonly #dice: Dice
  /** Share of the villages with somebody to report in a month. */
  readonly #share: number

  constructor(company: Company, share: number) {
    this.#company = company
    this.#dice = company.dice.of('survey')
    this.#share = share
  }

  planMonth(first: string): void {
    const { county } = this.#company.cast
    for (const { code } of county.townships) {
      const dice = this.#dice.of(`${first}/${code}`)
      const villages = dice.shuffled(county.villages.filter(({ township }) => township === code))
      const inChain = dice.happens(chains) ? villages.splice(0, dice.between(3, longestChain)) : []
      if (inChain.length > 2) this.#planChain(first, inChain, dice)
      for (const village of villages) this.#planVillage(first, village, dice)
      if (dice.happens(clerkAnswers)) this.#planByClerk(first, code, dice)
    }
  }

  #planVillage(first: string, village: Village, dice: Dice): void {
    const cadres = this.#company.cast.of('village', village.code)
    const [player] = cadres
    if (!player || dice.happens(player.habits.forgets)) return
    const when = dice.weighted({
      first: 5,
      middle: 4,
      last: 3,
      late: player.habits.waitsToBePressed ? 4 : 0.3,
    })
    const [from, until] = { first: [0, 2], middle: [3, 6], last: [7, 9], late: [10, 18] }[when] as [
      number,
      number,
    ]
    const day = plusDays(first, dice.between(from, until))
    this.#company.plan(this.#company.freeMoment(moment(day, '07:00'), 0, player), async (at) => {
      const people = dice.happens(this.#share) ? dice.weighted({ one: 8, several: 2 }) : 'nobody'
      const text = {
        nobody: () => this.#nil(village, at, player, dice),
        one: () => this.#one(village, player, dice),
        several: () => this.#several(village, player, dice),
      }[people]()
      await this.#company.say(at, player, {
        text,
        room: dice.happens(0.93) ? this.#company.cast.room(village.township) : null,
        purpose: people === 'nobody' ? answer('nobody-new') : reportPurpose(`report-${people}`),
      })
    })
  }

  #nil(village: Village, at: number, player: Player, dice: Dice): string {
    const slots = { village: village.name, month: Number(dayOf(at).slice(5, 7)) }
    return asSaid(filled(dice.one(cadres.nil), slots), player.habits.manner, dice)
  }

  #one(village: Village, player: Player, dice: Dice): string {
    const resident = this.#company.residents.next(village)
    this.#company.residents.speaksFor(player.id, resident)
    return reportOf(resident, this.#company, player, dice)
  }

  #several(village: Village, player: Player, dice: Dice): string {
    const count = dice.between(2, 3)
    const lines = Array.from({ length: count }, (_, index) => {
      const resident = this.#company.residents.next(village)
      this.#company.residents.speaksFor(player.id, resident)
      return filled(cadres.severalLine, { index: index + 1, ...slotsOf(resident, this.#company, dice) })
    })
    return filled(cadres.several, { village: village.name, count, lines: lines.join('\n') })
  }

  /** The list goes round: posted line by line, each post with all the lines before it. */
  #planChain(first: string, villages: readonly Village[], dice: Dice): void {
    const lines: string[] = []
    const month = Number(first.slice(5, 7))
    villages.forEach((village, index) => {
      const [player] = this.#company.cast.of('village', village.code)
      if (!player) return
      const at = moment(plusDays(first, 4), '09:30') + index * dice.between(3, 40) * 60_000
      this.#company.plan(at, async (then) => {
        lines.push(this.#chainLine(village, player, lines.length + 1, dice))
        await this.#company.say(then, player, {
          text: filled(cadres.chainHead, { month, lines: lines.join('\n') }),
          room: this.#company.cast.room(village.township),
          purpose: answer('chain'),
        })
      })
    })
  }

  #chainLine(village: Village, player: Player, index: number, dice: Dice): string {
    const slots = { index, village: village.name, surname: player.name[0] ?? '' }
    if (!dice.happens(this.#share)) return filled(cadres.chainNil, slots)
    const resident = this.#company.residents.next(village)
    return filled(cadres.chainOne, {
      ...slots,
      ...slotsOf(resident, this.#company, dice),
      village: village.name,
    })
  }

  /** “我镇其他村都无新增”: the assistant asks whether that is meant for all who have not answered. */
  #planByClerk(first: string, township: string, dice: Dice): void {
    const player = dice.one(this.#company.cast.of('township', township))
    this.#company.plan(moment(plusDays(first, 9), '15:00') + dice.between(0, 150) * 60_000, async (at) => {
      await this.#company.say(at, player, {
        text: dice.one(clerks.allNil),
        room: this.#company.cast.room(township),
        purpose: answer('nobody-new-in-township'),
      })
    })
  }
}
