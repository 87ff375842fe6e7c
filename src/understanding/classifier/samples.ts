// From labelled messages to what the classifier is trained on: groups with the acts they say.
import { frames } from '../acts/frames.ts'
import type { Reading } from '../acts/reading.ts'
import type { Sample } from './train.ts'

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
  const sample = (index: number, own: readonly LabelledAct[]): Sample[] => {
    const group = groups[index]
    if (group === undefined) return []
    const names = [...new Set(own.map((act) => act.act))]
    const first = own[0]
    const variant = names.length === 1 && first !== undefined ? variantOf(first) : undefined
    return [{ keys: group.features.keys, acts: names, weight, ...(variant === undefined ? {} : { variant }) }]
  }
  if (groups.length === 1) return sample(0, acts)
  if (groups.length === acts.length)
    return groups.flatMap((_, index) => sample(index, acts.slice(index, index + 1)))
  const byCase = groups.map((group) => {
    const numbers = new Set(group.entities.flatMap((one) => (one.kind === 'case-number' ? [one.number] : [])))
    return acts.filter((act) => typeof act.case === 'string' && numbers.has(act.case))
  })
  if (byCase.every((own) => own.length > 0) && new Set(byCase.flat()).size === acts.length)
    return groups.flatMap((_, index) => sample(index, byCase[index] ?? []))
  return []
}
