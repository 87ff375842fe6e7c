// Fits where people set a sign: texts whose signs were taken out, and the places where they stood (logistic regression).
import { cutFeatures, isSign, wordsOf } from './cuts.ts'
import { AdaGrad, indexRows, negligible, passOver, rowsOf, type FitOptions } from './gradient.ts'
import type { Fitted } from './pack.ts'
import { tokenise } from './tokens.ts'

interface Place {
  readonly keys: readonly number[]
  readonly isCut: boolean
}

/** The places between the words of a text, without its signs. */
function placesOf(text: string): Place[] {
  let bare = ''
  const cuts = new Set<number>()
  for (const letter of text)
    if (isSign(letter.charCodeAt(0))) cuts.add(bare.length)
    else bare += letter
  cuts.delete(0)
  cuts.delete(bare.length)
  if (cuts.size === 0) return []
  const tokens = tokenise(bare)
  const ids = wordsOf(bare, tokens)
  const keys: number[] = []
  const places: Place[] = []
  let last = 0
  for (let index = 1; index < tokens.length; index += 1) {
    const isCut = cuts.has(tokens[index]?.start ?? -1)
    const count = cutFeatures(ids, index, index - last, keys)
    places.push({ keys: keys.slice(0, count), isCut })
    if (isCut) last = index
  }
  return places
}

export function fitCuts(texts: readonly string[], options: FitOptions): Fitted {
  const places = texts.flatMap(placesOf)
  const rowOf = indexRows(
    places.map((place) => place.keys),
    options.leastSeen,
  )
  const weights = new AdaGrad(rowOf.size, options)
  const bias = new Float64Array(1)
  const prepared = places.map(({ keys, isCut }) => ({ rows: rowsOf(keys, rowOf), isCut }))
  passOver(prepared, options, [weights.values, bias], ({ rows, isCut }, keep) => {
    const kept = keep(rows)
    let sum = bias[0] ?? 0
    for (const row of kept) sum += weights.values[row] ?? 0
    const slope = 1 / (1 + Math.exp(-sum)) - (isCut ? 1 : 0)
    if (Math.abs(slope) < negligible) return false
    bias[0] = (bias[0] ?? 0) - options.biasRate * slope
    for (const row of kept) weights.move(row, slope)
    return false
  })
  return { columns: ['cut'], rowOf, weights: weights.values, bias }
}
