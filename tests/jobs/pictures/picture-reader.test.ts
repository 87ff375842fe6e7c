// The real reader on photographs of papers: what the port promises, and that a picture made to do harm does none.
import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createPictureReader } from '../../../jobs/pictures/picture-reader.ts'
import type { PictureReader } from '../../../src/ports/picture-reader.ts'
import { leakInPicture } from '../../../src/privacy/leak-in-picture.ts'
import { heicNote } from '../../photographs/heic-note.ts'
import { harmless, numbers, papers } from '../../photographs/papers.ts'
import { type Camera, openCamera, type views } from '../../photographs/photograph.ts'
import { jpeg, png } from '../../prisma/sample-files.ts'

/** Nothing is given up because the machine has too much to do. */
const unhurried = { limitMs: 600_000 }

let camera: Camera
let reader: PictureReader
beforeAll(async () => {
  camera = await openCamera()
  reader = createPictureReader(unhurried)
})
afterAll(async () => {
  await reader.close()
  await camera.close()
})

const read = (bytes: Uint8Array, type = 'image/jpeg') => reader.read({ bytes, type })
/** A photograph is read once, however many tests look at it. */
const known = new Map<string, Promise<readonly string[]>>()
function photographed(page: string, view: keyof typeof views): Promise<readonly string[]> {
  const key = `${view} ${page}`
  const rows = known.get(key) ?? camera.photograph(page, view).then((bytes) => read(bytes))
  known.set(key, rows)
  return rows
}
/** All that was read, without what stands between letters. */
const letters = (rows: readonly string[]): string => rows.join('').replaceAll(/\s/gu, '')

/** Whatever else the machine has to do. */
const patient = { timeout: 600_000 }

describe('a photograph', patient, () => {
  it('of any paper shows that it has no place in a group', async () => {
    const seen = new Map<string, string | null>()
    for (const [name, page] of Object.entries(papers))
      seen.set(name, leakInPicture(await photographed(page, 'askew')))
    expect(Object.fromEntries(seen)).toEqual({
      身份证正面: 'number',
      身份证背面: 'identity-card',
      残疾人证: 'number',
      残疾人证无号码: 'disability-certificate',
      户口簿: 'household-register',
      银行卡: 'number',
      诊断证明: 'medical-record',
      出院记录: 'medical-record',
      电话纸条: 'number',
    })
  })

  it.each([
    ['tilted', '残疾人证无号码', 'disability-certificate'],
    ['small', '银行卡', 'number'],
    ['sideways', '银行卡', 'number'],
    ['upsideDown', '残疾人证无号码', 'disability-certificate'],
  ] as const)('shows it %s as well: %s', async (view, paper, leak) => {
    expect(leakInPicture(await photographed(papers[paper], view))).toBe(leak)
  })

  it('of anything else shows nothing of the kind', async () => {
    for (const [name, page] of Object.entries(harmless))
      expect([name, leakInPicture(await photographed(page, 'askew'))]).toEqual([name, null])
  })

  it('is read number by number', async () => {
    expect(letters(await photographed(papers.身份证正面, 'askew'))).toContain(numbers.identity)
    expect(letters(await photographed(papers.残疾人证, 'askew'))).toContain(numbers.certificate)
    expect(letters(await photographed(papers.银行卡, 'askew'))).toContain(numbers.bank)
  })

  it('is read in the order of its rows', async () => {
    const rows = await photographed(harmless.公示, 'askew')
    const at = ['公示', '公示期五个工作日', '残疾类别', '村委会反映'].map((words) =>
      rows.findIndex((row) => letters([row]).includes(words)),
    )
    expect(at).toEqual(at.toSorted((one, other) => one - other))
    expect(at[0]).toBe(0)
  })

  it('as large as a telephone takes it, turned by what is written beside the pixels, is read', async () => {
    const shot = await camera.photograph(papers.残疾人证, 'askew')
    const large = await sharp(shot)
      .resize(4_000, 3_000, { fit: 'fill' })
      .rotate(270)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect(letters(await read(large))).toContain(numbers.phone)
  })

  it('of an iPhone, in HEIC, is read', async () => {
    expect(letters(await read(heicNote, 'image/heic'))).toContain(numbers.phone)
  })

  it('of every other kind that is kept is read', async () => {
    const shot = sharp(await camera.photograph(papers.电话纸条, 'askew'))
    for (const kind of ['png', 'webp', 'gif'] as const) {
      const bytes = await shot.clone().toFormat(kind).toBuffer()
      expect([kind, letters(await read(bytes, `image/${kind}`))]).toEqual([
        kind,
        expect.stringContaining(numbers.phone),
      ])
    }
  })

  it('with nothing written on it has no rows', async () => {
    expect(await read(png(640, 480), 'image/png')).toEqual([])
  })
})

describe('a picture that cannot be read', patient, () => {
  const unreadable: [string, Buffer, string, string][] = [
    ['made to burst', png(60_000, 60_000, false), 'image/png', 'too-large'],
    ['that is whole and too large all the same', png(12_000, 10_500), 'image/png', 'too-large'],
    ['cut off in its head', jpeg(800, 600), 'image/jpeg', 'broken'],
    ['that is none', Buffer.from('<svg/>'), 'image/png', 'broken'],
    ['in HEIC that is torn', heicNote.subarray(0, 700), 'image/heic', 'broken'],
    ['of a kind it does not know', Buffer.from('BM'), 'image/bmp', 'unknown-type'],
  ]
  it.each(unreadable)('is refused with the reason: %s', async (_, bytes, type, reason) => {
    await expect(read(bytes, type)).rejects.toMatchObject({ name: 'PictureUnreadable', reason })
  })

  it('says nothing of what it shows', async () => {
    const error: unknown = await read(Buffer.from('李大全 13800001234'), 'image/png').catch(
      (each: unknown) => each,
    )
    expect(String(error)).toBe('PictureUnreadable: a picture cannot be read: broken')
  })

  it('holds up none that comes after it', async () => {
    const note = await camera.photograph(papers.电话纸条, 'askew')
    const [torn, whole] = await Promise.allSettled([read(note.subarray(0, 2_000)), read(note)])
    expect(torn.status).toBe('rejected')
    expect(whole).toMatchObject({ status: 'fulfilled' })
  })
})

/** Processes that this one has begun and that live. */
const children = (): readonly number[] =>
  readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)

describe('the reader', patient, () => {
  it('gives up on what takes too long, and is there for the next', async () => {
    const impatient = createPictureReader({ limitMs: 1 })
    const bytes = png(64, 64)
    for (let time = 0; time < 2; time += 1)
      await expect(impatient.read({ bytes, type: 'image/png' })).rejects.toMatchObject({
        reason: 'too-slow',
      })
    await impatient.close()
  })

  it('that dies over a picture says that it is at fault, and is there for the next', async () => {
    const note = { bytes: await camera.photograph(papers.电话纸条, 'askew'), type: 'image/jpeg' }
    // Readers of earlier tests may be ending meanwhile: only who is new counts.
    const before = children()
    const begun = () => children().filter((each) => !before.includes(each))
    const mortal = createPictureReader(unhurried)
    const inHand = Promise.allSettled([mortal.read(note)])
    await new Promise(setImmediate)
    expect(begun()).toHaveLength(1)
    for (const pid of begun()) process.kill(pid, 'SIGKILL')
    expect(await inHand).toMatchObject([{ status: 'rejected', reason: { reason: 'out-of-order' } }])
    expect(letters(await mortal.read(note))).toContain(numbers.phone)
    await mortal.close()
    await vi.waitFor(() => expect(begun()).toEqual([]), patient)
  })

  it('begins anew after a rest', async () => {
    const restless = createPictureReader({ ...unhurried, idleMs: 0 })
    const picture = { bytes: png(64, 64), type: 'image/png' }
    expect(await restless.read(picture)).toEqual([])
    // Timers ring in their order: its rest is over then.
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await restless.read(picture)).toEqual([])
    await restless.close()
  })

  it('closed, drops what is in hand and takes nothing more', async () => {
    const closing = createPictureReader(unhurried)
    const picture = { bytes: png(64, 64), type: 'image/png' }
    const inHand = Promise.allSettled([closing.read(picture), closing.read(picture)])
    await new Promise(setImmediate)
    await closing.close()
    const stopped = { status: 'rejected', reason: { reason: 'stopped' } }
    expect(await inHand).toMatchObject([stopped, stopped])
    await expect(closing.read(picture)).rejects.toMatchObject({ reason: 'stopped' })
  })
})
