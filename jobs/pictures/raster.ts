// A picture of any kind as plain pixels: upright, small enough to be read, and never unpacked beyond a bound.
import decodeHeic from 'heic-decode'
import sharp, { type Sharp } from 'sharp'
import { PictureUnreadable } from '../../src/ports/picture-reader.ts'

/** Rows of pixels, three bytes each: red, green, blue. */
export interface Raster {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** The largest phones make 108 million pixels; sharp unpacks what is larger to no purpose. */
const mostPixels = 120_000_000
/** A HEIC is unpacked as a whole, four bytes a pixel: phones make 12, 24 or 48 million. */
const mostHeicPixels = 50_000_000
/** A card that fills a third of a photo has its number in letters of fourteen pixels then. */
export const longestSide = 2_400

const heic: readonly string[] = ['image/heic', 'image/heif']
/** What sharp unpacks. A BMP it does not, and no camera makes one. */
const plain: readonly string[] = ['image/jpeg', 'image/png', 'image/webp', 'image/gif']

/** @throws PictureUnreadable */
export async function openPicture(bytes: Uint8Array, type: string): Promise<Raster> {
  if (!heic.includes(type) && !plain.includes(type)) throw new PictureUnreadable('unknown-type')
  const opened = heic.includes(type) ? await openHeic(bytes) : openPlain(bytes)
  return toRaster(opened.resize(longestSide, longestSide, { fit: 'inside', withoutEnlargement: true }))
}

/** The same picture, no side longer than this. */
export async function shrink({ data, width, height }: Raster, side: number): Promise<Raster> {
  if (Math.max(width, height) <= side) return { data, width, height }
  const whole = sharp(data, { raw: { width, height, channels: 3 } })
  return toRaster(whole.resize(side, side, { fit: 'inside' }))
}

/** As the camera was held: the turn is written beside the pixels. */
const openPlain = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient()

/** Its own decoder turns it upright. Its size stands in its head, before anything is unpacked. */
async function openHeic(bytes: Uint8Array): Promise<Sharp> {
  const images = await decodeHeic.all({ buffer: bytes }).catch(refuse)
  try {
    const [first] = images
    if (!first) throw new PictureUnreadable('broken')
    if (first.width * first.height > mostHeicPixels) throw new PictureUnreadable('too-large')
    const { data, width, height } = await first.decode().catch(refuse)
    return sharp(data, { raw: { width, height, channels: 4 } })
  } finally {
    images.dispose()
  }
}

function refuse(): never {
  throw new PictureUnreadable('broken')
}

async function toRaster(picture: Sharp): Promise<Raster> {
  const { data, info } = await picture
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => {
      const text = error instanceof Error ? error.message : ''
      throw new PictureUnreadable(text.includes('pixel limit') ? 'too-large' : 'broken')
    })
  return { data, width: info.width, height: info.height }
}
