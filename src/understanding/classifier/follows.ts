// What it brings that one act follows another, and which acts a better one before them leaves nothing to bring.

/** What it brings or costs that one act follows another. */
export interface Follows {
  /** For each act and the next: `brings[first * acts + next]`. */
  readonly brings: Float64Array
  /** How much more another act can bring than one, whichever act follows: `gains[one * acts + other]`. */
  readonly gains: Float64Array
}

/** Sums that are alike but for rounding are alike. */
const rounding = 1e-9

/** Prepares a table of what each act brings before each other. */
export function followsOf(brings: Float64Array): Follows {
  const acts = Math.sqrt(brings.length)
  const gains = brings.map((_, cell) => {
    const one = Math.floor(cell / acts)
    const other = cell % acts
    let most = Number.NEGATIVE_INFINITY
    for (let next = 0; next < acts; next += 1)
      most = Math.max(most, (brings[other * acts + next] ?? 0) - (brings[one * acts + next] ?? 0))
    return most + rounding
  })
  return { brings, gains }
}
