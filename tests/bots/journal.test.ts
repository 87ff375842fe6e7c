// The journal: what it acknowledged is there after any end, in order; what it could not write whole it never acknowledged.
import { execFileSync } from 'node:child_process'
import { appendFile, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type JournalFile, openJournal } from '../../bots/journal/journal.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'journal-'))
  path = join(folder, 'messages')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => Buffer.from(text)

/** Everything in it, in order, without taking it out. */
async function contents(file = path): Promise<string[]> {
  const journal = await openJournal(file)
  const found: string[] = []
  const before = journal.waiting
  await journal.drain(async (record) => void found.push(Buffer.from(record).toString()))
  expect(found).toHaveLength(before)
  await journal.close()
  return found
}

describe('what is written down', () => {
  it('is there after it was opened again, in order, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 3_000 }), { maxLength: 12 }), async (records) => {
        await rm(path, { force: true })
        const journal = await openJournal(path)
        await Promise.all(records.map((each) => journal.append(each)))
        await journal.close()
        const again = await openJournal(path)
        const found: Uint8Array[] = []
        await again.drain(async (record) => void found.push(Uint8Array.from(record)))
        await again.close()
        expect(found).toEqual(records)
      }),
      { numRuns: 40 },
    )
  })

  it('is gone once it was taken, and the file is empty', async () => {
    const journal = await openJournal(path)
    await journal.append(bytes('one'))
    await journal.drain(async () => undefined)
    expect(journal.waiting).toBe(0)
    expect((await stat(path)).size).toBe(0)
    await journal.append(bytes('two'))
    await journal.close()
    expect(await contents()).toEqual(['two'])
  })

  it('stays from the first that is not taken, and what is written meanwhile comes behind it', async () => {
    const journal = await openJournal(path)
    for (const each of ['one', 'two', 'three']) await journal.append(bytes(each))
    const taken: string[] = []
    const refusing = journal.drain(async (record) => {
      const text = Buffer.from(record).toString()
      if (text === 'two') throw new Error('away again')
      taken.push(text)
    })
    await expect(refusing).rejects.toThrow('away again')
    await journal.append(bytes('four'))
    await journal.drain(async (record) => {
      taken.push(Buffer.from(record).toString())
      if (taken.length === 2) await journal.append(bytes('five'))
    })
    expect(taken).toEqual(['one', 'two', 'three', 'four', 'five'])
    await journal.close()
  })
})

describe('after a kill', () => {
  it('a torn end is left out, wherever it is torn', async () => {
    const journal = await openJournal(path)
    await journal.append(bytes('acknowledged'))
    const whole = (await stat(path)).size
    await journal.append(bytes('the last one'))
    await journal.close()
    const all = await readFile(path)
    for (let cut = whole; cut < all.length; cut += 1) {
      await writeFile(path, all.subarray(0, cut))
      const again = await openJournal(path)
      expect(again.waiting).toBe(1)
      await again.append(bytes('new'))
      await again.close()
      expect(await contents()).toEqual(['acknowledged', 'new'])
    }
  })

  it('a damaged part is set aside and told, and what stands behind it is found', async () => {
    const journal = await openJournal(path)
    for (const each of ['first', 'second', 'third']) await journal.append(bytes(each))
    await journal.close()
    const all = await readFile(path)
    all[all.indexOf('second')] = 0
    await writeFile(path, all)
    const damaged: number[] = []
    const again = await openJournal(path, { onDamage: (count) => void damaged.push(count) })
    expect(damaged).toEqual([13 + 'second'.length])
    expect((await readFile(`${path}.damaged`)).includes('econd')).toBe(true)
    await again.close()
    expect(await contents()).toEqual(['first', 'third'])
  })

  it('anything at all in the file is opened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (noise) => {
        await writeFile(path, noise)
        const journal = await openJournal(path)
        expect(journal.waiting).toBe(0)
        await journal.append(bytes('after'))
        await journal.close()
        expect(await contents()).toEqual(['after'])
      }),
      { numRuns: 30 },
    )
  })
})

describe('a disk that is full', () => {
  /** A file with so much room and no more; writes beyond it are short, as a kernel's are, then refused. */
  const roomFor =
    (room: number) =>
    async (file: string): Promise<JournalFile> => {
      await appendFile(file, '')
      const handle = await open(file, 'r+')
      const limited: Pick<JournalFile, 'write'> = {
        write: (async (buffer: Buffer, offset: number, length: number, position: number) => {
          const fits = Math.max(0, Math.min(length, room - position))
          if (fits === 0) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
          return handle.write(buffer, offset, fits, position)
        }) as JournalFile['write'],
      }
      return {
        ...limited,
        read: (async (buffer: Buffer, offset: number, length: number, position: number) =>
          handle.read(buffer, offset, length, position)) as JournalFile['read'],
        truncate: (length) => handle.truncate(length),
        datasync: () => handle.datasync(),
        close: () => handle.close(),
      }
    }

  it('acknowledges nothing that is not there whole, and goes on when there is room again', async () => {
    const journal = await openJournal(path, { openFile: roomFor(100) })
    await journal.append(bytes('fits'))
    await expect(journal.append(new Uint8Array(200))).rejects.toThrow('no space left')
    expect((await stat(path)).size).toBe(13 + 4)
    await journal.append(bytes('fits as well'))
    await journal.close()
    expect(await contents()).toEqual(['fits', 'fits as well'])
  })

  it('is felt on a real one', async () => {
    const disk = smallDisk()
    const file = disk ? join(disk.folder, 'messages') : path
    try {
      const journal = await openJournal(file, disk ? {} : { openFile: roomFor(256 * 1024) })
      const acknowledged: string[] = []
      const refused: string[] = []
      for (let index = 0; index < 300; index += 1) {
        const text = `${index}:${'x'.repeat(2_000)}`
        await journal.append(bytes(text)).then(
          () => acknowledged.push(text),
          () => refused.push(text),
        )
      }
      await journal.close()
      expect(acknowledged.length).toBeGreaterThan(50)
      expect(refused.length).toBeGreaterThan(50)
      expect(await contents(file)).toEqual(acknowledged)
      // Room again: it was emptied.
      const again = await openJournal(file)
      await again.append(bytes('after'))
      await again.close()
    } finally {
      disk?.remove()
    }
  })

  /** A disk of 256 KB, where this user may make one; the kernel itself then gives the short writes. */
  function smallDisk(): { readonly folder: string; readonly remove: () => void } | null {
    if (process.getuid?.() !== 0) return null
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' })
    } catch {
      return null
    }
    return { folder, remove: () => void execFileSync('umount', [folder], { stdio: 'ignore' }) }
  }

  it('opened on a file that was cut short from outside, hands out what is whole', async () => {
    const journal = await openJournal(path)
    await journal.append(bytes('one'))
    await journal.append(bytes('two'))
    await truncate(path, 20)
    const taken: string[] = []
    const draining = journal.drain(async (record) => void taken.push(Buffer.from(record).toString()))
    await expect(draining).rejects.toThrow('shorter')
    expect(taken).toEqual(['one'])
    await journal.close()
  })
})
