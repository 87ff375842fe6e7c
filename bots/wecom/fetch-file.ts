// Fetches a picture or file: it comes encrypted, with a key of its own, from an address that is good for five minutes.
import { decryptFile } from '@wecom/aibot-node-sdk'
import type { WecomFile } from './frame.ts'

export interface FetchedFile {
  /** As the platform calls it; null when it does not say. */
  readonly name: string | null
  readonly bytes: Uint8Array
}

/** It can never be had. */
export interface FileRefused {
  readonly refused: 'too-large' | 'unreadable'
}

/** In bytes. The SDK's own download takes whatever comes into memory; the store refuses more than this anyway. */
const largest = 20 * 1_024 * 1_024
const longestMs = 20_000

/** Rejects when it may be had later. */
export async function fetchFile({ url, aeskey }: WecomFile): Promise<FetchedFile | FileRefused> {
  const response = await fetch(url, { signal: AbortSignal.timeout(longestMs) })
  if (response.status >= 500) throw new Error(`the file's server answers ${response.status}`)
  if (!response.ok) return { refused: 'unreadable' }
  const bytes = await readAll(response)
  if (bytes === null) return { refused: 'too-large' }
  const name = nameIn(response.headers.get('content-disposition'))
  if (aeskey === undefined) return { name, bytes }
  try {
    return { name, bytes: decryptFile(bytes, aeskey) }
  } catch {
    return { refused: 'unreadable' }
  }
}

/** Null when there is too much of it. */
async function readAll(response: Response): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    if (size > largest) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** `attachment; filename*=UTF-8''%E8%A1%A8.docx` or `filename="a.docx"` */
function nameIn(disposition: string | null): string | null {
  const [, encoded, plain] =
    /filename\*=UTF-8''([^;\s]+)|filename="?([^";]+)"?/iu.exec(disposition ?? '') ?? []
  try {
    return decodeURIComponent(encoded ?? plain ?? '') || null
  } catch {
    return plain ?? null
  }
}
