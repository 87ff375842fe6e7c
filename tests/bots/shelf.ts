// Where a channel under test keeps files: in memory, and out of reach when a test says so.
import { createHash } from 'node:crypto'
import type { KeepFile, ReceivedFile } from '../../src/ports/attachment-store.ts'

export interface Shelf {
  readonly keep: KeepFile
  readonly kept: readonly ReceivedFile[]
  keyOf(bytes: Uint8Array): string
  /** The next so many are refused, as by a disk that is away. */
  refuse(times: number): void
  readonly refused: () => number
}

export function createShelf(): Shelf {
  const kept: ReceivedFile[] = []
  let toRefuse = 0
  let refused = 0
  const keyOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  return {
    keep(file) {
      if (toRefuse > 0) {
        toRefuse -= 1
        refused += 1
        return Promise.reject(new Error('the disk is away'))
      }
      kept.push(file)
      const { kind, name, bytes } = file
      return Promise.resolve({
        kind,
        name,
        kept: { key: keyOf(bytes), type: 'application/octet-stream', size: bytes.length },
      })
    },
    kept,
    keyOf,
    refuse: (times) => void (toRefuse = times),
    refused: () => refused,
  }
}
