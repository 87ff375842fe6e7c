// Where features are known: hash tables as small as can be, since looking for a feature waits for memory, not for reckoning.

/** By feature a number above nought, or nought for what is unknown. */
export type FeatureIndex = (key: number) => number

const spread = (key: number): number => key ^ (key >>> 15)

/** The least power of two in which so many features stand loosely. */
function roomFor(features: number, least: number): number {
  let room = least
  while (room < features * 1.5) room *= 2
  return room
}

/** @param valueOf what the feature at a place of `keys` is known by: any number above nought */
export function indexFeatures(keys: Int32Array, valueOf: (place: number) => number): FeatureIndex {
  const last = roomFor(keys.length, 1024) - 1
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

const byteBits = 8
/** How far a feature may stand from where it belongs, and how much may be left of it there, in bits. */
const farBits = 10
const restBits = 32 - byteBits - farBits
/** Odd, so that no two features have the same product. */
const odd = 0x9e37_79b1

/**
 * Like `indexFeatures` for what is known by a byte, in half the room: the place where a feature belongs tells most of it,
 * and a slot keeps the rest, how far it stands from there, and the byte.
 */
export function indexBytes(keys: Int32Array, byteOf: (place: number) => number): FeatureIndex {
  const room = roomFor(keys.length, 1 << (32 - restBits))
  const last = room - 1
  const left = Math.clz32(last)
  const slots = new Int32Array(room)
  const tagOf = (hash: number, far: number): number => ((hash & ((1 << left) - 1)) << farBits) | far
  keys.forEach((key, place) => {
    const hash = Math.imul(key, odd)
    let far = 0
    while (slots[((hash >>> left) + far) & last] !== 0) far += 1
    if (far >= 1 << farBits) throw new Error(`${keys.length} features do not fit`)
    slots[((hash >>> left) + far) & last] = (tagOf(hash, far) << byteBits) | byteOf(place)
  })
  return (key) => {
    const hash = Math.imul(key, odd)
    for (let far = 0; ; far += 1) {
      const found = slots[((hash >>> left) + far) & last] ?? 0
      if (found === 0) return 0
      if (found >>> byteBits === tagOf(hash, far)) return found & 255
    }
  }
}
