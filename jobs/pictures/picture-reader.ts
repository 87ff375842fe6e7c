// Reads pictures in a process of its own, one at a time: begun when it is needed, ended when it hangs or has nothing to do.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { z } from 'zod'
import {
  type Picture,
  type PictureReader,
  PictureUnreadable,
  type UnreadableReason,
  unreadableReasons,
} from '../../src/ports/picture-reader.ts'

interface Patience {
  /** What a picture may take, with the loading of the models, in milliseconds; on one slow core three seconds are usual. */
  readonly limitMs?: number
  /** So long it is kept ready for the next picture, in milliseconds: half a gigabyte is not kept for nothing. */
  readonly idleMs?: number
}

const readings = z.union([
  z.object({ rows: z.array(z.string()) }),
  z.object({ unreadable: z.enum(unreadableReasons) }),
])
/** What the process answers. */
export type Reading = z.infer<typeof readings>

const program = fileURLToPath(new URL('reading-child.ts', import.meta.url))
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

export function createPictureReader({ limitMs = 30_000, idleMs = 60_000 }: Patience = {}): PictureReader {
  const stopping = new AbortController()
  let ready: ChildProcess | null = null
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  function end(): void {
    ready?.kill('SIGKILL')
    ready = null
  }

  async function readNow(picture: Picture): Promise<readonly string[]> {
    if (stopping.signal.aborted) throw new PictureUnreadable('stopped')
    clearTimeout(idle)
    ready ??= begin()
    const process = ready
    process.channel?.ref()
    const reading = await ask(process, picture, limitMs, stopping.signal)
    process.channel?.unref()
    idle = setTimeout(end, idleMs).unref()
    if ('rows' in reading) return reading.rows
    if (isStuck(reading)) end()
    throw new PictureUnreadable(reading.unreadable)
  }

  return {
    read(picture) {
      const mine = last.then(() => readNow(picture))
      last = mine.catch(() => undefined)
      return mine
    },
    async close() {
      stopping.abort()
      await last
      clearTimeout(idle)
      end()
    },
  }
}

function begin(): ChildProcess {
  const process = fork(program, {
    // Nothing that a library prints there can be trusted to say nothing of people.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
    // In 64 KiB: what a PDF made to do harm may unpack to.
    execArgv: ['--import', loader, '--max-old-space-size=512', '--wasm-max-mem-pages=24576'],
  })
  process.unref()
  return process
}

/** It is of no use for the next picture. */
const isStuck = ({ unreadable }: { readonly unreadable: UnreadableReason }): boolean =>
  unreadable === 'too-slow' || unreadable === 'out-of-order' || unreadable === 'stopped'

async function ask(
  process: ChildProcess,
  picture: Picture,
  limitMs: number,
  stopping: AbortSignal,
): Promise<Reading> {
  const over = new AbortController()
  const { signal } = over
  try {
    process.send(picture)
    return await Promise.race([
      once(process, 'message', { signal }).then(([said]) => readings.parse(said)),
      once(process, 'exit', { signal }).then(() => outOfOrder),
      once(stopping, 'abort', { signal }).then(() => ({ unreadable: 'stopped' as const })),
      pause(limitMs, { unreadable: 'too-slow' as const }, { signal }),
    ])
  } catch {
    // It could not be begun or reached, or what it said is no answer.
    return outOfOrder
  } finally {
    over.abort()
  }
}

const outOfOrder: Reading = { unreadable: 'out-of-order' }
