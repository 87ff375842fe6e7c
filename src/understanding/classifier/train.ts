// Trains the classifier, with a fixed order and no chance: where to cut, the acts, and the kinds within each act.
import { fitActs, placesOfActs } from './fit-acts.ts'
import { fitCuts } from './fit-cuts.ts'
import { fitKinds, type LabelledKeys } from './fit-kinds.ts'
import type { FitOptions } from './gradient.ts'
import { keysBetween } from './lattice.ts'
import { loadCuts, type StoredModel, type Table } from './model.ts'
import { pack, type Fitted, type FittedActs } from './pack.ts'
import type { CutScale } from './cuts.ts'
import type { Sample } from './sample.ts'

const common = { rate: 0.3, decay: 2e-4, leastSeen: 5, biasRate: 0.02, stepRate: 0.3 }
const forActs: FitOptions = { ...common, rate: 1, leastSeen: 7, rounds: 14, left: 0.4 }
const forKinds: FitOptions = { ...common, rounds: 14, left: 0.3 }
const forCuts: FitOptions = { ...common, rounds: 6, left: 0.2, leastSeen: 20 }

/** Coarse steps tell nearly as much as fine ones, and leave room for more features. */
const steps = { acts: 1, kinds: 0.5, cuts: 0.5 }
/** What is weaker than so many steps everywhere tells next to nothing. */
const least = { acts: 4, kinds: 2, cuts: 1 }

/** What tells the kinds of the acts of a sample: the stretch in which each of them most likely stands. */
function kindsOf(sample: Sample, fitted: FittedActs): LabelledKeys[] {
  const { lattice, acts, kinds, weight } = sample
  if (kinds.every((kind) => kind === undefined)) return []
  const places = acts.length === 1 ? [{ from: 0, to: lattice.starts.length }] : placesOfActs(sample, fitted)
  return acts.flatMap((act, index) => {
    const place = places[index]
    const kind = kinds[index]
    return place === undefined || kind === undefined
      ? []
      : [
          {
            keys: keysBetween(lattice, place.from, place.to),
            label: `${act}:${kind}`,
            weight,
          },
        ]
  })
}

/** So much surer a further act has to be: what is learnt from dwells on messages of several acts, people mostly say one. */
const furtherAct = 0.7

function followsOf({ columns, steps }: FittedActs): number[] {
  const silent = columns.indexOf('none')
  return [...steps].map((step, place) => {
    const first = Math.floor(place / columns.length)
    const next = place % columns.length
    const isFurther = first !== next && first !== silent && next !== silent
    return Math.round((isFurther ? step - furtherAct : step) * 100) / 100
  })
}

/**
 * @param texts marked texts as people wrote them, signs and all
 * @param read the samples, laid out with the cuts that were learnt from the texts
 */
export function train(
  texts: readonly string[],
  read: (cuts: CutScale) => Sample[],
): Omit<StoredModel, 'madeFrom'> {
  const cuts: Table = pack([fitCuts(texts, forCuts)], steps.cuts, least.cuts)
  const samples = read(loadCuts(cuts)).filter((sample) => sample.acts.length > 0)
  const acts = fitActs(samples, forActs)
  const labelled = samples.flatMap((sample) => kindsOf(sample, acts))
  const kinds: Fitted[] = acts.columns.flatMap((act) => {
    const own = labelled.filter((one) => one.label.startsWith(`${act}:`))
    return own.length === 0 ? [] : [fitKinds(own, forKinds)]
  })
  return {
    acts: pack([acts], steps.acts, least.acts),
    follows: followsOf(acts),
    kinds: pack(kinds, steps.kinds, least.kinds),
    cuts,
  }
}
