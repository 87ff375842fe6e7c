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

/** 没盖章, 还没签字: what has to be done to a paper, and lacking only in 就差盖章; 他家的本本: any paper. */
const isDeed = /^(?:盖章|签[字名]|本本)$/
const lacksDeed = /[差缺少欠剩]个?$/

/** The longest piece of text that is looked through for a name; nothing longer is one. */
const longest = 24

/** The name at the end of what has to stand between two words that are in none. */
function nameIn(said: string, start: number, until: number): NamedPaper | undefined {
  const piece = said.slice(start, until)
  if (piece.length < 2 || piece.length > longest) return undefined
  const whole = vague.exec(piece)?.[0]
  if (whole === undefined) return undefined
  const name = whole.replace(aroundPaper, '')
  const isVague = sure.exec(piece)?.[0] !== whole
  if (name.length < (isVague ? 3 : 2) || name.length > 16) return undefined
  if (isDeed.test(name) && !lacksDeed.test(said.slice(Math.max(0, start - 2), start))) return undefined
  return { name, start, end: start + whole.length, isVague }
}

/** All papers that are named, in order. */
export function papersNamed(said: string): readonly NamedPaper[] {
  const found: NamedPaper[] = []
  let from = 0
  for (const { 0: word, index } of said.matchAll(begins)) {
    const one = nameIn(said, from, index)
    if (one !== undefined) found.push(one)
    from = index + word.length
  }
  const last = nameIn(said, from, said.length)
  return last === undefined ? found : [...found, last]
}
