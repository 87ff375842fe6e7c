// What the classifier learns from: groups of clauses with the acts they say, and stretches of them with one act.

export interface Sample {
  /** The features of each clause. */
  readonly clauses: readonly (readonly number[])[]
  readonly circumstances: readonly number[]
  /** The acts said, in the order of the clauses. */
  readonly acts: readonly string[]
  /** The value of the main field, when the sample says one act that has one. */
  readonly variant?: string
  /** How much the sample counts. */
  readonly weight: number
}

/** A stretch of clauses that says one act. */
export interface Stretch {
  readonly keys: readonly number[]
  readonly label: string
  readonly weight: number
  /** Words of a message that is there as a whole as well. */
  readonly isPart?: true
}
