// What has been said in a scenario so far: quotes and marks look there, and each line becomes a message.
import type { OutgoingMessage } from '../outgoing-message.ts'
import type { BindingCode } from '../organisation/binding.ts'
import type { County } from '../organisation/county.ts'
import type { InboundMessage } from '../stimulus.ts'
import { ScenarioMistake, type Step } from './scenario.ts'
import { writeInstant } from './world.ts'

export class StorySoFar {
  names: ReadonlyMap<string, string> = new Map()
  readonly #county: County
  readonly #print: (line: object) => void
  readonly #said = new Map<string, string[]>()
  readonly #codes = new Map<string, string>()
  /** A code can be for a relative whose name the ledger does not keep: the newest is his. */
  #lastCode: string | undefined

  constructor(county: County, print: (line: object) => void) {
    this.#county = county
    this.#print = print
  }

  said({ at, to, kind, text, mentions, buttons, cases }: OutgoingMessage): void {
    this.#keep('room' in to ? to.room : `@${to.person}`, text)
    this.#print({ at: writeInstant(at, this.#county.timezone), to, kind, text, mentions, buttons, cases })
  }

  codeGiven({ code, to }: Pick<BindingCode, 'code' | 'to'>): void {
    this.#lastCode = code
    if ('person' in to) {
      const person = this.#county.people.find((each) => each.id === to.person)
      this.#codes.set(to.person, code)
      if (person) this.#codes.set(person.name, code)
      return
    }
    this.#codes.set('case' in to ? to.case : to.room, code)
  }

  /** The message a line says, or null when it only lets time pass. */
  messageOf(step: Step, line: number): InboundMessage | null {
    const { from, room } = step
    if (from === undefined) return null
    if (room !== undefined && !this.#county.rooms.some((each) => each.id === room))
      throw new ScenarioMistake(line, `no room ${room}`)
    const place = room ?? `@${from}`
    const text = this.#withMarks(step.text ?? '', line)
    const wanted = step.quote === undefined ? null : this.#withMarks(step.quote, line)
    const quoted = wanted === null ? null : this.#said.get(place)?.findLast((each) => each.includes(wanted))
    if (quoted === undefined)
      throw new ScenarioMistake(line, `nothing was said here that contains “${wanted ?? ''}”`)
    const person = this.#county.people.find((each) => each.id === from)
    this.#keep(place, step.press ?? text)
    return {
      channel: 'sim',
      id: step.id ?? `line-${line}`,
      at: step.at,
      sender: { account: person?.handles['sim'] ?? from, name: step.name ?? person?.name ?? from },
      room: room ?? null,
      text,
      mentioned: step.mention ?? false,
      quote: quoted === null ? null : { text: quoted, message: null },
      button: step.press ?? null,
      attachments: [
        ...(step.image === undefined ? [] : [{ kind: 'image' as const, name: step.image }]),
        ...(step.file === undefined ? [] : [{ kind: 'file' as const, name: step.file }]),
        ...(step.voice === undefined ? [] : [{ kind: 'voice' as const, name: step.voice }]),
      ],
    }
  }

  #keep(place: string, text: string): void {
    this.#said.set(place, [...(this.#said.get(place) ?? []), text])
  }

  #withMarks(text: string, line: number): string {
    return text.replaceAll(/\{\{(case|code):([^}]*)\}\}/gu, (mark, sort: string, name: string) => {
      const found =
        sort === 'case'
          ? this.names.get(name)
          : (this.#codes.get(name) ?? this.#codes.get(this.names.get(name) ?? '') ?? this.#lastCode)
      if (found === undefined) throw new ScenarioMistake(line, `${mark} finds nothing`)
      return found
    })
  }
}
