// Draws ceil(rate · n) of n by a seed: the same seed draws the same again, so that anybody can check the draw.

/** How many must be checked: the share of all, rounded up. */
export const mustCheck = (count: number, rate: number): number => Math.ceil(Number((count * rate).toFixed(9)))

/**
 * The items with the lowest marks, each item marked by the seed and its own name (FNV-1a, 32 bits), in the order
 * of the list.
 */
export function drawFrom(items: readonly string[], rate: number, seed: string): readonly string[] {
  const chosen = new Set(
    items
      .toSorted((one, other) => mark(seed, one) - mark(seed, other) || (one < other ? -1 : 1))
      .slice(0, mustCheck(items.length, rate)),
  )
  return items.filter((item) => chosen.has(item))
}

function mark(seed: string, item: string): number {
  let hash = 0x811c9dc5
  for (const character of `${seed}/${item}`) {
    hash ^= character.codePointAt(0) ?? 0
    hash = Math.imul(hash, 0x01000193) >>> 0
  }
  return hash
}
