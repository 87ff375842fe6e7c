// The real reader on PDFs: a scanned paper is seen, a printed one read, and one made to do harm does none.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPictureReader } from '../../../jobs/pictures/picture-reader.ts'
import type { PictureReader } from '../../../src/ports/picture-reader.ts'
import { leakInPicture } from '../../../src/privacy/leak-in-picture.ts'
import { openPress, type Press } from '../../photographs/paper-file.ts'
import { harmless, numbers, papers } from '../../photographs/papers.ts'
import { type Camera, openCamera } from '../../photographs/photograph.ts'

let camera: Camera
let press: Press
let reader: PictureReader
beforeAll(async () => {
  camera = await openCamera()
  press = await openPress()
  reader = createPictureReader({ limitMs: 600_000 })
})
afterAll(async () => {
  await reader.close()
  await press.close()
  await camera.close()
})

const read = (bytes: Uint8Array) => reader.read({ bytes, type: 'application/pdf' })
const letters = (rows: readonly string[]): string => rows.join('').replaceAll(/\s/gu, '')
const patient = { timeout: 600_000 }

describe('a PDF', patient, () => {
  it('that is a scan of a card shows what the card shows', async () => {
    const rows = await read(await press.scan(await camera.photograph(papers.身份证正面, 'askew')))
    expect(letters(rows)).toContain(numbers.identity)
    expect(leakInPicture(rows)).toBe('number')
  })

  it('that is a scan held upside down is turned', async () => {
    const shot = await camera.photograph(papers.残疾人证无号码, 'upsideDown')
    expect(leakInPicture(await read(await press.scan(shot)))).toBe('disability-certificate')
  })

  it('whose words are in it as words is read without being looked at, row by row', async () => {
    const rows = await read(await press.print(papers.残疾人证无号码))
    expect(letters(rows.slice(0, 1))).toBe('中华人民共和国残疾人证')
    expect(leakInPicture(rows)).toBe('disability-certificate')
  })

  it('is read page after page', async () => {
    const rows = await read(await press.print(harmless.公示, papers.电话纸条))
    expect(leakInPicture(rows)).toBe('number')
  })

  it('of what is for everybody shows nothing of the kind', async () => {
    expect(leakInPicture(await read(await press.print(harmless.公示)))).toBeNull()
  })

  it('with nothing on it has no rows', async () => {
    expect(await read(await press.print(''))).toEqual([])
  })
})

/** A PDF of one page with these words in its page's dictionary and this as its content. */
function pdfOf(page: string, content: string, more = ''): Buffer {
  return Buffer.from(
    `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R ${page}>>endobj
4 0 obj<</Length ${content.length}>>stream
${content}
endstream endobj
${more}
trailer<</Root 1 0 R>>`,
    'latin1',
  )
}

describe('a PDF that cannot be read', patient, () => {
  const image = (side: number) =>
    `5 0 obj<</Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/FlateDecode/Length 8>>stream
x\x9c\x03\x00\x00\x00\x00\x01
endstream endobj`
  const huge = pdfOf(
    '/MediaBox[0 0 595 842]/Resources<</XObject<</I 5 0 R>>>>',
    'q 595 0 0 842 0 0 cm /I Do Q',
    image(60_000),
  )

  it.each([
    ['torn', Buffer.from('%PDF-1.7\n1 0 obj')],
    ['none at all', Buffer.from('李大全 13800001234')],
  ])('is refused with the reason: %s', async (_, bytes) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: 'PictureUnreadable', reason: 'broken' })
  })

  it('does no harm with a picture that would burst, and holds up none that comes after it', async () => {
    const [burst, next] = await Promise.allSettled([read(huge), read(await press.print(papers.电话纸条))])
    expect(burst.status === 'rejected' || burst.value.length === 0).toBe(true)
    expect(next).toMatchObject({ status: 'fulfilled' })
  })

  it.each([
    ['14,400 points wide', '/MediaBox[0 0 14400 10]'],
    ['a million points wide', '/MediaBox[0 0 1000000 1000000]'],
    ['of no width', '/MediaBox[0 0 0 842]'],
  ])('does no harm with a page %s', async (_, box) => {
    const [odd] = await Promise.allSettled([read(pdfOf(box, ''))])
    expect(odd.status === 'rejected' || odd.value.length === 0).toBe(true)
  })
})
