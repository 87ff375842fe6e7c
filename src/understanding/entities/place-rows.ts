// Rows of places: 火盆 邓家 响滩, 双河、石河, 斌山高岭里坪. What stands beside a neighbour of its township is a place, also when it is a word.
import type { Place } from './gazetteer.ts'
import type { WordMatch } from './word-matcher.ts'

/** What joins two places of a row; a comma joins clauses as well. */
const joint = /^(?:|[、和跟与及/＋+]|[ ]{1,2}|以及|还有)$/
const LONGEST_JOINT = 2

/** The townships in whose rows each match stands. */
type Rows = Map<number, Set<string>>

function enter(rows: Rows, index: number, township: string): void {
  const townships = rows.get(index)
  if (townships === undefined) rows.set(index, new Set([township]))
  else townships.add(township)
}

const inNone = (): boolean => false

/**
 * For each match the townships in which it stands in a row with another: both have a village there, and at most a joint
 * lies between. `villagesOf`: the villages that a match can mean. Linear: few matches end at one place.
 */
export function findRows(
  text: string,
  matches: readonly WordMatch[],
  villagesOf: (match: WordMatch) => readonly Place[],
): (index: number, township: string) => boolean {
  if (matches.length < 2) return inNone
  const byEnd = new Map<number, number[]>()
  const rows: Rows = new Map()
  matches.forEach((match, index) => {
    const villages = villagesOf(match)
    for (let back = 0; back <= LONGEST_JOINT; back += 1) {
      const end = match.start - back
      const before = byEnd.get(end)
      if (before === undefined || !joint.test(text.slice(end, match.start))) continue
      for (const neighbour of before) {
        for (const { township, code } of villages) {
          const beside = villagesOf(matches[neighbour] ?? match)
          if (!beside.some((each) => each.township === township && each.code !== code)) continue
          enter(rows, index, township)
          enter(rows, neighbour, township)
        }
      }
    }
    const here = byEnd.get(match.end)
    if (here === undefined) byEnd.set(match.end, [index])
    else here.push(index)
  })
  return (index, township) => rows.get(index)?.has(township) === true
}
