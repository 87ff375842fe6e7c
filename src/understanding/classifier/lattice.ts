// A marked text as a lattice: units between the places where an act may end, and what is seen in, across and at them.
import type { MessageContext } from '../act.ts'
import { mix, roleNumber } from './features.ts'
import { cutPlaces, isSign, type CutScale } from './cuts.ts'
import { firstLetter, isConcept, tokenise, type Token } from './tokens.ts'

/** The first and the last of several units: what reaches over them is seen only where a stretch holds them all. */
interface Reach {
  readonly first: number
  readonly last: number
}

/** Units in the order of the text; a stretch is a row of units, `from` the first and `to` the one behind its last. */
export interface Lattice {
  /** Where each unit begins in the marked text. */
  readonly starts: readonly number[]
  /** What there are features of that reach over several units, in the order of their last ones. */
  readonly reaches: readonly Reach[]
  /**
   * All features, list after list: what is seen within each unit, reaching over several, when a stretch begins with each
   * unit, when it ends with each, and around them all.
   */
  readonly keys: readonly number[]
  /** Where each list begins in `keys`, and where the last one ends. */
  readonly bounds: readonly number[]
}

/** Only so much of a unit is looked at: what is said is said early. */
const furthest = 120
/** A text of more units is read as if its last ones were one. */
const mostUnits = 14
/** Marks of entities stand in the private use area; they mean something to every role. */
const isMark = (id: number): boolean => id > 0xe000

const beginning = 1
const ending = 2

/**
 * Lays a marked text out in units.
 * @param around the features of what surrounds the words
 */
export function layLattice(
  text: string,
  context: MessageContext,
  cuts: CutScale,
  around: readonly number[],
): Lattice {
  const tokens = tokenise(text.length > furthest * mostUnits ? text.slice(0, furthest * mostUnits) : text)
  const places = cutPlaces(text, tokens, cuts, mostUnits - 1)
  const starts = [0]
  for (const place of places) starts.push(place.at)
  const reader = new Reader(starts, roleNumber(context))
  for (const token of tokens) reader.read(token, text.charCodeAt(token.start))
  reader.close()
  reader.seeLetters(text, tokens.at(-1)?.end ?? 0)
  places.forEach((place, index) => reader.seeEnd(index, mix(26, place.sureness)))
  for (const key of around) reader.seeAround(key)
  return reader.finish()
}

/** Work space: the features of one lattice in the order in which they are seen, and the list each of them belongs to. */
let seen = new Int32Array(1024)
let lists = new Int32Array(1024)

interface NumberedReach extends Reach {
  /** The number of its list until `finish`: behind those of the units. */
  readonly list: number
}

/** Reads token after token, and keeps what is seen in, across and at the units. */
class Reader {
  private readonly starts: readonly number[]
  private readonly units: number
  /** In the order of their last units. */
  private readonly reaches: NumberedReach[] = []
  private readonly role: number
  private count = 0
  private unit = 0
  private unitStart = 0
  /** The tokens before, and the units they stand in; nothing stands before the first. */
  private before = 0
  private beforeUnit = 0
  private beforeThat = 0
  private beforeThatUnit = 0
  /** The words of the unit so far, for its beginning and end. */
  private words = 0
  private lastWord = 0
  private wordBefore = 0
  private lastSign = 0
  /** The concepts and marks so far, and the units they stand in. */
  private readonly meaning: number[] = []
  private readonly meaningUnits: number[] = []

  constructor(starts: readonly number[], role: number) {
    this.starts = starts
    this.units = starts.length
    this.role = role
  }

  /** @param letter the first of the token */
  read(token: Token, letter: number): void {
    while (this.unit + 1 < this.units && token.start >= (this.starts[this.unit + 1] ?? 0))
      this.open(token.start)
    if (token.start - this.unitStart >= furthest) return
    const { id } = token
    const { unit, before, beforeThat } = this
    this.see(unit, mix(1, id))
    const isWord = isConcept(id) || before < firstLetter
    if (before !== 0 && isWord) this.see(this.beforeUnit, mix(2, before, id))
    if (beforeThat !== 0 && (isWord || beforeThat < firstLetter))
      this.see(this.beforeThatUnit, mix(3, beforeThat, before, id))
    if (isConcept(id) || isMark(id)) this.seeMeaning(id)
    if (isSign(letter)) this.lastSign = letter
    else {
      this.words += 1
      if (this.words === 1) this.seeBegin(mix(2, beginning, id))
      if (this.words === 2) this.seeBegin(mix(3, beginning, this.lastWord, id))
      this.wordBefore = this.lastWord
      this.lastWord = id
      this.lastSign = 0
    }
    this.beforeThat = before
    this.beforeThatUnit = this.beforeUnit
    this.before = id
    this.beforeUnit = unit
  }

  /** A concept or mark, by itself and beside those before it. */
  private seeMeaning(id: number): void {
    const { meaning, meaningUnits, unit } = this
    const count = meaning.length
    this.see(unit, mix(4, id, this.role))
    for (let at = Math.max(0, count - 4); at < count; at += 1)
      this.see(meaningUnits[at] ?? 0, mix(at >= count - 2 ? 5 : 6, meaning[at] ?? 0, id))
    meaning.push(id)
    meaningUnits.push(unit)
  }

  private open(start: number): void {
    this.close()
    this.unit += 1
    this.unitStart = start
    this.words = 0
    this.lastWord = 0
    this.wordBefore = 0
    this.lastSign = 0
  }

  /** Keeps how the unit ends. */
  close(): void {
    if (this.lastWord === 0) return
    this.seeEnd(this.unit, mix(2, this.lastWord, ending))
    this.seeEnd(this.unit, mix(9, this.lastSign))
    if (this.wordBefore !== 0) this.seeEnd(this.unit, mix(3, this.wordBefore, this.lastWord, ending))
  }

  /** Two letters in a row; three are seen as words. */
  seeLetters(text: string, end: number): void {
    const { starts } = this
    let unit = 0
    let next = starts[1] ?? end
    for (let at = 0; at + 1 < end; at += 1) {
      while (at >= next) {
        unit += 1
        next = starts[unit + 1] ?? end
      }
      if (at - (starts[unit] ?? 0) >= furthest) continue
      const pair = mix(7, text.charCodeAt(at), text.charCodeAt(at + 1))
      this.keep(at + 1 < next ? unit : this.listOver(unit, unit + 1), pair)
    }
  }

  /** Keeps a feature that reaches from a unit to the one that is read. */
  private see(first: number, key: number): void {
    this.keep(first === this.unit ? first : this.listOver(first, this.unit), key)
  }

  private seeBegin(key: number): void {
    this.keep(this.units + this.unit, key)
  }

  seeEnd(unit: number, key: number): void {
    this.keep(this.units * 2 + unit, key)
  }

  seeAround(key: number): void {
    this.keep(this.units * 3, key)
  }

  /** The list of what reaches over these units; they are few. */
  private listOver(first: number, last: number): number {
    const { reaches } = this
    let place = reaches.length
    for (let at = 0; at < reaches.length; at += 1) {
      const reach = reaches[at]
      if (reach === undefined) continue
      if (reach.first === first && reach.last === last) return reach.list
      if (reach.last > last && at < place) place = at
    }
    const list = this.units * 3 + 1 + reaches.length
    reaches.splice(place, 0, { first, last, list })
    return list
  }

  private keep(list: number, key: number): void {
    if (this.count === seen.length) {
      seen = grown(seen)
      lists = grown(lists)
    }
    seen[this.count] = key
    lists[this.count] = list
    this.count += 1
  }

  /** Puts the features of each list together, and the lists in their order. */
  finish(): Lattice {
    const { units, starts, reaches, count } = this
    const order: number[] = []
    for (let unit = 0; unit < units; unit += 1) order.push(unit)
    for (let place = 0; place < reaches.length; place += 1) order.push(reaches[place]?.list ?? 0)
    for (let list = units; list <= units * 3; list += 1) order.push(list)
    const sizes: number[] = []
    for (let list = 0; list < order.length; list += 1) sizes.push(0)
    const keys: number[] = []
    for (let index = 0; index < count; index += 1) {
      const list = lists[index] ?? 0
      keys.push(0)
      sizes[list] = (sizes[list] ?? 0) + 1
    }
    const bounds = [0]
    /** Where the next feature of each list goes. */
    const next = sizes
    let behind = 0
    for (const list of order) {
      const size = sizes[list] ?? 0
      next[list] = behind
      behind += size
      bounds.push(behind)
    }
    for (let index = 0; index < count; index += 1) {
      const list = lists[index] ?? 0
      const place = next[list] ?? 0
      keys[place] = seen[index] ?? 0
      next[list] = place + 1
    }
    return { starts, reaches, keys, bounds }
  }
}

function grown(before: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(before.length * 2)
  larger.set(before)
  return larger
}

/** Every list of features of a lattice, in order. */
export const listsOf = ({ keys, bounds }: Lattice): (readonly number[])[] =>
  bounds.slice(1).map((end, list) => keys.slice(bounds[list], end))

/** The features that are seen in one stretch of a lattice, and around it. */
export function keysBetween(lattice: Lattice, from: number, to: number): readonly number[] {
  const { starts, reaches, bounds } = lattice
  const units = starts.length
  const begins = units + reaches.length
  const keys: number[] = []
  for (let unit = from; unit < to; unit += 1) addList(keys, lattice, unit)
  for (let place = 0; place < reaches.length; place += 1) {
    const reach = reaches[place]
    if (reach !== undefined && reach.first >= from && reach.last < to) addList(keys, lattice, units + place)
  }
  addList(keys, lattice, begins + from)
  addList(keys, lattice, begins + units + to - 1)
  addList(keys, lattice, bounds.length - 2)
  return keys
}

function addList(keys: number[], { keys: all, bounds }: Lattice, list: number): void {
  for (let at = bounds[list] ?? 0; at < (bounds[list + 1] ?? 0); at += 1) keys.push(all[at] ?? 0)
}
