// A PDF as its pages: the words that are in it as words, and how a page looks that shows a picture, as a scanned one does.
import { PDFiumLibrary } from '@hyzyla/pdfium'
import sharp from 'sharp'
import { PictureUnreadable } from '../../src/ports/picture-reader.ts'
import { longestSide, type Raster } from './raster.ts'

export interface Page {
  /** Rows of the words that can be copied out of it. */
  readonly words: readonly string[]
  /** Null where it shows nothing but these words. */
  readonly look: Raster | null
}

/** A scanned paper is on the first pages; a long text is mostly a regulation. */
const mostPages = 10

let library: Promise<PDFiumLibrary> | null = null

/** One page after the other, as they are asked for. @throws PictureUnreadable also for one that asks for a password */
export async function* openPages(bytes: Uint8Array): AsyncGenerator<Page> {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(bytes).catch(refuse)
  try {
    const count = Math.min(document.getPageCount(), mostPages)
    for (let index = 0; index < count; index += 1) {
      const page = document.getPage(index)
      const words = page
        .getText()
        .split(/[\r\n]+/u)
        .filter((row) => row.trim() !== '')
      const showsPicture = [...page.objects()].some(({ type }) => type === 'image' || type === 'form')
      // Drawn in any case, since that is what lets go of it.
      const drawn = await page.render(sizeOf(page.getOriginalSize())).catch(refuse)
      yield { words, look: showsPicture || words.length === 0 ? await toRaster(drawn) : null }
    }
  } finally {
    document.destroy()
  }
}

/** As large as any picture is read, whatever size the page says that it has. */
function sizeOf({ originalWidth: width, originalHeight: height }: OriginalSize) {
  const scale = longestSide / Math.max(width, height)
  if (!Number.isFinite(scale) || scale <= 0) throw new PictureUnreadable('broken')
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    scale: 1,
  }
}

interface OriginalSize {
  readonly originalWidth: number
  readonly originalHeight: number
}

async function toRaster({ data, width, height }: Raster): Promise<Raster> {
  const opaque = await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .raw()
    .toBuffer()
  return { data: opaque, width, height }
}

function refuse(): never {
  throw new PictureUnreadable('broken')
}
