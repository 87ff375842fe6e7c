// Keys for other ends than sealing, each derived from a data key: the same in every process, and none tells another.
import { hkdfSync } from 'node:crypto'

/** @param purpose names the end; another purpose is another key */
export const derivedKey = (dataKey: Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', dataKey, '', `one-plus-n ${purpose}`, 32))
