// What a file is, by its content and never by its name: pictures, PDF and office documents are taken, and nothing else.
import { fileTypeFromBuffer } from 'file-type'
import type { Attachment } from '../../src/stimulus.ts'
import { pictureSize } from './picture-size.ts'

type Verdict = { readonly type: string } | { readonly refused: NonNullable<Attachment['refused']> }

/** HEIC is what an iPhone takes unless it is told otherwise. */
const pictures: readonly string[] = [
  'image/jpeg',
  'image/png',
  'image/gif',
  'image/webp',
  'image/bmp',
  'image/heic',
  'image/heif',
]

const documents: readonly string[] = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
]

/** Word, Excel and PowerPoint before 2007 and WPS share a container with installers: there the name has to agree. */
const oldContainer = 'application/x-cfb'
const oldDocuments = /\.(?:doc|xls|ppt|wps|et|dps)$/iu

/** The largest phone cameras have 200 million; a picture that unpacks to more is made to do harm. */
const mostPixels = 220_000_000

export async function acceptedType(bytes: Uint8Array, name: string): Promise<Verdict> {
  const found = await fileTypeFromBuffer(bytes).catch(() => undefined)
  if (!found) return { refused: 'unknown-type' }
  const { mime } = found
  if (documents.includes(mime)) return { type: mime }
  if (mime === oldContainer) return oldDocuments.test(name) ? { type: mime } : { refused: 'unknown-type' }
  if (!pictures.includes(mime)) return { refused: 'unknown-type' }
  const size = pictureSize(bytes, mime)
  if (!size) return { refused: 'unreadable' }
  return size.width * size.height > mostPixels ? { refused: 'too-large' } : { type: mime }
}
