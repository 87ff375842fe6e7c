// Where pictures and files of messages are kept: outside the database, encrypted.
import type { Attachment, KeptFile } from '../stimulus.ts'

/** A file as a channel handed it over. */
export interface ReceivedFile {
  readonly kind: 'image' | 'file'
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Checks and keeps a file before its message is stored. A file that does not pass is no reason to lose the message: the
 * attachment then says why it was refused. Rejects only when the store is out of reach; the channel then offers the
 * message again.
 */
export type KeepFile = (file: ReceivedFile) => Promise<Attachment>

export interface AttachmentStore {
  readonly keep: KeepFile
  read(file: KeptFile): Promise<Uint8Array>
  remove(file: Pick<KeptFile, 'key'>): Promise<void>
}
