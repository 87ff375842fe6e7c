// What the classifier learns from: groups laid out in units, with the acts they say.
import type { Lattice } from './lattice.ts'

export interface Sample {
  readonly lattice: Lattice
  /** The acts said, in the order of the text. */
  readonly acts: readonly string[]
  /** Beside each act the value of its main field, when it has one that is known. */
  readonly kinds: readonly (string | undefined)[]
  /** How much the sample counts. */
  readonly weight: number
}
