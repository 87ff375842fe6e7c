// The key the ledger is sealed with: from the settings, or made once and kept beside the embedded database.
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeOnce } from './write-once.ts'

/** A setting or a file that cannot be used; the message is one line for whoever starts the program. */
export class DataKeyError extends Error {
  override readonly name = 'DataKeyError'
}

const KEY_BYTES = 32

/**
 * The keys a setting names: 32 bytes each, as base64 or hex, the one in use first, older ones after commas.
 * Throws DataKeyError.
 */
export function readDataKeys(setting: string): Uint8Array[] {
  return setting.split(',').map((text, index) => {
    const written = text.trim()
    const key = /^[\da-f]{64}$/iu.test(written)
      ? Buffer.from(written, 'hex')
      : Buffer.from(/^[\w+/-]{43}=?$/u.test(written) ? written : '', 'base64')
    if (key.length === KEY_BYTES) return key
    const which = index === 0 ? 'DATA_KEY' : `the ${index + 1}. key in DATA_KEY`
    throw new DataKeyError(`${which} must be 32 bytes as base64 or hex (make one: openssl rand -base64 32)`)
  })
}

/**
 * The keys of the embedded ledger in `dataDir`: the setting's, or those of the file `data-key`, which is made when
 * there is no ledger yet. Throws DataKeyError, also when a ledger is there and its key is not.
 */
export async function keepDataKeys(dataDir: string, setting?: string): Promise<Uint8Array[]> {
  if (setting !== undefined) return readDataKeys(setting)
  const file = join(dataDir, 'data-key')
  if (!existsSync(file)) {
    if (existsSync(join(dataDir, 'postgres'))) {
      throw new DataKeyError(
        `${dataDir} holds a ledger but not its key: put the file data-key back, or set DATA_KEY`,
      )
    }
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    await writeOnce(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`)
  }
  await chmod(file, 0o600)
  try {
    return readDataKeys((await readFile(file, 'utf8')).trim())
  } catch {
    throw new DataKeyError(`${file} does not hold a key of 32 bytes: put the right one back, or set DATA_KEY`)
  }
}
