// Sealing what is written about people, and finding it again without reading it.
//
// An envelope is: 1 byte format, 4 bytes key id, 12 bytes nonce, the ciphertext, 16 bytes tag (AES-256-GCM). The key id
// tells which key opens it, so that a key can be replaced: the first data key seals, every one of them opens and finds.
// Under one key some 4 thousand million envelopes may be made before random nonces are too likely to meet (NIST SP
// 800-38D § 8.3: 2^32); a county makes a few million a year.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { cleanText, jsonText } from './json-text.ts'
import { normalise, type Digested } from './normalise.ts'

export interface Seal {
  /** The ids of the keys, the sealing one first: eight hex digits each. */
  readonly keyIds: readonly string[]
  /**
   * Seals a value as JSON. `place` (table and row) is bound to it: an envelope moved to another row does not open.
   */
  seal(value: unknown, place: string): Buffer
  /** Opens what `seal` made. Throws when the key is not held, or when the envelope or its place was changed. */
  open(envelope: Uint8Array, place: string): unknown
  /** The same for bytes as they are: a picture, a file. */
  sealBytes(bytes: Uint8Array, place: string): Buffer
  openBytes(envelope: Uint8Array, place: string): Buffer
  /** The digest to store with a new row, or null of null. */
  digest(kind: Digested, value: string | null): string | null
  /** What the digest may be in rows old and new: one for each key. */
  digests(kind: Digested, value: string): string[]
  /** What the same bytes always have, under the key in use: 64 hex digits. */
  digestBytes(bytes: Uint8Array): string
}

const FORMAT = 1
const KEY_ID_BYTES = 4
const NONCE_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + KEY_ID_BYTES + NONCE_BYTES

/** @param dataKeys 32 bytes each: the first seals and digests, the others are older and still open and find. */
export function createSeal(dataKeys: readonly Uint8Array[]): Seal {
  const keys = dataKeys.map(deriveKeys)
  const [current] = keys
  if (!current) throw new RangeError('a seal needs a data key')
  const byId = new Map(keys.map((key) => [key.id.toString('hex'), key]))

  const sealBytes: Seal['sealBytes'] = (bytes, place) => {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', current.sealing, nonce)
    cipher.setAAD(Buffer.from(place))
    const sealed = cipher.update(bytes)
    const head = Buffer.concat([Buffer.of(FORMAT), current.id, nonce])
    return Buffer.concat([head, sealed, cipher.final(), cipher.getAuthTag()])
  }

  const openBytes: Seal['openBytes'] = (envelope, place) => {
    const bytes = Buffer.from(envelope.buffer, envelope.byteOffset, envelope.byteLength)
    const keyId = bytes.subarray(1, 1 + KEY_ID_BYTES).toString('hex')
    const key = byId.get(keyId)
    if (bytes.length < HEAD_BYTES + TAG_BYTES || bytes[0] !== FORMAT) throw new SealBroken(place)
    if (!key) throw new KeyMissing([keyId])
    const decipher = createDecipheriv(
      'aes-256-gcm',
      key.sealing,
      bytes.subarray(1 + KEY_ID_BYTES, HEAD_BYTES),
    )
    decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-TAG_BYTES))
    try {
      return Buffer.concat([decipher.update(bytes.subarray(HEAD_BYTES, -TAG_BYTES)), decipher.final()])
    } catch (cause) {
      throw new SealBroken(place, { cause })
    }
  }

  return {
    keyIds: [...byId.keys()],
    sealBytes,
    openBytes,
    seal: (value, place) => sealBytes(Buffer.from(jsonText(value), 'utf8'), place),
    open: (envelope, place) => JSON.parse(openBytes(envelope, place).toString('utf8')),
    digestBytes: (bytes) =>
      createHmac('sha256', current.digesting).update('bytes:').update(bytes).digest('hex'),
    digest: (kind, value) => (value === null ? null : digest(current.digesting, kind, value)),
    digests: (kind, value) => keys.map((key) => digest(key.digesting, kind, value)),
  }
}

/** The row does not hold what this program wrote there. */
class SealBroken extends Error {
  override readonly name = 'SealBroken'
  /** Trying again changes nothing. */
  readonly retry = false
  constructor(place: string, options?: ErrorOptions) {
    super(`the seal of ${place} is broken`, options)
  }
}

/** The ledger was sealed with a key that is not at hand. */
export class KeyMissing extends Error {
  override readonly name = 'KeyMissing'
  readonly retry = false
  constructor(keyIds: readonly string[]) {
    super(
      `the ledger is sealed with another DATA_KEY (${keyIds.join(', ')}): set that one, or name it after the new one`,
    )
  }
}

interface DerivedKeys {
  readonly id: Buffer
  readonly sealing: Buffer
  readonly digesting: Buffer
}

function deriveKeys(dataKey: Uint8Array): DerivedKeys {
  const derive = (use: string, bytes: number) =>
    Buffer.from(hkdfSync('sha256', dataKey, '', `one-plus-n ${use}`, bytes))
  return { id: derive('key id', KEY_ID_BYTES), sealing: derive('seal', 32), digesting: derive('digest', 32) }
}

/**
 * The same digits as a phone number and as a code have digests that have nothing in common. 16 bytes: two different
 * values never meet, and the index stays small.
 */
const digest = (key: Buffer, kind: Digested, value: string): string =>
  createHmac('sha256', key)
    .update(`${kind}:${normalise[kind](cleanText(value))}`)
    .digest()
    .subarray(0, 16)
    .toString('base64url')
