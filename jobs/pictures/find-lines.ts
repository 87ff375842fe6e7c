// Where something is written: the pixels that the network is sure of, gathered into lines, each a rectangle at an angle.
import type { Models } from './models.ts'
import { type Raster, shrink } from './raster.ts'

/** A rectangle along a line of writing, in pixels of the whole picture. */
export interface Line {
  readonly x: number
  readonly y: number
  readonly length: number
  readonly height: number
  /** Along the writing, in radians, clockwise from the picture's upper edge; or the other way round. */
  readonly angle: number
}

/** What the network looks at: cards across half a photo are found at this, in less than a second. */
const searchedSide = 1_280
/** As PaddleOCR's own pipeline: sure of a pixel, sure of a region, and how far the letters reach beyond it. */
const sureOfPixel = 0.3
const sureOfRegion = 0.5
const reach = 1.6
/** What is smaller is a speck. */
const fewestPixels = 12
/** Of a page full of writing the largest lines say what it is. */
const mostLines = 80

export async function findLines(whole: Raster, { find }: Pick<Models, 'find'>): Promise<readonly Line[]> {
  const small = await shrink(whole, searchedSide)
  const layers = toLayers(small)
  const { values } = await find(layers)
  const regions = regionsOf(values, layers.width, layers.height)
  const scale = whole.width / small.width
  return regions
    .map((region) => frame(region, directionOf(regions)))
    .filter(({ height }) => height >= 4)
    .toSorted((one, other) => other.length * other.height - one.length * one.height)
    .slice(0, mostLines)
    .map(({ x, y, length, height, angle }) => ({
      x: x * scale,
      y: y * scale,
      length: length * scale,
      height: height * scale,
      angle,
    }))
}

/** As the network learnt it: blue first, each colour about its mean; filled up to multiples of 32. */
function toLayers({ data, width, height }: Raster) {
  const [wide, high] = [Math.ceil(width / 32) * 32, Math.ceil(height / 32) * 32]
  const values = new Float32Array(3 * wide * high)
  const colours = [
    { from: 2, mean: 0.485, deviation: 0.229 },
    { from: 1, mean: 0.456, deviation: 0.224 },
    { from: 0, mean: 0.406, deviation: 0.225 },
  ]
  colours.forEach(({ from, mean, deviation }, layer) => {
    for (let y = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1)
        values[(layer * high + y) * wide + x] =
          ((data[(y * width + x) * 3 + from] ?? 0) / 255 - mean) / deviation
  })
  return { values, width: wide, height: high }
}

/** Neighbouring pixels, with their centre and the angle along which they lie. */
interface Region {
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly x: number
  readonly y: number
  readonly angle: number
}

function regionsOf(sureness: Float32Array, width: number, height: number): Region[] {
  const seen = new Uint8Array(width * height)
  const isNew = (at: number) => seen[at] === 0 && (sureness[at] ?? 0) >= sureOfPixel
  const regions: Region[] = []
  for (let start = 0; start < seen.length; start += 1) {
    if (!isNew(start)) continue
    const found = [start]
    let sure = 0
    seen[start] = 1
    const take = (at: number) => {
      if (!isNew(at)) return
      seen[at] = 1
      found.push(at)
    }
    // What is found meanwhile is gone through as well.
    for (const at of found) {
      const x = at % width
      sure += sureness[at] ?? 0
      if (x > 0) take(at - 1)
      if (x < width - 1) take(at + 1)
      if (at >= width) take(at - width)
      if (at < width * (height - 1)) take(at + width)
    }
    if (found.length < fewestPixels || sure / found.length < sureOfRegion) continue
    regions.push(lie(found.map((at) => ({ x: at % width, y: Math.floor(at / width) }))))
  }
  return regions
}

/** The angle of the longest spread, from the second moments. */
function lie(points: Region['points']): Region {
  const count = points.length
  let [x, y] = [0, 0]
  for (const point of points) [x, y] = [x + point.x / count, y + point.y / count]
  let [across, down, both] = [0, 0, 0]
  for (const point of points) {
    across += (point.x - x) ** 2
    down += (point.y - y) ** 2
    both += (point.x - x) * (point.y - y)
  }
  return { points, x, y, angle: Math.atan2(2 * both, across - down) / 2 }
}

/** The longest line says how the picture is held. */
const directionOf = (regions: readonly Region[]): number =>
  regions.reduce((longest, each) => (each.points.length > longest.points.length ? each : longest)).angle

/** Lines run in one direction, give or take a photographer's hand, in radians; a single letter has no direction of its own. */
const handsShake = 0.45
const fewestTimesAsLong = 2

function frame(region: Region, direction: number): Line {
  const half = Math.PI
  const turned = region.angle - Math.round((region.angle - direction) / half) * half
  const own = stretch(region, turned)
  const strays = Math.abs(turned - direction) > handsShake || own.length < fewestTimesAsLong * own.height
  const { length, height, ...rest } = strays ? stretch(region, direction) : own
  const more = (length * height * reach) / (length + height)
  return { ...rest, length: length + more, height: height + more }
}

/** The rectangle at this angle that holds the region. */
function stretch({ points, x, y }: Region, angle: number): Line {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  let [left, right, top, bottom] = [0, 0, 0, 0]
  for (const point of points) {
    const along = (point.x - x) * cos + (point.y - y) * sin
    const down = (point.y - y) * cos - (point.x - x) * sin
    left = Math.min(left, along)
    right = Math.max(right, along)
    top = Math.min(top, down)
    bottom = Math.max(bottom, down)
  }
  const [along, down] = [(left + right) / 2, (top + bottom) / 2]
  return {
    x: x + along * cos - down * sin,
    y: y + along * sin + down * cos,
    length: right - left + 1,
    height: bottom - top + 1,
    angle,
  }
}
