// The model as bytes: what is alike stands together and as differences, so that a general compressor makes it small.
import type { StoredModel, Table } from './model.ts'

interface TableHead {
  readonly columns: readonly string[]
  readonly bias: readonly number[]
  readonly step: number
  readonly rows: number
}

/** In a cell, a weight counts from here. */
const nought = 128

const tables = ['acts', 'kinds', 'cuts'] as const
type Head = Readonly<Record<(typeof tables)[number], TableHead>> & Pick<StoredModel, 'follows' | 'madeFrom'>

/** Length of the head (32 bits, little-endian), the head as JSON, the arrays of each table. */
export function modelToBytes(model: StoredModel): Uint8Array {
  const headOf = ({ columns, bias, step, counts }: Table): TableHead => ({
    columns,
    bias,
    step,
    rows: counts.length,
  })
  const head = new TextEncoder().encode(
    JSON.stringify({
      acts: headOf(model.acts),
      kinds: headOf(model.kinds),
      cuts: headOf(model.cuts),
      follows: model.follows,
      madeFrom: model.madeFrom,
    } satisfies Head),
  )
  const bodies = tables.map((name) => bodyOf(model[name]))
  const bytes = new Uint8Array(4 + head.length + bodies.reduce((sum, body) => sum + body.length, 0))
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, 4)
  let at = 4 + head.length
  for (const body of bodies) {
    bytes.set(body, at)
    at += body.length
  }
  return bytes
}

/**
 * Keys as differences, byte by byte; then the weights of each row, noughts too: in coarse steps most are small and a compressor
 * makes less of them than of where the others stand.
 */
function bodyOf({ keys, columns, counts, cells }: Table): Uint8Array {
  const rows = keys.length
  const body = new Uint8Array(rows * (4 + columns.length))
  let last = 0
  keys.forEach((key, row) => {
    const difference = (key - last) >>> 0
    last = key
    for (let byte = 0; byte < 4; byte += 1) body[byte * rows + row] = (difference >>> (byte * 8)) & 255
  })
  let cell = 0
  counts.forEach((count, row) => {
    for (const behind = cell + count; cell < behind; cell += 1) {
      const value = cells[cell] ?? 0
      body[rows * 4 + row * columns.length + (value >>> 8)] = (value & 255) - nought
    }
  })
  return body
}

/** @throws SyntaxError when the bytes are no model */
export function modelFromBytes(bytes: Uint8Array): StoredModel {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)))
  let at = 4 + length
  const next = (name: (typeof tables)[number]): Table => {
    const { rows, columns, bias, step } = head[name]
    const size = rows * (4 + columns.length)
    const body = bytes.subarray(at, at + size)
    at += size
    return { columns, bias, step, ...arraysOf(body, rows, columns.length) }
  }
  return {
    acts: next('acts'),
    kinds: next('kinds'),
    cuts: next('cuts'),
    follows: head.follows,
    madeFrom: head.madeFrom,
  }
}

function arraysOf(body: Uint8Array, rows: number, width: number): Pick<Table, 'keys' | 'counts' | 'cells'> {
  const keys = new Int32Array(rows)
  let last = 0
  for (let row = 0; row < rows; row += 1) {
    let difference = 0
    for (let byte = 0; byte < 4; byte += 1) difference |= (body[byte * rows + row] ?? 0) << (byte * 8)
    last = (last + difference) | 0
    keys[row] = last
  }
  const weights = body.subarray(rows * 4)
  const counts = new Uint8Array(rows)
  const cells = new Uint16Array(weights.reduce((sum, weight) => (weight === 0 ? sum : sum + 1), 0))
  let cell = 0
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < width; column += 1) {
      const weight = weights[row * width + column] ?? 0
      if (weight === 0) continue
      cells[cell] = column * 256 + ((weight + nought) & 255)
      counts[row] = (counts[row] ?? 0) + 1
      cell += 1
    }
  return { keys, counts, cells }
}
