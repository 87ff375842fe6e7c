// Chooses among overlapping candidates: the cheapest row of them that covers the text.
import { functionCharacters } from '../lexicon/common-words.ts'
import type { Candidate } from './candidate.ts'

/** What a character costs that no candidate covers. */
const characterCosts: Uint8Array = buildCharacterCosts()

function buildCharacterCosts(): Uint8Array {
  const costs = new Uint8Array(65_536).fill(1)
  costs.fill(12, 0x3400, 0xa000)
  for (const character of functionCharacters) costs[character.charCodeAt(0)] = 8
  for (let code = 0x30; code <= 0x39; code += 1) costs[code] = 2
  return costs
}

/** Work space, grown when a longer text comes: allocating it for each message would cost more than the reading. */
let first = new Int32Array(1024)
let chosen = new Int32Array(1024)
let costs = new Float64Array(1024)
let next = new Int32Array(1024)

function makeRoom(length: number, candidates: number): void {
  if (length >= first.length) {
    first = new Int32Array(length * 2)
    chosen = new Int32Array(length * 2)
    costs = new Float64Array(length * 2)
  }
  if (candidates > next.length) next = new Int32Array(candidates * 2)
  first.fill(-1, 0, length + 1)
  costs.fill(Infinity, 0, length + 1)
}

/** The chosen candidates, in order, without overlap. Linear in the text and the candidates. */
export function bestReading(text: string, candidates: readonly Candidate[]): Candidate[] {
  const length = text.length
  makeRoom(length, candidates.length)
  for (let index = 0; index < candidates.length; index += 1) {
    const start = candidates[index]?.start ?? 0
    next[index] = first[start] ?? -1
    first[start] = index
  }
  costs[0] = 0
  for (let at = 0; at < length; at += 1) {
    const here = costs[at] ?? Infinity
    const plain = here + (characterCosts[text.charCodeAt(at)] ?? 1)
    if (plain < (costs[at + 1] ?? Infinity)) {
      costs[at + 1] = plain
      chosen[at + 1] = -1
    }
    for (let index = first[at] ?? -1; index >= 0; index = next[index] ?? -1) {
      const each = candidates[index]
      if (each === undefined) continue
      const cost = here + each.cost
      if (cost < (costs[each.end] ?? Infinity)) {
        costs[each.end] = cost
        chosen[each.end] = index
      }
    }
  }
  const reading: Candidate[] = []
  for (let at = length; at > 0;) {
    const index = chosen[at] ?? -1
    const each = index < 0 ? undefined : candidates[index]
    if (each === undefined) at -= 1
    else {
      reading.push(each)
      at = each.start
    }
  }
  return reading.reverse()
}
