// What a link to the files of a case leads to; made by whoever knows the ledger and the store.

export interface OfferedFile {
  readonly key: string
  /** By its content: `image/jpeg`. */
  readonly type: string
  /** 11月23日（周一）10:00 */
  readonly when: string
  readonly opened: boolean
}

/** `unknown`: never given out, or not for whom it was given to any more. */
type Offer =
  | { readonly state: 'open'; readonly files: readonly OfferedFile[] }
  | { readonly state: 'expired' | 'unknown' }

interface HandedFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface OfferedFiles {
  /** Changes nothing. */
  look(number: string, link: string): Promise<Offer>
  /** Once, and only after it stands in the ledger. Null when it is not, or no more, to be had by this link. */
  open(number: string, link: string, key: string): Promise<HandedFile | null>
}
