// Files of messages: what is taken and what is not, the same on a disk and in a bucket, and readable by nobody else.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAttachmentStore, type Shelf } from '../../prisma/attachments/attachment-store.ts'
import { diskShelf } from '../../prisma/attachments/disk-shelf.ts'
import { s3Shelf } from '../../prisma/attachments/s3-shelf.ts'
import { createSeal } from '../../prisma/seal.ts'
import type { Attachment, KeptFile } from '../../src/stimulus.ts'
import { heicNote } from '../photographs/heic-note.ts'
import { type S3Server, startS3Server } from '../servers/s3-server.ts'
import { docx, gif, jpeg, oldContainer, pdf, png, webp, zip } from './sample-files.ts'

const seal = createSeal([Buffer.alloc(32, 'a key for tests only')])
let folder: string
let server: S3Server
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attachments-'))
  server = await startS3Server()
})
afterEach(async () => {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

function keptOf({ kept, refused }: Attachment): KeptFile {
  if (!kept) throw new Error(`refused: ${refused}`)
  return kept
}

/** The same file with another width and height in its head. */
function resized(heic: Buffer, side: number): Buffer {
  const copy = Buffer.from(heic)
  const at = copy.indexOf('ispe')
  copy.writeUInt32BE(side, at + 8)
  copy.writeUInt32BE(side, at + 12)
  return copy
}

/** Everything that lies on the shelf, as it lies there. */
const lying = {
  disk: async (): Promise<Buffer[]> => {
    const names = await readdir(folder, { recursive: true, withFileTypes: true })
    return Promise.all(
      names.filter((each) => each.isFile()).map((each) => readFile(join(each.parentPath, each.name))),
    )
  },
  bucket: async (): Promise<Buffer[]> => [...server.objects.values()],
}
const shelves: Readonly<Record<keyof typeof lying, () => Shelf>> = {
  disk: () => diskShelf(folder),
  bucket: () => s3Shelf(server),
}

describe.each(['disk', 'bucket'] as const)('on a %s', (where) => {
  const open = () => createAttachmentStore(shelves[where](), seal)

  it('gives back what was kept, and tells what it is by its content', async () => {
    const store = open()
    const photo = png(8, 8)
    const kept = keptOf(await store.keep({ kind: 'image', name: '照片.txt', bytes: photo }))
    expect(kept).toMatchObject({ type: 'image/png', size: photo.length })
    expect(Buffer.from(await store.read(kept)).equals(photo)).toBe(true)
    expect(Buffer.from(await open().read(kept)).equals(photo)).toBe(true)
  })

  it('keeps the same bytes once, whatever they are called', async () => {
    const store = open()
    const one = keptOf(await store.keep({ kind: 'file', name: 'a.pdf', bytes: pdf }))
    const other = keptOf(await store.keep({ kind: 'file', name: 'b.pdf', bytes: pdf }))
    expect(other).toEqual(one)
    expect(await lying[where]()).toHaveLength(1)
  })

  it('lies there sealed', async () => {
    await open().keep({
      kind: 'file',
      name: '李大全.pdf',
      bytes: Buffer.concat([pdf, Buffer.from('李大全')]),
    })
    const [sealed] = await lying[where]()
    expect(sealed?.includes('%PDF')).toBe(false)
    expect(sealed?.includes('李大全')).toBe(false)
  })

  it('is gone once it was removed, and removing it again changes nothing', async () => {
    const store = open()
    const kept = keptOf(await store.keep({ kind: 'file', name: 'a.pdf', bytes: pdf }))
    await store.remove(kept)
    await store.remove(kept)
    expect(await lying[where]()).toEqual([])
    await expect(store.read(kept)).rejects.toThrow('no such file')
  })

  it('opens with its own data key only', async () => {
    const kept = keptOf(await open().keep({ kind: 'file', name: 'a.pdf', bytes: pdf }))
    const strange = createAttachmentStore(shelves[where](), createSeal([Buffer.alloc(32, 'another')]))
    await expect(strange.read(kept)).rejects.toThrow('DATA_KEY')
  })

  it('goes nowhere by a key that is none', async () => {
    for (const key of ['../../etc/passwd', '', 'ABCDEF', `${'0'.repeat(63)}/`])
      await expect(open().read({ key, type: 'image/png', size: 1 })).rejects.toThrow('not a key')
  })
})

describe('a file', () => {
  const kept: [string, { name: string; bytes: Buffer; kind?: 'image' }, string][] = [
    ['a photo', { name: 'x', bytes: jpeg(4_000, 3_000) }, 'image/jpeg'],
    ['a picture of every other kind', { name: 'x', bytes: gif(10, 10) }, 'image/gif'],
    ['a picture of the web', { name: 'x', bytes: webp(640, 480) }, 'image/webp'],
    ['a photo of an iPhone', { name: 'x', bytes: heicNote }, 'image/heic'],
    [
      'a document',
      { name: 'x', bytes: docx },
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['an old document by its name', { name: '核查表.DOC', bytes: oldContainer }, 'application/x-cfb'],
  ]
  it.each(kept)('is kept: %s', async (_, { name, bytes }, type) => {
    const store = createAttachmentStore(diskShelf(folder), seal)
    expect(keptOf(await store.keep({ kind: 'file', name, bytes })).type).toBe(type)
  })

  const refused: [string, { name: string; bytes: Buffer }, Attachment['refused']][] = [
    ['a program', { name: '照片.jpg', bytes: Buffer.from('MZ'.padEnd(600, '\0')) }, 'unknown-type'],
    ['a script', { name: 'a.pdf', bytes: Buffer.from('<script>alert(1)</script>') }, 'unknown-type'],
    [
      'a drawing that may hold scripts',
      { name: 'a.png', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
      'unknown-type',
    ],
    ['an archive', { name: 'a.docx', bytes: zip({ 'a.txt': 'x' }) }, 'unknown-type'],
    ['an installer', { name: '补贴.msi', bytes: oldContainer }, 'unknown-type'],
    ['nothing at all', { name: 'a.jpg', bytes: Buffer.alloc(0) }, 'unknown-type'],
    ['a picture made to burst', { name: 'a.png', bytes: png(60_000, 60_000, false) }, 'too-large'],
    [
      'one in HEIC that says it is as large',
      { name: 'a.heic', bytes: resized(heicNote, 60_000) },
      'too-large',
    ],
    ['one in HEIC without a size', { name: 'a.heic', bytes: heicNote.subarray(0, 200) }, 'unreadable'],
    ['a photo cut off in its head', { name: 'a.jpg', bytes: jpeg(10, 10).subarray(0, 24) }, 'unreadable'],
    [
      'more than twenty megabytes',
      { name: 'a.pdf', bytes: Buffer.concat([pdf, Buffer.alloc(20 * 1024 * 1024)]) },
      'too-large',
    ],
  ]
  it.each(refused)('is refused, and told: %s', async (_, { name, bytes }, reason) => {
    const store = createAttachmentStore(diskShelf(folder), seal)
    expect(await store.keep({ kind: 'file', name, bytes })).toEqual({ kind: 'file', name, refused: reason })
    expect(await lying.disk()).toEqual([])
  })

  it('of any bytes is kept or refused, never a fault', async () => {
    const store = createAttachmentStore(diskShelf(folder), seal)
    const begins = fc.constantFrom(
      png(1, 1),
      jpeg(1, 1),
      gif(1, 1),
      webp(1, 1),
      heicNote,
      pdf,
      docx,
      oldContainer,
    )
    await fc.assert(
      fc.asyncProperty(begins, fc.nat(400), fc.uint8Array({ maxLength: 80 }), async (whole, cut, rest) => {
        const bytes = Buffer.concat([whole.subarray(0, cut), rest])
        const attachment = await store.keep({ kind: 'file', name: 'x', bytes })
        expect(attachment.kept !== undefined || attachment.refused !== undefined).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

describe('a store that is out of reach', () => {
  it('rejects, so that the message is offered again', async () => {
    const store = createAttachmentStore(s3Shelf(server), seal)
    server.failWith(403)
    await expect(store.keep({ kind: 'file', name: 'a.pdf', bytes: pdf })).rejects.toThrow(
      'answers 403 to PUT',
    )
    server.failWith(null)
    expect(keptOf(await store.keep({ kind: 'file', name: 'a.pdf', bytes: pdf })).size).toBe(pdf.length)
  })

  it('is one whose key is wrong', async () => {
    const store = createAttachmentStore(s3Shelf({ ...server, secretAccessKey: 'wrong' }), seal)
    await expect(store.keep({ kind: 'file', name: 'a.pdf', bytes: pdf })).rejects.toThrow('403')
  })

  it('is a directory that cannot be made', async () => {
    await writeFile(join(folder, 'file'), '')
    const store = createAttachmentStore(diskShelf(join(folder, 'file')), seal)
    await expect(store.keep({ kind: 'file', name: 'a.pdf', bytes: pdf })).rejects.toThrow()
  })
})
