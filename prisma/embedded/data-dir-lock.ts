// One program at a time on a data directory: a lock file with the holder's process, checked to be alive.
import { randomBytes } from 'node:crypto'
import { link, mkdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeOnce } from '../write-once.ts'
import { startOf } from './process-start.ts'

export interface DataDirLock {
  release(): Promise<void>
}

/** The message is one line for whoever starts the program. */
export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse'
}

/** A process id alone does not tell: after a restart of a container another process may have it. */
const holderSchema = z.object({ pid: z.int().positive(), start: z.string() })

/** Takes the lock. Throws DataDirInUse while another live process holds it. */
export async function lockDataDir(dataDir: string): Promise<DataDirLock> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'lock')
  const mine = JSON.stringify({ pid: process.pid, start: await startOf(process.pid) })
  // Twice at most: whoever dies between two looks is found dead by the second.
  for (const last of [false, true]) {
    if (await writeOnce(file, mine)) return { release: () => release(file, mine) }
    const held = await readFile(file, 'utf8').catch(() => '')
    const holder = holderSchema.safeParse(parse(held)).data
    const alive = holder && (await startOf(holder.pid)) === holder.start
    if (alive || last) {
      const who = holder ? ` (process ${holder.pid})` : ''
      throw new DataDirInUse(`${dataDir} is in use${who}: stop it first, or choose another DATA_DIR`)
    }
    await removeStale(file, held)
  }
  throw new DataDirInUse(`${dataDir} is in use`)
}

/** Takes the file away and looks at what it got: when somebody was faster and it is a new lock, it is put back. */
async function removeStale(file: string, stale: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  if ((await readFile(aside, 'utf8')) !== stale) await link(aside, file).catch(() => undefined)
  await rm(aside, { force: true })
}

async function release(file: string, mine: string): Promise<void> {
  if ((await readFile(file, 'utf8').catch(() => '')) === mine) await rm(file, { force: true })
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
