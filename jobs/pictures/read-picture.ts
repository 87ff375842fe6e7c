// A picture read: lines found, the right way up, each spelt, and put into rows as an eye would.
import type { Picture } from '../../src/ports/picture-reader.ts'
import { findLines, type Line } from './find-lines.ts'
import type { Models } from './models.ts'
import { openPages } from './pages.ts'
import { openPicture, type Raster } from './raster.ts'
import { type ReadLine, readLine } from './read-line.ts'

/** Below this it is a pattern rather than writing. */
const sureEnough = 0.5
/** Writing the wrong way up is never read so surely. */
const surelyUpright = 0.85
/** The longest lines tell which way up the picture is. */
const asked = 3

/** After so long no further page is begun, in milliseconds: what was read by then is better than nothing. */
const enoughMs = 15_000

/** @throws PictureUnreadable */
export async function readPicture({ bytes, type }: Picture, models: Models): Promise<readonly string[]> {
  if (type !== 'application/pdf') return readRaster(await openPicture(bytes, type), models)
  const begun = performance.now()
  const rows: string[] = []
  for await (const { words, look } of openPages(bytes)) {
    rows.push(...words, ...(look ? await readRaster(look, models) : []))
    if (performance.now() - begun > enoughMs) break
  }
  return rows
}

async function readRaster(whole: Raster, models: Models): Promise<readonly string[]> {
  const found = await findLines(whole, models)
  const lines = (await isUpsideDown(whole, found, models)) ? found.map(turned) : found
  const read: (Line & ReadLine)[] = []
  for (const line of lines) {
    const said = await readLine(whole, line, models)
    if (said.sureness >= sureEnough) read.push({ ...line, ...said })
  }
  return inRows(read)
}

const turned = (line: Line): Line => ({ ...line, angle: line.angle + Math.PI })

async function isUpsideDown(whole: Raster, found: readonly Line[], models: Models): Promise<boolean> {
  const longest = found.toSorted((one, other) => other.length - one.length).slice(0, asked)
  const sureness = async (lines: readonly Line[]) => {
    let sum = 0
    for (const line of lines) sum += (await readLine(whole, line, models)).sureness
    return sum / Math.max(1, lines.length)
  }
  const asFound = await sureness(longest)
  return asFound < surelyUpright && (await sureness(longest.map(turned))) > asFound
}

/** Lines beside one another are one row, from left to right; the rows from top to bottom, all along the writing. */
function inRows(lines: readonly (Line & ReadLine)[]): readonly string[] {
  const angle = lines[0]?.angle ?? 0
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const placed = lines
    .map(({ x, y, height, text }) => ({ text, height, along: x * cos + y * sin, down: y * cos - x * sin }))
    .toSorted((one, other) => one.down - other.down)
  const rows: (typeof placed)[] = []
  for (const line of placed) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const isBeside = last && Math.abs(line.down - last.down) < Math.min(line.height, last.height) / 2
    if (row && isBeside) row.push(line)
    else rows.push([line])
  }
  return rows.map((row) =>
    row
      .toSorted((one, other) => one.along - other.along)
      .map(({ text }) => text)
      .join(' '),
  )
}
