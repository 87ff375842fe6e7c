// How a name sounds in Sichuan speech: 何中秀 and 何忠秀 alike, l and n alike, no retroflex, no final -ng after i and e.
import { pinyin } from 'pinyin-pro'

const mergers: readonly (readonly [RegExp, string])[] = [
  [/^zh/u, 'z'],
  [/^ch/u, 'c'],
  [/^sh/u, 's'],
  [/^n(?=[aeiouü])/u, 'l'],
  [/^hu(?=[aeio]|$)/u, 'f'],
  [/ing$/u, 'in'],
  [/eng$/u, 'en'],
]

/** Two names sound alike when this is the same for both. Tones do not count. */
export function soundOf(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array' })
    .map((syllable) => mergers.reduce((sound, [from, to]) => sound.replace(from, to), syllable))
    .join(' ')
}
