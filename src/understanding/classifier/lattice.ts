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
  const role = roleNumber(context)
  const tokens = tokenise(text.length > furthest * mostUnits ? text.slice(0, furthest * mostUnits) : text)
  const places = cutPlaces(text, tokens, cuts, mostUnits - 1)
  const starts = [0, ...places.map((place) => place.at)]
  const inner: number[][] = starts.map(() => [])
  const begins: number[][] = starts.map(() => [])
  const ends: number[][] = starts.map(() => [])
  const reaches: Reach[] = []
  let unit = 0
  const put = (first: number, key: number): void => {
    if (first === unit) {
      inner[unit]?.push(key)
      return
    }
    for (let at = reaches.length - 1; at >= 0; at -= 1) {
      const reach = reaches[at]
      if (reach === undefined || reach.last !== unit) break
      if (reach.first === first) {
        reach.keys.push(key)
        return
      }
    }
    reaches.push({ first, last: unit, keys: [key] })
  }
  /** The tokens before, and the units they stand in; nothing stands before the first. */
  let before = 0
  let beforeUnit = 0
  let beforeThat = 0
  let beforeThatUnit = 0
  /** The words of the unit so far, for its beginning and end. */
  let words = 0
  let lastWord = 0
  let wordBefore = 0
  let lastSign = 0
  const meaning: { id: number; unit: number }[] = []
  const close = (): void => {
    if (lastWord === 0) return
    const own = ends[unit]
    own?.push(mix(2, lastWord, ending), mix(9, lastSign))
    if (wordBefore !== 0) own?.push(mix(3, wordBefore, lastWord, ending))
  }
  let unitStart = 0
  for (const token of tokens) {
    while (unit + 1 < starts.length && token.start >= (starts[unit + 1] ?? 0)) {
      close()
      unit += 1
      unitStart = token.start
      words = 0
      lastWord = 0
      wordBefore = 0
      lastSign = 0
    }
    if (token.start - unitStart >= furthest) continue
    const { id } = token
    put(unit, mix(1, id))
    const isWord = isConcept(token) || before < firstLetter
    if (before !== 0 && isWord) put(beforeUnit, mix(2, before, id))
    if (beforeThat !== 0 && (isWord || beforeThat < firstLetter))
      put(beforeThatUnit, mix(3, beforeThat, before, id))
    if (isConcept(token) || isMark(token)) {
      put(unit, mix(4, id, role))
      const near = meaning.length - 2
      for (let at = Math.max(0, meaning.length - 4); at < meaning.length; at += 1) {
        const other = meaning[at]
        if (other !== undefined) put(other.unit, mix(at >= near ? 5 : 6, other.id, id))
      }
      meaning.push({ id, unit })
    }
    const letter = text.charCodeAt(token.start)
    if (isSign(letter)) lastSign = letter
    else {
      words += 1
      if (words === 1) begins[unit]?.push(mix(2, beginning, id))
      if (words === 2) begins[unit]?.push(mix(3, beginning, lastWord, id))
      wordBefore = lastWord
      lastWord = id
      lastSign = 0
    }
    beforeThat = before
    beforeThatUnit = beforeUnit
    before = id
    beforeUnit = unit
  }
  close()
  seeLetters(text, starts, tokens.at(-1)?.end ?? 0, inner, reaches)
  places.forEach((place, index) => ends[index]?.push(mix(26, place.sureness)))
  reaches.sort((one, other) => one.last - other.last)
  return { starts, inner, reaches, begins, ends }
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
    else across(reaches, unit, unit + 1, pair)
  }
}

function across(reaches: Reach[], first: number, last: number, key: number): void {
  const known = reaches.find((reach) => reach.first === first && reach.last === last)
  if (known === undefined) reaches.push({ first, last, keys: [key] })
  else known.keys.push(key)
}

/** The lists of features that are seen in one stretch of a lattice. */
export function listsBetween(lattice: Lattice, from: number, to: number): (readonly number[])[] {
  const lists: (readonly number[])[] = lattice.inner.slice(from, to)
  for (const { first, last, keys } of lattice.reaches) if (first >= from && last < to) lists.push(keys)
  lists.push(lattice.begins[from] ?? [], lattice.ends[to - 1] ?? [])
  return lists
}
