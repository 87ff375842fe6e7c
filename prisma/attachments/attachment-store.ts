// Pictures and files of messages: checked by what they are, sealed, and kept under what they hold, so that twice is once.
import type { AttachmentStore } from '../../src/ports/attachment-store.ts'
import type { Seal } from '../seal.ts'
import { acceptedType } from './accepted-type.ts'

/** Where sealed bytes lie, by name: a directory, a bucket. */
export interface Shelf {
  /** Puts it there whole or not at all; what is there under that name already is the same. */
  put(name: string, bytes: Uint8Array): Promise<void>
  /** Null when there is nothing of that name. */
  get(name: string): Promise<Uint8Array | null>
  remove(name: string): Promise<void>
}

/** What no message needs. reliability.md § D3 */
const mostBytes = 20 * 1024 * 1024

export function createAttachmentStore(shelf: Shelf, seal: Seal): AttachmentStore {
  return {
    async keep({ kind, name, bytes }) {
      if (bytes.length > mostBytes) return { kind, name, refused: 'too-large' }
      const accepted = await acceptedType(bytes, name)
      if ('refused' in accepted) return { kind, name, refused: accepted.refused }
      const key = seal.digestBytes(bytes)
      await shelf.put(shelfName(key), seal.sealBytes(bytes, placeOf(key)))
      return { kind, name, kept: { key, type: accepted.type, size: bytes.length } }
    },
    async read({ key }) {
      const sealed = await shelf.get(shelfName(key))
      if (!sealed) throw new AttachmentGone()
      return seal.openBytes(sealed, placeOf(key))
    },
    remove: async ({ key }) => shelf.remove(shelfName(key)),
  }
}

/** It was deleted, or the store is not the one it was kept in. */
class AttachmentGone extends Error {
  override readonly name = 'AttachmentGone'
  readonly retry = false
  constructor() {
    super('there is no such file in the attachments’ store')
  }
}

const placeOf = (key: string): string => `attachments/${key}`

/** No directory grows too large, and nothing but a digest becomes a part of a path. */
function shelfName(key: string): string {
  if (!/^[0-9a-f]{64}$/u.test(key)) throw new RangeError('not a key of the attachments’ store')
  return `${key.slice(0, 2)}/${key}`
}
