// Where features are known: a hash table as small as can be, since looking for a feature waits for memory, not for reckoning.

/** By feature a number above nought, or nought for what is unknown. */
export type FeatureIndex = (key: number) => number

const spread = (key: number): number => key ^ (key >>> 15)

/** The least power of two in which so many features stand loosely. */
function roomFor(features: number): number {
  let room = 1024
  while (room < features * 1.5) room *= 2
  return room
}

/** @param valueOf what the feature at a place of `keys` is known by: any number above nought */
export function indexFeatures(keys: Int32Array, valueOf: (place: number) => number): FeatureIndex {
  const last = roomFor(keys.length) - 1
  /** A feature and what it is known by, side by side. */
  const slots = new Int32Array((last + 1) * 2)
  keys.forEach((key, place) => {
    let slot = spread(key) & last
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & last
    slots[slot * 2] = key
    slots[slot * 2 + 1] = valueOf(place)
  })
  return (key) => {
    for (let slot = spread(key) & last; ; slot = (slot + 1) & last) {
      const value = slots[slot * 2 + 1] ?? 0
      if (value === 0 || slots[slot * 2] === key) return value
    }
  }
}
