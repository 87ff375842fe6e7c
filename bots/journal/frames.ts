// How records lie in a file: each with its mark, its length and its checksum before it, so that a torn one is known.
import { crc32 } from 'node:zlib'

/** By it the next whole record is found behind a damaged one. */
const mark = Buffer.from('\n1+N ')
const headBytes = mark.length + 8

export interface Frame {
  readonly from: number
  readonly until: number
  readonly length: number
  /** So many bytes before the record itself. */
  readonly head: number
}

/** The record as it is written: mark, length, checksum, record. */
export function frame(record: Uint8Array): Buffer {
  const head = Buffer.alloc(headBytes)
  mark.copy(head)
  head.writeUInt32BE(record.length, mark.length)
  head.writeUInt32BE(crc32(record), mark.length + 4)
  return Buffer.concat([head, record])
}

/** The whole records of a file in their order, and what lies between and behind them that is none. */
export function readFrames(file: Buffer): { readonly frames: Frame[]; readonly damage: Buffer[] } {
  const frames: Frame[] = []
  const damage: Buffer[] = []
  let at = 0
  while (at < file.length) {
    const whole = frameAt(file, at)
    if (whole) {
      frames.push(whole)
      at = whole.until
      continue
    }
    const next = file.indexOf(mark, at + 1)
    const until = next === -1 ? file.length : next
    damage.push(file.subarray(at, until))
    at = until
  }
  return { frames, damage }
}

function frameAt(file: Buffer, from: number): Frame | null {
  const start = from + headBytes
  if (start > file.length || file.compare(mark, 0, mark.length, from, from + mark.length) !== 0) return null
  const length = file.readUInt32BE(from + mark.length)
  const until = start + length
  if (until > file.length) return null
  if (crc32(file.subarray(start, until)) !== file.readUInt32BE(from + mark.length + 4)) return null
  return { from, until, length: until - from, head: headBytes }
}
