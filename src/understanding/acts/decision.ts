// From the cues found in one group to the acts it says: who may say it, what is part of what, what stands first.
import type { ActName, MessageContext } from '../act.ts'
import { compile, type Cue } from './cue.ts'
import type { Evidence } from './frame.ts'
import { frames } from './frames.ts'
import type { MarkedText } from './mark.ts'

interface CompiledCue {
  readonly act: ActName
  readonly cue: Cue
  readonly sign: RegExp
}

const defaultWeight = 0.9

const cuesOf = (role: MessageContext['role']): readonly CompiledCue[] =>
  frames.flatMap((frame) =>
    frame.cues
      .filter((cue) => cue.by === undefined || cue.by.includes(role))
      .map((cue) => ({ act: frame.act, cue, sign: compile(cue.says) })),
  )

/** The cues each role can use, compiled once. */
const cuesByRole: Readonly<Record<MessageContext['role'], readonly CompiledCue[]>> = {
  relative: cuesOf('relative'),
  village: cuesOf('village'),
  township: cuesOf('township'),
  county: cuesOf('county'),
  department: cuesOf('department'),
  leader: cuesOf('leader'),
}

const absorbedBy: ReadonlyMap<ActName, ReadonlySet<ActName>> = new Map(
  frames.map((frame) => [frame.act, new Set(frame.absorbs ?? [])]),
)

/** Every place of a marked text where a cue of this role stands. */
export function findEvidence(marked: MarkedText, role: MessageContext['role']): Evidence[] {
  const found: Evidence[] = []
  for (const { act, cue, sign } of cuesByRole[role]) {
    sign.lastIndex = 0
    for (let match = sign.exec(marked.text); match !== null; match = sign.exec(marked.text)) {
      if (match[0] === '') {
        sign.lastIndex += 1
        continue
      }
      const start = marked.places[match.index] ?? 0
      const end = marked.places[match.index + match[0].length] ?? start
      found.push({ act, as: cue.as, weight: cue.weight ?? defaultWeight, start, end })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** The acts a group says, each with its evidence, in the order of the text. */
export function chooseActs(evidence: readonly Evidence[], expecting: ActName | undefined): Evidence[][] {
  const byAct = new Map<ActName, Evidence[]>()
  for (const one of evidence) byAct.set(one.act, [...(byAct.get(one.act) ?? []), one])
  const sure = [...byAct].filter(
    ([act, found]) => Math.max(...found.map((one) => one.weight)) + (act === expecting ? 0.2 : 0) >= 0.6,
  )
  const kept = sure.filter(
    ([act]) => !sure.some(([other]) => other !== act && absorbedBy.get(other)?.has(act)),
  )
  return kept.map(([, found]) => found).sort((one, other) => (one[0]?.start ?? 0) - (other[0]?.start ?? 0))
}
