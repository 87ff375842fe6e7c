// The small language in which cues are written, compiled to regular expressions.
import type { MessageContext } from '../act.ts'
import { marks, type MarkName } from './mark.ts'

export type Role = MessageContext['role']

/** One way of saying an act. */
export interface Cue {
  /**
   * A regular expression over the marked text (`mark.ts`), with three additions: `<case>` and the other marks' names,
   * the words in `words` below in the same brackets, and `~`: up to eight letters inside the clause.
   */
  readonly says: string
  /** The value this wording gives to the act's main field: `result: 'confirmed'`. */
  readonly as?: string
  /** How sure the wording alone makes the act, 0…1; 0.9 when not given. */
  readonly weight?: number
  /** Who says it in this sense; anybody when absent. */
  readonly by?: readonly Role[]
}

/** Pieces that many cues share. */
const words: Readonly<Record<string, string>> = {
  /** Several marks in a row: 0231、0232和0235. */
  cases: '<case>(?:[、,，和跟与及\\s]{0,2}<case>){0,40}',
  depts: '<dept>(?:[、,，和跟与及\\s]{0,2}<dept>){0,12}',
  names: '<name>(?:[、,，和跟与及\\s]{0,2}<name>){0,40}',
  place: '[<village><town>]',
  who: '[<name><case>]',
  time: '[<when><by>]',
  /** The card, however it is called. */
  card: '(?:<cert>|残疾证|证件|本本|证)',
  /** Negations, dialect included. */
  not: '(?:没有|没得|莫得|没|未|不|还没)',
  /** The beginning and the end of a clause. */
  from: '(?:^|(?<=[，。！？；：、\\s]))',
  to: '(?=$|[，。！？；\\s])',
  /** What makes a clause a question. */
  asks: '(?:吗|么|没有|没得|没|不|否|吧|呢|喃|哦|嘛|啊|呀){0,2}[？?]',
}

const expand = (source: string): string =>
  source.replaceAll(/<(\w+)>/g, (whole, name: string) => {
    if (name in marks) return marks[name as MarkName]
    const piece = words[name]
    return piece === undefined ? whole : expand(piece)
  })

/**
 * Compiles a cue's wording.
 * @throws SyntaxError when the wording is not a regular expression or names an unknown mark: a fault of the table.
 */
export const compile = (source: string): RegExp => {
  const expanded = expand(source).replaceAll('~', '[^，。！？；\\n]{0,8}')
  const unknown = /(?<!\(\?)<(\w+)>/.exec(expanded)
  if (unknown) throw new SyntaxError(`unknown mark ${unknown[0]} in the cue ${source}`)
  return new RegExp(expanded, 'gu')
}
