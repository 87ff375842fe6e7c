// Pictures and files that come along: fetched from Telegram and kept before their message is handed on.
import { setTimeout as sleep } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import type { KeepFile } from '../../src/ports/attachment-store.ts'
import type { Attachment } from '../../src/stimulus.ts'
import type { Brought } from './inbound.ts'
import { limited } from './limited.ts'
import type { TelegramFile } from './update.ts'

/** A bot can fetch no more, and the attachments' store takes no more. */
const mostBytes = 20 * 1024 * 1024

/** One file may take so long; what does not come within three tries is named without its bytes. */
const patienceMs = 30_000
const tries = 3
const pauseMs = 500

interface FileParts {
  readonly api: Pick<Api, 'getFile'>
  /** `https://api.telegram.org/file/bot123:token` */
  readonly fileRoot: string
  readonly keep: KeepFile
  /** Ends what is being fetched. */
  readonly signal: AbortSignal
}

type Fetched = Uint8Array | NonNullable<Attachment['refused']>

/**
 * Fetches what a message brought once, and keeps it as often as it is asked to: the store may be out of reach a while.
 * The result rejects only when it is, or when the channel is being stopped.
 */
export function fileFetcher(
  parts: FileParts,
): (brought: readonly Brought[]) => () => Promise<readonly Attachment[]> {
  return (brought) => {
    const fetched = new Map<TelegramFile, Fetched>()
    const keepOne = async (one: Brought): Promise<Attachment> => {
      const { kind, name } = one
      if (!('file' in one)) return { kind, name }
      const bytes = fetched.get(one.file) ?? (await fetchFile(one.file, parts))
      fetched.set(one.file, bytes)
      return typeof bytes === 'string'
        ? { kind, name, refused: bytes }
        : parts.keep({ kind: one.kind, name, bytes })
    }
    return () => Promise.all(brought.map(keepOne))
  }
}

async function fetchFile(file: TelegramFile, parts: FileParts): Promise<Fetched> {
  if ((file.file_size ?? 0) > mostBytes) return 'too-large'
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await fetchOnce(file, parts)
    } catch (fault) {
      if (parts.signal.aborted) throw new Error('the channel is being stopped', { cause: fault })
      if (fault instanceof GrammyError && fault.error_code === 400)
        return fault.description.includes('too big') ? 'too-large' : 'unreadable'
      if (attempt === tries) return 'unreadable'
      await sleep(pauseMs * attempt, undefined, { signal: parts.signal })
    }
  }
}

/** Rejects with nothing that names the address: it holds the token. */
const fetchOnce = (file: TelegramFile, { api, fileRoot, signal }: FileParts): Promise<Fetched> =>
  limited(patienceMs, signal, async (ending) => {
    const { file_path: path } = await api.getFile(file.file_id, ending)
    if (path === undefined) return 'unreadable'
    const answer = await fetch(`${fileRoot}/${path}`, { signal: ending })
    if (!answer.ok || !answer.body) throw new Error(`a file was answered with ${answer.status}`)
    const chunks: Uint8Array[] = []
    let size = 0
    for await (const chunk of answer.body) {
      chunks.push(chunk)
      size += chunk.length
      if (size > mostBytes) return 'too-large'
    }
    return Buffer.concat(chunks)
  })
