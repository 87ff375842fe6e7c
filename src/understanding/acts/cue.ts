// The small language in which cues are written, compiled to regular expressions.
import type { MessageContext } from '../act.ts'
import { marks, type MarkName } from './mark.ts'

export type Role = MessageContext['role']

/** One way of saying an act. */
export interface Cue {
  /**
   * A regular expression over the marked text (`mark.ts`), with three additions: `<case>` and the other marks' names,
   * the words of `words` below in the same brackets, and `~`: up to eight letters inside the clause.
   */
  readonly says: string
  /** The value this wording gives to the act's main field: `result: 'confirmed'`. */
  readonly as?: string
  /** How sure the wording alone makes the act, 0…1; 0.85 when not given. Below 0.6 it only supports. */
  readonly weight?: number
  /** Who says it in this sense; anybody when absent. */
  readonly by?: readonly Role[]
  /** `told`: not in a question; `asked`: only in one. */
  readonly mood?: 'told' | 'asked'
  /** Only where everything is meant for the assistant (a direct chat, a mention), or only in a group. */
  readonly in?: 'direct' | 'group'
}

/** Pieces that many cues share. */
const words: Readonly<Record<string, string>> = {
  /** Several marks in a row: 0231、0232和0235. */
  cases: '<case>(?:[、,，和跟与及\\s~～-]{0,2}<case>){0,40}',
  depts: '<dept>(?:[、,，和跟与及\\s]{0,2}<dept>){0,12}',
  names: '<name>(?:[、,，和跟与及\\s]{0,2}<name>){0,40}',
  place: '[<village><town>]',
  time: '[<when><by>]',
  /** The card, however it is called. */
  card: '(?:<cert>|残疾证|证件|证书|本本|证(?![明据实件人]))',
  /** What a department brings. */
  thing: '(?:<svc>|补贴|补助|钱)',
  /** The beginning and the end of a clause. */
  from: '(?:^|(?<=[，。！？；：、\\s]))',
  to: '(?=$|[，。！？；\\s])',
  /** Particles that end a sentence and say nothing. */
  tail: '[的了嘛哈哦啊呀呢吧哒噻哟咯啦嘞滴诶～~]{0,3}',
  /** Anything inside the clause. */
  gap: '[^，。！？；\\n]{0,14}',
  /** Anything inside the sentence, across commas. */
  wide: '[^。！？；\\n]{0,24}',
}

const expand = (source: string): string =>
  source.replaceAll(/(?<!\(\?)<(\w+)>/g, (whole, name: string) => {
    if (name in marks) return marks[name as MarkName]
    const piece = words[name]
    if (piece === undefined) throw new SyntaxError(`unknown mark ${whole} in the cue ${source}`)
    return expand(piece)
  })

/**
 * Compiles a cue's wording.
 * @throws SyntaxError when the wording is not a regular expression or names an unknown mark: a fault of the table.
 */
export const compile = (source: string): RegExp =>
  new RegExp(expand(source.replaceAll('~', '[^，。！？；\\n]{0,8}')), 'g')
