// How people answer what the assistant asks back: soon, with an interruption, or not at all.
import type { Question } from '../../src/conversation/dialogue.ts'
import type { Company, Line } from './company.ts'
import type { Dice } from './dice.ts'
import type { Heard } from './chronicle.ts'
import type { Player } from './people/cast.ts'
import type { Resident } from './people/residents.ts'
import { slotsOf } from './reports.ts'
import { filled } from './words/fill.ts'
import * as relatives from './words/relatives.ts'
import { serviceWord } from './words/services.ts'

const answered = (deed: string, number: string | null): Line['purpose'] => ({
  kind: 'business',
  deed: `answer ${deed}`,
  case: number,
  expects: ({ dialogues, cases }) => dialogues.length > 0 || cases.length > 0,
})

export class Answering {
  readonly #company: Company
  readonly #dice: Dice

  constructor(company: Company) {
    this.#company = company
    this.#dice = company.dice.of('answers')
    company.onWritten(({ dialogues }, heard) => {
      if (!heard || heard.waited || heard.purpose.kind === 'prying') return
      for (const { question } of dialogues) if (question) this.#plan(question, heard)
    })
  }

  #plan(question: Question, asked: Heard): void {
    const { sender, room } = asked.message
    const player = this.#company.cast.player(sender.account)
    if (!player || !this.#dice.happens(player.habits.answers)) return
    const after = asked.message.at
    const at = this.#dice.happens(0.85)
      ? after + this.#dice.between(30, 1800) * 1000
      : this.#company.freeMoment(after, 1, player)
    if (question.hole === 'field' && this.#dice.happens(0.12)) this.#interrupt(player, room, after)
    this.#company.plan(at, async (then) => {
      const line = this.#words(question, asked, player)
      if (line) await this.#company.say(then, player, { room, ...line })
    })
  }

  /** Between two questions of a form something else is asked. */
  #interrupt(player: Player, room: string | null, after: number): void {
    this.#company.plan(after + 20_000, async (at) => {
      await this.#company.say(at, player, {
        text: this.#dice.one(relatives.policy),
        room,
        purpose: {
          kind: 'business',
          deed: 'ask-policy',
          case: null,
          expects: ({ messages }) => messages.length > 0,
        },
      })
    })
  }

  #words(question: Question, asked: Heard, player: Player): Omit<Line, 'room'> | null {
    const dice = this.#dice
    const about = asked.purpose.kind === 'business' ? asked.purpose.case : null
    switch (question.hole) {
      case 'case': {
        const place = Math.max(0, about === null ? 0 : question.options.indexOf(about))
        const number = question.options[place]
        if (number === undefined) return null
        const text = dice.happens(0.5) ? String(place + 1) : number
        return { text, purpose: answered('which case', number) }
      }
      case 'field': {
        const resident = this.#company.residents.spokenForBy(player.id)
        if (!resident) return null
        return this.#field(question.field, question.case, resident, player)
      }
      case 'consent': {
        const isSame = asked.purpose.kind === 'business' && asked.purpose.deed === 'report-again'
        const yes = question.about === 'duplicate' ? isSame && dice.happens(0.85) : dice.happens(0.9)
        return { text: yes ? dice.one(['是', '是的', '对']) : '不是', purpose: answered('yes or no', about) }
      }
      case 'reason':
        return {
          text:
            question.act.act === 'return'
              ? dice.one(['材料不全', '不符合条件', '不是我们的职责'])
              : '等资金下达',
          purpose: answered('why', about),
        }
      case 'until':
        return { text: dice.one(['5个工作日', '10天']), purpose: answered('until when', about) }
      case 'result':
        return {
          text: { verify: '属实', callback: '满意', decide: '同意' }[question.act.act as string] ?? '属实',
          purpose: answered('which result', about),
        }
      case 'village': {
        const resident = this.#company.residents.spokenForBy(player.id)
        if (!resident) return null
        return this.#field('village', about ?? '', resident, player)
      }
      case 'department':
        return { text: '县民政局', purpose: answered('which department', about) }
      case 'services': {
        const one = about === null ? undefined : this.#company.cases.get(about)
        const service = one?.tasks.find(({ state }) => state !== 'done' && state !== 'cancelled')?.service
        const text = dice.happens(0.5) || !service ? '都办结' : serviceWord(service, dice)
        return {
          text: question.act.act === 'complete' ? text : service ? serviceWord(service, dice) : '都是',
          purpose: answered('which service', about),
        }
      }
    }
  }

  #field(
    field: 'name' | 'village' | 'services',
    number: string,
    resident: Resident,
    player: Player,
  ): Omit<Line, 'room'> {
    const dice = this.#dice
    const purpose = answered(`with the ${field}`, number)
    if (player.role === 'relative' && dice.happens(0.05)) return { text: dice.one(relatives.giveUp), purpose }
    const slots = slotsOf(resident, this.#company, dice)
    const template = {
      name: () => dice.one(relatives.name),
      village: () => dice.one(relatives.place),
      services: () => '{needs}',
    }[field]()
    return { text: filled(template, slots), purpose }
  }
}
