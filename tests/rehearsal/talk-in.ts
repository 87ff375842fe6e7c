// What was said in one place, by people and by the assistant, in order: a group as its members scroll through it.
import type { Chronicle, Heard, Said } from './chronicle.ts'
import { keyOf } from './chronicle.ts'
import { dayOf, timeOf, type Day } from './days.ts'

interface Place {
  /** A room's id, or `@` and a person's. */
  readonly place: string
  readonly from: Day
  readonly until: Day
}

/** Lines to print, a day's under its date; `nameOf` names whoever is mentioned or wrote. */
export function talkIn(
  { heard, said }: Chronicle,
  { place, from, until }: Place,
  nameOf: (id: string) => string,
): readonly string[] {
  const lines: string[] = []
  let day = ''
  const spoken = [
    ...heard.filter((each) => placeOf(each) === place).map((each) => ({ at: each.message.at, each })),
    ...said.filter(({ message }) => keyOf(message.to) === place).map((each) => ({ at: each.spokenAt, each })),
  ].toSorted((one, other) => one.at - other.at)
  for (const { at, each } of spoken) {
    if (dayOf(at) < from || dayOf(at) >= until) continue
    if (dayOf(at) !== day) lines.push('', (day = dayOf(at)))
    lines.push(`${timeOf(at)} ${'purpose' in each ? lineOf(each, nameOf) : answerOf(each, nameOf)}`)
  }
  return lines
}

const placeOf = ({ message }: Heard): string => message.room ?? `@${message.sender.account}`

function lineOf({ message }: Heard, nameOf: (id: string) => string): string {
  const quoted = message.quote ? `「${message.quote.text.split('\n')[0] ?? ''}」` : ''
  const words = message.button === null ? message.text : `[${message.button}]`
  return `${nameOf(message.sender.account)}: ${quoted}${message.mentioned ? '@助手 ' : ''}${words}`
}

function answerOf({ message, answers }: Said, nameOf: (id: string) => string): string {
  const whom = message.mentions.map((id) => `@${nameOf(id)} `).join('')
  const buttons = message.buttons.map((label) => ` [${label}]`).join('')
  const text = message.text.replaceAll('\n', '\n        ')
  return `  → ${answers ? '' : `(${message.kind}) `}${whom}${text}${buttons}`
}
