// I3: nothing unasked outside working hours but danger to life, and never more than the ceiling for one recipient and day. I8: nobody calls for all.
import { keyOf, type Said } from '../chronicle.ts'
import type { Company } from '../company.ts'
import { dayOf, mayBeSpokenTo } from '../days.ts'
import type { Breach } from './breach.ts'

const ceiling = 3

const isUnasked = ({ message }: Said): boolean => message.kind !== 'reply'
/** A card for each department is a task, not one of the day's messages. */
const isCard = ({ message }: Said): boolean => 'room' in message.to && message.kind === 'task'

export function quiet({ theatre: { chronicle } }: Company): readonly Breach[] {
  const breaches: Breach[] = []
  const perDay = new Map<string, number>()
  for (const said of chronicle.said.filter(isUnasked)) {
    const { message, spokenAt, urgent } = said
    const breach = (invariant: string, expected: string) =>
      breaches.push({
        invariant,
        about: message.cases.join() || keyOf(message.to),
        at: spokenAt,
        expected,
        found: `to ${keyOf(message.to)}: ${message.text}`,
      })
    if (!urgent && !mayBeSpokenTo(spokenAt)) breach('I3', 'silence outside working hours')
    if (urgent || isCard(said)) continue
    const key = `${keyOf(message.to)} ${dayOf(spokenAt)}`
    const count = (perDay.get(key) ?? 0) + 1
    perDay.set(key, count)
    if (count === ceiling + 1) breach('I3', `${ceiling} unasked messages a day at most`)
  }
  return breaches
}

export const neverAll = ({ theatre: { chronicle } }: Company): readonly Breach[] =>
  chronicle.said
    .filter(
      ({ message }) =>
        /@\s*(?:所有人|全体|all\b|everyone|channel)/iu.test(message.text) ||
        message.mentions.some((each) => /^(?:all|所有人|\*)$/iu.test(each)),
    )
    .map(({ message, spokenAt }) => ({
      invariant: 'I8',
      about: keyOf(message.to),
      at: spokenAt,
      expected: 'people are called by name',
      found: message.text,
    }))
