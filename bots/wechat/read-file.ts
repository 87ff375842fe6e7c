// The bytes of a picture or file, as the puppet has them.
import type { Puppet } from './puppet.ts'
import { within } from './within.ts'

export type PuppetFile =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly refused: 'too-large' | 'unreadable' }

/** In bytes; the store refuses more than this anyway. */
const largest = 20 * 1_024 * 1_024
/** A gateway fetches it from WeChat first. Where there is none, Wechaty's client asks in a way that is never answered. */
export const usualFileMs = 20_000
const tries = 2

/** What cannot be had after some tries is refused: its message must not be lost for it, nor those behind it. */
export async function readFile(message: string, puppet: Puppet, longestMs: number): Promise<PuppetFile> {
  for (let left = tries; left > 0; left -= 1) {
    const file = await within(longestMs, readOnce(message, puppet)).catch(() => null)
    if (file) return file
  }
  return { refused: 'unreadable' }
}

async function readOnce(message: string, puppet: Puppet): Promise<PuppetFile> {
  const box = await puppet.messageFile(message)
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of await box.toStream()) {
    const bytes = Buffer.from(chunk)
    size += bytes.length
    if (size > largest) return { refused: 'too-large' }
    chunks.push(bytes)
  }
  return { name: box.name, bytes: Buffer.concat(chunks) }
}
