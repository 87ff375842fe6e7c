// Reads what is written in a picture, or on the pages of a PDF; a paper photographed or scanned into a group is told by that,
// since its name tells nothing.

export interface Picture {
  readonly bytes: Uint8Array
  /** By its content: `image/jpeg`, `application/pdf`. */
  readonly type: string
}

export interface PictureReader {
  /**
   * What is written there, a row a line from top to bottom, as far as it can be read; none where nothing is written. It is
   * whatever the picture shows of somebody: to be judged, and neither logged nor kept.
   * @throws PictureUnreadable
   */
  read(picture: Picture): Promise<readonly string[]>
  /** Ends what is in hand. */
  close(): Promise<void>
}

/** `out-of-order`: the reader's own fault, not the picture's. `stopped`: the house is being closed; it can be read later. */
export const unreadableReasons = [
  'unknown-type',
  'too-large',
  'broken',
  'too-slow',
  'out-of-order',
  'stopped',
] as const
export type UnreadableReason = (typeof unreadableReasons)[number]

/** The picture cannot be read, this time or ever; the message says why and nothing of what it shows. */
export class PictureUnreadable extends Error {
  override readonly name = 'PictureUnreadable'
  readonly reason: UnreadableReason
  constructor(reason: UnreadableReason) {
    super(`a picture cannot be read: ${reason}`)
    this.reason = reason
  }
}
