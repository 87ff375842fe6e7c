// Chance by a seed: the same seed plays the same year again. Every part has dice of its own, so that one habit more does not shuffle all others.
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

export class Dice {
  readonly #seed: string
  readonly #generator: ReturnType<typeof xoroshiro128plus>

  constructor(seed: string) {
    this.#seed = seed
    this.#generator = xoroshiro128plus(numberOf(seed))
  }

  /** Dice of a part, independent of how often these were thrown. */
  of(part: string): Dice {
    return new Dice(`${this.#seed}/${part}`)
  }

  /** From 0 to below 1. */
  fraction(): number {
    return uniformFloat64(this.#generator)
  }

  /** A whole number, both ends possible. */
  between(from: number, to: number): number {
    return uniformInt(this.#generator, from, to)
  }

  happens(probability: number): boolean {
    return this.fraction() < probability
  }

  /** @throws when there is nothing to choose from */
  one<Item>(items: readonly Item[]): Item {
    const item = items[this.between(0, items.length - 1)]
    if (item === undefined) throw new RangeError('there is nothing to choose from')
    return item
  }

  /** A key, each as often as its weight says. */
  weighted<Key extends string>(weights: Readonly<Record<Key, number>>): Key {
    const entries = Object.entries<number>(weights) as [Key, number][]
    let rest = this.fraction() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) {
      rest -= weight
      if (rest < 0) return key
    }
    throw new RangeError('there is nothing to choose from')
  }

  shuffled<Item>(items: readonly Item[]): Item[] {
    const left = [...items]
    const mixed: Item[] = []
    while (left.length > 0) mixed.push(...left.splice(this.between(0, left.length - 1), 1))
    return mixed
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => this.between(0, 9)).join('')
  }
}

/** FNV-1a, 32 bits. */
function numberOf(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return hash
}
