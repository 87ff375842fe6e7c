// How large a HEIC will be: the largest picture its properties tell of, which is the whole one beside its tiles and thumbnail.

interface Box {
  readonly type: string
  readonly body: Buffer
}

/** ISO/IEC 14496-12 § 4.2: a size with its type, then the body. A torn box is the last. */
function* boxesIn(bytes: Buffer): Generator<Box> {
  for (let at = 0; at + 8 <= bytes.length;) {
    const short = bytes.readUInt32BE(at)
    const isLong = short === 1
    const size = isLong ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? bytes.length - at : short
    const head = isLong ? 16 : 8
    if (size < head) return
    yield { type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + head, at + size) }
    at += size
  }
}

const inside = (bytes: Buffer, type: string): Buffer =>
  [...boxesIn(bytes)].find((box) => box.type === type)?.body ?? Buffer.alloc(0)

/** Version and flags stand before what a full box holds. */
const versionLength = 4

/** ISO/IEC 23008-12 § 6.5.3: each `ispe` has a width and a height. Throws a RangeError where one is cut off. */
export function heifSize(bytes: Buffer): { readonly width: number; readonly height: number } | null {
  const meta = inside(bytes, 'meta').subarray(versionLength)
  const properties = inside(inside(meta, 'iprp'), 'ipco')
  return [...boxesIn(properties)]
    .filter(({ type }) => type === 'ispe')
    .map(({ body }) => ({
      width: body.readUInt32BE(versionLength),
      height: body.readUInt32BE(versionLength + 4),
    }))
    .reduce<{ width: number; height: number } | null>(
      (largest, each) =>
        largest === null || each.width * each.height > largest.width * largest.height ? each : largest,
      null,
    )
}
