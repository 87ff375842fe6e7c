// What no story may hold, whatever it tells: a person in a group, words that hurt, something unasked at night, a hole in a sentence.
import type { Heard, ToldStory } from './told-story.ts'

/** One line a breach. */
export function breachesIn({ heard, ledger }: ToldStory): readonly string[] {
  const names = ledger.cases.map(({ resident }) => resident.name).filter((name) => name !== null)
  return heard.flatMap((each) =>
    rules
      .filter(({ broken }) => broken(each, names))
      .map(({ name }) => `${name}: ${each.at} ${each.where} ${each.text}`),
  )
}

const rules: readonly {
  readonly name: string
  readonly broken: (heard: Heard, names: readonly string[]) => boolean
}[] = [
  {
    name: 'a resident’s whole name in a group',
    broken: ({ to, text }, names) => 'room' in to && names.some((name) => text.includes(name)),
  },
  {
    name: 'a number of a person in a group',
    broken: ({ to, text }) => 'room' in to && /(?<!\d)\d{11,}[\dXx]?(?!\d)/u.test(text),
  },
  { name: 'a hole in a sentence', broken: ({ text }) => /undefined|null|NaN|\[object|（）|：。/u.test(text) },
  {
    name: 'a word that hurts, a grade, an amount',
    broken: ({ text }) => /残废|瘫子|拜子|瘸子|[一二三四]级(?!以)|\d+元/u.test(text),
  },
  {
    name: 'everybody at once',
    broken: ({ text, mentions }) => /@所有人|@all/iu.test(text + mentions.join()),
  },
  {
    name: 'unasked outside working hours',
    broken: ({ at, kind }) => {
      const time = at.slice(11, 16)
      const speaking = (time >= '09:00' && time <= '11:30') || (time >= '14:30' && time <= '17:30')
      return kind !== 'reply' && kind !== 'alert' && !speaking
    },
  },
]
