// What is written in one line: cut out of the picture, made level, and spelt by the network.
import type { Line } from './find-lines.ts'
import type { Layers, Models } from './models.ts'
import type { Raster } from './raster.ts'

export interface ReadLine {
  readonly text: string
  /** 0…1, the mean of its characters; 0 where there are none. */
  readonly sureness: number
}

/** The network was taught lines of this height, in pixels; longer than that at once is no line of writing. */
const taughtHeight = 48
const longest = 2_000
const shortest = 16

export async function readLine(
  whole: Raster,
  line: Line,
  { recognise, characters }: Pick<Models, 'recognise' | 'characters'>,
): Promise<ReadLine> {
  const { values, dims } = await recognise(cut(whole, line))
  return spell(values, dims[2] ?? 0, characters)
}

/** The rectangle of the line, level, between its neighbouring pixels; blue first, from −1 to 1. */
function cut({ data, width, height }: Raster, line: Line): Layers {
  const wide = Math.round((taughtHeight * line.length) / line.height)
  const columns = Math.min(longest, Math.max(shortest, wide))
  const layer = taughtHeight * columns
  const values = new Float32Array(3 * layer)
  const [cos, sin] = [Math.cos(line.angle), Math.sin(line.angle)]
  for (let row = 0; row < taughtHeight; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const along = ((column + 0.5) / columns - 0.5) * line.length
      const down = ((row + 0.5) / taughtHeight - 0.5) * line.height
      const x = within(line.x + along * cos - down * sin, width)
      const y = within(line.y + along * sin + down * cos, height)
      const [left, top] = [Math.floor(x), Math.floor(y)]
      const [right, below] = [x - left, y - top]
      const at = (top * width + left) * 3
      for (let colour = 0; colour < 3; colour += 1) {
        const first = at + 2 - colour
        const upper = mix(data[first] ?? 0, data[first + 3] ?? 0, right)
        const lower = mix(data[first + width * 3] ?? 0, data[first + width * 3 + 3] ?? 0, right)
        values[colour * layer + row * columns + column] = mix(upper, lower, below) / 127.5 - 1
      }
    }
  return { values, width: columns, height: taughtHeight }
}

/** On the picture, with a neighbour to the right or below. */
const within = (place: number, size: number): number => Math.max(0, Math.min(place, size - 1.001))

const mix = (one: number, other: number, share: number): number => one + (other - one) * share

/** The surest character of each step; the same twice running is one, unless a step of none lies between. */
function spell(values: Float32Array, count: number, characters: readonly string[]): ReadLine {
  let text = ''
  let sureness = 0
  let letters = 0
  let before = 0
  for (let step = 0; count > 0 && step < values.length; step += count) {
    let best = 0
    for (let each = 1; each < count; each += 1)
      if ((values[step + each] ?? 0) > (values[step + best] ?? 0)) best = each
    if (best !== 0 && best !== before) {
      text += characters[best - 1] ?? ''
      sureness += values[step + best] ?? 0
      letters += 1
    }
    before = best
  }
  return { text, sureness: letters === 0 ? 0 : sureness / letters }
}
