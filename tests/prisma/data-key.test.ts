// The data key: read from the setting, or made once and kept.
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keepDataKeys, readDataKeys } from '../../prisma/data-key.ts'

const key = Buffer.alloc(32, 7)

describe('the setting', () => {
  it('is base64 or hex, one key or several', () => {
    const [base64, hex] = [key.toString('base64'), key.toString('hex')]
    expect(readDataKeys(base64)).toEqual([key])
    expect(readDataKeys(hex.toUpperCase())).toEqual([key])
    expect(readDataKeys(`${base64}, ${hex}`)).toEqual([key, key])
    expect(readDataKeys(key.toString('base64url'))).toEqual([key])
  })

  it.each(['', 'secret', key.toString('hex').slice(1), `${key.toString('base64')}A`])(
    'is refused: %j',
    (setting) => {
      expect(() => readDataKeys(setting)).toThrow(/^DATA_KEY must be 32 bytes as base64 or hex/u)
    },
  )

  it('names the key that is wrong', () => {
    expect(() => readDataKeys(`${key.toString('hex')},x`)).toThrow(/^the 2\. key in DATA_KEY/u)
  })
})

describe('in DATA_DIR', () => {
  let dataDir: string
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'data-key-'))
  })
  afterEach(() => rm(dataDir, { recursive: true }))
  const modeOf = async (file: string) => ((await stat(file)).mode & 0o777).toString(8)

  it('is made once, for its owner only', async () => {
    const home = join(dataDir, 'new')
    const made = await keepDataKeys(home)
    expect(made[0]).toHaveLength(32)
    expect(await keepDataKeys(home)).toEqual(made)
    expect(await modeOf(join(home, 'data-key'))).toBe('600')
    expect(await modeOf(home)).toBe('700')
  })

  it('is one key, whoever of many makes it', async () => {
    const all = await Promise.all(Array.from({ length: 10 }, () => keepDataKeys(dataDir)))
    for (const keys of all) expect(keys).toEqual(all[0])
  })

  it('is closed again when somebody opened the file', async () => {
    await keepDataKeys(dataDir)
    await chmod(join(dataDir, 'data-key'), 0o644)
    await keepDataKeys(dataDir)
    expect(await modeOf(join(dataDir, 'data-key'))).toBe('600')
  })

  it('is not made anew beside a ledger that has lost its key', async () => {
    await mkdir(join(dataDir, 'postgres'))
    await expect(keepDataKeys(dataDir)).rejects.toThrow(/holds a ledger but not its key/u)
    expect(await keepDataKeys(dataDir, key.toString('hex'))).toEqual([key])
  })

  it('is not overwritten when it is no key', async () => {
    await writeFile(join(dataDir, 'data-key'), 'something else')
    await expect(keepDataKeys(dataDir)).rejects.toThrow(/data-key does not hold a key/u)
    expect(await readFile(join(dataDir, 'data-key'), 'utf8')).toBe('something else')
  })
})
