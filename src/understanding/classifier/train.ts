// Trains the classifier, with a fixed order and no chance: where to cut, the acts, and the kinds within each act.
import { fitActs } from './fit-acts.ts'
import { fitCuts } from './fit-cuts.ts'
import { fitKinds } from './fit-kinds.ts'
import type { FitOptions } from './gradient.ts'
import { keysOf } from './lattice.ts'
import { loadCuts, type StoredModel, type Table } from './model.ts'
import { pack, type Fitted } from './pack.ts'
import type { CutScale } from './cuts.ts'
import type { Sample } from './sample.ts'

const o = (globalThis as { options?: Record<string, number> }).options ?? {}
const forActs: FitOptions = { rounds: o.rounds ?? 14, rate: o.rate ?? 0.3, decay: o.decay ?? 2e-4, left: o.left ?? 0.3, leastSeen: o.leastSeen ?? 4, biasRate: o.biasRate ?? 0.02, stepRate: o.stepRate ?? 0.3 }
const forKinds: FitOptions = { rounds: 14, rate: 0.3, decay: 2e-4, left: 0.3, leastSeen: 4, biasRate: 0.02, stepRate: 0 }
const forCuts: FitOptions = { rounds: 6, rate: 0.2, decay: 1e-4, left: 0.2, leastSeen: 4, biasRate: 0.02, stepRate: 0 }

/** Weights left out of the stored model, so that it stays small; plain words mostly decide the kinds. */
const smallest = { acts: o.smallest ?? 0.8, kinds: 2, cuts: 0.15 }

/**
 * @param texts marked texts as people wrote them, signs and all
 * @param read the samples, laid out with the cuts that were learnt from the texts
 */
export function train(texts: readonly string[], read: (cuts: CutScale) => Sample[]): StoredModel {
  const cuts: Table = pack([fitCuts(texts, forCuts)], smallest.cuts)
  const samples = read(loadCuts(cuts)).filter((sample) => sample.acts.length > 0)
  const acts = fitActs(samples, forActs)
  const kinds: Fitted[] = acts.columns.flatMap((act) => {
    const own = samples.flatMap((sample) =>
      sample.acts.length === 1 && sample.acts[0] === act && sample.variant !== undefined
        ? [{ keys: keysOf(sample), label: `${act}:${sample.variant}`, weight: sample.weight }]
        : [],
    )
    return own.length === 0 ? [] : [fitKinds(own, forKinds)]
  })
  return {
    acts: { ...pack([acts], smallest.acts), steps: [...acts.steps].map((step) => Math.round(step * 100) / 100) },
    kinds: pack(kinds, smallest.kinds),
    cuts,
  }
}
