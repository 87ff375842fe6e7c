// How cases come: with the month's survey, on any other day by a cadre or a clerk, and from relatives in their own chat.
import type { Entry } from '../../src/entry.ts'
import type { Village } from '../../src/organisation/county.ts'
import type { Company, Line } from './company.ts'
import { dayOf, moment, plusDays } from './days.ts'
import type { Dice } from './dice.ts'
import type { Player } from './people/cast.ts'
import type { Resident } from './people/residents.ts'
import * as cadres from './words/cadres.ts'
import * as clerks from './words/clerks.ts'
import { asSaid, filled } from './words/fill.ts'
import * as relatives from './words/relatives.ts'
import { serviceWords } from './words/services.ts'

/** What can be said of a resident. */
export function slotsOf(resident: Resident, company: Company, dice: Dice) {
  const { village, group, name, age, sex, idNumber, phone, services } = resident
  const township = company.cast.county.townships.find(({ code }) => code === village.township)
  return {
    name,
    group,
    age,
    sex,
    idNumber,
    phone,
    village: village.name,
    township: township?.name ?? '',
    condition: age < 18 ? cadres.child : dice.one(cadres.conditions),
    needs: serviceWords(services, dice),
  }
}

/** A case of this person was asked for, or a form for it was begun, or it was asked whether it is a duplicate. */
const taken = (entry: Entry): boolean =>
  entry.cases.some(({ events }) =>
    events.some(({ type }) => type === 'CaseDrafted' || type === 'ServicesChanged'),
  ) || entry.dialogues.some(({ question }) => question?.hole === 'consent')

export const reportPurpose = (deed: string): Line['purpose'] => ({
  kind: 'business',
  deed,
  case: null,
  expects: taken,
})

/** The words of a cadre's report of one person. */
export function reportOf(resident: Resident, company: Company, player: Player, dice: Dice): string {
  const slots = slotsOf(resident, company, dice)
  const form = dice.weighted({
    whole: 78,
    leaking: 8,
    nameless: 6,
    expired: resident.certificate === 'expired' ? 20 : 0,
  })
  const template = {
    whole: () => dice.one(cadres.report),
    leaking: () => dice.one(cadres.leaking),
    nameless: () => dice.one(cadres.nameless),
    expired: () => cadres.expired,
  }[form]()
  return asSaid(filled(template, slots), player.habits.manner, dice)
}

export class Reports {
  readonly #company: Company
  readonly #dice: Dice
  #relatives = 0

  constructor(company: Company) {
    this.#company = company
    this.#dice = company.dice.of('reports')
  }

  /** So many people over the days from start to end, as they come outside the survey. */
  plan(count: number): void {
    const { start, end } = this.#company
    const days = Math.round((end - start) / 86_400_000)
    for (let index = 0; index < count; index += 1) {
      const day = plusDays(dayOf(start), this.#dice.between(0, days - 1))
      const by = this.#dice.weighted({ cadre: 5, clerk: 2, relative: 4 })
      const around = moment(day, '08:00')
      if (by === 'cadre') this.#planByCadre(around)
      else if (by === 'clerk') this.#planByClerk(around)
      else this.#planByRelative(around)
    }
  }

  #planByCadre(around: number): void {
    const player = this.#dice.one(this.#company.cast.of('village'))
    const village = this.#village(player)
    this.#company.plan(this.#company.freeMoment(around, 0, player), async (at) => {
      const resident = this.#company.residents.next(village)
      this.#company.residents.speaksFor(player.id, resident)
      await this.#company.say(at, player, {
        text: reportOf(resident, this.#company, player, this.#dice),
        room: this.#dice.happens(0.85) ? this.#company.cast.room(village.township) : null,
        purpose: reportPurpose('report-person'),
      })
    })
  }

  #planByClerk(around: number): void {
    const player = this.#dice.one(this.#company.cast.of('township'))
    this.#company.plan(this.#company.freeMoment(around, 0, player), async (at) => {
      const { county } = this.#company.cast
      const village = this.#dice.one(county.villages.filter(({ township }) => township === player.org))
      const resident = this.#company.residents.next(village)
      this.#company.residents.speaksFor(player.id, resident)
      const text = filled(
        this.#dice.one(clerks.reportForSomebody),
        slotsOf(resident, this.#company, this.#dice),
      )
      const room = this.#dice.happens(0.6) ? this.#company.cast.room(player.org) : null
      await this.#company.say(at, player, { text, room, purpose: reportPurpose('report-for-somebody') })
    })
  }

  /** A relative may begin with a greeting, may say all at once, and answers one question at a time. */
  #planByRelative(around: number): void {
    this.#relatives += 1
    const resident = this.#company.residents.next()
    const id = `r${this.#relatives}`
    const player = this.#company.cast.relative(id, `${resident.name[0] ?? ''}先生`)
    this.#company.residents.speaksFor(id, resident)
    this.#company.plan(this.#company.freeMoment(around, 0, player), async (at) => {
      const dice = this.#dice
      if (dice.happens(0.3)) {
        const greeting = { kind: 'business', deed: 'greet', case: null, expects: () => true } as const
        await this.#company.say(at, player, {
          text: dice.one(relatives.greeting),
          room: null,
          purpose: greeting,
        })
      }
      const template = dice.one(dice.happens(0.3) ? relatives.applyWhole : relatives.apply)
      const text = filled(template, slotsOf(resident, this.#company, dice))
      this.#company.plan(at + dice.between(1, 10) * 60_000, async (then) => {
        await this.#company.say(then, player, { text, room: null, purpose: reportPurpose('apply') })
      })
    })
  }

  #village(cadre: Player): Village {
    const village = this.#company.cast.county.villages.find(({ code }) => code === cadre.org)
    if (!village) throw new Error(`${cadre.id} has no village`)
    return village
  }
}
