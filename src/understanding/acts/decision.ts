// From the cues found in one group to the acts it says: who may say it, what is part of what, what stands first.
import type { ActName, MessageContext } from '../act.ts'
import { compile, type Cue, type Role } from './cue.ts'
import type { Evidence } from './frame.ts'
import { frames } from './frames.ts'
import type { MarkedText } from './mark.ts'
import { asks } from './mood.ts'
import { neededLetters } from './needed-letters.ts'
import { discount, type Address } from './silence.ts'

interface CompiledCue {
  readonly act: ActName
  readonly cue: Cue
  readonly sign: RegExp
  /** Codes of letters of which one must be there; empty: the cue is always tried. */
  readonly letters: readonly number[]
}

/** A cue that does not say how sure it is. */
const usualWeight = 0.85
/** Below this an act is not taken. */
const threshold = 0.6
/** What the question just asked adds to the act it asked for. */
const expected = 0.2

const cuesOf = (role: Role): readonly CompiledCue[] =>
  frames.flatMap((frame) =>
    frame.cues
      .filter((cue) => cue.by === undefined || cue.by.includes(role))
      .map((cue) => {
        const sign = compile(cue.says)
        const letters = [...(neededLetters(sign.source) ?? [])].map((letter) => letter.charCodeAt(0))
        return { act: frame.act, cue, sign, letters }
      }),
  )

/** The cues each role can use, compiled once. */
const cuesByRole: Readonly<Record<Role, readonly CompiledCue[]>> = {
  relative: cuesOf('relative'),
  village: cuesOf('village'),
  township: cuesOf('township'),
  county: cuesOf('county'),
  department: cuesOf('department'),
  leader: cuesOf('leader'),
}

const rank: ReadonlyMap<ActName, number> = new Map(frames.map((frame, index) => [frame.act, index]))
const absorbedBy: ReadonlyMap<ActName, ReadonlySet<ActName>> = new Map(
  frames.map((frame) => [frame.act, new Set(frame.absorbs ?? [])]),
)
const coveredBy: ReadonlyMap<ActName, ReadonlySet<ActName>> = new Map(
  frames.map((frame) => [frame.act, new Set(frame.covers ?? [])]),
)

/** When each letter was last seen, by the number of the text it was seen in. */
const seen = new Uint32Array(65_536)
let texts = 0

const boundary = /[，。；！？\n\s]/

/** The clauses of a marked text: where each begins, and whether it asks. */
interface Clauses {
  readonly starts: readonly number[]
  readonly asking: readonly boolean[]
}

function clausesOf(text: string): Clauses {
  const starts = [0]
  const asking: boolean[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!boundary.test(text[at] ?? '')) continue
    const start = starts.at(-1) ?? 0
    asking.push(asks(text.slice(start, text[at] === '？' ? at + 1 : at)))
    starts.push(at + 1)
  }
  asking.push(asks(text.slice(starts.at(-1) ?? 0)))
  return { starts, asking }
}

const clauseAt = (clauses: Clauses, place: number): number => {
  let low = 0
  let high = clauses.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((clauses.starts[middle] ?? 0) <= place) low = middle
    else high = middle - 1
  }
  return low
}

/** Evidence with the clause it stands in. */
export interface Placed extends Evidence {
  readonly clause: number
}

/** Every place of a marked text where a cue of this speaker stands. */
export function findEvidence(marked: MarkedText, context: MessageContext, address: Address): Placed[] {
  const found: Placed[] = []
  texts += 1
  for (let at = 0; at < marked.text.length; at += 1) seen[marked.text.charCodeAt(at)] = texts
  let clauses: Clauses | undefined
  for (const { act, cue, sign, letters } of cuesByRole[context.role]) {
    if (letters.length > 0 && !letters.some((letter) => seen[letter] === texts)) continue
    if (cue.in !== undefined && (cue.in === 'direct') !== address.assistant) continue
    sign.lastIndex = 0
    for (let match = sign.exec(marked.text); match !== null; match = sign.exec(marked.text)) {
      if (match[0] === '') {
        sign.lastIndex += 1
        continue
      }
      clauses ??= clausesOf(marked.text)
      // The last letter decides the clause: a cue may reach over a comma to what it says.
      const clause = clauseAt(clauses, match.index + match[0].length - 1)
      if (cue.mood !== undefined && (clauses.asking[clause] ?? false) !== (cue.mood === 'asked')) continue
      const start = marked.places[match.index] ?? 0
      const end = marked.places[match.index + match[0].length] ?? start
      const weight = (cue.weight ?? usualWeight) + (act === context.expecting ? expected : 0)
      found.push({
        act,
        as: cue.as,
        weight: Math.min(0.99, weight - discount(act, address, context.role)),
        start,
        end,
        clause,
      })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

const strength = (found: readonly Placed[]): number => Math.max(...found.map((one) => one.weight))

/** The acts a group says, each with its evidence, in the order of the text. */
export function chooseActs(evidence: readonly Placed[]): Placed[][] {
  const byAct = new Map<ActName, Placed[]>()
  for (const one of evidence) byAct.set(one.act, [...(byAct.get(one.act) ?? []), one])
  const order = [...byAct]
    .filter(([, found]) => strength(found) >= threshold)
    .sort(
      ([one, ones], [other, others]) =>
        strength(others) - strength(ones) || (rank.get(one) ?? 0) - (rank.get(other) ?? 0),
    )
  const kept: [ActName, Placed[]][] = []
  for (const [act, found] of order) {
    if (kept.some(([stronger]) => absorbedBy.get(stronger)?.has(act))) continue
    // What stands in a clause that a stronger act covers, or on the very words of one, is no evidence any more.
    const own = found.filter(
      (one) =>
        !kept.some(([stronger, places]) =>
          places.some(
            (place) =>
              (place.clause === one.clause && coveredBy.get(stronger)?.has(act) === true) ||
              (place.start < one.end && one.start < place.end && place.weight >= one.weight),
          ),
        ),
    )
    if (own.length === 0 || strength(own) < threshold) continue
    // An act found later may absorb one taken before only when it is clearly surer; order sees to that.
    kept.push([act, own])
  }
  return kept
    .filter(
      ([act, found]) =>
        !kept.some(
          ([other, others]) =>
            other !== act &&
            absorbedBy.get(other)?.has(act) === true &&
            strength(others) >= strength(found) - 0.15,
        ),
    )
    .map(([, found]) => found)
    .sort((one, other) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0))
}
