// How large a picture will be when it is shown: read from its head, so that it need not be unpacked to be refused.
import { heifSize } from './heif-size.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Null when the head is torn or makes no sense. */
export function pictureSize(bytes: Uint8Array, type: string): Size | null {
  const read = readers[type]
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const size = read?.(view) ?? null
    return size && size.width > 0 && size.height > 0 ? size : null
  } catch (error) {
    // Reading past the end: there is no whole head.
    if (error instanceof RangeError) return null
    throw error
  }
}

const readers: Readonly<Record<string, (head: Buffer) => Size | null>> = {
  // The first chunk is IHDR.
  'image/png': (head) => ({ width: head.readUInt32BE(16), height: head.readUInt32BE(20) }),
  'image/gif': (head) => ({ width: head.readUInt16LE(6), height: head.readUInt16LE(8) }),
  // The height of a picture stored from the top is negative.
  'image/bmp': (head) => ({ width: head.readInt32LE(18), height: Math.abs(head.readInt32LE(22)) }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/heic': heifSize,
  'image/heif': heifSize,
}

/** Segments up to the first frame; fill bytes may stand before a marker. */
function jpegSize(head: Buffer): Size | null {
  for (let at = 2; at < head.length;) {
    if (head.readUInt8(at) !== 0xff) return null
    const marker = head.readUInt8(at + 1)
    if (marker === 0xff) at += 1
    else if (isFrame(marker)) return { height: head.readUInt16BE(at + 5), width: head.readUInt16BE(at + 7) }
    else at += 2 + Math.max(2, head.readUInt16BE(at + 2))
  }
  return null
}

/** SOF0 to SOF15 without the tables that stand between them (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

function webpSize(head: Buffer): Size | null {
  switch (head.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: head.readUInt16LE(26) & 0x3fff, height: head.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = head.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: head.readUIntLE(24, 3) + 1, height: head.readUIntLE(27, 3) + 1 }
    default:
      return null
  }
}
