// Talk between people: at least as many messages in the groups are none of the assistant's business as are.
import type { Company } from './company.ts'
import type { Dice } from './dice.ts'
import type { Player } from './people/cast.ts'
import { chatter, forwarded, leaks } from './words/chatter.ts'
import { filled } from './words/fill.ts'

export class Chatter {
  readonly #company: Company
  readonly #dice: Dice
  readonly #members = new Map<string, readonly Player[]>()

  constructor(company: Company) {
    this.#company = company
    this.#dice = company.dice.of('chatter')
    company.onSpoken(({ message, purpose }) => {
      if (message.room === null || purpose.kind !== 'business') return
      const more = this.#dice.happens(0.15) ? 2 : 1
      for (let count = 0; count < more; count += 1) this.#plan(message.room, message.at)
    })
  }

  #plan(room: string, around: number): void {
    const at = around + this.#dice.between(10, 5400) * 1000
    this.#company.plan(at, async (then) => {
      const dice = this.#dice
      const speaker = this.#speaker(room)
      if (!speaker) return
      const colleague = dice.one(this.#membersOf(room)).name
      const kind = dice.weighted({ chatter: 90, forwarded: 8, leak: 2 })
      const words = { chatter, forwarded, leak: leaks }[kind]
      await this.#company.say(then, speaker, {
        text: filled(dice.one(words), { colleague, phone: `1380000${dice.digits(4)}` }),
        room,
        purpose: { kind: kind === 'leak' ? 'leak' : 'chatter' },
      })
    })
  }

  /** Whoever was just asked something answers before he chats. */
  #speaker(room: string): Player | null {
    const { questions } = this.#company.theatre.chronicle
    const free = this.#membersOf(room).filter(({ id }) => !questions.get(`room:${room}/${id}`))
    return free.length > 0 ? this.#dice.one(free) : null
  }

  #membersOf(room: string): readonly Player[] {
    const known = this.#members.get(room)
    if (known) return known
    const { cast } = this.#company
    const org = cast.county.rooms.find(({ id }) => id === room)?.org
    const members =
      org === undefined
        ? [...cast.of('county'), ...cast.of('department'), ...cast.of('township')]
        : [...cast.of('township', org), ...cast.of('village').filter((each) => each.org?.startsWith(org))]
    this.#members.set(room, members)
    return members
  }
}
