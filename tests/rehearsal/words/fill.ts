// Sentences with places to fill: `{num}核实属实`. A voice message comes out of the machine with its usual mistakes.
import type { Dice } from '../dice.ts'
import type { Manner } from '../people/habits.ts'

export type Slots = Readonly<Record<string, string | number>>

/** @throws when a place has nothing to fill it */
export function filled(template: string, slots: Slots): string {
  return template.replaceAll(/\{(\w+)\}/gu, (whole, key: string) => {
    const value = slots[key]
    if (value === undefined) throw new Error(`nothing for ${whole} in “${template}”`)
    return String(value)
  })
}

/** What speech becomes in writing: homophones, and no punctuation to speak of. */
const misheard: readonly (readonly [RegExp, readonly string[]])[] = [
  [/残疾证/u, ['残疾正', '残机证']],
  [/县残联/u, ['县参联', '县残连']],
  [/护理补贴/u, ['护理补铁', '护理不贴']],
  [/低保/u, ['底保', '地保']],
  [/轮椅/u, ['轮以']],
  [/评残/u, ['平残']],
  [/公示/u, ['公式']],
  [/回访/u, ['会访']],
]

export function asSaid(text: string, manner: Manner, dice: Dice): string {
  if (manner !== 'voice') return text
  const heard = misheard.reduce(
    (so, [word, mistakes]) => (dice.happens(0.5) ? so.replace(word, dice.one(mistakes)) : so),
    text,
  )
  return heard.replaceAll(/[。！]/gu, '')
}
