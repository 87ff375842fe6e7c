// From labelled messages to what the classifier is trained on: groups of clauses with the acts they say in order.
import { frames } from '../acts/frames.ts'
import type { GroupReading, Reading } from '../acts/reading.ts'
import type { Sample } from './sample.ts'

type LabelledAct = Readonly<Record<string, unknown>> & { readonly act: string }

/** An example names the kind of its act; of a labelled act it is read off the main field. */
const variantOf = (act: LabelledAct): string | undefined =>
  typeof act.variant === 'string'
    ? act.variant
    : frames.find((frame) => frame.act === act.act)?.variantOf?.(act)

/**
 * The samples of one message. Where acts and groups cannot be brought together one by one, a message of several
 * groups teaches nothing. A bare answer is known by the question, not by its words.
 */
export function samplesOf(reading: Reading, acts: readonly LabelledAct[], weight = 1): Sample[] {
  if (acts.some((act) => act.act === 'answer')) return []
  const { groups } = reading
  const sample = (group: GroupReading, own: readonly LabelledAct[]): Sample => {
    // One act said of several cases is said once.
    const said = own
      .map((act) => ({ act: act.act, kind: variantOf(act) }))
      .filter((act, index, all) => act.act !== all[index - 1]?.act || act.kind !== all[index - 1]?.kind)
    return {
      lattice: group.lattice,
      acts: said.map((act) => act.act),
      kinds: said.map((act) => act.kind),
      weight,
    }
  }
  if (groups.length === 1) return groups.map((group) => sample(group, acts))
  if (groups.length === acts.length)
    return groups.map((group, index) => sample(group, acts.slice(index, index + 1)))
  if (acts.length === 1) return groups.map((group) => sample(group, acts))
  const byCase = groups.map((group) => {
    const numbers = new Set(group.entities.flatMap((one) => (one.kind === 'case-number' ? [one.number] : [])))
    return acts.filter((act) => typeof act.case === 'string' && numbers.has(act.case))
  })
  if (byCase.every((own) => own.length > 0) && new Set(byCase.flat()).size === acts.length)
    return groups.map((group, index) => sample(group, byCase[index] ?? []))
  return []
}
