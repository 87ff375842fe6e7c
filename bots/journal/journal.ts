// A journal on this machine's disk: what was written down is there after a crash, in order, and what is torn is not taken for whole.
import { appendFile, type FileHandle, open } from 'node:fs/promises'
import { frame, readFrames } from './frames.ts'

export interface Journal {
  /** Records written down and not taken out yet. */
  readonly waiting: number
  /** Resolves when the record is on the disk. Rejects when it is not there whole: a full disk, a broken one. */
  append(record: Uint8Array): Promise<void>
  /**
   * Hands out the records, the oldest first, each after the one before was taken; also those written meanwhile. Rejects
   * with what `take` rejects with: that record and those after it stay.
   */
  drain(take: (record: Uint8Array) => Promise<void>): Promise<void>
  /** Finishes what is being written. What waits stays on the disk. */
  close(): Promise<void>
}

/** The part of a file that the journal needs; a test may give less room than it asks for. */
export type JournalFile = Pick<FileHandle, 'write' | 'read' | 'truncate' | 'datasync' | 'close'>

interface JournalOptions {
  /** Hears that a part of the file cannot be read any more; it was kept beside it. */
  readonly onDamage?: (bytes: number) => void
  /** Opens the file, for tests. */
  readonly openFile?: (path: string) => Promise<JournalFile>
}

interface Place {
  readonly from: number
  readonly length: number
}

interface Writing {
  readonly bytes: Buffer
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

const openForBoth = (path: string): Promise<FileHandle> => open(path, 'a+', 0o600).then(reopened(path))
/** A file opened for appending ignores positions, one opened for both has to exist. */
const reopened = (path: string) => async (made: FileHandle) => {
  await made.close()
  return open(path, 'r+', 0o600)
}

/** @throws when the file cannot be opened or read */
export async function openJournal(path: string, options: JournalOptions = {}): Promise<Journal> {
  const { onDamage = () => undefined, openFile = openForBoth } = options
  const file = await openFile(path)
  const { frames, damage } = readFrames(await readWhole(file))
  const waiting: Place[] = [...frames]
  /** The end of what is whole; what a failed write left behind it is written over. */
  let end = frames.at(-1)?.until ?? 0
  let taken = 0
  if (damage.length > 0) {
    for (const each of damage) await appendFile(`${path}.damaged`, each, { mode: 0o600 })
    onDamage(damage.reduce((sum, each) => sum + each.length, 0))
  }

  const queue: Writing[] = []
  let writing: Promise<void> | null = null

  /** Many at once are written one by one and made durable together. */
  async function writeQueued(): Promise<void> {
    for (let batch = queue.splice(0); batch.length > 0; batch = queue.splice(0)) {
      try {
        const places: Place[] = []
        let at = end
        for (const { bytes } of batch) {
          await writeWhole(file, bytes, at)
          places.push({ from: at, length: bytes.length })
          at += bytes.length
        }
        await file.datasync()
        end = at
        waiting.push(...places)
        for (const each of batch) each.resolve()
      } catch (error) {
        // Nobody was told that these are there. The room they took is given back, where that is possible.
        await file.truncate(end).catch(() => undefined)
        for (const each of batch) each.reject(error)
      }
    }
    writing = null
  }

  async function readRecord({ from, length }: Place): Promise<Uint8Array> {
    const bytes = Buffer.alloc(length)
    let read = 0
    while (read < length) {
      const { bytesRead } = await file.read(bytes, read, length - read, from + read)
      if (bytesRead === 0) throw new Error('the journal is shorter than it was')
      read += bytesRead
    }
    const [whole] = readFrames(bytes).frames
    if (!whole) throw new Error('the journal was changed while it was open')
    return bytes.subarray(whole.from + whole.head, whole.until)
  }

  async function emptied(): Promise<void> {
    if (waiting.length > 0 || writing) return
    await file.truncate(0)
    await file.datasync()
    end = 0
    taken = 0
  }

  return {
    get waiting() {
      return waiting.length
    },
    append: (record) =>
      new Promise((resolve, reject) => {
        queue.push({ bytes: frame(record), resolve, reject })
        writing ??= writeQueued()
      }),
    async drain(take) {
      for (let next = waiting[0]; next; next = waiting[0]) {
        await take(await readRecord(next))
        waiting.shift()
        taken += 1
      }
      // After a kill before this the records are handed out again: whoever takes them knows them.
      if (taken > 0) await emptied()
    },
    async close() {
      await writing
      await file.close()
    },
  }
}

/** A write may take less than it was given without saying so: what is left is offered again, until none is taken. */
async function writeWhole(file: JournalFile, bytes: Buffer, at: number): Promise<void> {
  for (let written = 0; written < bytes.length;) {
    const { bytesWritten } = await file.write(bytes, written, bytes.length - written, at + written)
    if (bytesWritten === 0) throw new Error('the disk took nothing more')
    written += bytesWritten
  }
}

async function readWhole(file: JournalFile): Promise<Buffer> {
  const parts: Buffer[] = []
  for (let at = 0; ;) {
    const part = Buffer.alloc(1 << 20)
    const { bytesRead } = await file.read(part, 0, part.length, at)
    if (bytesRead === 0) return Buffer.concat(parts)
    parts.push(part.subarray(0, bytesRead))
    at += bytesRead
  }
}
