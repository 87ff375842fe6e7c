// A file that only its owner may read, written whole or not at all, and never over another.
import { randomBytes } from 'node:crypto'
import { link, open, rm } from 'node:fs/promises'

/** Writes the file; false, and nothing is changed, when there is one of that name. */
export async function writeOnce(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const handle = await open(draft, 'wx', 0o600)
  try {
    await handle.writeFile(text)
    await handle.sync()
    await link(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await handle.close()
    await rm(draft, { force: true })
  }
}
