// What the classifier learns from: groups laid out in units, with the acts they say.
import type { Lattice } from './lattice.ts'

export interface Sample {
  readonly lattice: Lattice
  readonly circumstances: readonly number[]
  /** The acts said, in the order of the text. */
  readonly acts: readonly string[]
  /** The value of the main field, when the sample says one act that has one. */
  readonly variant?: string
  /** How much the sample counts. */
  readonly weight: number
}
