// A marked text as a lattice: units between the places where an act may end, and what is seen in, across and at them.
import type { MessageContext } from '../act.ts'
import { mix, roleNumber } from './features.ts'
import { cutPlaces, isSign, type CutScale } from './cuts.ts'
import { firstLetter, isConcept, tokenise, type Token } from './tokens.ts'

/** Features that are seen only where a stretch holds every unit from the first to the last of them. */
interface Reach {
  readonly first: number
  readonly last: number
  readonly keys: number[]
}

/** Units in the order of the text; a stretch is a row of units, `from` the first and `to` the one behind its last. */
export interface Lattice {
  /** Where each unit begins in the marked text. */
  readonly starts: readonly number[]
  /** What is seen within each unit. */
  readonly inner: readonly number[][]
  /** What reaches over several units, in the order of their last ones. */
  readonly reaches: readonly Reach[]
  /** What is seen when a stretch begins with a unit. */
  readonly begins: readonly number[][]
  /** What is seen when a stretch ends with a unit. */
  readonly ends: readonly number[][]
}

/** Only so much of a unit is looked at: what is said is said early. */
const furthest = 120
/** A text of more units is read as if its last ones were one. */
const mostUnits = 14
/** Marks of entities stand in the private use area; they mean something to every role. */
const isMark = (token: Token): boolean => token.id > 0xe000

const beginning = 1
const ending = 2

/** Lays a marked text out in units. */
export function layLattice(text: string, context: MessageContext, cuts: CutScale): Lattice {
  const tokens = tokenise(text.length > furthest * mostUnits ? text.slice(0, furthest * mostUnits) : text)
  const places = cutPlaces(text, tokens, cuts, mostUnits - 1)
  const reader = new Reader([0, ...places.map((place) => place.at)], roleNumber(context))
  for (const token of tokens) reader.read(token, text.charCodeAt(token.start))
  reader.close()
  const { starts, inner, reaches, begins, ends } = reader
  seeLetters(text, starts, tokens.at(-1)?.end ?? 0, inner, reaches)
  places.forEach((place, index) => ends[index]?.push(mix(26, place.sureness)))
  reaches.sort((one, other) => one.last - other.last)
  return { starts, inner, reaches, begins, ends }
}

/** Reads token after token, and keeps what is seen in, across and at the units. */
class Reader implements Lattice {
  readonly starts: readonly number[]
  readonly inner: number[][]
  readonly begins: number[][]
  readonly ends: number[][]
  readonly reaches: Reach[] = []
  private readonly role: number
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
  /** The concepts and marks so far. */
  private readonly meaning: { readonly id: number; readonly unit: number }[] = []

  constructor(starts: readonly number[], role: number) {
    this.starts = starts
    this.role = role
    this.inner = starts.map(() => [])
    this.begins = starts.map(() => [])
    this.ends = starts.map(() => [])
  }

  /** @param letter the first of the token */
  read(token: Token, letter: number): void {
    while (this.unit + 1 < this.starts.length && token.start >= (this.starts[this.unit + 1] ?? 0))
      this.open(token.start)
    if (token.start - this.unitStart >= furthest) return
    const { id } = token
    const { unit, before, beforeThat } = this
    this.see(unit, mix(1, id))
    const isWord = isConcept(token) || before < firstLetter
    if (before !== 0 && isWord) this.see(this.beforeUnit, mix(2, before, id))
    if (beforeThat !== 0 && (isWord || beforeThat < firstLetter))
      this.see(this.beforeThatUnit, mix(3, beforeThat, before, id))
    if (isConcept(token) || isMark(token)) this.seeMeaning(id)
    if (isSign(letter)) this.lastSign = letter
    else {
      this.words += 1
      if (this.words === 1) this.begins[unit]?.push(mix(2, beginning, id))
      if (this.words === 2) this.begins[unit]?.push(mix(3, beginning, this.lastWord, id))
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
    const { meaning, unit } = this
    this.see(unit, mix(4, id, this.role))
    const near = meaning.length - 2
    for (let at = Math.max(0, meaning.length - 4); at < meaning.length; at += 1) {
      const other = meaning[at]
      if (other !== undefined) this.see(other.unit, mix(at >= near ? 5 : 6, other.id, id))
    }
    meaning.push({ id, unit })
  }

  /** Keeps a feature that reaches from a unit to the one that is read. */
  private see(first: number, key: number): void {
    if (first === this.unit) this.inner[first]?.push(key)
    else reachOver(this.reaches, first, this.unit).push(key)
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
    const own = this.ends[this.unit]
    own?.push(mix(2, this.lastWord, ending), mix(9, this.lastSign))
    if (this.wordBefore !== 0) own?.push(mix(3, this.wordBefore, this.lastWord, ending))
  }
}

/** Two letters in a row; three are seen as words. */
function seeLetters(
  text: string,
  starts: readonly number[],
  end: number,
  inner: readonly number[][],
  reaches: Reach[],
): void {
  let unit = 0
  for (let at = 0; at + 1 < end; at += 1) {
    while (unit + 1 < starts.length && at >= (starts[unit + 1] ?? 0)) unit += 1
    if (at - (starts[unit] ?? 0) >= furthest) continue
    const pair = mix(7, text.charCodeAt(at), text.charCodeAt(at + 1))
    if (at + 1 < (starts[unit + 1] ?? end)) inner[unit]?.push(pair)
    else reachOver(reaches, unit, unit + 1).push(pair)
  }
}

/** The list of what reaches over these units; they are few. */
function reachOver(reaches: Reach[], first: number, last: number): number[] {
  for (const reach of reaches) if (reach.first === first && reach.last === last) return reach.keys
  const keys: number[] = []
  reaches.push({ first, last, keys })
  return keys
}

/** The lists of features that are seen in one stretch of a lattice. */
export function listsBetween(lattice: Lattice, from: number, to: number): (readonly number[])[] {
  const lists: (readonly number[])[] = lattice.inner.slice(from, to)
  for (const { first, last, keys } of lattice.reaches) if (first >= from && last < to) lists.push(keys)
  lists.push(lattice.begins[from] ?? [], lattice.ends[to - 1] ?? [])
  return lists
}
