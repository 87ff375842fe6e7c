// What comes between: deaths, hospital, refusals, people reported twice, corrections, what is taken back, questions, urging and danger.
import type { Case } from '../../src/case/case.ts'
import { openStages } from '../../src/case/case.ts'
import type { Entry } from '../../src/entry.ts'
import type { Company, Line } from './company.ts'
import { moment, plusDays, dayOf } from './days.ts'
import type { Dice } from './dice.ts'
import type { Heard } from './chronicle.ts'
import type { Player } from './people/cast.ts'
import type { Misfortune, Resident } from './people/residents.ts'
import { reportPurpose, slotsOf } from './reports.ts'
import * as cadres from './words/cadres.ts'
import * as clerks from './words/clerks.ts'
import * as countyWords from './words/county.ts'
import { filled } from './words/fill.ts'
import * as relatives from './words/relatives.ts'

const misfortunes: Readonly<Partial<Record<Misfortune, readonly string[]>>> = {
  died: cadres.died,
  'rumoured-dead': cadres.died,
  hospital: cadres.hospital,
  away: cadres.away,
  refused: cadres.refusal,
  moved: cadres.moved,
}

const isOpen = (one: Case | undefined): one is Case =>
  one !== undefined && openStages.some((stage) => stage === one.stage)

/** Something of this case was written, or at least answered. */
const changes =
  (number: string) =>
  (entry: Entry): boolean =>
    entry.cases.some(({ case: one }) => one.number === number)
const isAnswered = ({ messages }: Entry): boolean => messages.length > 0

export class Happenings {
  readonly #company: Company
  readonly #dice: Dice

  constructor(company: Company) {
    this.#company = company
    this.#dice = company.dice.of('happenings')
    company.onWritten((entry, heard) => {
      for (const { case: one, events } of entry.cases) {
        if (events.some(({ type }) => type === 'CaseRequested')) this.#planFor(one, heard)
        if (events.some(({ type }) => type === 'NoticePosted') && heard) this.#object(one, heard.message.at)
      }
      for (const { code, to } of entry.codes) if ('case' in to && heard) this.#bind(to.case, code)
    })
  }

  #planFor(one: Case, heard: Heard | null): void {
    const { cast } = this.#company
    const dice = this.#dice.of(one.number)
    const resident = this.#company.residentOf(one)
    const reporter = heard ? cast.player(heard.message.sender.account) : null
    const [clerk] = cast.of('township', one.resident.township)
    const cadre = cast.of('village', one.resident.village)[0] ?? clerk
    if (!resident || !reporter || !clerk || !cadre) return
    const at = heard?.message.at ?? this.#company.theatre.now
    this.#misfortune(one, resident, cadre, at)
    const room = heard?.message.room ?? null
    if (dice.happens(0.08)) this.#correct(one, resident, reporter, at, room)
    else if (dice.happens(0.02)) this.#takeBack(one, reporter, at, room)
    if (dice.happens(0.05)) this.#reportAgain(one, resident, dice.one([cadre, clerk]), at)
    if (reporter.role === 'relative') this.#ofRelative(one, reporter, at, dice)
    else if (dice.happens(0.06)) this.#askForCode(one, clerk, at)
    if (dice.happens(0.08)) this.#later(at, [2, 40], one, cadre, 'ask-status', cadres.whereIsIt, isAnswered)
    if (dice.happens(0.05)) this.#later(at, [5, 60], one, clerk, 'urge', clerks.hurry, changes(one.number))
    if (dice.happens(0.02)) {
      const above = dice.one([...cast.of('county'), ...cast.of('leader')])
      this.#later(at, [10, 60], one, above, 'escalate', countyWords.escalated, changes(one.number), true)
    }
    if (dice.happens(0.01)) this.#later(at, [1, 60], one, cadre, 'emergency', cadres.emergency, isAnswered)
    if (dice.happens(0.01)) {
      const federation = dice.one(cast.of('county'))
      this.#later(
        at,
        [4, 20],
        one,
        federation,
        'take-back-dispatch',
        countyWords.withdrawDispatch,
        isAnswered,
        true,
      )
    }
  }

  /** Somebody of the village objects to what is posted. */
  #object(one: Case, at: number): void {
    const [cadre] = this.#company.cast.of('village', one.resident.village)
    if (!cadre || !this.#dice.happens(0.08)) return
    this.#later(at, [1, 3], one, cadre, 'object', cadres.objection, changes(one.number))
  }

  #misfortune(one: Case, resident: Resident, cadre: Player, at: number): void {
    const { misfortune, misfortuneAfter } = resident
    const range = [misfortuneAfter, misfortuneAfter] as const
    const words = misfortunes[misfortune]
    if (words) this.#later(at, range, one, cadre, misfortune, words, changes(one.number))
    if (misfortune === 'withdrawn') {
      const [clerk] = this.#company.cast.of('township', one.resident.township)
      const withdrawn = ['{num}本人撤回申请，不办了', '{num}撤销，本人不申请了']
      if (clerk) this.#later(at, range, one, clerk, 'withdraw', withdrawn, changes(one.number))
    }
    if (misfortune === 'hospital' || misfortune === 'away') {
      const back = [misfortuneAfter + 8, misfortuneAfter + 50] as const
      this.#later(at, back, one, cadre, 'recovered', cadres.recovered, changes(one.number))
    }
  }

  /** Some days later, while the case is open. */
  #later(
    after: number,
    days: readonly [from: number, until: number],
    one: Case,
    player: Player,
    deed: string,
    words: readonly string[],
    expects: (entry: Entry) => boolean,
    direct = player.role === 'relative',
  ): void {
    const day = plusDays(dayOf(after), this.#dice.between(days[0], days[1]))
    this.#company.plan(this.#company.freeMoment(moment(day, '08:00'), 0, player), async (at) => {
      const now = this.#company.cases.get(one.number)
      if (!isOpen(now) || now.stage === 'draft') return
      const room = direct || this.#dice.happens(0.15) ? null : this.#company.cast.room(now.resident.township)
      const slots = { num: now.number, name: now.resident.name ?? '' }
      await this.#company.say(at, player, {
        text: filled(this.#dice.one(words), slots),
        room,
        purpose: { kind: 'business', deed, case: now.number, expects },
      })
    })
  }

  #correct(one: Case, resident: Resident, reporter: Player, at: number, room: string | null): void {
    this.#company.plan(at + this.#dice.between(60, 3600) * 1000, async (then) => {
      const group = (resident.group % 9) + 1
      await this.#company.say(then, reporter, {
        text: filled(this.#dice.one(cadres.correction), { num: one.number, name: resident.name, group }),
        room,
        purpose: this.#about('correct', one),
      })
    })
  }

  #takeBack(one: Case, reporter: Player, at: number, room: string | null): void {
    this.#company.plan(at + this.#dice.between(20, 300) * 1000, async (then) => {
      await this.#company.say(then, reporter, {
        text: this.#dice.one(cadres.takeBack),
        room,
        purpose: this.#about('take-back', one),
      })
    })
  }

  /** Somebody else reports the same person; later the two are one, if nobody saw it at once. */
  #reportAgain(one: Case, resident: Resident, player: Player, at: number): void {
    const day = plusDays(dayOf(at), this.#dice.between(2, 25))
    this.#company.plan(this.#company.freeMoment(moment(day, '08:00'), 0, player), async (then) => {
      if (!isOpen(this.#company.cases.get(one.number))) return
      const slots = slotsOf(resident, this.#company, this.#dice)
      this.#company.residents.speaksFor(player.id, resident)
      await this.#company.say(then, player, {
        text: filled(
          this.#dice.one(player.role === 'village' ? cadres.report : clerks.reportForSomebody),
          slots,
        ),
        room: this.#company.cast.room(resident.village.township),
        purpose: reportPurpose('report-again'),
      })
      this.#company.plan(this.#company.freeMoment(then, 2, player), (later) => this.#merge(resident, later))
    })
  }

  async #merge(resident: Resident, at: number): Promise<void> {
    const [clerk] = this.#company.cast.of('township', resident.village.township)
    const twins = [...this.#company.cases.values()].filter(
      (each) => isOpen(each) && each.stage !== 'draft' && each.resident.name === resident.name,
    )
    if (!clerk || twins.length < 2) return
    const numbers = twins.map(({ number }) => number)
    await this.#company.say(at, clerk, {
      text: filled(this.#dice.one(clerks.sameRoom), { nums: numbers.join('、') }),
      room: null,
      purpose: {
        kind: 'business',
        deed: 'merge',
        case: numbers[0] ?? null,
        expects: changes(numbers[1] ?? ''),
      },
    })
  }

  #ofRelative(one: Case, relative: Player, at: number, dice: Dice): void {
    const { number } = one
    if (dice.happens(0.5))
      this.#later(at, [1, 40], one, relative, 'ask-status', relatives.whereIsIt, isAnswered)
    if (dice.happens(0.15))
      this.#later(at, [10, 60], one, relative, 'complain', relatives.complaint, isAnswered)
    if (dice.happens(0.15)) this.#later(at, [5, 60], one, relative, 'urge', relatives.hurry, changes(number))
    if (dice.happens(0.1)) this.#later(at, [1, 30], one, relative, 'ask-human', relatives.human, isAnswered)
    if (dice.happens(0.2)) this.#later(at, [1, 30], one, relative, 'ask-policy', relatives.policy, isAnswered)
    if (dice.happens(0.02))
      this.#later(at, [1, 60], one, relative, 'emergency', relatives.emergency, isAnswered)
  }

  #askForCode(one: Case, clerk: Player, at: number): void {
    this.#later(at, [1, 10], one, clerk, 'ask-for-code', clerks.code, ({ codes }) => codes.length > 0, true)
  }

  /** The code goes to a relative by telephone; he binds himself and asks. */
  #bind(number: string, code: string): void {
    const { theatre, cast } = this.#company
    const relative = cast.relative(`b${number}`, '家属')
    this.#company.plan(theatre.now + this.#dice.between(5, 600) * 60_000, async (at) => {
      await this.#company.say(at, relative, {
        text: filled(this.#dice.one(relatives.bind), { code }),
        room: null,
        purpose: {
          kind: 'business',
          deed: 'bind',
          case: number,
          expects: ({ bindings }) => bindings.length > 0,
        },
      })
      const one = this.#company.cases.get(number)
      if (one) this.#later(at, [1, 20], one, relative, 'ask-status', relatives.whereIsIt, isAnswered)
    })
  }

  #about(deed: string, one: Case): Line['purpose'] {
    return { kind: 'business', deed, case: one.number, expects: changes(one.number) }
  }
}
