// The papers that words name: a name is read by its end (证, 书, 复印件 …) back to where it begins.
import { aroundPaper, beforePaper, paperEnd, missingPaperEnd } from '../lexicon/papers.ts'

export interface NamedPaper {
  readonly name: string
  readonly start: number
  readonly end: number
  /** The end of its name alone tells no paper: 医院的结论, 情况说明. */
  readonly isVague: boolean
}

const begins = new RegExp(beforePaper, 'g')
const sure = new RegExp(`^.*${paperEnd}`)
const vague = new RegExp(`^.*${missingPaperEnd}`)

/** 没盖章, 还没签字: what has to be done to a paper; 他家的本本: any. */
const isDeed = /^(?:盖章|签[字名]|本本)$/

/** The longest piece of text that is looked through for a name; nothing longer is one. */
const longest = 24

/** The name at the end of what has to stand between two words that are in none. */
function nameIn(piece: string, start: number): NamedPaper | undefined {
  if (piece.length < 2 || piece.length > longest) return undefined
  const whole = vague.exec(piece)?.[0]
  if (whole === undefined) return undefined
  const name = whole.replace(aroundPaper, '')
  const isVague = sure.exec(piece)?.[0] !== whole
  if (name.length < (isVague ? 3 : 2) || name.length > 16 || isDeed.test(name)) return undefined
  return { name, start, end: start + whole.length, isVague }
}

/** All papers that are named, in order. */
export function papersNamed(said: string): readonly NamedPaper[] {
  const found: NamedPaper[] = []
  let from = 0
  for (const { 0: word, index } of said.matchAll(begins)) {
    const one = nameIn(said.slice(from, index), from)
    if (one !== undefined) found.push(one)
    from = index + word.length
  }
  const last = nameIn(said.slice(from), from)
  return last === undefined ? found : [...found, last]
}
