// The model as bytes: what is alike stands together and as differences, so that a general compressor makes it small.
import type { StoredModel, Table } from './model.ts'

interface TableHead {
  readonly columns: readonly string[]
  readonly bias: readonly number[]
  readonly step: number
  readonly rows: number
  readonly cells: number
}

const tables = ['acts', 'kinds', 'cuts'] as const
type Head = Readonly<Record<(typeof tables)[number], TableHead>> & { readonly follows: readonly number[] }

/** Length of the head (32 bits, little-endian), the head as JSON, the arrays of each table. */
export function modelToBytes(model: StoredModel): Uint8Array {
  const headOf = ({ columns, bias, step, counts, cells }: Table): TableHead => ({
    columns,
    bias,
    step,
    rows: counts.length,
    cells: cells.length,
  })
  const head = new TextEncoder().encode(
    JSON.stringify({
      acts: headOf(model.acts),
      kinds: headOf(model.kinds),
      cuts: headOf(model.cuts),
      follows: model.follows,
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

/** Keys as differences, byte by byte; how many cells each has; the cells' columns as differences; their weights. */
function bodyOf({ keys, counts, cells }: Table): Uint8Array {
  const rows = keys.length
  const body = new Uint8Array(rows * 5 + cells.length * 2)
  let last = 0
  keys.forEach((key, row) => {
    const difference = (key - last) >>> 0
    last = key
    for (let byte = 0; byte < 4; byte += 1) body[byte * rows + row] = (difference >>> (byte * 8)) & 255
  })
  body.set(counts, rows * 4)
  let at = 0
  for (const count of counts) {
    let before = 0
    for (let cell = 0; cell < count; cell += 1, at += 1) {
      const value = cells[at] ?? 0
      body[rows * 5 + at] = (value >>> 8) - before
      body[rows * 5 + cells.length + at] = value & 255
      before = value >>> 8
    }
  }
  return body
}

/** @throws SyntaxError when the bytes are no model */
export function modelFromBytes(bytes: Uint8Array): StoredModel {
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)))
  let at = 4 + length
  const next = (name: (typeof tables)[number]): Table => {
    const { rows, cells, columns, bias, step } = head[name]
    const size = rows * 5 + cells * 2
    const body = bytes.subarray(at, at + size)
    at += size
    return { columns, bias, step, ...arraysOf(body, rows, cells) }
  }
  return { acts: next('acts'), kinds: next('kinds'), cuts: next('cuts'), follows: head.follows }
}

function arraysOf(body: Uint8Array, rows: number, size: number): Pick<Table, 'keys' | 'counts' | 'cells'> {
  const keys = new Int32Array(rows)
  let last = 0
  for (let row = 0; row < rows; row += 1) {
    let difference = 0
    for (let byte = 0; byte < 4; byte += 1) difference |= (body[byte * rows + row] ?? 0) << (byte * 8)
    last = (last + difference) | 0
    keys[row] = last
  }
  const counts = body.slice(rows * 4, rows * 5)
  const cells = new Uint16Array(size)
  let at = 0
  for (const count of counts) {
    let column = 0
    for (let cell = 0; cell < count; cell += 1, at += 1) {
      column += body[rows * 5 + at] ?? 0
      cells[at] = column * 256 + (body[rows * 5 + size + at] ?? 0)
    }
  }
  return { keys, counts, cells }
}
